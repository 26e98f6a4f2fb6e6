import { describe, expect, it } from 'vitest'
import { getSkillRound, listSkills } from '../../queries/registers/skills'
import { aWorkspace, UNKNOWN_ID } from '../../testing/aWorkspace'
import { aBoard, aMeeting, aMember, anItem, approveMeeting, run } from '../../testing/builders'
import { allRows, expectRefusal } from '../../testing/expectRefusal'
import { requireRow } from '../rows'

describe('a trend or a gap', () => {
  it('has the day of its meeting or one of its own, and one speaker', () => {
    const store = aWorkspace()
    const boardId = aBoard(store)
    const { personId } = aMember(store, boardId)
    const meetingId = aMeeting(store, { boardId, date: '2026-03-02' })
    const agendaItemId = anItem(store, meetingId)
    const gap = { boardId, kind: 'gap', text: 'Nobody reads a wiring diagram.' } as const
    const { id } = run(store, 'gap.record', { ...gap, agendaItemId, raisedByName: 'Two employers' })
    const row = () => requireRow(store.db, 'skills_gap', id)
    expect(row()).toMatchObject({ meetingId, raisedOn: '2026-03-02', raisedByName: 'Two employers' })
    run(store, 'gap.revise', { id, raisedById: personId, evidence: '8 of 10 applicants failed the test.' })
    expect(row()).toMatchObject({ raisedById: personId, raisedByName: null, text: gap.text })
    const without = { ...gap, agendaItemId: null }
    expectRefusal(store, () => run(store, 'gap.record', without), 'INVALID_INPUT', /Give the day/)
    run(store, 'gap.record', { ...without, kind: 'trend', raisedOn: '2026-04-01' })
    approveMeeting(store, meetingId)
    expectRefusal(store, () => run(store, 'gap.revise', { id, text: 'Other' }), 'CONFLICT', /approved/)
    expectRefusal(store, () => run(store, 'gap.remove', { id }), 'CONFLICT', /approved/)
    run(store, 'gap.revise', { id, kind: 'trend' })
    expect(row().kind).toBe('trend')
  })
})

describe('skills', () => {
  function aList() {
    const store = aWorkspace()
    const boardId = aBoard(store)
    const { ids } = run(store, 'skill.add', { boardId, kind: 'skill', texts: ['Weld', 'Read a diagram', 'Ask'] })
    const [weld, read, ask] = ids as unknown as [string, string, string]
    const texts = () => listSkills(store.db, { boardId }).skills.map((each) => each.text)
    return { store, boardId, weld, read, ask, texts }
  }

  it('stand in the order of the list, and go only while nobody rated them', () => {
    const { store, boardId, weld, read, ask, texts } = aList()
    run(store, 'skill.move', { id: ask, afterId: null })
    expect(texts()).toEqual(['Ask', 'Weld', 'Read a diagram'])
    run(store, 'skill.move', { id: ask, afterId: weld })
    expect(texts()).toEqual(['Weld', 'Ask', 'Read a diagram'])
    run(store, 'skill.add', { boardId, kind: 'ability', texts: ['Lift'] })
    run(store, 'skill.remove', { id: read })
    expect(texts()).toEqual(['Weld', 'Ask', 'Lift'])
    const foreign = run(store, 'skill.add', { boardId: aBoard(store), kind: 'skill', texts: ['Bake'] }).ids[0]!
    expectRefusal(store, () => run(store, 'skill.move', { id: ask, afterId: foreign }), 'INVALID_INPUT', /same board/)
  })

  it('are rated by each member once in the round of a year, until it is closed', () => {
    const { store, boardId, weld, read, ask } = aList()
    const [one, two] = [aMember(store, boardId).personId, aMember(store, boardId).personId]
    const open = { boardId, year: 2026, openedOn: '2026-03-02' }
    const { id: roundId } = run(store, 'skillRound.open', open)
    expectRefusal(store, () => run(store, 'skillRound.open', open), 'CONFLICT', /a round of 2026 already/)
    const rate = (personId: string, ...ratings: { skillId: string; rating: number | null }[]) =>
      run(store, 'skillRating.set', { roundId, personId, ratings })
    rate(one, { skillId: weld, rating: 4 }, { skillId: read, rating: 2 })
    rate(two, { skillId: weld, rating: 3 })
    rate(one, { skillId: weld, rating: 2 }, { skillId: read, rating: null })
    const detail = getSkillRound(store.db, { id: roundId })
    expect(detail.summary).toEqual([
      { skillId: weld, counts: [0, 1, 1, 0], mean: 2.5 },
      { skillId: read, counts: [0, 0, 0, 0], mean: null },
      { skillId: ask, counts: [0, 0, 0, 0], mean: null },
    ])
    expect(detail.members.map(({ personId }) => personId).toSorted()).toEqual([one, two].toSorted())
    expectRefusal(store, () => run(store, 'skill.remove', { id: weld }), 'CONFLICT', /Retire it/)
    expectRefusal(store, () => run(store, 'skillRound.remove', { id: roundId }), 'CONFLICT', /holds ratings/)
    expectRefusal(store, () => rate(one, { skillId: weld, rating: 5 }), 'INVALID_INPUT', /4/)
    expectRefusal(store, () => rate(one, { skillId: UNKNOWN_ID, rating: 1 }), 'NOT_FOUND', /no such skill/)
    run(store, 'skillRound.close', { id: roundId, on: '2026-06-30' })
    expectRefusal(store, () => rate(one, { skillId: weld, rating: 1 }), 'CONFLICT', /Open it again/)
    run(store, 'skill.retire', { id: weld, on: '2026-07-01' })
    const next = run(store, 'skillRound.open', { ...open, year: 2027, openedOn: '2027-03-01' })
    expect(getSkillRound(store.db, next).skills.map(({ id }) => id)).toEqual([read, ask])
    expect(getSkillRound(store.db, { id: roundId }).skills.map(({ id }) => id)).toEqual([weld, read, ask])
    run(store, 'skillRound.remove', next)
    expect(allRows(store).skill_round).toHaveLength(1)
  })

  it('let the planned meeting of a round be removed', () => {
    const { store, boardId } = aList()
    const meetingId = aMeeting(store, { boardId })
    const round = run(store, 'skillRound.open', { boardId, year: 2026, openedOn: '2026-03-02', meetingId })
    run(store, 'meeting.remove', { id: meetingId })
    expect(requireRow(store.db, 'skill_round', round.id).meetingId).toBeNull()
  })
})
