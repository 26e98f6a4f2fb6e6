import type { ReadDb } from '../../../db/changelog/store'
import { listActionOwners, listActions } from '../../../db/queries/action'
import { listAgendaTemplates } from '../../../db/queries/agendaTemplates'
import { getAgendaPublication } from '../../../db/queries/agendaVersions'
import { getMeetingAttendance, getMeetingPresence } from '../../../db/queries/presence'
import { listAgendaItems, listMeetings, requireMeetingDetail } from '../../../db/queries/meeting'
import { getMeetingRecords, getNote } from '../../../db/queries/records'
import { findEverywhere } from '../../../db/queries/search'
import { listSnippets, listWordings } from '../../../db/queries/wordings'
import type { meetingQueries } from '../../contract/meetings'
import type { wordingQueries } from '../../contract/wordings'
import type { Handlers } from '../../ipc/handlers'
import { localToday } from '../today'

/** Questions about meetings, minutes, actions, and the search box. */
export function meetingHandlers(db: () => ReadDb): Handlers<keyof typeof meetingQueries | keyof typeof wordingQueries> {
  return {
    'agenda.versions': (input) => getAgendaPublication(db(), input),
    'agendaTemplate.list': (input) => listAgendaTemplates(db(), input),
    'meeting.list': (input) => listMeetings(db(), input),
    'meeting.get': (input) => requireMeetingDetail(db(), input),
    'meeting.agenda': ({ id }) => listAgendaItems(db(), { meetingId: id }),
    'meeting.attendance': (input) => getMeetingAttendance(db(), input),
    'meeting.presence': (input) => getMeetingPresence(db(), input),
    'meeting.records': (input) => getMeetingRecords(db(), input),
    'note.get': (input) => getNote(db(), input),
    'action.list': (input) => listActions(db(), { ...input, today: localToday() }),
    'action.owners': () => listActionOwners(db(), { today: localToday() }),
    'search.find': (input) => findEverywhere(db(), input),
    'snippet.list': (input) => listSnippets(db(), input),
    'wording.list': (input) => listWordings(db(), input),
  }
}
