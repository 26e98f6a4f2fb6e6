import { v7 as uuidv7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import type { Store } from '../../changelog/store'
import { OrganizationId } from '../../model/ids'
import { EntryReference, EntryType, type EntryFacts } from '../../model/registers/entries'
import { TOPIC_OF_RECORD } from '../../model/recordTopics'
import { recordNodesOf, type BlockNode } from '../../model/richText'
import { canonicalMinutes, fingerprintOf } from '../../queries/canonicalMinutes'
import { listAgendaItems } from '../../queries/meeting'
import { checkMinutes } from '../../queries/minutesCheck'
import { getMeetingRecords, getNote } from '../../queries/records'
import { changeSetTable } from '../../schema/changeLog'
import { aWorkspace } from '../../testing/aWorkspace'
import { aBoard, aMeeting, aMember, aMotion, anItem, approveMeeting, run } from '../../testing/builders'
import { allRows, expectRefusal } from '../../testing/expectRefusal'

function aTable() {
  const store = aWorkspace()
  const boardId = aBoard(store, { programNames: ['Automotive Technology'] })
  const { personId } = aMember(store, boardId)
  const meetingId = aMeeting(store, { boardId, date: '2026-03-12' })
  run(store, 'attendance.mark', { meetingId, personId, status: 'present', mode: 'in_person' })
  const agendaItemId = anItem(store, meetingId)
  return { store, boardId, personId, meetingId, agendaItemId }
}

/** Records an entry behind the text, as a line of its own that became one. */
function record(store: Store, agendaItemId: string, text: string, facts: EntryFacts): EntryReference {
  const reference = EntryReference.parse({ recordType: facts.recordType, recordId: uuidv7() })
  const { revision, body } = getNote(store.db, { agendaItemId })
  const block: BlockNode = { type: 'record', attrs: reference }
  run(store, 'record.fromLine', {
    agendaItemId: agendaItemId as never,
    baseRevision: revision,
    body: { type: 'doc', content: [...body.content, block] },
    record: reference,
    text,
    facts,
  })
  return reference
}

describe('an entry of a register that is recorded in the minutes', () => {
  it('has the day, the place and the only program of its board, the numbers of the board, and the facts of its words', () => {
    const { store, boardId, personId, meetingId, agendaItemId } = aTable()
    const { id } = run(store, 'organization.add', { name: 'Harbor Motors', kind: 'employer' }) as { id: OrganizationId }
    record(store, agendaItemId, 'Graduates cannot read CAN bus diagrams', { recordType: 'gap', personId })
    record(store, agendaItemId, 'Lease a lift', { recordType: 'recommendation', kind: 'equipment' })
    record(store, agendaItemId, 'Write the module anew', { recordType: 'recommendation', speakerName: 'two employers' })
    record(store, agendaItemId, '2 places', { recordType: 'pledge', places: 2, term: '2026-fall', organizationId: id })
    record(store, agendaItemId, 'A day on hybrids', { recordType: 'development', hours: 1.5, hostName: 'The union' })
    record(store, agendaItemId, 'Harbor Motors', { recordType: 'prospect', source: 'referral', organizationId: id })
    record(store, agendaItemId, 'How Mira was hired', { recordType: 'story' })
    const rows = allRows(store)
    const programId = (rows.program[0] as { id: string }).id
    const place = { boardId, meetingId, agendaItemId, programId }
    expect(rows.skills_gap).toMatchObject([{ ...place, kind: 'gap', raisedById: personId, raisedOn: '2026-03-12' }])
    expect(rows.recommendation).toMatchObject([
      { ...place, number: 1, type: 'equipment', fromId: null, madeOn: '2026-03-12' },
      { ...place, number: 2, type: 'other', fromName: 'two employers' },
    ])
    expect(rows.pledge).toMatchObject([
      { ...place, kind: 'internship', places: 2, term: '2026-fall', organizationId: id, pledgedOn: '2026-03-12' },
    ])
    expect(rows.development).toMatchObject([{ ...place, hostName: 'The union', hours: 1.5, recordedOn: '2026-03-12' }])
    expect(rows.prospect).toMatchObject([
      { ...place, stage: 'identified', identifiedOn: '2026-03-12', organizationId: id },
    ])
    expect(rows.story).toMatchObject([{ ...place, hasConsent: false, recordedOn: '2026-03-12' }])
    const { entries } = getMeetingRecords(store.db, { id: meetingId })
    expect(entries.map(({ type }) => type).toSorted()).toEqual([...EntryType.options, 'recommendation'].toSorted())
    expect(entries.find(({ type }) => type === 'gap')).toMatchObject({ speaker: { personId } })
    expect(listAgendaItems(store.db, { meetingId })[0]).toMatchObject({ entryCount: 7 })
    expect(checkMinutes(store.db, { meetingId }).findings.map(({ rule }) => rule)).not.toContain('itemWithoutWords')
  })

  it('refuses facts of another kind, two speakers at once, and organizations that do not exist', () => {
    const { store, personId, agendaItemId } = aTable()
    const gap = record(store, agendaItemId, 'Nobody reads CAN bus', { recordType: 'gap' })
    const revise = (facts: EntryFacts) => () => run(store, 'entry.revise', { id: gap.recordId, facts })
    expectRefusal(store, revise({ recordType: 'story' }), 'NOT_FOUND', /no such story/)
    expectRefusal(store, revise({ recordType: 'gap', personId, speakerName: 'x' }), 'INVALID_INPUT', /not both/)
    const pledge = record(store, agendaItemId, 'Two places', { recordType: 'pledge' })
    const organizationId = OrganizationId.parse(uuidv7())
    const promise = () =>
      run(store, 'entry.revise', { id: pledge.recordId, facts: { recordType: 'pledge', organizationId } })
    expectRefusal(store, promise, 'NOT_FOUND', /no such organization/)
  })

  it('is reworded, given another speaker and removed with its block, and each is taken back', () => {
    const { store, personId, agendaItemId } = aTable()
    const gap = record(store, agendaItemId, 'Nobody reads CAN bus', { recordType: 'gap', speakerName: 'somebody' })
    run(store, 'entry.revise', {
      id: gap.recordId,
      text: 'CAN bus',
      facts: { recordType: 'gap', kind: 'trend', personId },
    })
    expect(allRows(store).skills_gap).toMatchObject([
      { text: 'CAN bus', kind: 'trend', raisedById: personId, raisedByName: null },
    ])
    const before = allRows(store)
    run(store, 'entry.remove', { record: gap })
    expect(allRows(store).skills_gap).toEqual([])
    expect(recordNodesOf(getNote(store.db, { agendaItemId }).body)).toEqual([])
    run(store, 'change.undo', { changeSet: store.db.select().from(changeSetTable).all().length })
    expect(allRows(store).skills_gap).toEqual(before.skills_gap)
    expect(recordNodesOf(getNote(store.db, { agendaItemId }).body)).toEqual([gap])
  })

  it('keeps who said it, in words, from a comment to a gap, a recommendation and back', () => {
    const { store, agendaItemId } = aTable()
    const { id } = run(store, 'comment.record', {
      agendaItemId,
      text: 'Lease a lift',
      personId: null,
      speakerName: 'two employers',
    })
    const comment = { recordType: 'comment', recordId: id } as const
    const gap = run(store, 'record.convert', { record: comment, to: 'gap' })
    expect(allRows(store).skills_gap).toMatchObject([{ raisedById: null, raisedByName: 'two employers' }])
    const made = run(store, 'record.convert', { record: gap.record!, to: 'recommendation' })
    expect(allRows(store).recommendation).toMatchObject([{ fromId: null, fromName: 'two employers' }])
    run(store, 'record.convert', { record: made.record!, to: 'comment' })
    expect(allRows(store).industry_comment).toMatchObject([{ personId: null, speakerName: 'two employers' }])
  })

  it('stays while something was built on it, and keeps its item', () => {
    const { store, boardId, meetingId, agendaItemId } = aTable()
    const made = record(store, agendaItemId, 'Lease a lift', { recordType: 'recommendation' })
    run(store, 'recommendation.respond', {
      id: made.recordId,
      answer: { response: 'accepted', reason: null, by: 'The dean', on: '2026-04-01' },
    })
    expectRefusal(
      store,
      () => run(store, 'record.convert', { record: made, to: 'idea' }),
      'CONFLICT',
      /more in its register than its line/,
    )
    expectRefusal(
      store,
      () => run(store, 'agenda.removeItem', { id: agendaItemId }),
      'CONFLICT',
      /entries of registers/,
    )
    expect(allRows(store).recommendation).toMatchObject([{ boardId, meetingId }])
  })
})

describe('sealed minutes', () => {
  it('hold nothing new when nothing of a register was recorded', () => {
    const { store, meetingId, agendaItemId } = aTable()
    aMotion(store, agendaItemId)
    const text = canonicalMinutes(store.db, meetingId)
    expect(text).not.toMatch(/"entries"|"reviewed"|"entryCount"/)
    const made = record(store, agendaItemId, 'Lease a lift', { recordType: 'recommendation' })
    run(store, 'topic.mark', { agendaItemId, topic: 'curriculum' })
    expect(canonicalMinutes(store.db, meetingId)).toMatch(
      /"entries".*"reviewed":\["curriculum"\]|"reviewed".*"entries"/,
    )
    run(store, 'topic.unmark', { agendaItemId, topic: 'curriculum' })
    run(store, 'entry.remove', { record: made })
    // The note has a later revision, which is no part of the record.
    expect(JSON.parse(canonicalMinutes(store.db, meetingId)).records).toEqual(JSON.parse(text).records)
    expect(fingerprintOf(text)).toHaveLength(64)
  })

  it('say of a story only that there is one, and of an entry what may not change later', () => {
    const { store, meetingId, agendaItemId } = aTable()
    const story = record(store, agendaItemId, 'How Mira Quandt was hired', { recordType: 'story' })
    const pledge = record(store, agendaItemId, 'Two places', { recordType: 'pledge', places: 2 })
    const text = canonicalMinutes(store.db, meetingId)
    expect(text).toContain(story.recordId)
    expect(text).not.toContain('Quandt')
    expect(JSON.parse(text).records.entries).toHaveLength(2)
    approveMeeting(store, meetingId)
    expectRefusal(
      store,
      () => run(store, 'entry.revise', { id: pledge.recordId, text: 'Three', facts: { recordType: 'pledge' } }),
      'CONFLICT',
      /approved/,
    )
    expectRefusal(store, () => run(store, 'entry.remove', { record: story }), 'CONFLICT', /approved/)
    expectRefusal(store, () => run(store, 'topic.mark', { agendaItemId, topic: 'goals' }), 'CONFLICT', /approved/)
  })
})

it('marks what an item reviewed once, in the order of the list, and lets the mark go with the item', () => {
  const { store, meetingId, agendaItemId } = aTable()
  const mark = run(store, 'topic.mark', { agendaItemId, topic: 'equipment' })
  run(store, 'topic.mark', { agendaItemId, topic: 'curriculum' })
  expect(run(store, 'topic.mark', { agendaItemId, topic: 'equipment' })).toEqual(mark)
  expect(listAgendaItems(store.db, { meetingId })[0]?.reviewed).toEqual(['curriculum', 'equipment'])
  run(store, 'topic.unmark', { agendaItemId, topic: 'curriculum' })
  const again = () => run(store, 'topic.unmark', { agendaItemId, topic: 'curriculum' })
  expectRefusal(store, again, 'CONFLICT', /not marked/)
  run(store, 'agenda.removeItem', { id: agendaItemId })
  expect(allRows(store).topic_review).toEqual([])
  for (const type of EntryType.options) expect(allRows(store)[TOPIC_OF_RECORD[type]]).toEqual([])
})
