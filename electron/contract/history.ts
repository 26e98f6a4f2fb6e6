import { z } from 'zod'
import {
  ChangeSetNumber,
  PageStart,
  type ChangePage,
  type NextSteps,
  type NoteAtVersion,
  type NoteVersionPage,
} from '../../db/model/history'
import { AgendaItemId, MeetingId } from '../../db/model/ids'
import type { NoteVariant } from '../../db/model/minutes'
import { Topic } from '../../db/model/topics'
import { query } from './channel'

export const historyQueries = {
  /** What was done to a meeting, by whom and when; `before` asks for the page behind a change set. */
  'meeting.history': query<ChangePage>()(z.strictObject({ id: MeetingId, before: PageStart }), Topic.options),
  /** Every version of the text under an item. */
  'note.versions': query<NoteVersionPage>()(z.strictObject({ agendaItemId: AgendaItemId, before: PageStart }), [
    'minutes_note',
  ]),
  /** One of them. It never changes, but the records that it names may be renamed by later steps of theirs. */
  'note.version': query<NoteAtVersion>()(z.strictObject({ agendaItemId: AgendaItemId, version: ChangeSetNumber }), [
    'minutes_note',
  ]),
  /** The texts that stand beside the notes of a meeting, because two machines wrote at once. */
  'note.variants': query<NoteVariant[]>()(z.strictObject({ meetingId: MeetingId }), [
    'note_variant',
    'agenda_item',
    'minutes_note',
  ]),
  /** What the undo and redo keys take next. */
  'change.lastUndoable': query<NextSteps>()(z.strictObject({}), Topic.options),
} as const
