import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFilter } from './actionFilter'
import { actionTest, type FilteredAction } from './actionMatch'

const today = '2026-11-29'
const context = { today, me: { personId: 'p-ana' } }

function anAction(fields: Partial<FilteredAction> = {}): FilteredAction {
  return {
    number: 7,
    text: 'Résumé of the scan tool',
    owners: [],
    dueOn: null,
    status: 'open',
    givenOn: null,
    priority: 'normal',
    repeats: null,
    carried: 0,
    slips: 0,
    origin: null,
    boardName: 'Automotive Technology Advisory Board',
    boardShortName: 'Automotive',
    daysOverdue: 0,
    ...fields,
  }
}

const person = (fullName: string, personId = `p-${fullName}`) =>
  ({ personId, office: null, fullName }) as unknown as FilteredAction['owners'][number]
const chair = (fullName: string, holderId = `p-${fullName}`) =>
  ({ personId: null, office: 'chair', fullName, holderIds: [holderId] }) as unknown as FilteredAction['owners'][number]
const finds = (text: string, action: FilteredAction) => actionTest(parseFilter(text).parts, context)(action)

describe('narrowing the register', () => {
  it.each<[string, Partial<FilteredAction>, Partial<FilteredAction>]>([
    ['resume', {}, { text: 'Something else' }],
    ['"scan tool"', {}, { text: 'tool scan' }],
    ['#7', {}, { number: 70, text: 'see #7' }],
    ['lopez', { owners: [person('Ana López')] }, { owners: [person('Bo')] }],
    ['is:overdue', { daysOverdue: 3 }, { daysOverdue: 0 }],
    ['is:unfinished', { status: 'blocked' }, { status: 'dropped' }],
    ['is:in-progress', { status: 'in_progress' }, { status: 'open' }],
    ['is:slipped', { slips: 1 }, { slips: 0 }],
    ['is:repeating', { repeats: 'every_year' }, { repeats: null }],
    ['is:mine', { owners: [person('x', 'p-ana')] }, { owners: [person('Ana López', 'p-other')] }],
    ['is:mine', { owners: [chair('Ana López', 'p-ana')] }, { owners: [chair('Bo')] }],
    ['owner:LOPEZ', { owners: [person('Ana López')] }, {}],
    ['owner:none', {}, { owners: [person('none')] }],
    ['owner:chair', { owners: [chair('')] }, { owners: [person('Chair')] }],
    ['owner:ana', { owners: [chair('Ana López')] }, { owners: [chair('Bo')] }],
    ['board:technology', {}, { boardName: 'Welding', boardShortName: null }],
    ['board:automotive board:welding', {}, { boardName: 'Culinary', boardShortName: null }],
    ['is:done is:dropped', { status: 'dropped' }, { status: 'open' }],
    ['-board:welding', {}, { boardName: 'Welding', boardShortName: null }],
    ['due:<2w', { dueOn: '2026-12-12' }, { dueOn: '2026-12-13' }],
    ['due:<=2w', { dueOn: '2026-12-13' }, { dueOn: '2026-12-14' }],
    ['due:<2w', { dueOn: '2026-01-01' }, { dueOn: null }],
    ['due:>2026-12-01', { dueOn: '2026-12-02' }, { dueOn: '2026-12-01' }],
    ['due:2026-12', { dueOn: '2026-12-31' }, { dueOn: '2027-01-01' }],
    ['due:>2026', { dueOn: '2027-01-01' }, { dueOn: '2026-12-31' }],
    ['due:<3m', { dueOn: '2027-02-27' }, { dueOn: '2027-02-28' }],
    ['due:none', { dueOn: null }, { dueOn: today }],
    ['-due:none', { dueOn: today }, { dueOn: null }],
    ['due:today', { dueOn: today }, { dueOn: '2026-11-30' }],
    ['given:>-1w', { givenOn: '2026-11-23' }, { givenOn: '2026-11-22' }],
    ['priority:high', { priority: 'high' }, { priority: 'low' }],
    ['carried:>2', { carried: 3 }, { carried: 2 }],
    ['slips:>=2', { slips: 2 }, { slips: 1 }],
    ['meeting:spring', { origin: meeting() }, { origin: null }],
    ['meeting:2026-05', { origin: meeting() }, { origin: { ...meeting(), date: '2025-05-14' } }],
  ])('%s', (text, fits, fitsNot) => {
    expect([finds(text, anAction(fits)), finds(text, anAction(fitsNot))]).toEqual([true, false])
  })

  it('finds with a part and with its opposite every action exactly once', () => {
    const part = fc.constantFrom('is:open', 'due:<2w', 'owner:none', 'tool', 'carried:>1', 'board:weld', 'is:mine')
    const action = fc
      .record({
        dueOn: fc.constantFrom(null, '2026-12-01', '2027-01-01'),
        carried: fc.nat({ max: 3 }),
        owners: fc.subarray([person('Ana', 'p-ana')]),
        status: fc.constantFrom('open' as const, 'done' as const),
      })
      .map(anAction)
    fc.assert(fc.property(part, action, (text, row) => finds(text, row) !== finds(`-${text}`, row)))
  })
})

function meeting(): NonNullable<FilteredAction['origin']> {
  return {
    meetingId: 'm' as never,
    meetingTitle: 'Spring meeting',
    date: '2026-05-14',
    agendaItemId: null,
    itemNumber: null,
    isConfidential: false,
  }
}
