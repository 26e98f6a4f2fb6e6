import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ALL_PARTS, type MinutesData, type RemarkEntry } from '../../../db/model/documents'
import type { DeclaredInterestId, IdeaId, IndustryCommentId, PresenceChangeId } from '../../../db/model/ids'
import type { IndustryComment, MeetingRecord, Motion } from '../../../db/model/minutes'
import { presenceMoments, type DeclaredInterest, type PresenceChange } from '../../../db/model/presence'
import { minutesDocument } from './minutesDocument'
import { expectInOrder, options, usePress } from './testing/press'
import {
  aDecision,
  aMotion,
  anAction,
  anItem,
  idOf,
  note,
  paragraph,
  person,
  recordsOf,
  sampleAttendance,
  sampleRecord,
} from './testing/sampleRecord'

const press = usePress()

const item = anItem('1', { title: 'Five-axis machine', note: note(paragraph('Words about the machine.')) })
const closed = anItem('2', {
  title: 'Canary Smith and her canaryposition',
  question: 'Canaryquestion?',
  isConfidential: true,
  presenter: { personId: null, name: 'Canarypresenter' },
  note: note(paragraph('Canarynote about somebody.')),
})

function leaves(index: number, at: string, kind: PresenceChange['kind'] = 'left', serial = 1): PresenceChange {
  return {
    id: idOf<PresenceChangeId>(20, index * 10 + serial),
    attendanceId: idOf(8, index),
    ...person(index),
    kind,
    at,
    agendaItemId: item.id,
  }
}

const anInterest = (fields: Partial<DeclaredInterest> = {}): DeclaredInterest => ({
  id: idOf<DeclaredInterestId>(21, 1),
  meetingId: item.meetingId,
  agendaItemId: item.id,
  person: person(3),
  text: 'her firm sells the machine',
  at: '15:50',
  isRecused: true,
  hasLeftRoom: false,
  returnedAt: null,
  ...fields,
})

const aComment = (fields: Partial<IndustryComment> = {}): IndustryComment => ({
  id: idOf<IndustryCommentId>(22, 1),
  meetingId: item.meetingId,
  agendaItemId: item.id,
  text: 'Nobody hires without five axes.',
  speaker: {
    ...person(2),
    name: person(2).fullName,
    title: 'Maintenance manager',
    affiliation: 'Brightwater Packaging Systems',
    side: 'external',
  },
  ...fields,
})

/** The sample meeting with one item, and what happened at it. */
function meetingWith(
  fields: Partial<MeetingRecord['records']>,
  changes: PresenceChange[] = [],
  items: MeetingRecord['items'] = [item],
): MeetingRecord {
  const base = sampleRecord()
  const interests = fields.interests ?? []
  const facts = {
    board: base.meeting.board,
    calledToOrderAt: base.meeting.calledToOrderAt,
    adjournedAt: base.meeting.adjournedAt,
    attendance: sampleAttendance(),
    changes,
    interests,
    spans: [],
    parents: new Map(),
  }
  return {
    ...base,
    items,
    records: recordsOf(fields),
    presence: { changes, recesses: [], spans: [], interests, moments: presenceMoments(facts), here: [] },
  }
}

const build = (record: MeetingRecord, parts = ALL_PARTS) => minutesDocument(record, { ...options, parts })
const factOf = (data: MinutesData, label: string) => data.facts.find((fact) => fact.label === label)?.text
const remarksOf = (data: MinutesData) =>
  data.items.flatMap(({ entries }) =>
    entries.filter((entry): entry is RemarkEntry => ['comment', 'idea', 'interest', 'procedure'].includes(entry.kind)),
  )
const motionOf = (data: MinutesData) =>
  data.items.flatMap(({ entries }) => entries).find((entry) => entry.kind === 'motion')
const presenceOf = (data: MinutesData, index: number) =>
  data.attendance.groups.flatMap(({ rows }) => rows).find((row) => row.name === person(index).fullName)?.presence

describe('presence over time', () => {
  const lost = meetingWith({}, [leaves(1, '16:20'), leaves(2, '16:25'), leaves(2, '16:40', 'rejoined', 2)])

  it('is told of everybody who came or went', () => {
    const data = build(lost)
    expect(presenceOf(data, 1)).toBe('Online, until 4:20 PM')
    expect(presenceOf(data, 2)).toBe('In person, until 4:25 PM, from 4:40 PM')
    expect(presenceOf(data, 0)).toBe('In person')
    const late = build(meetingWith({}, [leaves(3, '16:00', 'arrived'), leaves(3, '16:10', 'moved_online', 2)]))
    expect(presenceOf(late, 3)).toBe('In person from 4:00 PM, Online from 4:10 PM')
  })

  it('says when the quorum was lost and when it was back, in the facts and where it happened', () => {
    const data = build(lost)
    expect(factOf(data, 'Quorum')).toBe(
      'Met at the call to order: 5 of 6 voting members present, 4 needed. Lost at 4:25 PM (3 present). Met again at 4:40 PM (4 present).',
    )
    expect(remarksOf(data).map(({ label, aside, text }) => [label, aside, text])).toEqual([
      ['Attendance', '4:20 PM', 'Tomáš Černý left the meeting.'],
      ['Quorum lost', '4:25 PM', `${person(2).fullName} left the meeting. 3 of 6 voting members present, 4 needed.`],
      ['Quorum restored', '4:40 PM', `${person(2).fullName} came back. 4 of 6 voting members present, 4 needed.`],
    ])
  })
})

