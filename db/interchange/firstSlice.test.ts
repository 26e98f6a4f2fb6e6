import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { replayLog } from '../changelog/replay'
import { Topic } from '../model/topics'
import { findEverywhere } from '../queries/search'
import { tables } from '../schema'
import { firstSliceText, writeFirstSliceWorkspace } from '../testing/firstSlice'
import { createTestFolder, withTestWorkspace, type TestFolder } from '../testing/testWorkspace'
import { openWorkspace } from '../workspace/openWorkspace'
import { workspacePaths } from '../workspace/paths'
import { importInterchange } from './import'

type Rows = Record<string, Record<string, unknown>[]>
const written = JSON.parse(firstSliceText) as Rows

let place: TestFolder
beforeEach(() => {
  place = createTestFolder()
  const { database } = workspacePaths(place.folder)
  mkdirSync(dirname(database), { recursive: true })
  writeFirstSliceWorkspace(database)
})
afterEach(() => place.remove())

describe('a workspace of the first release', () => {
  test('keeps every row exactly, value by value', () => {
    const workspace = openWorkspace(place.folder)
    expect(workspace.migratedFrom).toBe(1)
    for (const topic of Topic.options) {
      const stored = new Map(
        (workspace.db.select().from(tables[topic]).all() as ({ id: string } & Record<string, unknown>)[]).map((row) => [
          row.id,
          row,
        ]),
      )
      const before = written[topic] ?? []
      expect({ topic, rows: stored.size }).toEqual({ topic, rows: before.length })
      for (const { contentBase64: _, ...row } of before) {
        const now = { ...stored.get(String(row['id'])) }
        if (topic === 'minutes_note') now['body'] = JSON.parse(String(now['body']))
        expect({ topic, row: now }).toMatchObject({ topic, row })
      }
    }
    workspace.close()
  })

  test('is what an import of the same rows into a new workspace gives', async () => {
    const workspace = openWorkspace(place.folder)
    const rowsOf = (db: typeof workspace.db) =>
      Object.fromEntries(
        Topic.options.map((topic) => [
          topic,
          db
            .select()
            .from(tables[topic])
            .all()
            .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        ]),
      )
    const migrated = rowsOf(workspace.db)
    workspace.close()
    await withTestWorkspace((fresh) => {
      importInterchange(fresh, firstSliceText, { actor: 'Test' })
      expect(migrated).toEqual(rowsOf(fresh.db))
    })
  })

  test('replays its log into the present tables and finds its words', async () => {
    const workspace = openWorkspace(place.folder)
    await withTestWorkspace((copy) => {
      replayLog(workspace, copy)
      for (const topic of Topic.options) {
        const order = <Row extends { id: string }>(rows: Row[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
        const rowsOf = ({ db }: Pick<typeof copy, 'db'>) => order(db.select().from(tables[topic]).all())
        expect({ topic, rows: rowsOf(copy) }).toEqual({ topic, rows: rowsOf(workspace) })
      }
    })
    expect(findEverywhere(workspace.db, { text: 'battery', limit: 20 })).not.toEqual([])
    workspace.close()
  })
})
