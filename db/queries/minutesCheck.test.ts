import { describe, expect, it } from 'vitest'
import { runCommand } from '../changelog/run'
import type { Store } from '../changelog/store'
import { commandHandlers } from '../commands'
import { MinutesRule, type FindingPlace } from '../model/minutesCheck'
import type { MeetingRecord, Motion } from '../model/minutes'
import { aWorkspace } from '../testing/aWorkspace'
import { aDoc, aMember, anAction, anItem, aMotion, run, testOrigin } from '../testing/builders'
import { completeMinutes, type CompleteMinutes } from '../testing/completeMinutes'
import { checkMinutes, checkRecord } from './minutesCheck'
import { requireMeetingRecord } from './records'

/** Minutes that break one rule: by commands where the program lets it happen, else in the record itself. */
interface Failing {
  /** All rules that are broken then. */
  finds: MinutesRule[]
  given?: Parameters<typeof completeMinutes>[1]
  break?: (store: Store, minutes: CompleteMinutes) => void
  /** What no command allows: files of other programs, and of the first release, hold such records. */
  edit?: (record: MeetingRecord, minutes: CompleteMinutes) => MeetingRecord
  place: (minutes: CompleteMinutes) => Partial<FindingPlace>
  hasFix: boolean
}

const editMeeting = (record: MeetingRecord, meeting: Partial<MeetingRecord['meeting']>): MeetingRecord => ({
  ...record,
  meeting: { ...record.meeting, ...meeting },
})
const editLastMotion = (record: MeetingRecord, change: (motion: Motion) => Partial<Motion>): MeetingRecord => ({
  ...record,
  records: {
    ...record.records,
    motions: record.records.motions.map((motion, index, all) =>
      index === all.length - 1 ? { ...motion, ...change(motion) } : motion,
    ),
  },
})
const title: Failing['place'] = () => ({ kind: 'meeting', field: 'title' })
const motion: Failing['place'] = ({ topic }) => ({ kind: 'record', agendaItemId: topic, recordType: 'motion' })
const action: Failing['place'] = ({ topic }) => ({ kind: 'record', agendaItemId: topic, recordType: 'action' })
const onTopic: Failing['place'] = ({ topic }) => ({ kind: 'item', agendaItemId: topic })

