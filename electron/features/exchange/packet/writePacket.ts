import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import type { ExchangedSet } from '../../../../db/model/exchange'
import { lockBytes, type LockOptions } from './lock'
import {
  FORMAT_NAME,
  MANIFEST_ENTRY,
  MIMETYPE,
  MIMETYPE_ENTRY,
  PACKET_LIMITS,
  PACKET_VERSION,
  schemaVersion,
  SEAL_MARK,
  SHA256_HEX_LENGTH,
  type PacketContent,
  type PacketManifest,
} from './packetFormat'
import { packetProblem } from './packetProblem'

/** How to write a packet. */
export interface WriteOptions extends LockOptions {
  /** Locks the file; whoever reads it needs the same. */
  readonly passphrase?: string | undefined
}

interface Entry {
  readonly name: string
  readonly bytes: Buffer
  readonly isCompressed: boolean
}

/** Size of one file of steps, in characters, so that a reader never has to hold all lines at once. */
const CHUNK_CHARACTERS = 4_000_000

/** The bytes of a packet that holds these steps and attachments. Its steps must be without a gap for each site. */
export async function writePacket(content: PacketContent, options: WriteOptions = {}): Promise<Uint8Array> {
  const entries = [...stepEntries(content.sets), ...attachmentEntries(content)]
  const manifest: PacketManifest = {
    format: FORMAT_NAME,
    version: PACKET_VERSION,
    schemaVersion: schemaVersion(),
    workspaceId: content.workspaceId,
    institution: content.institution,
    from: { ...content.from },
    madeAt: content.madeAt,
    knowledge: { ...content.knowledge },
    since: { ...content.since },
    steps: rangesOf(content.sets),
    stepCount: content.sets.length,
    entries: entries.map(({ name, bytes }) => ({ name, sizeBytes: bytes.byteLength, sha256: sha256Of(bytes) })),
  }
  const packed = await zipOf(
    [
      { name: MIMETYPE_ENTRY, bytes: Buffer.from(MIMETYPE), isCompressed: false },
      { name: MANIFEST_ENTRY, bytes: Buffer.from(JSON.stringify(manifest)), isCompressed: true },
      ...entries,
    ],
    new Date(content.madeAt),
  )
  if (packed.byteLength > PACKET_LIMITS.fileBytes) throw packetProblem('too_large')
  if (options.passphrase === undefined) return packed
  return lockBytes(packed, options.passphrase, options)
}

/** Of each site the first and the last step. */
export function rangesOf(sets: readonly ExchangedSet[]): PacketManifest['steps'] {
  const ranges: PacketManifest['steps'] = {}
  for (const { siteId, siteSeq } of sets) {
    const range = (ranges[siteId] ??= { first: siteSeq, last: siteSeq })
    range.first = Math.min(range.first, siteSeq)
    range.last = Math.max(range.last, siteSeq)
  }
  return ranges
}

function* stepEntries(sets: readonly ExchangedSet[]): Generator<Entry> {
  let number = 0
  let lines: string[] = []
  let characters = 0
  const entry = (): Entry => {
    number += 1
    const name = `steps/${String(number).padStart(5, '0')}.jsonl`
    const bytes = Buffer.from(lines.join(''))
    lines = []
    characters = 0
    return { name, bytes, isCompressed: true }
  }
  for (const set of sets) {
    const line = `${JSON.stringify(set)}\n`
    lines.push(line)
    characters += line.length
    if (characters >= CHUNK_CHARACTERS) yield entry()
  }
  if (lines.length > 0) yield entry()
}

/** Attachments go as they are: papers are packed already, and an entry that does not grow cannot be a bomb. */
function attachmentEntries({ attachments }: PacketContent): Entry[] {
  const bySha256 = new Map(attachments.map((each) => [each.sha256, each.bytes]))
  return [...bySha256].map(([sha256, bytes]) => ({
    name: `attachments/${sha256}`,
    bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    isCompressed: false,
  }))
}

async function zipOf(entries: readonly Entry[], mtime: Date): Promise<Buffer> {
  const zip = new ZipFile()
  for (const { name, bytes, isCompressed } of entries) zip.addBuffer(bytes, name, { mtime, compress: isCompressed })
  zip.end({ comment: SEAL_MARK + '0'.repeat(SHA256_HEX_LENGTH), forceZip64Format: false })
  const packed = await buffer(zip.outputStream)
  const body = packed.subarray(0, packed.byteLength - SHA256_HEX_LENGTH)
  packed.write(sha256Of(body), body.byteLength, 'latin1')
  return packed
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
