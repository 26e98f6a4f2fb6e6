import { recordChanges } from '../../changelog/run'
import type { Workspace } from '../../workspace/workspace'
import { automotive } from './automotive'
import { Build } from './boardBuild'
import { business } from './business'
import { culinary } from './culinary'
import { health } from './health'
import { informationTechnology } from './informationTechnology'
import type { BoardSpec } from './spec'
import { welding } from './welding'

/** The boards of the sample institution, each told in a file of its own. */
export const sampleBoards: readonly BoardSpec[] = [
  automotive,
  welding,
  health,
  informationTechnology,
  business,
  culinary,
]

/** Puts the sample institution into an empty workspace: six boards and their work of three school years. */
export function buildSampleInstitution(workspace: Workspace): void {
  recordChanges(workspace, 'workspace.import', { actor: 'Yusra Karim' }, (context) => {
    const build = new Build(context)
    build.institution()
    for (const board of sampleBoards) build.board(board)
  })
}
