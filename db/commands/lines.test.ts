import fc from 'fast-check'
import { v7 as uuidv7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import type { Store } from '../changelog/store'
import type { RequestOf } from '../model/commands'
import { LineType, LineReference, paragraphOf, type LineTarget } from '../model/lines'
import { TOPIC_OF_RECORD } from '../model/recordTopics'
import { plainTextOf, recordNodesOf, type BlockNode, type RichText } from '../model/richText'
import { getMeetingRecords, getNote } from '../queries/records'
import {
  aBoard,
  aDoc,
  aMeeting,
  aMember,
  aMotion,
  anAction,
  anItem,
  aPerson,
  approveMeeting,
  run,
} from '../testing/builders'
import { changeSetTable } from '../schema/changeLog'
import { aWorkspace } from '../testing/aWorkspace'
import { allRows, expectRefusal } from '../testing/expectRefusal'

const reference = (recordType: LineType, recordId: string) => LineReference.parse({ recordType, recordId })
const block = (attrs: LineReference): BlockNode => ({ type: 'record', attrs })

/** A meeting with one item and a note of three lines. */
function aNote() {
  const store = aWorkspace()
  const boardId = aBoard(store)
  for (let count = 0; count < 3; count += 1) aMember(store, boardId)
  const meetingId = aMeeting(store, { boardId })
  run(store, 'attendance.markRest', { meetingId, status: 'present', mode: 'in_person' })
  const agendaItemId = anItem(store, meetingId)
  run(store, 'note.write', { agendaItemId, baseRevision: 0, body: aDoc('Before.', 'Buy two scan tools.', 'Behind.') })
  return { store, boardId, meetingId, agendaItemId }
}

/** Makes a record of the line in the middle of {@link aNote}. */
function middleLineBecomes(store: Store, agendaItemId: string, type: LineType): LineReference {
  const record = reference(type, uuidv7())
  const { revision, body } = getNote(store.db, { agendaItemId })
  const content = body.content.with(1, block(record))
  run(store, 'record.fromLine', {
    agendaItemId,
    baseRevision: revision,
    body: { type: 'doc', content },
    record,
    text: 'Buy two scan tools.',
  })
  return record
}

const rowsOf = (store: Store) => {
  const rows = allRows(store)
  return Object.fromEntries(
    [...LineType.options.map((type) => TOPIC_OF_RECORD[type]), 'action_owner' as const].map((topic) => [
      topic,
      rows[topic],
    ]),
  )
}

describe('a line that becomes a record', () => {
  it.each(LineType.options)('makes the row of a(n) %s and shows its block, in one step', (type) => {
    const { store, meetingId, agendaItemId } = aNote()
    const record = middleLineBecomes(store, agendaItemId, type)
    const records = getMeetingRecords(store.db, { id: meetingId })
    const lists = [
      records.motions,
      records.actions,
      records.decisions,
      records.comments,
      records.ideas,
      records.entries,
    ]
    expect(lists.flat()).toMatchObject([{ id: record.recordId, text: 'Buy two scan tools.' }])
    const note = getNote(store.db, { agendaItemId })
    expect(note.revision).toBe(2)
    expect(note.body).toEqual(aDoc('Before.', block(record), 'Behind.'))
  })
  it('is refused on top of a note that has moved on, and for a text that does not show it once', () => {
    const { store, agendaItemId } = aNote()
    const record = reference('idea', uuidv7())
    const ask = (baseRevision: number, body: RichText) => () =>
      run(store, 'record.fromLine', { agendaItemId, baseRevision, body, record, text: 'A thought' })
    expectRefusal(store, ask(0, aDoc(block(record))), 'CONFLICT', /changed elsewhere/)
    expectRefusal(store, ask(1, aDoc('No block')), 'INVALID_INPUT', /show the record once/)
    expectRefusal(store, ask(1, aDoc(block(record), block(record))), 'INVALID_INPUT', /show the record once/)
    const foreign = reference('idea', uuidv7())
    expectRefusal(store, ask(1, aDoc(block(record), block(foreign))), 'INVALID_INPUT', /not one of this agenda item/)
  })
  it('is refused when the record is there already, and in approved minutes', () => {
    const { store, meetingId, agendaItemId } = aNote()
    const record = middleLineBecomes(store, agendaItemId, 'idea')
    const again = () =>
      run(store, 'record.fromLine', { agendaItemId, baseRevision: 2, body: aDoc(block(record)), record, text: 'x' })
    expectRefusal(store, again, 'CONFLICT', /made already/)
    approveMeeting(store, meetingId)
    expectRefusal(store, again, 'CONFLICT', /approved/)
  })
})

describe('a record that becomes another one', () => {
  it('takes over the text, the place and the people that fit', () => {
    const { store, meetingId, agendaItemId } = aNote()
    const [grete, tobias] = [aPerson(store), aPerson(store)]
    const motion = middleLineBecomes(store, agendaItemId, 'motion')
    run(store, 'motion.revise', { id: motion.recordId, moverId: grete, seconderId: tobias })
    const action = run(store, 'record.convert', { record: motion, to: 'action' })
    expect(action.number).toBe(1)
    expect(getMeetingRecords(store.db, { id: meetingId }).actions).toMatchObject([
      { text: 'Buy two scan tools.', owners: [{ personId: grete }], status: 'open' },
    ])
    const comment = run(store, 'record.convert', { record: action.record!, to: 'comment' })
    expect(comment.number).toBeNull()
    expect(getMeetingRecords(store.db, { id: meetingId })).toMatchObject({
      motions: [],
      actions: [],
      comments: [{ text: 'Buy two scan tools.', speaker: { personId: grete } }],
    })
    expect(recordNodesOf(getNote(store.db, { agendaItemId }).body)).toEqual([comment.record])
  })
  it('becomes words of the note again, with its line breaks', () => {
    const { store, agendaItemId } = aNote()
    const idea = middleLineBecomes(store, agendaItemId, 'idea')
    run(store, 'idea.revise', { id: idea.recordId, text: 'First line\nsecond line' })
    const { record } = run(store, 'record.convert', { record: idea, to: 'note' })
    expect(record).toBeNull()
    const { body } = getNote(store.db, { agendaItemId })
    expect(body).toEqual(aDoc('Before.', paragraphOf('First line\nsecond line'), 'Behind.'))
    expect(rowsOf(store).idea).toEqual([])
  })
  it('stands at the end when the text did not show it', () => {
    const { store, agendaItemId, boardId } = aNote()
    const id = anAction(store, agendaItemId, { boardId })
    const { record } = run(store, 'record.convert', { record: reference('action', id), to: 'decision' })
    expect(getNote(store.db, { agendaItemId }).body.content.at(-1)).toEqual(block(record!))
  })
  it('is refused for a motion that was voted on, amended or decided', () => {
    const { store, agendaItemId } = aNote()
    const convert = (id: string) => () => run(store, 'record.convert', { record: reference('motion', id), to: 'idea' })
    expectRefusal(store, convert(aMotion(store, agendaItemId, { result: 'tabled' })), 'CONFLICT', /has a result/)
    expectRefusal(store, convert(aMotion(store, agendaItemId, { votesFor: 3 })), 'CONFLICT', /has votes/)
    const plain = aMotion(store, agendaItemId)
    run(store, 'record.convert', { record: reference('motion', plain), to: 'note' })
  })
  it('is refused for an action that is not open or came up later', () => {
    const { store, agendaItemId, boardId, meetingId } = aNote()
    const done = anAction(store, agendaItemId, { boardId })
    run(store, 'actionItem.setStatus', { id: done, status: 'in_progress', on: '2026-11-12' })
    const convert = (id: string) => () => run(store, 'record.convert', { record: reference('action', id), to: 'idea' })
    expectRefusal(store, convert(done), 'CONFLICT', /is in progress/)
    expectRefusal(store, convert(anAction(store, null, { boardId })), 'CONFLICT', /between meetings/)
    const later = anAction(store, agendaItemId, { boardId })
    const next = aMeeting(store, { boardId, date: '2027-05-13' })
    run(store, 'meeting.callToOrder', { id: next, at: '17:30' })
    run(store, 'meeting.adjourn', { id: next, at: '18:30' })
    expectRefusal(store, convert(later), 'CONFLICT', /came up at a later meeting/)
    approveMeeting(store, meetingId)
  })
  it('is refused when it is of that kind already, or nowhere', () => {
    const { store, agendaItemId } = aNote()
    const idea = middleLineBecomes(store, agendaItemId, 'idea')
    const ask = (record: LineReference, to: LineTarget) => () => run(store, 'record.convert', { record, to })
    expectRefusal(store, ask(idea, 'idea'), 'INVALID_INPUT', /an idea already/)
    expectRefusal(store, ask(reference('comment', uuidv7()), 'idea'), 'NOT_FOUND', /no such industry comment/)
  })
})

describe('taking it back', () => {
  it('is known to the history as an undo, when nothing else was built on the step', () => {
    const { store, agendaItemId } = aNote()
    const before = getNote(store.db, { agendaItemId }).body
    const newest = () => store.db.select().from(changeSetTable).all().at(-1)!
    const takeBack = (given: Partial<RequestOf<'record.takeBack'>>) => {
      const { revision: baseRevision, body } = getNote(store.db, { agendaItemId })
      const request = { agendaItemId, baseRevision, body, removes: null, restores: null, takesBack: null, ...given }
      run(store, 'record.takeBack', request)
      return newest().undoesSeq
    }
    const idea = middleLineBecomes(store, agendaItemId, 'idea')
    const { seq } = newest()
    const shown = getNote(store.db, { agendaItemId }).body
    expect(takeBack({ body: before, removes: idea, takesBack: seq })).toBe(seq)
    const undo = newest().seq
    expect(takeBack({ body: shown, restores: idea, takesBack: undo })).toBe(undo)
    // Other words than those of before, and a record that was changed since, are no undo of the step.
    expect(takeBack({ body: aDoc('Other words'), removes: idea, takesBack: newest().seq })).toBeNull()
  })
  it('brings a record back with its number, owners and date', () => {
    const { store, agendaItemId } = aNote()
    const action = middleLineBecomes(store, agendaItemId, 'action')
    run(store, 'actionItem.assign', { id: action.recordId, ownerIds: [aPerson(store), aPerson(store)] })
    run(store, 'actionItem.reschedule', { id: action.recordId, dueOn: '2026-11-27' })
    const before = { rows: rowsOf(store), note: getNote(store.db, { agendaItemId }) }
    const { record, revision } = run(store, 'record.convert', { record: action, to: 'comment' })
    const { body } = before.note
    run(store, 'record.takeBack', {
      agendaItemId,
      baseRevision: revision,
      body,
      removes: record,
      restores: action,
      takesBack: null,
    })
    expect(rowsOf(store)).toEqual(before.rows)
    expect(getNote(store.db, { agendaItemId }).body).toEqual(body)
  })
  it('gives another number when the old one was given away meanwhile', () => {
    const { store, agendaItemId, meetingId } = aNote()
    const motion = middleLineBecomes(store, agendaItemId, 'motion')
    const { body } = getNote(store.db, { agendaItemId })
    const { record, revision } = run(store, 'record.convert', { record: motion, to: 'idea' })
    aMotion(store, anItem(store, meetingId))
    run(store, 'record.takeBack', {
      agendaItemId,
      baseRevision: revision,
      body,
      removes: record,
      restores: motion,
      takesBack: null,
    })
    expect(getMeetingRecords(store.db, { id: meetingId }).motions.map(({ number }) => number)).toEqual([1, 2])
  })
  it('is refused for a record that is there, that nobody knows, or that holds a vote by now', () => {
    const { store, agendaItemId } = aNote()
    const idea = middleLineBecomes(store, agendaItemId, 'idea')
    const ask = (removes: LineReference | null, restores: LineReference | null, body: RichText) => () =>
      run(store, 'record.takeBack', { agendaItemId, baseRevision: 2, body, removes, restores, takesBack: null })
    expectRefusal(store, ask(null, idea, aDoc(block(idea))), 'CONFLICT', /there already/)
    expectRefusal(store, ask(idea, reference('idea', uuidv7()), aDoc('x')), 'CONFLICT', /does not know/)
    expectRefusal(store, ask(idea, null, aDoc(block(idea))), 'INVALID_INPUT', /not one of this agenda item/)
    expectRefusal(store, ask(null, null, aDoc('x')), 'INVALID_INPUT', /Nothing is to be taken back/)
    const motion = reference('motion', aMotion(store, agendaItemId, { result: 'carried' }))
    expectRefusal(store, ask(motion, null, aDoc('x')), 'CONFLICT', /has a result/)
    run(store, 'motion.remove', { id: motion.recordId })
    expectRefusal(store, ask(null, motion, aDoc(block(motion))), 'CONFLICT', /removed together with its vote/)
  })
})

it('keeps text and blocks through any chain of steps, and leads back to the very same rows and note', () => {
  const step = fc.record({ place: fc.nat(20), to: fc.constantFrom(...LineType.options, 'note' as const) })
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const { store, meetingId, agendaItemId } = aNote()
      store.sqlite.pragma('synchronous = OFF')
      const words = ['Before.', 'Buy two scan tools.', 'Behind.']
      const trail: { body: RichText; made: LineReference | null; former: LineReference | null }[] = []
      const begin = { rows: rowsOf(store), body: getNote(store.db, { agendaItemId }).body }
      for (const { place, to } of steps) {
        const { body, revision } = getNote(store.db, { agendaItemId })
        const at = place % body.content.length
        const line = body.content[at]!
        if (line.type === 'record') {
          const former = LineReference.parse(line.attrs)
          if (former.recordType === to) continue
          const { record } = run(store, 'record.convert', { record: former, to })
          trail.push({ body, made: record, former })
        } else if (to !== 'note') {
          const made = reference(to, uuidv7())
          const after: RichText = { type: 'doc', content: body.content.with(at, block(made)) }
          const text = plainTextOf(line)
          run(store, 'record.fromLine', { agendaItemId, baseRevision: revision, body: after, record: made, text })
          trail.push({ body, made, former: null })
        }
        const { motions, actions, decisions, comments, ideas, entries } = getMeetingRecords(store.db, { id: meetingId })
        const rows = [motions, actions, decisions, comments, ideas, entries].flat()
        const now = getNote(store.db, { agendaItemId }).body
        expect(
          recordNodesOf(now)
            .map(({ recordId }) => recordId)
            .toSorted(),
        ).toEqual(rows.map(({ id }) => id).toSorted())
        const said = now.content.map((each) =>
          each.type === 'record' ? rows.find(({ id }) => id === each.attrs.recordId)?.text : plainTextOf(each),
        )
        expect(said).toEqual(words)
      }
      for (const { body, made, former } of trail.toReversed()) {
        const { revision } = getNote(store.db, { agendaItemId })
        run(store, 'record.takeBack', {
          agendaItemId,
          baseRevision: revision,
          body,
          removes: made,
          restores: former,
          takesBack: null,
        })
      }
      expect(rowsOf(store)).toEqual(begin.rows)
      expect(JSON.stringify(getNote(store.db, { agendaItemId }).body)).toBe(JSON.stringify(begin.body))
    }),
    { numRuns: 25 },
  )
})