const failing: Record<MinutesRule, Failing> = {
  body: {
    finds: ['body'],
    edit: (record) => editMeeting(record, { board: { ...record.meeting.board, name: ' ' } }),
    place: title,
    hasFix: false,
  },
  date: { finds: ['date'], edit: (record) => editMeeting(record, { date: '' }), place: title, hasFix: false },
  place: {
    finds: ['place'],
    break: (store, { meetingId }) => run(store, 'meeting.revise', { id: meetingId, place: null }),
    place: () => ({ kind: 'meeting', field: 'place' }),
    hasFix: false,
  },
  callToOrder: {
    finds: ['callToOrder'],
    edit: (record) => editMeeting(record, { calledToOrderAt: null }),
    place: () => ({ kind: 'meeting', field: 'times' }),
    hasFix: false,
  },
  adjournment: {
    finds: ['adjournment'],
    break: (store, { meetingId }) => run(store, 'meeting.reopen', { id: meetingId }),
    place: () => ({ kind: 'meeting', field: 'times' }),
    hasFix: true,
  },
  presiding: {
    finds: ['presiding'],
    break: (store, { meetingId }) => run(store, 'meeting.revise', { id: meetingId, presidingId: null }),
    place: () => ({ kind: 'meeting', field: 'presiding' }),
    hasFix: true,
  },
  recorder: {
    finds: ['recorder'],
    break: (store, { meetingId }) => run(store, 'meeting.revise', { id: meetingId, recorderId: null }),
    place: () => ({ kind: 'meeting', field: 'recorder' }),
    hasFix: true,
  },
  attendance: {
    // Who is not marked when a meeting ends counts as absent: only before that can a mark be missing.
    finds: ['adjournment', 'attendance'],
    break: (store, { meetingId, absent }) => {
      run(store, 'meeting.reopen', { id: meetingId })
      const row = requireMeetingRecord(store.db, { id: meetingId }).attendance.find(
        ({ personId }) => personId === absent,
      )
      run(store, 'attendance.remove', { id: row?.id ?? '' })
    },
    place: ({ absent }) => ({ kind: 'attendance', personId: absent }),
    hasFix: true,
  },
  quorum: {
    finds: ['quorum'],
    edit: (record) => ({ ...record, quorum: { votingSeats: 0, present: 0, needed: 1, isMet: false } }),
    place: () => ({ kind: 'attendance', personId: null }),
    hasFix: false,
  },
  previousMinutes: {
    finds: ['previousMinutes', 'itemWithoutWords'],
    given: { approvesPrevious: false },
    place: ({ previousMinutes }) => ({ kind: 'item', agendaItemId: previousMinutes }),
    hasFix: false,
  },
  motionFacts: {
    finds: ['motionFacts'],
    break: (store, { topic }) => aMotion(store, topic, { method: 'voice', result: 'carried', votedAt: '18:15' }),
    place: motion,
    hasFix: false,
  },
  nextMeeting: {
    finds: ['nextMeeting'],
    break: (store, { nextId }) => run(store, 'meeting.remove', { id: nextId }),
    place: () => ({ kind: 'item' }),
    hasFix: false,
  },
  motionWithoutResult: {
    finds: ['motionWithoutResult'],
    break: (store, { topic, present: [moverId, seconderId] }) => aMotion(store, topic, { moverId, seconderId }),
    place: motion,
    hasFix: false,
  },
  actionWithoutOwner: {
    finds: ['actionWithoutOwner'],
    break: (store, { boardId, topic }) => anAction(store, topic, { boardId, dueOn: '2027-01-15' }),
    place: action,
    hasFix: true,
  },
  actionWithoutDate: {
    finds: ['actionWithoutDate'],
    break: (store, { boardId, topic, chair }) => anAction(store, topic, { boardId, ownerIds: [chair] }),
    place: action,
    hasFix: true,
  },
  moverAbsent: {
    finds: ['moverAbsent'],
    break: (store, { topic, absent, present: [seconderId] }) =>
      aMotion(store, topic, { moverId: absent, seconderId, method: 'voice', result: 'carried', votedAt: '18:15' }),
    place: motion,
    hasFix: false,
  },
  seconderAbsent: {
    finds: ['seconderAbsent'],
    break: (store, { meetingId, topic, secretary: seconderId, present: [moverId] }) => {
      // Was there at the start, and gone when the vote was taken.
      run(store, 'attendance.leave', { meetingId, personId: seconderId, at: '18:20' })
      aMotion(store, topic, { moverId, seconderId, method: 'voice', result: 'carried', votedAt: '18:30' })
    },
    place: motion,
    hasFix: false,
  },
  voterAbsent: {
    finds: ['voterAbsent'],
    edit: (record, { absent }) =>
      editLastMotion(record, () => ({ votes: [{ personId: absent, fullName: 'Robin Marsh', choice: 'for' }] })),
    place: motion,
    hasFix: false,
  },
  voteWithoutQuorum: {
    finds: ['voteWithoutQuorum'],
    break: (store, { meetingId, topic, chair, present: [moverId, seconderId] }) => {
      run(store, 'attendance.leave', { meetingId, personId: chair, at: '18:20' })
      const vote = { moverId, seconderId, method: 'voice', result: 'carried', votedAt: '18:30' } as const
      aMotion(store, topic, { ...vote, withoutQuorumReason: 'The lease ends tomorrow.' })
    },
    edit: (record) => editLastMotion(record, () => ({ withoutQuorumReason: null })),
    place: motion,
    hasFix: false,
  },
  countsTooHigh: {
    finds: ['countsTooHigh'],
    edit: (record) => editLastMotion(record, () => ({ votesFor: 4 })),
    place: motion,
    hasFix: false,
  },
  attendeeWithoutTitle: {
    finds: ['attendeeWithoutTitle'],
    break: (store, { meetingId, chair }) =>
      correct(store, meetingId, chair, { title: null, affiliation: 'Marsh Motors' }),
    place: ({ chair }) => ({ kind: 'attendance', personId: chair }),
    hasFix: false,
  },
  attendeeWithoutAffiliation: {
    finds: ['attendeeWithoutAffiliation'],
    break: (store, { meetingId, chair }) => correct(store, meetingId, chair, { title: 'Owner', affiliation: null }),
    place: ({ chair }) => ({ kind: 'attendance', personId: chair }),
    hasFix: false,
  },
  itemWithoutWords: {
    finds: ['itemWithoutWords'],
    break: (store, { meetingId }) => anItem(store, meetingId),
    place: () => ({ kind: 'item' }),
    hasFix: false,
  },
  confidentialTextInPublicItem: {
    finds: ['confidentialTextInPublicItem'],
    break: (store, { meetingId, topic }) => {
      const closed = anItem(store, meetingId, { isConfidential: true })
      const said = (agendaItemId: string, baseRevision: number, text: string) =>
        run(store, 'note.write', { agendaItemId, baseRevision, body: aDoc(text) })
      said(closed, 0, 'The college will settle with the landlord for half.')
      said(topic, 1, 'Nobody knew that the college WILL settle with the landlord.')
    },
    place: onTopic,
    hasFix: true,
  },
  openRecess: {
    finds: ['adjournment', 'openRecess'],
    break: (store, { meetingId }) => {
      run(store, 'meeting.reopen', { id: meetingId })
      run(store, 'meeting.recess', { id: meetingId, at: '18:50' })
    },
    place: () => ({ kind: 'meeting', field: 'times' }),
    hasFix: true,
  },
  openSpan: {
    finds: ['openSpan'],
    edit: (record, { topic }) => ({
      ...record,
      presence: {
        ...record.presence,
        spans: record.presence.spans.map((span) => (span.agendaItemId === topic ? { ...span, endedAt: null } : span)),
      },
    }),
    place: onTopic,
    hasFix: false,
  },
}

