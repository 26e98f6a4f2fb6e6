import { isDeepStrictEqual } from 'node:util'
import { replayLog } from '../../../db/changelog/replay'
import type { BlockNode, RichText } from '../../../db/model/richText'
import { getNote } from '../../../db/queries/records'
import { tables } from '../../../db/schema'
import { createTestWorkspace } from '../../../db/testing/testWorkspace'
import { checkWorkspace } from '../../../db/workspace/check'
import { openWorkspace } from '../../../db/workspace/openWorkspace'
import type { Workspace } from '../../../db/workspace/workspace'

/** What a workspace on disk holds, seen without the app. */
export interface WorkspaceReport {
  /** What opening it had to say: after a kill, that the file was not closed. */
  readonly problems: readonly string[]
  /** Everything that the check of the whole workspace calls an error or a warning. */
  readonly findings: readonly string[]
  /** Tables whose rows differ from what the change log gives when it is replayed into an empty workspace. */
  readonly replayDiffers: readonly string[]
  /** The text of the note asked for, a paragraph a line. */
  readonly text: string
}

/** Opens a workspace as the app would, checks all of it and reads one note. Closes it again. */
export async function reportOf(folder: string, agendaItemId: string): Promise<WorkspaceReport> {
  const workspace = openWorkspace(folder, { program: 'test', mayCreate: false })
  try {
    const { findings } = await checkWorkspace(workspace)
    return {
      problems: workspace.problems.map(({ kind }) => kind),
      findings: findings
        .filter(({ severity }) => severity !== 'info')
        .map(({ area, message }) => `${area}: ${message}`),
      replayDiffers: differencesAfterReplay(workspace),
      text: textOf(getNote(workspace.db, { agendaItemId }).body),
    }
  } finally {
    workspace.close()
  }
}

function differencesAfterReplay(workspace: Workspace): string[] {
  const { workspace: copy, remove } = createTestWorkspace()
  try {
    copy.sqlite.pragma('synchronous = OFF')
    replayLog(workspace, copy)
    return Object.entries(tables)
      .filter(([, table]) => {
        const rowsOf = (store: Workspace) =>
          new Map(
            store.db
              .select()
              .from(table)
              .all()
              .map((row) => [row.id, row]),
          )
        return !isDeepStrictEqual(rowsOf(workspace), rowsOf(copy))
      })
      .map(([topic]) => topic)
  } finally {
    remove()
  }
}

function textOf(body: RichText): string {
  return body.content.map(textOfBlock).join('\n')
}

function textOfBlock(block: BlockNode): string {
  if (block.type !== 'paragraph') throw new Error(`Only paragraphs were typed, but there is a ${block.type}.`)
  return (block.content ?? []).map((node) => (node.type === 'text' ? node.text : '\ufffc')).join('')
}
