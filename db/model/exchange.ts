import type { Topic } from './topics'

/**
 * What a site has: of each site the number of its last step. A site numbers its steps 1, 2, 3 …, and they are taken over
 * in that order, so one number says it all.
 */
export type Knowledge = Readonly<Record<string, number>>

/** One row's change, as the site that made it logged it. */
export interface ExchangedChange {
  topic: Topic
  rowId: string
  operation: 'insert' | 'update' | 'delete'
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** One step of one site, as it goes from machine to machine. It never changes once it has left its own. */
export interface ExchangedSet {
  siteId: string
  siteSeq: number
  /** Hybrid logical time: sorts as text across sites. */
  time: string
  at: string
  actor: string
  command: string
  /** What its site had of the others when it was made. */
  knows: Knowledge
  undoes: { siteId: string; siteSeq: number } | null
  changes: ExchangedChange[]
}

/** What a merge wants a person to know. Each is kept until it was seen; none is the only place where words are kept. */
export type ExchangeNotice =
  /** Two machines changed the same field: the later one holds, the other value is here. */
  | {
      kind: 'field'
      topic: Topic
      rowId: string
      column: string
      kept: { value: unknown; actor: string; at: string }
      lost: { value: unknown; actor: string; at: string }
    }
  /** One machine removed what another had changed: it stays. */
  | { kind: 'kept'; topic: Topic; rowId: string; removedBy: string; changedBy: string }
  /** Two machines wrote the same note at once: the other text stands beside it as a variant. */
  | { kind: 'text'; agendaItemId: string; variantId: string; writtenBy: string }
  /** Changes to minutes that were sealed meanwhile. They are in the history and did not go into the minutes. */
  | { kind: 'sealed'; meetingId: string; actor: string; count: number }
  /** Two machines gave the same number: this row got another one. */
  | { kind: 'number'; topic: Topic; rowId: string; from: number; to: number }
  /** A file of the shared folder was set aside. */
  | {
      kind: 'file'
      name: string
      reason: 'half_written' | 'tampered' | 'double' | 'foreign' | 'newer' | 'missing_before'
    }

/** A notice as it is kept. */
export interface KeptNotice {
  id: string
  at: string
  seenAt: string | null
  notice: ExchangeNotice
  /** What it is about, in a few words of the record; empty when the row is gone. */
  label: string
}

/** Another site that this one exchanged with. */
export interface Peer {
  siteId: string
  /** How its people call it: the keeper's name and the machine. */
  name: string
  knows: Knowledge
  /** When its word was last taken over; null before that. */
  heardAt: string | null
  /** When something was last handed over for it. */
  handedAt: string | null
}
