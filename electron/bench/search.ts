import { join } from 'node:path'
import Database from 'better-sqlite3'
import { importInterchange } from '../../db/interchange/import'
import { findEverywhere } from '../../db/queries/search'
import { openWorkspace } from '../../db/workspace/openWorkspace'
import type { Figure } from './bench'
import { generateWorkspace } from './generateWorkspace'
import { median } from './randomness'

const RUNS = 50
const REQUESTS = ['battery', 'apprentice torque', 'edda', 'isolate measure repair', 'ermon']

/** Search over twenty boards of twenty years as the app does it, beside the same full-text query alone. */
export async function measureSearch(folder: string): Promise<Figure[]> {
  const place = join(folder, 'workspace')
  const workspace = openWorkspace(place, { program: 'bench' })
  const ours: number[] = []
  try {
    importInterchange(workspace, JSON.stringify(generateWorkspace({ boards: 20, years: 20, seed: 1 })), {
      actor: 'bench',
    })
    workspace.sqlite.pragma('optimize')
    for (let run = 0; run < RUNS; run++) {
      const text = REQUESTS[run % REQUESTS.length] ?? ''
      const begun = performance.now()
      findEverywhere(workspace.db, { text, limit: 24 })
      ours.push(performance.now() - begun)
    }
  } finally {
    workspace.close()
  }
  const bare = new Database(join(place, 'minutebook.db'), { readonly: true })
  const times: number[] = []
  try {
    const find = bare.prepare(
      `select e.kind, e.row_id, e.text from (select rowid, rank from search_text where search_text match ? limit 400) t
       join search_entry e on e.id = t.rowid order by t.rank limit 24`,
    )
    for (let run = 0; run < RUNS; run++) {
      const text = REQUESTS[run % REQUESTS.length] ?? ''
      const begun = performance.now()
      find.all(
        text
          .split(' ')
          .map((word) => `"${word}"`)
          .join(' '),
      )
      times.push(performance.now() - begun)
    }
  } finally {
    bare.close()
  }
  return [
    {
      figure: 'search',
      of: 'search with places and snippets over 20 boards x 20 years',
      baseline: 'the same full-text query alone in bare better-sqlite3',
      unit: 'ms',
      value: median(ours),
      bare: median(times),
      runs: RUNS,
    },
  ]
}
