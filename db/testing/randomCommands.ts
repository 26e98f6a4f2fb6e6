import fc from 'fast-check'
import type { Store } from '../changelog/store'
import type { CommandName, RequestOf } from '../model/commands'
import { commands } from '../model/commands'
import { OFFICES } from '../model/action'
import { MotionId, RecommendationId, SnippetId, StoryId } from '../model/ids'
import {
  ActionPriority,
  ActionRepeat,
  ActionStatus,
  AgendaItemKind,
  AttachmentRole,
  AttendanceMode,
  AttendanceStatus,
  BoardKind,
  Cloth,
  ItemNumbering,
  MajorityRule,
  MeetingKind,
  MeetingMode,
  MemberCategory,
  MemberRole,
  OrganizationKind,
  PaperSize,
  QuorumRule,
  Side,
  StandingItem,
} from '../model/vocabulary'
import type { RowOf } from '../schema'
import { UNKNOWN_ID } from './aWorkspace'
import { drawFrom, type Draw } from './draw'
import { randomCompliance } from './randomCompliance'
import { randomEvidence } from './randomEvidence'
import { randomCurriculum } from './randomCurriculum'
import { randomEntries } from './randomEntries'
import { randomLearning } from './randomLearning'
import { randomLines } from './randomLines'
import { randomPartners } from './randomPartners'
import { randomPeople } from './randomPeople'
import { randomVotes } from './randomVotes'

/** One random command: which, by whom, how long after the one before, and the numbers that its values are drawn by. */
export interface RandomStep {
  readonly name: CommandName
  readonly actor: string
  readonly waitMs: number
  readonly numbers: readonly number[]
}

/** Commands without which most others have nothing to work on come up more often. */
const OFTEN: readonly CommandName[] = [
  'membership.add',
  'meeting.create',
  'agenda.addItem',
  'attendance.mark',
  'note.write',
  'note.write',
  'note.write',
  'motion.record',
  'motion.castVote',
  'actionItem.create',
  'comment.record',
  'idea.record',
  'recommendation.record',
  'record.fromLine',
  'record.convert',
  'entry.revise',
  'topic.mark',
  'meeting.callToOrder',
  'meeting.adjourn',
  'attendance.leave',
  'attendance.leave',
  'attendance.rejoin',
]

const SECOND = 1000

/** Any command there is, valid or not; the clock of the machine sometimes runs back. */
export const randomStep: fc.Arbitrary<RandomStep> = fc.record({
  name: fc.constantFrom(...OFTEN, ...(Object.keys(commands) as CommandName[])),
  actor: fc.constantFrom('Dana Whitfield', 'Dana Whitfield', 'Dana Whitfield', 'Ivo Kraus'),
  waitMs: fc.constantFrom(0, 1, SECOND, SECOND, SECOND, 700 * SECOND, -90 * SECOND),
  numbers: fc.array(fc.nat(0xffff), { minLength: 24, maxLength: 24 }),
})

/** The command of a step, given what the workspace holds by now. */
export function requestOf(store: Store, step: RandomStep): unknown {
  return builders[step.name](drawFrom(store, step.numbers))
}

const newPerson = (d: Draw): RequestOf<'person.add'> => ({
  fullName: d.line(),
  title: d.maybe(() => d.line()),
  organizationName: d.maybe(() => d.line()),
  organizationKind: d.of(OrganizationKind.options),
  email: d.chance(3) ? `${d.of(['a', 'b', 'C', 'no address '])}${d.number(5)}@shop.example` : null,
  phone: null,
})
const person = (d: Draw): RequestOf<'membership.add'>['person'] =>
  d.chance(3) ? { id: d.id('person') } : { new: newPerson(d) }
