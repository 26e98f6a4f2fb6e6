import { sql } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import type { AgendaItemId, BoardId, MeetingId, PersonId, ProposalId } from '../model/ids'
import type { Proposal } from '../model/proposal'
import type { AgendaItemKind, ProposalStatus } from '../model/vocabulary'

interface ProposalSql {
  id: ProposalId
  boardId: BoardId
  title: string
  question: string | null
  kind: AgendaItemKind
  presenterId: PersonId | null
  presenterName: string | null
  presenterFullName: string | null
  proposedById: PersonId | null
  proposedByName: string | null
  minutesAllotted: number | null
  proposedOn: string
  status: ProposalStatus
  itemId: AgendaItemId | null
  meetingId: MeetingId | null
  meetingTitle: string | null
  meetingDate: string | null
}

/** The parking lot of a board: what waits first, oldest first, then what stands on an agenda, then what was dropped. */
export function listProposals(db: ReadDb, input: { boardId: string }): Proposal[] {
  return db
    .all<ProposalSql>(
      sql`select p.id as id, p.board_id as boardId, p.title as title, p.question as question, p.kind as kind,
        p.presenter_id as presenterId, p.presenter_name as presenterName, h.full_name as presenterFullName,
        p.proposed_by_id as proposedById, b.full_name as proposedByName, p.minutes_allotted as minutesAllotted,
        p.proposed_on as proposedOn, p.status as status, p.agenda_item_id as itemId, m.id as meetingId,
        m.title as meetingTitle, m.date as meetingDate
      from proposal p left join person h on h.id = p.presenter_id left join person b on b.id = p.proposed_by_id
        left join agenda_item i on i.id = p.agenda_item_id left join meeting m on m.id = i.meeting_id
      where p.board_id = ${input.boardId}
      order by case p.status when 'waiting' then 0 when 'scheduled' then 1 else 2 end, p.proposed_on, p.id`,
    )
    .map((row) => {
      const { presenterId, presenterName, presenterFullName, proposedById, proposedByName, ...rest } = row
      const { itemId, meetingId, meetingTitle, meetingDate, ...text } = rest
      const name = presenterFullName ?? presenterName
      return {
        ...text,
        presenter: name === null ? null : { personId: presenterId, name },
        proposedBy:
          proposedById === null || proposedByName === null
            ? null
            : { personId: proposedById, fullName: proposedByName },
        item:
          itemId === null || meetingId === null || meetingTitle === null || meetingDate === null
            ? null
            : { id: itemId, meetingId, meetingTitle, date: meetingDate },
      }
    })
}
