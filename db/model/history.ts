import { z } from 'zod'
import { command } from './command'
import { AgendaItemId } from './ids'
import type { RichText } from './richText'
import type { Topic } from './topics'

/** Number of a change set on this machine: counts up with every executed command. */
export const ChangeSetNumber = z.int().min(1)

/** One changed column of the row that a change set is about, in values that can be read. */
export interface ColumnChange {
  column: string
  before: string | number | boolean | null
  after: string | number | boolean | null
}

/** What a change set did, as facts from which the screen makes a sentence. */
export interface ChangeFacts {
  /** The command's name; of an import or a restored backup the name of that. */
  command: string
  topic: Topic
  operation: 'insert' | 'update' | 'delete'
  /** The name, title or wording of the row it is about. */
  label: string
  /** The running number of a motion, a decision, an action, a draft. */
  number: number | null
  /** The title of the agenda item that the row stands under. */
  item: string | null
  /** How many rows of that kind were changed in this way. */
  count: number
  /** Of a changed row its columns; empty for a new or a removed one. */
  columns: ColumnChange[]
}

/** One change set of the log. */
export interface ChangeSummary {
  changeSet: number
  /** When it was done (of typed text: begun), ISO in UTC. */
  at: string
  actor: string
  facts: ChangeFacts
  /** Of an undo, and of an undo that was taken back, the step that it is about; else null. */
  undone: ChangeFacts | null
  /** It took an undo back: the step holds again. */
  isRedo: boolean
  /** Whether a later step took this one back. */
  isTakenBack: boolean
  /** Not taken back, nor sent out, sealed or brought in as a whole: what changed since may still forbid it. */
  canBeTakenBack: boolean
}

/** Change sets, newest first, and where the next page begins; null when there is none. */
export interface ChangePage {
  changes: ChangeSummary[]
  next: number | null
}

/** One version of a note: the text as it stood after a change set. */
export interface NoteVersion {
  /** The number of the change set. */
  version: number
  /** When it was begun and when last saved, ISO in UTC: typing of up to ten minutes is one version. */
  at: string
  savedAt: string
  actor: string
  command: string
  wordsAdded: number
  wordsRemoved: number
  /** How many words the text had then. */
  words: number
  /** A line of the text around the last change. */
  excerpt: string
}

/** The versions of a note, newest first, and where the next page begins; null when there is none. */
export interface NoteVersionPage {
  versions: NoteVersion[]
  next: number | null
}

/** The text of a note as it was. */
export interface NoteAtVersion {
  version: number
  at: string
  savedAt: string
  actor: string
  body: RichText
  /** The wordings of the records in the text, as they were, by id. */
  records: Record<string, string>
}

/** The steps that the undo and redo keys take next: of the person at the keyboard, without typed text. */
export interface NextSteps {
  undo: ChangeSummary | null
  /** The undo that would be taken back: its step would be done again. */
  redo: ChangeSummary | null
}

/** How many entries one page of history holds. */
export const HISTORY_PAGE = 50

/** Where a page of history begins: behind this change set; null = at the newest. */
export const PageStart = ChangeSetNumber.nullable()

interface NoteRestored {
  revision: number
  savedAt: string
}

export const historyCommands = {
  /**
   * Takes one change set back, by a new one. Refused when a row of it was changed since, when its meeting is approved,
   * and for what went out or came in as a whole. Taking an undo back does the step again.
   */
  'change.undo': command<{ undone: ChangeSummary }>()(z.strictObject({ changeSet: ChangeSetNumber })),
  /**
   * Makes the words of an earlier version the text of now, as a new revision. Records that the text of now shows stay,
   * at the end; those that do not exist any more become plain paragraphs.
   */
  'note.restore': command<NoteRestored>()(
    z.strictObject({ agendaItemId: AgendaItemId, version: ChangeSetNumber, baseRevision: z.int().min(0) }),
  ),
} as const