const seat = (d: Draw) => ({
  role: d.of(MemberRole.options),
  category: d.of(MemberCategory.options),
  isVoting: !d.chance(5),
  side: d.of(Side.options),
  termStart: d.chance(3) ? d.date() : '2024-01-01',
  termEnd: d.chance(3) ? d.date() : null,
})
const schedule = (d: Draw) => ({
  date: d.date(),
  startTime: d.of(['08:00', '17:30']),
  endTime: d.of(['19:00', '19:00', '19:00', '09:00']),
  timeZone: d.of(['America/Chicago', 'Europe/London', 'Mars/Base']),
})
const quorum = (d: Draw) => {
  const quorumRule = d.of(QuorumRule.options)
  return { quorumRule, quorumFixed: quorumRule === 'fixed' && !d.chance(5) ? 1 + d.number(5) : null }
}
const laterRules = (d: Draw) => ({
  majorityRule: d.of(MajorityRule.options),
  recusedInQuorum: d.chance(2),
  minutesDays: d.maybe(() => d.number(400)),
  meetingsPerYear: d.maybe(() => d.number(5)),
  itemNumbering: d.of(ItemNumbering.options),
  language: d.maybe(() => d.of(['en-GB', 'de', 'en_US'])),
  termYears: d.maybe(() => d.number(5)),
  maxTerms: d.maybe(() => d.number(4)),
  absenceLimit: d.maybe(() => d.number(4)),
  attendancePercent: d.maybe(() => d.number(110)),
})
const agenda = (d: Draw): RequestOf<'agenda.fill'>['agenda'] =>
  d.of([
    { kind: 'blank' },
    { kind: 'template', template: d.of(['standard', 'skills_validation', 'college_committee'] as const) },
    { kind: 'last_meeting' },
    { kind: 'board_template', templateId: d.id('agenda_template') },
  ])
const place = (d: Draw, meetingId: string) => {
  const main = d.chance(2) ? undefined : d.row('agenda_item')
  const parentId = main?.meetingId === meetingId || d.chance(10) ? (main?.id ?? null) : null
  return { parentId, afterId: d.chance(3) ? d.id('agenda_item') : null }
}
const itemText = (d: Draw) => ({
  kind: d.of(AgendaItemKind.options),
  title: d.line(),
  question: d.maybe(() => d.line()),
  presenterId: d.chance(3) ? d.id('person') : null,
  presenterName: d.maybe(() => d.line()),
  minutesAllotted: d.maybe(() => d.number(90)),
})
const proposal = (d: Draw) => ({ ...itemText(d), proposedById: d.chance(3) ? d.id('person') : null })
const speaker = (d: Draw) => {
  const personId = d.maybe(() => d.id('person'))
  return { personId, speakerName: personId === null || d.chance(8) ? d.maybe(() => d.line()) : null }
}
const offices = (d: Draw) => OFFICES.slice(0, d.number(OFFICES.length + 1))
const reason = (d: Draw) => ({ reason: d.maybe(() => d.line()) })
const status = (d: Draw) => ({ status: d.of(ActionStatus.options), on: d.date(), ...reason(d) })
const linkTarget = (d: Draw) =>
  d.of([
    () => ({ agendaItemId: d.id('agenda_item') }),
    () => ({ motionId: MotionId.parse(d.id('motion')) }),
    () => ({ recommendationId: RecommendationId.parse(d.id('recommendation')) }),
  ])()
const meetingIn = (d: Draw, status: RowOf<'meeting'>['status']) => {
  for (let tries = 0; tries < 6; tries += 1) {
    const meeting = d.row('meeting')
    if (meeting?.status === status) return meeting.id
  }
  return d.id('meeting')
}
const TIMES = ['08:06', '17:35', '18:00', '18:05', '18:30', '18:30']
/** Somebody on an attendance list whom the test wants, if one turns up among a few. */
const someoneWho = (d: Draw, isWanted: (row: RowOf<'attendance'>) => boolean) =>
  Array.from({ length: 8 }, () => d.row('attendance')).find((row) => row !== undefined && isWanted(row))
const whoLeft = (d: Draw) => {
  const change = d.row('presence_change')
  return someoneWho(d, ({ id }) => change?.kind === 'left' && id === change.attendanceId)
}
const presenceChange = (d: Draw, known?: RowOf<'attendance'>) => {
  const attendance = known ?? (d.chance(3) ? d.row('attendance') : someoneWho(d, ({ status }) => status === 'present'))
  return {
    meetingId: attendance?.meetingId ?? meetingIn(d, 'in_progress'),
    personId: attendance?.personId ?? d.row('membership')?.personId ?? UNKNOWN_ID,
    at: d.of(TIMES),
    ...(d.chance(4) ? { agendaItemId: d.id('agenda_item') } : {}),
  }
}
const subItemOfConsent = (d: Draw) => {
  const found = d.row('agenda_item', (rows) => {
    const consent = new Set(rows.filter(({ kind }) => kind === 'consent').map(({ id }) => id))
    return rows.filter(({ parentId }) => parentId !== null && consent.has(parentId))
  })
  return found?.id ?? UNKNOWN_ID
}
/** Some of the columns, as a form sends only what was changed. */
function some<T extends object>(d: Draw, columns: T): Partial<T> {
  return Object.fromEntries(Object.entries(columns).filter(() => !d.chance(3))) as Partial<T>
}