describe('motions', () => {
  const printed = (fields: Partial<Motion>, records: Partial<MeetingRecord['records']> = {}) =>
    motionOf(build(meetingWith({ motions: [aMotion(7, item.id, fields)], ...records })))

  it('say why they were taken without a quorum', () => {
    expect(printed({ withoutQuorumReason: 'The offer ends today.' })).toMatchObject({
      remarks: ['Recorded without a quorum: The offer ends today.'],
    })
  })

  it('name who stepped back, and print the declaration', () => {
    const data = build(meetingWith({ motions: [aMotion(7, item.id)], interests: [anInterest()] }))
    expect(motionOf(data)).toMatchObject({ remarks: [`${person(3).fullName} stepped back and was not counted.`] })
    expect(remarksOf(data)).toMatchObject([
      {
        kind: 'interest',
        aside: '3:50 PM',
        text: `${person(3).fullName} declared an interest in this item: her firm sells the machine. ${person(3).fullName} stepped back and did not vote.`,
      },
    ])
  })

  it('are marked when they amend, need another majority or were voted on by e-mail', () => {
    const first = aMotion(7, item.id)
    const data = build(
      meetingWith({ motions: [aMotion(8, item.id, { kind: 'amendment', amendsId: first.id }), first] }),
    )
    expect(motionOf(data)).toMatchObject({ label: 'Amendment 8', remarks: ['Amends motion 7.'] })
    expect(printed({ majorityRule: 'two_thirds_of_votes' })).toMatchObject({
      remarks: ['Two thirds of the votes cast were needed.'],
    })
    const minutes = anItem('1', { standing: 'previous_minutes' })
    const emailVote = aMotion(9, minutes.id, {
      meetingId: null,
      agendaItemId: null,
      method: 'email',
      votedOn: '2026-01-20',
    })
    expect(motionOf(build(meetingWith({ emailVotes: [emailVote] }, [], [minutes])))).toMatchObject({
      method: 'Vote by e-mail between meetings, closed January 20, 2026. An exception to voting at a meeting.',
    })
  })
})

describe('what was said', () => {
  it('is printed with name, title and employer', () => {
    expect(remarksOf(build(meetingWith({ comments: [aComment()] })))).toMatchObject([
      {
        kind: 'comment',
        label: 'Industry comment',
        speaker: { name: person(2).fullName, detail: 'Maintenance manager, Brightwater Packaging Systems' },
      },
    ])
    expect(remarksOf(build(meetingWith({ comments: [aComment({ speaker: null })] })))[0]?.speaker?.name).toBe(
      'Speaker not noted',
    )
  })

  it('stands in lists and tables too, and comes out of the press', async () => {
    const comment = aComment()
    const list = anItem('1', {
      note: note({
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [
              paragraph('One point'),
              { type: 'record', attrs: { recordType: 'comment', recordId: comment.id } },
            ],
          },
        ],
      }),
    })
    const pdf = await press.typeset(
      build(
        meetingWith(
          { comments: [comment], motions: [aMotion(3, list.id, { withoutQuorumReason: 'Urgent.' })] },
          [leaves(1, '16:20')],
          [list],
        ),
      ),
    )
    expectInOrder(pdf.words(), [
      'One point',
      person(2).fullName,
      'Nobody hires without five axes.',
      'Recorded without a quorum: Urgent.',
      'left the meeting.',
    ])
    expect(pdf.info()['Tagged']).toBe('yes')
  })
})

describe('a copy', () => {
  const whole = meetingWith(
    {
      motions: [aMotion(1, item.id, { text: 'That it be bought.' }), aMotion(2, closed.id, { text: 'Canarymotion.' })],
      decisions: [aDecision(1, closed.id, 'Canarydecision.')],
      actions: [anAction(1, item, { text: 'Ask for an offer.' }), anAction(2, closed, { text: 'Canaryaction.' })],
      comments: [aComment(), aComment({ id: idOf(22, 2), agendaItemId: closed.id, text: 'Canarycomment.' })],
      ideas: [{ id: idOf<IdeaId>(23, 1), meetingId: item.meetingId, agendaItemId: closed.id, text: 'Canaryidea.' }],
      interests: [anInterest({ agendaItemId: closed.id, text: 'canaryinterest' })],
    },
    [],
    [item, closed],
  )
  const textOf = (data: MinutesData) => JSON.stringify(data)

  it('of the formal decisions holds what was done and not what was said', () => {
    const text = textOf(build(whole, { ...ALL_PARTS, notes: false, industryInput: false }))
    expect(text).toContain('That it be bought.')
    expect(text).toContain('Ask for an offer.')
    expect(text).not.toContain('Nobody hires')
    expect(text).not.toContain('Words about the machine')
    expect(text).toContain('Formal decisions only.')
  })

  it('of the industry input holds what was said and not what was done', () => {
    const text = textOf(build(whole, { ...ALL_PARTS, notes: false, decisions: false }))
    expect(text).toContain('Nobody hires without five axes.')
    expect(text).not.toContain('That it be bought.')
    expect(text).not.toContain('Ask for an offer.')
    expect(text).not.toContain('Words about the machine')
  })

  it('for the public keeps the number of a confidential item and not a word of it, anywhere in the file', async () => {
    const full = await press.typeset(build(whole))
    for (const canary of [
      'Canarynote',
      'Canarymotion',
      'Canaryaction',
      'Canarycomment',
      'Canaryidea',
      'canaryinterest',
    ]) {
      expect(full.words()).toContain(canary)
    }
    const open = await press.typeset(build(whole, { ...ALL_PARTS, confidential: false }))
    expect(open.words()).toContain('2. Confidential item')
    expect(open.words()).toContain('Public copy: confidential items are left out.')
    for (const text of [
      open.words(),
      open.structure(),
      open.metadata(),
      open.objects(),
      readFileSync(open.file, 'latin1'),
    ]) {
      expect(text).not.toMatch(/canary/i)
    }
  })
})
