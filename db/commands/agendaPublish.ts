import type { CommandHandlers } from '../changelog/run'
import { agendaChanges } from '../model/agendaChanges'
import { AgendaVersionContent } from '../model/agendaTemplate'
import type { AgendaVersionId } from '../model/ids'
import { wallClock } from '../model/wallClock'
import { currentAgenda, listAgendaVersions } from '../queries/agendaVersions'
import { conflict } from './refusals'
import { requireChangeableMeeting } from './rows'

/** Sending an agenda out: what members have in hand is kept, and what changes later can be named. */
export const agendaPublishHandlers: CommandHandlers<'agenda.publish'> = {
  'agenda.publish': ({ db, write, newId, now }, { meetingId }) => {
    const meeting = requireChangeableMeeting(db, meetingId)
    if (meeting.status !== 'planned' && meeting.status !== 'in_progress') {
      throw conflict(
        `${meeting.title} of ${meeting.date} has been held. Its agenda is published before or during it.`,
        {
          meetingId,
          status: meeting.status,
        },
      )
    }
    const content = currentAgenda(db, meetingId)
    if (content.items.length === 0) {
      throw conflict('The agenda has no items yet. Add what the meeting is about first.', { meetingId })
    }
    const [last] = listAgendaVersions(db, meetingId)
    if (last !== undefined && agendaChanges(last.content, content).length === 0) {
      throw conflict(`Nothing has changed since version ${last.number}.`, { meetingId, version: last.number })
    }
    const number = (last?.number ?? 0) + 1
    const id = newId<AgendaVersionId>()
    write.insert('agenda_version', {
      id,
      meetingId,
      number,
      publishedOn: wallClock(now, meeting.timeZone).date,
      publishedAt: now,
      content: JSON.stringify(AgendaVersionContent.parse(content)),
    })
    return { id, number }
  },
}
