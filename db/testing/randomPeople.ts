import type { CommandName, RequestOf } from '../model/commands'
import { MemberCategory } from '../model/vocabulary'
import { UNKNOWN_ID } from './aWorkspace'
import type { Draw } from './draw'

type People = Extract<
  CommandName,
  'membership.renewAll' | 'seatPlan.set' | 'expertise.set' | `interestStatement.${string}` | `orientation.${string}`
>

const lines = (d: Draw, most: number) => Array.from({ length: d.number(most + 1) }, () => d.line())

/** Renewed or ended or given to somebody else. */
const decision = (d: Draw, membershipId: string): RequestOf<'membership.renewAll'>['decisions'][number] => {
  const term = { termStart: d.date(), termEnd: d.maybe(() => d.date()) }
  return d.of([
    { kind: 'renew', membershipId, ...term, beyondReason: d.maybe(() => d.line()) },
    { kind: 'end', membershipId, termEnd: d.date() },
    { kind: 'replace', membershipId, person: { id: d.id('person') }, ...term },
  ])
}

/** Random requests about terms, wanted seats, and what people bring, declare and learn. */
export const randomPeople: { [Name in People]: (draw: Draw) => RequestOf<Name> } = {
  'membership.renewAll': (d) => {
    const seat = d.row('membership')
    const other = d.row('membership', (rows) => rows.filter(({ boardId }) => boardId === seat?.boardId))
    const ids = new Set([seat?.id ?? UNKNOWN_ID, ...(other === undefined || d.chance(2) ? [] : [other.id])])
    return {
      boardId: d.chance(10) ? d.id('board') : (seat?.boardId ?? d.id('board')),
      decisions: [...ids].map((id) => decision(d, id)),
    }
  },
  'seatPlan.set': (d) => ({
    boardId: d.id('board'),
    seats: Array.from({ length: d.number(4) }, () => ({
      category: d.of(MemberCategory.options),
      seats: d.number(6),
    })),
  }),
  'expertise.set': (d) => ({ personId: d.id('person'), sectors: lines(d, 2), skills: lines(d, 3) }),
  'interestStatement.record': (d) => ({
    personId: d.id('person'),
    boardId: d.maybe(() => d.id('board')),
    text: d.line(),
    declaredOn: d.date(),
  }),
  'interestStatement.revise': (d) => ({
    id: d.id('interest_statement'),
    text: d.line(),
    declaredOn: d.date(),
    endedOn: d.maybe(() => d.date()),
  }),
  'interestStatement.remove': (d) => ({ id: d.id('interest_statement') }),
  'orientation.set': (d) => ({ membershipId: d.id('membership'), steps: lines(d, 4) }),
  'orientation.check': (d) => ({ id: d.id('orientation_step'), doneOn: d.maybe(() => d.date()) }),
}
