import type { ReadDb } from '../../../db/changelog/store'
import type { Invitation } from '../../../db/model/followUp'
import { getInvitation } from '../../../db/queries/followUp'
import { meetingRevision } from '../../../db/queries/followUpRevision'
import { listAgendaItems, requireMeetingDetail } from '../../../db/queries/meeting'
import { plainName } from './folderFiles'
import { invitationFile } from './invitationFile'
import { loadWords } from './words'

/** The calendar file of a meeting as it stands now, with the name that it gets. */
export function readInvitationFile(
  tools: { readonly db: () => ReadDb; readonly resources: string; readonly now: () => Date },
  meetingId: string,
): { fileName: string; text: string; method: Invitation['method']; invitation: Invitation } {
  const db = tools.db()
  const meeting = requireMeetingDetail(db, { id: meetingId })
  const invitation = getInvitation(db, { meetingId })
  const { method } = invitation
  const words = loadWords(tools.resources, meeting.institution.language)
  const facts = {
    meeting,
    items: listAgendaItems(db, { meetingId }),
    invitation,
    revision: meetingRevision(db, meetingId),
    now: tools.now().toISOString(),
  }
  const name = words.say(method === 'cancel' ? 'files.cancellation' : 'files.invitation', {
    date: meeting.date,
    board: meeting.board.name,
  })
  return { fileName: `${plainName(name)}.ics`, text: invitationFile(facts, words), method, invitation }
}
