import { z } from 'zod'
import { DocumentParts, type Substitution } from '../../db/model/documents'
import { AgendaItemId, AttachmentId, InstitutionId, StoryId, MeetingId } from '../../db/model/ids'
import { Line, OptionalLine } from '../../db/model/fields'
import { ReminderSettings } from '../../db/model/reminders'
import { PaperSize } from '../../db/model/vocabulary'
import { call } from './channel'
import { MachineView } from './machineView'

/** One copy of the workspace that can be restored. */
export interface BackupRow {
  file: string
  madeAt: string
  reason: 'routine' | 'before_migration' | 'before_restore'
  sizeBytes: number
  counts: { boards: number; meetings: number; motions: number; actionItems: number; notes: number } | null
  isSound: boolean
}

/** State of the open workspace, for the shell. */
export interface WorkspaceState {
  folder: string
  isReadOnly: boolean
  isEmpty: boolean
  lastBackupAt: string | null
  appVersion: string
  /** Set on an Electron that is for development and tests only. */
  runtimeWarning: string | null
}

export const Theme = z.enum(['system', 'light', 'dark'])

/** Panes whose width a person can drag. */
export const PaneName = z.enum(['sidebar', 'outline', 'attendance', 'peek'])
export type PaneName = z.infer<typeof PaneName>

/** The most words that a person's own list can hold. */
export const OWN_WORDS_MAX = 5000

/** A way to look at the register of actions that a person gave a name. */
export const SavedFilter = z.strictObject({
  name: Line,
  /** In the language of the filter box. */
  text: z.string().max(500),
  view: z.enum(['table', 'board', 'timeline']),
  grouping: z.enum(['none', 'owner', 'board', 'meeting']),
  sort: z.strictObject({
    column: z.enum(['number', 'text', 'owners', 'board', 'given', 'status', 'priority', 'due', 'late', 'slips']),
    isDescending: z.boolean(),
  }),
})
export type SavedFilter = z.infer<typeof SavedFilter>

/** The most filters that a person can keep. */
export const SAVED_FILTERS_MAX = 100

/** What belongs to this machine and person, not to the workspace. */
export const MachineSettings = z.strictObject({
  userName: OptionalLine,
  userRole: OptionalLine,
  /** How this machine calls itself to the others; null = by the name that the system gives it. */
  machineName: OptionalLine,
  theme: Theme,
  isComfortable: z.boolean(),
  /** Overrides the paper of the institution; null follows it. */
  paper: PaperSize.nullable(),
  isSpellingOn: z.boolean(),
  /** Words that this person told the spelling check to know. */
  ownWords: z.array(Line).max(OWN_WORDS_MAX),
  /** The filters of the action register that this person keeps. */
  savedFilters: z.array(SavedFilter).max(SAVED_FILTERS_MAX),
  /** What the desktop's notifications remind of. */
  reminders: ReminderSettings,
  /** Whose work this machine is set up for: a help, no protection. */
  view: MachineView,
  /** Widths in CSS pixels of the panes that were dragged; a pane that is not named keeps the design's. */
  paneWidths: z.partialRecord(PaneName, z.int().min(120).max(800)),
})
export type MachineSettings = z.infer<typeof MachineSettings>

const DocumentRequest = z.strictObject({
  meetingId: MeetingId,
  kind: z.enum(['agenda', 'minutes']),
  paper: PaperSize.nullable(),
  /** What of the minutes goes into the copy; all of it when left out. */
  parts: DocumentParts.optional(),
  /** Which sealed version of approved minutes; the last one when left out. */
  version: z.int().min(1).optional(),
})

const nothing = z.strictObject({})

export const machineCalls = {
  'workspace.state': call<WorkspaceState>()(nothing),
  /** Fills an empty workspace: with one board's next weeks, or with six boards and their work of three school years. */
  'workspace.loadSample': call<{ boards: number }>()(
    z.strictObject({ sample: z.enum(['board', 'institution']).default('board') }),
  ),
  /** Asks for an interchange file and imports it; null when the dialog was closed. */
  'workspace.import': call<{ boards: number; meetings: number } | null>()(nothing),
  /** Asks for a place and writes the whole workspace there; null when the dialog was closed. */
  'workspace.export': call<{ path: string } | null>()(nothing),
  'workspace.showFolder': call<null>()(nothing),
  'settings.get': call<MachineSettings>()(nothing),
  'settings.revise': call<MachineSettings>()(MachineSettings.partial()),
  'backup.list': call<BackupRow[]>()(nothing),
  'backup.make': call<BackupRow>()(nothing),
  /** Closes the workspace, puts the copy in its place (the replaced file is kept) and opens it again. */
  'backup.restore': call<{ replacedFile: string }>()(z.strictObject({ file: Line })),
  /** The typeset pages as pictures of the very PDF, at addresses of the app's own scheme. */
  'document.pages': call<{
    pages: { address: string; widthPt: number; heightPt: number; text: string }[]
    substitutions: Substitution[]
  }>()(DocumentRequest),
  /** Asks for a place and writes the PDF; null when the dialog was closed. */
  'document.export': call<{ path: string; pageCount: number; substitutions: Substitution[] } | null>()(DocumentRequest),
  /** Asks for a file and keeps a copy beside the database; null when the dialog was closed. */
  'attachment.choose': call<{ id: AttachmentId } | null>()(
    z.union([
      z.strictObject({ institutionId: InstitutionId, role: z.literal('logo') }),
      z.strictObject({ agendaItemId: AgendaItemId, role: z.literal('paper') }),
      z.strictObject({ storyId: StoryId, role: z.literal('photo') }),
    ]),
  ),
  'attachment.open': call<null>()(z.strictObject({ id: AttachmentId })),
} as const
