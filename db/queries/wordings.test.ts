import { describe, expect, it } from 'vitest'
import { aBoard, aDoc, aMeeting, aMotion, anInstitution, anItem, run } from '../testing/builders'
import { aWorkspace, UNKNOWN_ID } from '../testing/aWorkspace'
import { expectRefusal } from '../testing/expectRefusal'
import { listSnippets, listWordings, sentencesOf } from './wordings'

describe('snippets', () => {
  it('are kept by an abbreviation that is theirs alone, whatever its capitals', () => {
    const store = aWorkspace()
    const institutionId = anInstitution(store)
    const thanks = { id: null, institutionId, abbreviation: 'Thx', text: 'The chair thanked @chair.' }
    const { id } = run(store, 'snippet.save', thanks)
    run(store, 'snippet.save', { ...thanks, abbreviation: 'adj', text: 'Adjourned at @time.' })
    expect(listSnippets(store.db, { institutionId }).map(({ abbreviation }) => abbreviation)).toEqual(['adj', 'thx'])
    const taken = () => run(store, 'snippet.save', { ...thanks, abbreviation: 'THX' })
    expectRefusal(store, taken, 'CONFLICT', /;thx already stands for another text/)
    run(store, 'snippet.save', { ...thanks, id, text: 'Thanks.' })
    expect(listSnippets(store.db, { institutionId })[1]?.text).toBe('Thanks.')
    run(store, 'snippet.remove', { id })
    expect(listSnippets(store.db, { institutionId })).toHaveLength(1)
  })
  it('are refused with an abbreviation that cannot be typed, and without words', () => {
    const store = aWorkspace()
    const institutionId = anInstitution(store)
    const save =
      (abbreviation: string, text = 'Text') =>
      () =>
        run(store, 'snippet.save', { id: null, institutionId, abbreviation, text })
    expectRefusal(store, save('two words'), 'INVALID_INPUT', /Letters, digits/)
    expectRefusal(store, save('x', ' '), 'INVALID_INPUT', /Must not be empty/)
    expectRefusal(store, () => run(store, 'snippet.remove', { id: UNKNOWN_ID }), 'NOT_FOUND', /no such snippet/)
  })
})

describe('wordings of earlier meetings', () => {
  const past = (month: number) => ({ date: `2026-0${month}-12` })

  function aHistory() {
    const store = aWorkspace()
    const boardId = aBoard(store)
    const write = (meetingId: string, title: string, text: string, parentId: string | null = null) => {
      const agendaItemId = anItem(store, meetingId, { title, parentId: parentId as never })
      run(store, 'note.write', { agendaItemId, baseRevision: 0, body: aDoc(text) })
      return agendaItemId
    }
    return { store, boardId, write }
  }

  it('come from the same item of the last four meetings of this board, the newest first, each once', () => {
    const { store, boardId, write } = aHistory()
    for (const month of [1, 2, 3, 4, 5]) {
      write(
        aMeeting(store, { boardId, ...past(month) }),
        'Curriculum ',
        `The report of month ${month} was taken. It was noted.`,
      )
    }
    const other = aMeeting(store, { boardId: aBoard(store), ...past(5) })
    write(other, 'Curriculum', 'Another board said something else.')
    const today = aMeeting(store, { boardId })
    write(today, 'Curriculum', 'What is being written now is no earlier wording.')
    const agendaItemId = anItem(store, today, { title: 'CURRICULUM' })
    expect(listWordings(store.db, { agendaItemId }).sentences).toEqual([
      'The report of month 5 was taken.',
      'It was noted.',
      'The report of month 4 was taken.',
      'The report of month 3 was taken.',
      'The report of month 2 was taken.',
    ])
  })

  it('are never taken from confidential items, nor from what stands below one', () => {
    const { store, boardId, write } = aHistory()
    const before = aMeeting(store, { boardId, ...past(5) })
    const secret = write(before, 'Personnel', 'The salary of the dean was discussed.')
    const below = write(before, 'Personnel', 'The pension of the dean was discussed.', secret)
    aMotion(store, below, { text: 'To raise the salary.' })
    run(store, 'decision.record', { agendaItemId: secret, text: 'The dean stays.' })
    store.sqlite.prepare('update agenda_item set is_confidential = 1 where id = ?').run(secret)
    const open = write(before, 'Reports', 'The shop was visited twice.')
    aMotion(store, open, { text: 'To buy two scan tools.' })
    const agendaItemId = anItem(store, aMeeting(store, { boardId }), { title: 'Personnel' })
    expect(listWordings(store.db, { agendaItemId })).toEqual({
      sentences: [],
      motions: ['To buy two scan tools.'],
      decisions: [],
    })
  })
})

it('cuts sentences where they end, and leaves out what is quicker typed', () => {
  expect(sentencesOf('Yes.\nThe lift is 2.5 m high. “It holds,” said Mr. Marsh. No')).toEqual([
    'The lift is 2.5 m high.',
    '“It holds,” said Mr. Marsh.',
  ])
})
