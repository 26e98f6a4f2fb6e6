import { eq } from 'drizzle-orm'
import { derivedId } from '../changelog/derivedId'
import type { CommandContext } from '../changelog/run'
import type { ReadDb } from '../changelog/store'
import { nextYearlyDueOn } from '../model/action'
import { meetingForAction } from '../model/comingUp'
import type { ActionItemId } from '../model/ids'
import { listComingMeetings } from '../queries/comingMeetings'
import type { RowOf } from '../schema'
import { actionItemTable } from '../schema/action'
import { listOwnerRows, setOwners } from './actionParts'
import { nextNumber } from './numbering'

/**
 * Makes the action that comes after a repeating one which is done. Its id follows from the one before: however often
 * that is done and opened again, and on however many machines, there is one next.
 */
export function makeNextOfSeries(context: CommandContext, done: RowOf<'action_item'>): void {
  const { db, write } = context
  if (done.repeats === null || done.closedOn === null) return
  const id = derivedId<ActionItemId>('next', done.id)
  if (db.select().from(actionItemTable).where(eq(actionItemTable.id, id)).get() !== undefined) return
  write.insert('action_item', {
    id,
    boardId: done.boardId,
    meetingId: null,
    agendaItemId: null,
    number: nextNumber(db, 'action_item', done.boardId),
    text: done.text,
    dueOn: nextDueOn(db, done, done.closedOn),
    status: 'open',
    closedOn: null,
    givenOn: done.closedOn,
    priority: done.priority,
    repeats: done.repeats,
    repeatOfId: done.id,
  })
  const owners = listOwnerRows(db, done.id)
  setOwners(context, id, {
    ownerIds: owners.flatMap(({ personId }) => personId ?? []),
    offices: owners.flatMap(({ office }) => office ?? []),
  })
}

function nextDueOn(db: ReadDb, done: RowOf<'action_item'>, closedOn: string): string | null {
  if (done.repeats === 'every_year') return nextYearlyDueOn(done.dueOn, closedOn, seriesDueOn(db, done))
  // Of every meeting: due with the one at which it comes up, if it had a date at all and that meeting is planned.
  if (done.dueOn === null) return null
  const coming = listComingMeetings(db, done.boardId)
  return meetingForAction(coming, { kind: 'repeat', date: closedOn })?.date ?? null
}

/** The dates of an action and of those before it in its series. */
function seriesDueOn(db: ReadDb, action: RowOf<'action_item'>): string[] {
  const dates: string[] = []
  const seen = new Set<string>()
  let each: RowOf<'action_item'> | undefined = action
  while (each !== undefined && !seen.has(each.id)) {
    seen.add(each.id)
    if (each.dueOn !== null) dates.push(each.dueOn)
    if (each.repeatOfId === null) break
    each = db.select().from(actionItemTable).where(eq(actionItemTable.id, each.repeatOfId)).get()
  }
  return dates
}
