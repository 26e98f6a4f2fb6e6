import { describe, expect, it } from 'vitest'
import { aBoard, aDoc, aMeeting, anAction, anItem, run } from '../testing/builders'
import { aWorkspace } from '../testing/aWorkspace'
import { allRows } from '../testing/expectRefusal'
import type { Workspace } from '../workspace/workspace'
import { knowledgeOf, listSetsSince, previewTakeOver, takeOver, workspaceIdentity } from './index'

/** Gives one machine everything that the other has and it lacks. */
function pass(from: Workspace, to: Workspace) {
  return takeOver(to, listSetsSince(from, knowledgeOf(to.db)), { actor: 'Dana Whitfield' })
}

describe('taking over what another machine did', () => {
  it('makes the rows of an empty workspace those of the other, and goes on from there in both directions', () => {
    const [one, two] = [aWorkspace(), aWorkspace()]
    const boardId = aBoard(one)
    const meetingId = aMeeting(one, { boardId })
    const item = anItem(one, meetingId)
    run(one, 'note.write', { agendaItemId: item, baseRevision: 0, body: aDoc('Two shops lend theirs.') })
    expect(pass(one, two)).toMatchObject({ known: 0, waiting: [], notices: [] })
    expect(allRows(two)).toEqual(allRows(one))
    expect(workspaceIdentity(two.db)).toBe(workspaceIdentity(one.db))

    run(two, 'note.write', { agendaItemId: item, baseRevision: 1, body: aDoc('Two shops lend theirs on Fridays.') })
    anAction(two, item, { boardId })
    pass(two, one)
    expect(allRows(two)).toEqual(allRows(one))
    expect(knowledgeOf(two.db)).toEqual(knowledgeOf(one.db))
  })

  it('changes nothing the second time', () => {
    const [one, two] = [aWorkspace(), aWorkspace()]
    aMeeting(one)
    const sets = listSetsSince(one, {})
    takeOver(two, sets, { actor: 'Dana Whitfield' })
    const before = allRows(two)
    expect(takeOver(two, sets, { actor: 'Dana Whitfield' })).toMatchObject({
      applied: 0,
      known: sets.length,
      changes: [],
    })
    expect(allRows(two)).toEqual(before)
  })

  it('lets a step wait while one before it is missing, and says which', () => {
    const [one, two] = [aWorkspace(), aWorkspace()]
    aMeeting(one)
    const sets = listSetsSince(one, {})
    const rest = sets.filter(({ siteSeq }) => siteSeq !== 2)
    expect(takeOver(two, rest, { actor: 'Dana Whitfield' })).toMatchObject({
      applied: 1,
      waiting: [{ siteId: sets[0]?.siteId, after: 1, before: 3 }],
    })
    expect(pass(one, two).waiting).toEqual([])
    expect(allRows(two)).toEqual(allRows(one))
  })

  it('says beforehand what will change, and leaves everything as it is', () => {
    const [one, two] = [aWorkspace(), aWorkspace()]
    const boardId = aBoard(one)
    pass(one, two)
    anAction(one, null, { boardId, text: 'Order the lift.' })
    const before = { rows: allRows(two), knowledge: knowledgeOf(two.db) }
    const preview = previewTakeOver(two, listSetsSince(one, knowledgeOf(two.db)), { actor: 'Dana Whitfield' })
    expect(preview.changes).toMatchObject([{ topic: 'action_item', operation: 'insert', label: 'Order the lift.' }])
    expect({ rows: allRows(two), knowledge: knowledgeOf(two.db) }).toEqual(before)
  })
})