const builders: { [Name in CommandName]: (draw: Draw) => RequestOf<Name> } = {
  'institution.create': (d) => ({
    name: d.line(),
    language: d.of(['en-US', 'pt-BR', 'en_US']),
    timeZone: 'America/Chicago',
    paper: d.of(PaperSize.options),
  }),
  'institution.revise': (d) => ({
    id: d.id('institution'),
    name: d.line(),
    paper: d.of(PaperSize.options),
    yearStarts: d.of(['07-01', '09-15', '02-29', '2026-07-01']),
  }),
  'program.add': (d) => ({ institutionId: d.id('institution'), name: d.line(), credential: d.maybe(() => d.line()) }),
  'program.revise': (d) => ({
    id: d.id('program'),
    ...some(d, { name: d.line(), credential: d.line(), closedOn: d.maybe(() => d.date()) }),
  }),
  'organization.add': (d) => ({ name: d.line(), kind: d.of(OrganizationKind.options) }),
  'organization.revise': (d) => ({ id: d.id('organization'), name: d.line() }),
  'person.add': newPerson,
  'person.revise': (d) => ({ id: d.id('person'), ...some(d, newPerson(d)) }),
  'board.create': (d) => ({
    institutionId: d.id('institution'),
    name: d.line(),
    shortName: d.maybe(() => d.line()),
    kind: d.of(BoardKind.options),
    cloth: d.of(Cloth.options),
    ...quorum(d),
    requiresSeconder: d.chance(2),
    noticeDays: d.maybe(() => d.number(30)),
    ...some(d, laterRules(d)),
    programNames: d.chance(2) ? [d.line(), d.line()] : [],
  }),
  'board.revise': (d) => ({
    id: d.id('board'),
    ...some(d, { name: d.line(), cloth: d.of(Cloth.options), quorum: quorum(d), programNames: [d.line()] }),
    ...(d.chance(2) ? some(d, laterRules(d)) : {}),
  }),
  'board.remove': (d) => ({ id: d.id('board') }),
  'membership.add': (d) => ({ boardId: d.id('board'), person: person(d), ...seat(d) }),
  'membership.revise': (d) => ({ id: d.id('membership'), ...seat(d) }),
  'membership.end': (d) => ({ id: d.id('membership'), termEnd: d.date() }),
  'membership.remove': (d) => ({ id: d.id('membership') }),
  'membership.import': (d) => ({
    boardId: d.id('board'),
    lines: [1, 2].map(() => ({ person: newPerson(d), ...seat(d) })),
  }),
  'meeting.create': (d) => ({
    boardId: d.id('board'),
    title: d.line(),
    kind: d.of(MeetingKind.options),
    ...schedule(d),
    place: d.maybe(() => d.line()),
    onlineAddress: null,
    mode: d.of(MeetingMode.options),
    agenda: agenda(d),
  }),
  'meeting.reschedule': (d) => ({ id: d.id('meeting'), ...schedule(d) }),
  'meeting.revise': (d) => ({
    id: d.id('meeting'),
    ...some(d, {
      title: d.line(),
      place: d.line(),
      presidingId: d.id('person'),
      recorderId: null,
      firstItemNumber: d.maybe(() => d.number(40)),
    }),
  }),
  'meeting.callToOrder': (d) => ({
    id: meetingIn(d, 'planned'),
    at: d.of(['08:05', '17:32']),
    ...(d.chance(3) ? { presidingId: d.id('person') } : {}),
    ...(d.chance(4) ? { agendaItemId: d.id('agenda_item') } : {}),
  }),
  'meeting.takeUp': (d) => ({ agendaItemId: d.id('agenda_item'), at: d.of(['08:05', '17:32', '18:10', '18:10']) }),
  'meeting.recess': (d) => ({ id: meetingIn(d, 'in_progress'), at: d.of(['08:10', '18:15', '18:15']) }),
  'meeting.resume': (d) => ({ id: meetingIn(d, 'in_progress'), at: d.of(['08:10', '18:20', '18:20']) }),
  'meeting.adjourn': (d) => ({ id: meetingIn(d, 'in_progress'), at: d.of(['09:00', '18:58', '18:58']) }),
  'meeting.reviseTimes': (d) => ({
    id: d.id('meeting'),
    ...some(d, { calledToOrderAt: d.of(['08:00', '17:31']), adjournedAt: d.of(['09:05', '18:59']) }),
  }),
  'meeting.reopen': (d) => ({ id: meetingIn(d, 'held') }),
  'minutes.seal': (d) => ({ meetingId: meetingIn(d, 'approved') }),
  'minutes.startCorrection': (d) => ({ meetingId: meetingIn(d, 'approved'), reason: d.line() }),
  'minutes.finishCorrection': (d) => ({ meetingId: meetingIn(d, 'correcting') }),
  'minutes.abandonCorrection': (d) => ({ meetingId: meetingIn(d, 'correcting') }),
  'meeting.approveMinutes': (d) => ({ id: meetingIn(d, 'held'), on: d.date(), asCorrected: d.chance(2) }),
  'meeting.cancel': (d) => ({ id: d.id('meeting') }),
  'meeting.remove': (d) => ({ id: d.chance(2) ? meetingIn(d, 'cancelled') : d.id('meeting') }),
  'agenda.addItem': (d) => {
    const meetingId = d.id('meeting')
    return { meetingId, ...place(d, meetingId), ...itemText(d), isConfidential: d.chance(4) }
  },
  'agenda.reviseItem': (d) => {
    // An item with sub-items becomes a consent item more often than chance would have it.
    const parent = d.chance(3)
      ? d.row('agenda_item', (rows) => rows.filter(({ id }) => rows.some(({ parentId }) => parentId === id)))
      : undefined
    return parent
      ? { id: parent.id, kind: 'consent' }
      : { id: d.id('agenda_item'), ...some(d, { ...itemText(d), isConfidential: d.chance(2) }) }
  },
  'agenda.moveItem': (d) => {
    const item = d.row('agenda_item')
    return { id: item?.id ?? UNKNOWN_ID, ...place(d, item?.meetingId ?? UNKNOWN_ID) }
  },
  'agenda.removeItem': (d) => ({ id: d.id('agenda_item') }),
  'agenda.addItems': (d) => {
    const meetingId = d.id('meeting')
    const tree = () => ({ ...itemText(d), standing: d.chance(2) ? null : d.of(StandingItem.options) })
    const items = [1, 2, 3].slice(0, d.number(4)).map(() => ({ ...tree(), children: d.chance(2) ? [tree()] : [] }))
    return { meetingId, afterId: place(d, meetingId).afterId, items }
  },
  'agenda.park': (d) => ({ itemId: d.id('agenda_item'), on: d.date() }),
  'proposal.add': (d) => ({ boardId: d.id('board'), ...proposal(d), proposedOn: d.date() }),
  'proposal.revise': (d) => ({ id: d.id('proposal'), ...some(d, proposal(d)) }),
  'proposal.drop': (d) => ({ id: d.id('proposal') }),
  'proposal.restore': (d) => ({ id: d.id('proposal') }),
  'proposal.schedule': (d) => ({ id: d.id('proposal'), meetingId: d.id('meeting') }),
  'agenda.fill': (d) => ({ meetingId: d.id('meeting'), agenda: agenda(d) }),
  'agenda.pullFromConsent': (d) => ({ id: d.chance(4) ? d.id('agenda_item') : subItemOfConsent(d) }),
  'agenda.returnToConsent': (d) => ({
    id: d.chance(4)
      ? d.id('agenda_item')
      : (d.row('agenda_item', (rows) => rows.filter(({ pulledFromId }) => pulledFromId !== null))?.id ?? UNKNOWN_ID),
  }),
  'agenda.publish': (d) => ({ meetingId: d.id('meeting') }),
  'agendaTemplate.save': (d) => {
    const meeting = d.row('meeting')
    return {
      boardId: d.chance(8) ? d.id('board') : (meeting?.boardId ?? UNKNOWN_ID),
      name: d.line(),
      meetingId: meeting?.id ?? UNKNOWN_ID,
    }
  },
  'agendaTemplate.rename': (d) => ({ id: d.id('agenda_template'), name: d.line() }),
  'agendaTemplate.remove': (d) => ({ id: d.id('agenda_template') }),
  'attendance.mark': (d) => ({
    meetingId: d.id('meeting'),
    personId: d.chance(4) ? d.id('person') : (d.row('membership')?.personId ?? UNKNOWN_ID),
    status: d.chance(2) ? 'present' : d.of(AttendanceStatus.options),
    mode: d.of(AttendanceMode.options),
  }),
  'attendance.markRest': (d) => ({
    meetingId: d.id('meeting'),
    status: d.of(AttendanceStatus.options),
    mode: d.of(AttendanceMode.options),
  }),
  'attendance.addGuest': (d) => ({
    meetingId: d.id('meeting'),
    person: person(d),
    mode: d.of(AttendanceMode.options),
  }),
  'attendance.remove': (d) => ({ id: d.id('attendance') }),
  'attendance.arrive': (d) => ({ ...presenceChange(d), mode: d.of(AttendanceMode.options) }),
  'attendance.leave': (d) => presenceChange(d),
  'attendance.rejoin': (d) => ({
    ...presenceChange(d, whoLeft(d)),
    ...(d.chance(2) ? { mode: d.of(AttendanceMode.options) } : {}),
  }),
  'attendance.switchMode': (d) => ({ ...presenceChange(d), mode: d.of(AttendanceMode.options) }),
  'presence.revise': (d) => ({
    id: d.id('presence_change'),
    ...some(d, { at: d.of(TIMES), agendaItemId: d.maybe(() => d.id('agenda_item')) }),
  }),
  'presence.remove': (d) => ({ id: d.id('presence_change') }),
  'attendance.correct': (d) => ({ id: d.id('attendance'), title: d.maybe(() => d.line()), affiliation: d.line() }),
  'note.write': (d) => {
    const note = d.chance(3) ? undefined : d.row('minutes_note')
    const agendaItemId = note?.agendaItemId ?? d.id('agenda_item')
    return { agendaItemId, baseRevision: d.chance(15) ? 3 : (note?.revision ?? 0), body: d.doc(agendaItemId) }
  },
  'decision.record': (d) => ({ agendaItemId: d.id('agenda_item'), text: d.line() }),
  'decision.revise': (d) => ({ id: d.id('decision'), text: d.line() }),
  'decision.remove': (d) => ({ id: d.id('decision') }),
  'actionItem.create': (d) => {
    const meeting = d.row('meeting')
    const items = meeting && !d.chance(4) ? d.row('agenda_item') : undefined
    const own = items && items.meetingId === meeting?.id ? items.id : null
    return {
      boardId: meeting?.boardId ?? d.id('board'),
      agendaItemId: d.chance(12) ? d.id('agenda_item') : own,
      text: d.line(),
      ownerIds: d.chance(2) ? [d.id('person'), d.id('person')] : [],
      dueOn: d.maybe(() => d.date()),
      ...(d.chance(2) ? { givenOn: d.date() } : {}),
      ...(d.chance(3) ? { offices: offices(d), priority: d.of(ActionPriority.options), links: [linkTarget(d)] } : {}),
      ...(d.chance(3) ? { repeats: d.of(ActionRepeat.options) } : {}),
    }
  },
  'actionItem.revise': (d) => ({ id: d.id('action_item'), text: d.line() }),
  'actionItem.assign': (d) => ({
    id: d.id('action_item'),
    ownerIds: [d.id('person'), d.id('person')],
    ...(d.chance(2) ? { offices: offices(d) } : {}),
  }),
  'actionItem.reschedule': (d) => ({ id: d.id('action_item'), dueOn: d.maybe(() => d.date()), ...some(d, reason(d)) }),
  'actionItem.setStatus': (d) => ({ id: d.id('action_item'), ...status(d) }),
  'actionItem.prioritize': (d) => ({ id: d.id('action_item'), priority: d.of(ActionPriority.options) }),
  'actionItem.setRepeat': (d) => ({ id: d.id('action_item'), repeats: d.maybe(() => d.of(ActionRepeat.options)) }),
  'actionItem.note': (d) => ({ actionItemId: d.id('action_item'), text: d.line() }),
  'actionItem.reviseNote': (d) => ({ id: d.id('action_note'), text: d.line() }),
  'actionItem.removeNote': (d) => ({ id: d.id('action_note') }),
  'actionItem.link': (d) => ({ actionItemId: d.id('action_item'), to: linkTarget(d) }),
  'actionItem.unlink': (d) => ({ id: d.id('action_link') }),
  'actionItem.changeMany': (d) => ({
    ids: [...new Set([d.id('action_item'), d.id('action_item'), d.id('action_item')])],
    change: some(d, {
      status: status(d),
      due: { dueOn: d.maybe(() => d.date()) },
      owners: {
        mode: d.of(['set', 'add', 'remove'] as const),
        ownerIds: d.chance(2) ? [d.id('person')] : [],
        offices: offices(d),
      },
      priority: d.of(ActionPriority.options),
    }),
  }),
  'actionItem.remove': (d) => ({ id: d.id('action_item') }),
  'comment.record': (d) => ({ agendaItemId: d.id('agenda_item'), text: d.line(), ...speaker(d) }),
  'comment.revise': (d) => ({ id: d.id('industry_comment'), text: d.line(), ...some(d, speaker(d)) }),
  'comment.remove': (d) => ({ id: d.id('industry_comment') }),
  'idea.record': (d) => ({ agendaItemId: d.id('agenda_item'), text: d.line() }),
  'idea.revise': (d) => ({ id: d.id('idea'), text: d.line() }),
  'idea.remove': (d) => ({ id: d.id('idea') }),
  ...randomLines,
  ...randomEntries,
  ...randomPartners,
  ...randomPeople,
  ...randomVotes,
  ...randomCurriculum,
  ...randomLearning,
  ...randomCompliance,
  ...randomEvidence,
  'minutes.circulate': (d) => ({ meetingId: meetingIn(d, 'held'), commentsDueOn: d.maybe(() => d.date()) }),
  'review.addComment': (d) => {
    const item = d.maybe(() => d.row('agenda_item'))
    const authorId = d.maybe(() => d.id('person'))
    return {
      meetingId: item?.meetingId ?? meetingIn(d, 'held'),
      agendaItemId: item?.id ?? null,
      authorId,
      authorName: authorId === null || d.chance(8) ? d.maybe(() => d.line()) : null,
      quote: d.maybe(() => d.line()),
      text: d.line(),
    }
  },
  'review.resolve': (d) => ({
    id: d.id('review_comment'),
    outcome: d.of(['accepted', 'declined'] as const),
    response: d.maybe(() => d.line()),
  }),
  'review.reopen': (d) => ({ id: d.id('review_comment') }),
  'review.remove': (d) => ({ id: d.id('review_comment') }),
  'snippet.save': (d) => ({
    id: d.chance(2) ? null : SnippetId.parse(d.id('snippet')),
    institutionId: d.id('institution'),
    abbreviation: d.of(['motion', 'adj', 'Thanks', 'two words']),
    text: d.line(),
  }),
  'snippet.remove': (d) => ({ id: d.id('snippet') }),
  'attachment.add': (d) => ({
    owner: d.of([
      () => ({ institutionId: d.id('institution') }),
      () => ({ agendaItemId: d.id('agenda_item') }),
      () => ({ storyId: StoryId.parse(d.id('story')) }),
    ])(),
    role: d.of(AttachmentRole.options),
    fileName: d.line(),
    mediaType: 'application/pdf',
    sizeBytes: d.number(5000),
    sha256: 'c'.repeat(64),
  }),
  'attachment.remove': (d) => ({ id: d.id('attachment') }),
  'note.useVariant': (d) => {
    const variant = d.row('note_variant')
    const note = d.row('minutes_note', (rows) => rows.filter((each) => each.agendaItemId === variant?.agendaItemId))
    return {
      id: variant?.id ?? UNKNOWN_ID,
      how: d.chance(50) ? 'instead' : 'below',
      baseRevision: d.chance(15) ? 3 : (note?.revision ?? 0),
    }
  },
  'note.dismissVariant': (d) => ({ id: d.id('note_variant') }),
  'note.restore': (d) => {
    const note = d.row('minutes_note')
    return {
      agendaItemId: note?.agendaItemId ?? UNKNOWN_ID,
      version: d.versionOf(note?.id ?? UNKNOWN_ID),
      baseRevision: d.chance(15) ? 3 : (note?.revision ?? 0),
    }
  },
  'change.undo': (d) => ({ changeSet: d.changeSet() }),
}
