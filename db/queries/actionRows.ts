import { eq, sql, type SQL } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import type { ActionItem, ActionOwner } from '../model/action'
import { meetingForAction, type Origin } from '../model/comingUp'
import type { ActionItemId, AgendaItemId, BoardId, MeetingId } from '../model/ids'
import type { NamedPerson } from '../model/institution'
import type { ActionPriority, ActionRepeat, ActionStatus, MemberRole } from '../model/vocabulary'
import { meetingTable } from '../schema/meeting'
import { listComingMeetings } from './comingMeetings'
import { firstItemNumberOf, FIXED_FIRST_NUMBER, printedNumber } from './itemNumbers'

interface ActionSql {
  id: ActionItemId
  boardId: BoardId
  number: number
  text: string
  dueOn: string | null
  status: ActionStatus
  closedOn: string | null
  givenOn: string | null
  meetingId: MeetingId | null
  meetingTitle: string | null
  meetingDate: string | null
  agendaItemId: AgendaItemId | null
  itemPosition: number | null
  parentPosition: number | null
  firstNumber: number | null
  isConfidential: number
  owners: string
  priority: ActionPriority
  statusReason: string | null
  repeats: ActionRepeat | null
  carried: number
  repeatOfId: ActionItemId | null
}

/** An action as it is read, with what decides at which meeting it comes up. */
export type StoredAction = ActionItem & { repeatOfId: ActionItemId | null }

/** That somebody holds seat `s` on a day. */
export function isHeldOn(day: string): SQL {
  return sql`s.term_start <= ${day} and (s.term_end is null or s.term_end >= ${day})`
}

/** That action `a` is owned by a person, or by an office of its board that the person holds on the day. */
export function isOwnedBy(personId: string, day: string): SQL {
  return sql`exists (select 1 from action_owner w where w.action_item_id = a.id and (w.person_id = ${personId}
    or w.office in (select s.role from membership s
      where s.board_id = a.board_id and s.person_id = ${personId} and ${isHeldOn(day)})))`
}

/** Who holds the offices of boards on a day; asked for with the first office, and once. */
function holdersOn(db: ReadDb, day: string): (boardId: string, office: MemberRole) => readonly NamedPerson[] {
  let byOffice: Map<string, NamedPerson[]> | null = null
  return (boardId, office) => {
    if (byOffice === null) {
      byOffice = new Map()
      const seats = db.all<NamedPerson & { office: string }>(
        sql`select distinct s.board_id || ' ' || s.role as office, h.id as personId, h.full_name as fullName
          from membership s join person h on h.id = s.person_id
          where ${isHeldOn(day)} order by h.full_name collate nocase, h.id`,
      )
      for (const { office: held, ...person } of seats) byOffice.set(held, [...(byOffice.get(held) ?? []), person])
    }
    return byOffice.get(`${boardId} ${office}`) ?? []
  }
}

function held(owner: ActionOwner, holders: readonly NamedPerson[]): ActionOwner {
  return {
    ...owner,
    fullName: holders.map(({ fullName }) => fullName).join(', '),
    holderIds: holders.map(({ personId }) => personId),
  }
}

/**
 * Action items of alias `a` (its meeting `m`, its board `b`) under a condition, with owners and origin. An office is
 * named with whoever holds it on `day`.
 */
export function selectActions(db: ReadDb, where: SQL, orderBy: SQL, day: string): StoredAction[] {
  const holdersOf = holdersOn(db, day)
  const firstNumbers = new Map<string, number>()
  const firstNumberOf = (meetingId: string): number => {
    const first = firstNumbers.get(meetingId) ?? firstItemNumberOf(db, meetingId)
    firstNumbers.set(meetingId, first)
    return first
  }
  return db
    .all<ActionSql>(
      sql`select a.id as id, a.board_id as boardId, a.number as number, a.text as text, a.due_on as dueOn,
        a.status as status, a.closed_on as closedOn, a.given_on as givenOn, m.id as meetingId, m.title as meetingTitle, m.date as meetingDate,
        a.agenda_item_id as agendaItemId,
        i.position as itemPosition, parent.position as parentPosition, ${FIXED_FIRST_NUMBER} as firstNumber,
        coalesce(i.is_confidential = 1 or parent.is_confidential = 1, 0) as isConfidential,
        a.priority as priority, a.status_reason as statusReason, a.repeats as repeats, a.repeat_of_id as repeatOfId,
        (select count(*) from matter_arising c where c.action_item_id = a.id) as carried,
        (select json_group_array(json_object('personId', o.person_id, 'office', o.office,
            'fullName', coalesce(p.full_name, '')) order by o.position)
          from action_owner o left join person p on p.id = o.person_id where o.action_item_id = a.id) as owners
      from action_item a join board b on b.id = a.board_id left join meeting m on m.id = a.meeting_id
        left join agenda_item i on i.id = a.agenda_item_id left join agenda_item parent on parent.id = i.parent_id
      where ${where} order by ${orderBy}`,
    )
    .map(({ owners, ...row }) => {
      const { meetingId, meetingTitle, meetingDate, agendaItemId, isConfidential, ...rest } = row
      const { itemPosition, parentPosition, firstNumber, ...action } = rest
      return {
        ...action,
        owners: (JSON.parse(owners) as ActionOwner[]).map((owner) =>
          owner.office === null ? owner : held(owner, holdersOf(row.boardId, owner.office)),
        ),
        origin:
          meetingId === null || meetingTitle === null || meetingDate === null
            ? null
            : {
                meetingId,
                meetingTitle,
                date: meetingDate,
                agendaItemId,
                itemNumber:
                  itemPosition === null
                    ? null
                    : printedNumber(firstNumber ?? firstNumberOf(meetingId), itemPosition, parentPosition),
                isConfidential: isConfidential === 1,
              },
      }
    })
}

type ComingMeeting = ReturnType<typeof listComingMeetings>[number]

/** At which of the coming meetings of a board its open actions come up; each at one, or at none while none is planned. */
export function comesUpOn(db: ReadDb, board: string): (action: StoredAction) => ComingMeeting | undefined {
  const coming = listComingMeetings(db, board)
  const { id, startTime, boardId } = meetingTable
  const rows = db.select({ id, startTime }).from(meetingTable).where(eq(boardId, board)).all()
  const starts = new Map(rows.map((each) => [each.id, each.startTime]))
  return (action) => meetingForAction(coming, originOf(action, starts))
}

function originOf({ origin, givenOn, repeatOfId }: StoredAction, starts: ReadonlyMap<string, string>): Origin {
  if (origin !== null) {
    const { meetingId, date } = origin
    return { kind: 'meeting', id: meetingId, date, startTime: starts.get(meetingId) ?? '' }
  }
  if (givenOn === null) return { kind: 'unknown' }
  return { kind: repeatOfId === null ? 'day' : 'repeat', date: givenOn }
}