function correct(
  store: Store,
  meetingId: string,
  personId: string,
  as: { title: string | null; affiliation: string | null },
) {
  const row = requireMeetingRecord(store.db, { id: meetingId }).attendance.find((each) => each.personId === personId)
  run(store, 'attendance.correct', { id: row?.id ?? '', ...as })
}

describe('the check of minutes', () => {
  it('finds nothing in complete minutes, which hold all twelve fields', () => {
    const store = aWorkspace()
    const { meetingId } = completeMinutes(store)
    expect(checkMinutes(store.db, { meetingId })).toEqual({
      meetingId,
      findings: [],
      fieldsPresent: 12,
      fieldsAsked: 12,
    })
  })

  it.each(Object.entries(failing))('finds %s and says where, and its fix puts it right', (rule, failure) => {
    const store = aWorkspace()
    const minutes = completeMinutes(store, failure.given)
    const { meetingId } = minutes
    failure.break?.(store, minutes)
    const record = requireMeetingRecord(store.db, { id: meetingId })
    const check = checkRecord(failure.edit?.(record, minutes) ?? record)
    expect(check.findings.map((each) => each.rule)).toEqual(failure.finds)
    const found = check.findings.find((each) => each.rule === rule)
    expect(found?.place).toMatchObject(failure.place(minutes))
    expect(found?.fix !== null).toBe(failure.hasFix)
    if (!found?.fix) return
    runCommand(store, commandHandlers, found.fix.command, found.fix.input, testOrigin)
    expect(checkMinutes(store.db, { meetingId }).findings.map(({ key }) => key)).not.toContain(found.key)
  })

  it('finds a paragraph that says itself that it is confidential', () => {
    const store = aWorkspace()
    const { meetingId, topic } = completeMinutes(store)
    run(store, 'note.write', { agendaItemId: topic, baseRevision: 1, body: aDoc('In camera: prices were named.') })
    expect(checkMinutes(store.db, { meetingId }).findings).toMatchObject([
      { rule: 'confidentialTextInPublicItem', params: { context: 'marked' } },
    ])
  })

  it('asks for no seconder where the board does not, and for no mover of what is agreed by consent', () => {
    const store = aWorkspace()
    const { boardId, meetingId, topic, chair } = completeMinutes(store)
    run(store, 'board.revise', { id: boardId, requiresSeconder: false })
    aMotion(store, topic, { moverId: chair, method: 'voice', result: 'carried', votedAt: '18:15' })
    aMotion(store, topic, { method: 'unanimous_consent', result: 'carried', votedAt: '18:16' })
    expect(checkMinutes(store.db, { meetingId }).findings).toEqual([])
  })

  it('counts fields, not findings: two motions without a result are one field', () => {
    const store = aWorkspace()
    const { boardId, meetingId, topic, present } = completeMinutes(store)
    aMember(store, boardId)
    const [moverId, seconderId] = present
    aMotion(store, topic, { moverId, seconderId })
    aMotion(store, topic, { moverId, seconderId })
    const check = checkMinutes(store.db, { meetingId })
    expect(check.findings.filter(({ rule }) => rule === 'motionWithoutResult')).toHaveLength(2)
    expect(check.fieldsPresent).toBe(12 - new Set(check.findings.map(({ rule }) => rule)).size)
  })

  it('has a failing example for every rule', () => {
    expect(Object.keys(failing).toSorted()).toEqual(MinutesRule.options.toSorted())
  })
})
