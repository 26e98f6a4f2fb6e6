import { z } from 'zod'
import type { ExchangeNotice } from '../../db/model/exchange'
import type { ChangeSummary, ColumnChange } from '../../db/model/history'
import type { RowPlace } from '../../db/model/rowPlace'
import { call } from './channel'

/** Why a packet is refused; the code of an error alone would not tell a person what to do. */
export type PacketProblem =
  /** Something else than a packet. */
  | 'not_ours'
  /** A byte changed, or the end is missing. */
  | 'damaged'
  /** From a newer version of the format or of the database. */
  | 'newer'
  | 'passphrase_needed'
  | 'passphrase_wrong'
  | 'too_large'
  /** Whole, and still not what Minutebook writes. */
  | 'not_understood'
  /** Of another workspace than the open one. */
  | 'other_workspace'

/** A machine that this one exchanges with. */
export interface PeerRow {
  siteId: string
  name: string
  heardAt: string | null
  handedAt: string | null
  /** How many steps it lacks, as far as its last word tells. */
  lacks: number
}

/** How this machine stands with the others. */
export interface ExchangeState {
  /** How this machine calls itself to the others; null = by the name that the system gives it. */
  machineName: string | null
  /** The name that goes out: the keeper's and the machine's. */
  ownName: string
  systemName: string
  isReadOnly: boolean
  /** Whether there is anything to hand over. */
  hasSteps: boolean
  peers: PeerRow[]
  unseenNotices: number
}

/** One side of a field that two machines changed. */
export interface ReadableValue {
  value: ColumnChange['after']
  actor: string
  at: string
}

/** Something that a merge wants a person to know, in values that can be read. */
export interface NoticeRow {
  /** Null in a preview, where nothing is kept yet. */
  id: string | null
  at: string | null
  seenAt: string | null
  notice: ExchangeNotice
  /** What it is about, in the words of the record; empty when the row is gone. */
  label: string
  place: RowPlace
  /** Of a field its two values; null for the other kinds. */
  kept: ReadableValue | null
  lost: ReadableValue | null
  /** Whether the other value can be put in with one step. */
  canUseOther: boolean
}

/** What would go over. */
export interface HandOverPlan {
  steps: number
  attachments: number
  /** Size of the attachments and roughly of the steps, before packing. */
  sizeBytes: number
  /** Attachments whose files are gone from this machine's folder. */
  missingAttachments: number
  /** When its word was last heard; null for a new machine. */
  since: string | null
  fileName: string
}

/** What was written. */
export interface HandedOver {
  path: string
  fileName: string
  steps: number
  attachments: number
  sizeBytes: number
  isLocked: boolean
}

/** Changes of one meeting or board, as a preview shows them. */
export interface ChangeGroup {
  place: RowPlace
  changes: ChangeSummary[]
  /** How many more there are than are listed. */
  more: number
}

/** Steps of one machine that are missing between what is here and what came. */
export interface MissingSteps {
  siteName: string
  after: number
  before: number
}

/** What taking a packet over would do. Nothing was changed yet. */
export interface TakeOverPreview {
  token: string
  fileName: string
  from: string
  institution: string
  madeAt: string
  isLocked: boolean
  /** This workspace is empty: everything is new, so nothing is compared. */
  isFirst: boolean
  /** Steps that are new here, and those that were here already. */
  steps: number
  known: number
  missing: MissingSteps[]
  authors: { actor: string; steps: number; first: string; last: string }[]
  groups: ChangeGroup[]
  notices: NoticeRow[]
  attachments: { count: number; sizeBytes: number; absent: number }
  /** How far the sender's clock is ahead of this one, in milliseconds; null when it is not worth a word. */
  clockAheadMs: number | null
}

/** What a chosen file came to. */
export type OpenedPacket =
  | { state: 'locked'; path: string; fileName: string }
  | ({ state: 'preview' } & TakeOverPreview)

/** What taking over did. */
export interface TakenOver {
  steps: number
  known: number
  attachments: number
  missing: MissingSteps[]
  notices: number
  /** File name of the copy that was made before; null when there was nothing to copy. */
  backup: string | null
}

const SiteId = z.uuid()
/** Longest passphrase, in characters. */
export const PASSPHRASE_MAX = 1000
const Passphrase = z.string().min(1).max(PASSPHRASE_MAX)
const Path = z.string().min(1).max(32_000)
const nothing = z.strictObject({})

export const exchangeCalls = {
  'exchange.state': call<ExchangeState>()(nothing),
  /** The notices of all merges, newest first. */
  'exchange.notices': call<NoticeRow[]>()(nothing),
  'exchange.markSeen': call<null>()(z.strictObject({ ids: z.array(z.uuid()).min(1).max(10_000) })),
  /** Puts the value that did not hold in, by the ordinary command for it, and marks the notice as seen. */
  'exchange.useOther': call<null>()(z.strictObject({ id: z.uuid() })),
  /** What a known machine lacks, or with null everything, for a new one. */
  'exchange.plan': call<HandOverPlan>()(z.strictObject({ siteId: SiteId.nullable() })),
  /** Asks for a place and writes the packet there; null when the dialog was closed. */
  'exchange.handOver': call<HandedOver | null>()(
    z.strictObject({ siteId: SiteId.nullable(), passphrase: Passphrase.nullable() }),
  ),
  /** Reads a packet and says what it would do. Without a path it asks for the file; null when the dialog was closed. */
  'exchange.open': call<OpenedPacket | null>()(
    z.strictObject({ path: Path.nullable(), passphrase: Passphrase.nullable() }),
  ),
  /** Takes over what `exchange.open` showed. */
  'exchange.takeOver': call<TakenOver>()(z.strictObject({ token: z.uuid() })),
  /** The packet that the app was started with, once. */
  'exchange.given': call<{ path: string } | null>()(nothing),
} as const
