import type { RequestOf } from '../model/commands'
import type { evidenceCommands } from '../model/evidence'
import type { Draw } from './draw'

type Evidence = keyof typeof evidenceCommands

const year = (d: Draw) => 2024 + d.number(3)
const sections = ['activities', 'skills_advice', 'a heading of our own'] as const

/** Random requests about programs of work, yearly statements and consultations. */
export const randomEvidence: { [Name in Evidence]: (draw: Draw) => RequestOf<Name> } = {
  'goal.add': (d) => ({
    boardId: d.id('board'),
    year: year(d),
    text: d.line(),
    ownerId: d.maybe(() => d.id('person')),
    dueOn: d.maybe(() => d.date()),
  }),
  'goal.revise': (d) => ({
    id: d.id('plan_goal'),
    text: d.line(),
    status: d.of(['open', 'done', 'dropped'] as const),
    progress: d.maybe(() => d.line()),
  }),
  'goal.remove': (d) => ({ id: d.id('plan_goal') }),
  'annualReport.write': (d) => ({
    boardId: d.id('board'),
    year: year(d),
    section: d.of(sections),
    text: d.maybe(() => d.line()),
  }),
  'annualReport.file': (d) => ({ boardId: d.id('board'), year: year(d), filedOn: d.maybe(() => d.date()) }),
  'consultation.record': (d) => ({
    institutionId: d.id('institution'),
    boardId: d.maybe(() => d.id('board')),
    meetingId: null,
    stakeholder: d.of(['labor', 'parents', 'a group of our own']),
    heldOn: d.date(),
    note: d.maybe(() => d.line()),
  }),
  'consultation.revise': (d) => ({
    id: d.id('consultation'),
    heldOn: d.date(),
    note: d.maybe(() => d.line()),
    boardId: d.maybe(() => d.id('board')),
  }),
  'consultation.remove': (d) => ({ id: d.id('consultation') }),
}
