import type {
  AgendaSource,
  AgendaTemplateId,
  MeetingDetail,
  MeetingKind,
  MeetingMode,
} from '../../../../electron/contract/model'
import { addMinutes } from '../../../lib/format'
import { lengthInMinutes } from './meetingAddress'

/** A meeting while it is being planned in the dialog. */
export interface MeetingDraft {
  title: string
  kind: MeetingKind
  date: string | null
  startTime: string | null
  endTime: string | null
  timeZone: string
  place: string
  onlineAddress: string
  mode: MeetingMode
}

/** A meeting that is not planned yet, like the board's last one where there was one. */
export function newMeetingDraft(
  title: string,
  timeZone: string,
  last: { startTime: string; endTime: string; place: string | null } | undefined,
): MeetingDraft {
  return {
    title,
    kind: 'regular',
    date: null,
    startTime: last?.startTime ?? '17:30',
    endTime: last?.endTime ?? '19:00',
    timeZone,
    place: last?.place ?? '',
    onlineAddress: '',
    mode: 'in_person',
  }
}

/** A planned meeting as the dialog edits it. */
export function draftOfMeeting(meeting: MeetingDetail): MeetingDraft {
  const { title, kind, date, startTime, endTime, timeZone, mode } = meeting
  return {
    title,
    kind,
    date,
    startTime,
    endTime,
    timeZone,
    mode,
    place: meeting.place ?? '',
    onlineAddress: meeting.onlineAddress ?? '',
  }
}

/** Length of the meeting; null while it cannot be told or would be none. */
export function lengthOf(draft: Pick<MeetingDraft, 'startTime' | 'endTime'>): number | null {
  const { startTime, endTime } = draft
  if (startTime === null || endTime === null) return null
  const minutes = lengthInMinutes({ startTime, endTime })
  return minutes > 0 ? minutes : null
}

/** Whether the meeting ends before it starts, or as it starts. */
export function endsTooEarly(draft: Pick<MeetingDraft, 'startTime' | 'endTime'>): boolean {
  return draft.startTime !== null && draft.endTime !== null && draft.endTime <= draft.startTime
}

/** The draft with another start; the length stays as it was, as far as the day has room for it. */
export function withStart(draft: MeetingDraft, startTime: string | null): MeetingDraft {
  const minutes = lengthOf(draft)
  if (startTime === null || minutes === null) return { ...draft, startTime }
  return withLength({ ...draft, startTime }, minutes)
}

/** The draft with another length. A meeting has one date, so it ends by 23:59. */
export function withLength(draft: MeetingDraft, minutes: number | null): MeetingDraft {
  if (draft.startTime === null || minutes === null || minutes <= 0) return draft
  const end = minutes >= 1440 ? '00:00' : addMinutes(draft.startTime, minutes)
  return { ...draft, endTime: end > draft.startTime ? end : '23:59' }
}

const BUILT_IN = ['standard', 'skills_validation', 'college_committee'] as const
const PLAIN = ['last_meeting', 'blank'] as const

/** The choices of where an agenda comes from that every board has, as one word each. */
export const AGENDA_CHOICES = ['last_meeting', ...BUILT_IN, 'blank'] as const
/** One of these, or the id of a template of the board. */
export type AgendaChoice = (typeof AGENDA_CHOICES)[number] | AgendaTemplateId

/** The choice as the command takes it. */
export function agendaSourceOf(choice: AgendaChoice): AgendaSource {
  const plain = PLAIN.find((each) => each === choice)
  if (plain !== undefined) return { kind: plain }
  const template = BUILT_IN.find((each) => each === choice)
  return template === undefined
    ? { kind: 'board_template', templateId: choice as AgendaTemplateId }
    : { kind: 'template', template }
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

/** When the meeting is, as the commands take it; null while something is missing. */
export function scheduleOf(draft: MeetingDraft) {
  const { date, startTime, endTime, timeZone } = draft
  return date === null || startTime === null || endTime === null || endsTooEarly(draft)
    ? null
    : { date, startTime, endTime, timeZone }
}

/** What the meeting is, as the commands take it. */
export function detailsOf(draft: MeetingDraft) {
  return {
    title: draft.title.trim(),
    kind: draft.kind,
    mode: draft.mode,
    place: draft.mode === 'online' ? null : orNull(draft.place),
    onlineAddress: draft.mode === 'in_person' ? null : orNull(draft.onlineAddress),
  }
}
