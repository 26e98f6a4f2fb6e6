import { afterAll, beforeAll } from 'vitest'
import type { BoardId } from '../model/ids'
import { boardTable } from '../schema/board'
import type { Workspace } from '../workspace/workspace'
import { buildSampleInstitution } from './sampleInstitution/build'
import { createTestWorkspace, type TestWorkspace } from './testWorkspace'

/** The sample institution, built once for the tests of a file, which only read it. */
export function useSampleInstitution() {
  let made: TestWorkspace | undefined
  beforeAll(() => {
    made = createTestWorkspace()
    buildSampleInstitution(made.workspace)
  })
  afterAll(() => made?.remove())
  const workspace = (): Workspace => {
    if (made === undefined) throw new Error('The sample institution is there only while tests run.')
    return made.workspace
  }
  const boards = () =>
    workspace()
      .db.select({ id: boardTable.id, name: boardTable.name })
      .from(boardTable)
      .all()
      .map(({ id, name }) => ({ id: id as BoardId, name }))
  return {
    workspace,
    boards,
    /** The board whose name begins like that. */
    board(name: string): BoardId {
      const found = boards().find((board) => board.name.startsWith(name))
      if (found === undefined) throw new Error(`The sample institution has no board of ${name}.`)
      return found.id
    },
  }
}
