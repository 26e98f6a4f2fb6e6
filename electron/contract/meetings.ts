import { z } from 'zod'
import { ActionFilter, type ActionRow } from '../../db/model/action'
import type { AgendaPublication, AgendaTemplate } from '../../db/model/agenda'
import { AgendaItemId, BoardId, MeetingId } from '../../db/model/ids'
import type { NamedPerson } from '../../db/model/institution'
import type { AgendaItem, MeetingAttendance, MeetingDetail, MeetingRow } from '../../db/model/meeting'
import type { MeetingRecords, MinutesNote } from '../../db/model/minutes'
import type { MeetingPresence } from '../../db/model/presence'
import { ENTRY_TOPICS } from '../../db/model/registers/entryTopics'
import { SearchRequest, type SearchHit } from '../../db/model/search'
import { query } from './channel'

const meeting = z.strictObject({ id: MeetingId })

export const meetingQueries = {
  /** What was sent out of the agenda, version by version, and what has changed since. */
  'agenda.versions': query<AgendaPublication>()(meeting, [
    'agenda_version',
    'agenda_item',
    'attachment',
    'person',
    'meeting',
    'board',
  ]),
  /** The agendas that a board keeps to start from, by name. */
  'agendaTemplate.list': query<AgendaTemplate[]>()(z.strictObject({ boardId: BoardId }), ['agenda_template']),
  /** Meetings of one board, or of all boards, newest first. */
  'meeting.list': query<MeetingRow[]>()(z.strictObject({ boardId: BoardId.nullable() }), [
    'meeting',
    'board',
    'agenda_item',
    'attendance',
    'membership',
  ]),
  'meeting.get': query<MeetingDetail>()(meeting, [
    'meeting',
    'agenda_item',
    'board',
    'institution',
    'person',
    'attachment',
  ]),
  'meeting.agenda': query<AgendaItem[]>()(meeting, [
    'meeting',
    'board',
    'agenda_item',
    'person',
    'attachment',
    'minutes_note',
    'motion',
    'decision',
    'action_item',
    'industry_comment',
    'idea',
    'declared_interest',
    'topic_review',
    ...ENTRY_TOPICS,
  ]),
  'meeting.attendance': query<MeetingAttendance>()(meeting, [
    'attendance',
    'presence_change',
    'item_span',
    'declared_interest',
    'membership',
    'person',
    'organization',
    'meeting',
    'board',
  ]),
  /** Presence over time, the recesses, the items as they were taken up, and the quorum at every moment. */
  'meeting.presence': query<MeetingPresence>()(meeting, [
    'attendance',
    'presence_change',
    'recess',
    'item_span',
    'declared_interest',
    'membership',
    'person',
    'organization',
    'meeting',
    'agenda_item',
    'board',
  ]),
  'meeting.records': query<MeetingRecords>()(meeting, [
    'motion',
    'industry_comment',
    'idea',
    'declared_interest',
    'attendance',
    'vote',
    'decision',
    'action_item',
    'action_owner',
    'matter_arising',
    'recommendation',
    'recommendation_arising',
    'person',
    'organization',
    'membership',
    'meeting',
    'agenda_item',
    ...ENTRY_TOPICS,
  ]),
  'note.get': query<MinutesNote>()(z.strictObject({ agendaItemId: AgendaItemId }), ['minutes_note']),
  'action.list': query<ActionRow[]>()(ActionFilter, [
    'action_item',
    'action_owner',
    'matter_arising',
    'person',
    'membership',
    'board',
    'meeting',
    'agenda_item',
  ]),
  /** Everybody who owns an action. */
  'action.owners': query<NamedPerson[]>()(z.strictObject({}), ['action_owner', 'person', 'membership']),
  'search.find': query<SearchHit[]>()(SearchRequest, [
    'board',
    'person',
    'organization',
    'meeting',
    'agenda_item',
    'minutes_note',
    'motion',
    'decision',
    'action_item',
    'industry_comment',
    'idea',
  ]),
} as const
