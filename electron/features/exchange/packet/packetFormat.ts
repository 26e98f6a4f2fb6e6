import { z } from 'zod'
import type { ExchangedSet, Knowledge } from '../../../../db/model/exchange'
import { Topic } from '../../../../db/model/topics'
import { shippedMigrations } from '../../../../db/workspace/migrations'

/**
 * A `.minutebook` file, the packet that goes from machine to machine. It is a zip:
 *
 *     mimetype                 stored, first: tells the kind of the file by its first bytes (as in EPUB)
 *     manifest.json            who, for which workspace, which steps, and size and SHA-256 of every other entry
 *     steps/00001.jsonl …      the steps, one a line, in the order of time
 *     attachments/<sha256> …   the files that the steps name
 *
 * Its last 64 bytes are the SHA-256 of all bytes before them (as the end of the zip's comment), so that a change of any
 * byte is found before anything is understood. Locked with a passphrase it is an age file that holds this zip.
 */
export const PACKET_EXTENSION = '.minutebook'
/** The version that is written, and the newest that is read. A newer one may differ in everything but the manifest's first two fields. */
export const PACKET_VERSION = 1

export const MIMETYPE = 'application/vnd.minutebook.exchange+zip'
export const MIMETYPE_ENTRY = 'mimetype'
export const MANIFEST_ENTRY = 'manifest.json'
/** Begins the comment of the zip; the SHA-256 of all bytes before it follows and ends the file. */
export const SEAL_MARK = 'minutebook sha256 '
export const SHA256_HEX_LENGTH = 64
export const FORMAT_NAME = 'Minutebook exchange'

/** What is accepted of a file that anybody may have made. */
export interface PacketLimits {
  /** The whole file, as it lies on the disk and unlocked. */
  readonly fileBytes: number
  readonly entries: number
  readonly manifestBytes: number
  /** All steps together, unpacked. */
  readonly stepsBytes: number
  readonly steps: number
  /** All attachments together. */
  readonly attachmentsBytes: number
}

const MIB = 1024 * 1024

/** Twenty boards of twenty years are a tenth of it. */
export const PACKET_LIMITS: PacketLimits = {
  fileBytes: 1024 * MIB,
  entries: 50_000,
  manifestBytes: 16 * MIB,
  stepsBytes: 400 * MIB,
  steps: 2_000_000,
  attachmentsBytes: 1024 * MIB,
}

/** Number of changes of the database's form that this program knows. Steps of a newer form may name columns that are not there. */
export function schemaVersion(): number {
  return shippedMigrations().steps.length
}

const Uuid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'Must be an id.')
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'Must be a SHA-256 in lower-case hexadecimal.')
const Count = z.int().min(0)
const ShortText = z.string().max(500)

const KnowledgeShape = z.record(Uuid, Count)

/** The names that an entry may have, beside the two fixed ones. */
export const STEPS_ENTRY = /^steps\/\d{5}\.jsonl$/
export const ATTACHMENT_ENTRY = /^attachments\/([0-9a-f]{64})$/

/** What a packet says about itself. */
export const PacketManifest = z.strictObject({
  format: z.literal(FORMAT_NAME),
  version: z.literal(PACKET_VERSION),
  /** How many changes of the database's form its sender knew. */
  schemaVersion: z.int().min(1),
  /** Equal on all machines that share a workspace. */
  workspaceId: Uuid,
  /** Name of the institution, for a refusal that a person understands. */
  institution: ShortText,
  from: z.strictObject({ siteId: Uuid, name: ShortText }),
  madeAt: z.iso.datetime(),
  /** What the sender has, these steps included. */
  knowledge: KnowledgeShape,
  /** What the sender took for known to the reader: the steps begin after it. Empty for a new machine. */
  since: KnowledgeShape,
  /** What steps it holds: of each site the first and the last, without a gap. */
  steps: z.record(Uuid, z.strictObject({ first: z.int().min(1), last: z.int().min(1) })),
  stepCount: Count,
  entries: z.array(z.strictObject({ name: z.string().max(200), sizeBytes: Count, sha256: Sha256 })),
})
export type PacketManifest = z.infer<typeof PacketManifest>

/** The part of a manifest that every version has. */
export const ManifestHead = z.object({ format: z.literal(FORMAT_NAME), version: z.int().min(1) })

const Columns = z.record(z.string().max(100), z.unknown()).nullable()

/** One line of the steps. Whether the columns are those of its rows is the matter of checkChange. */
export const PacketStep = z.strictObject({
  siteId: Uuid,
  siteSeq: z.int().min(1),
  time: z.string().regex(/^\d{13}\.[0-9a-z]{4}\.[0-9a-f-]{36}$/, 'Must be a hybrid logical time.'),
  at: z.iso.datetime(),
  actor: ShortText,
  command: z
    .string()
    .regex(/^[a-zA-Z]+(\.[a-zA-Z]+)+$/)
    .max(100),
  knows: KnowledgeShape,
  undoes: z.strictObject({ siteId: Uuid, siteSeq: z.int().min(1) }).nullable(),
  changes: z.array(
    z.strictObject({
      topic: Topic,
      rowId: Uuid,
      operation: z.enum(['insert', 'update', 'delete']),
      before: Columns,
      after: Columns,
    }),
  ),
})

/** An attached file in a packet. */
export interface PacketAttachment {
  readonly sha256: string
  readonly bytes: Uint8Array
}

/** What a packet is made of. */
export interface PacketContent {
  readonly workspaceId: string
  readonly institution: string
  readonly from: { readonly siteId: string; readonly name: string }
  /** Instant, ISO in UTC. */
  readonly madeAt: string
  readonly knowledge: Knowledge
  readonly since: Knowledge
  readonly sets: readonly ExchangedSet[]
  readonly attachments: readonly PacketAttachment[]
}

/** A packet that was read and found whole, with every step checked. */
export interface Packet {
  readonly manifest: PacketManifest
  readonly isLocked: boolean
  readonly sets: ExchangedSet[]
  readonly attachments: PacketAttachment[]
}
