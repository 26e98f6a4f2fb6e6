import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withTestWorkspace } from '../testing/testWorkspace'
import { openWorkspace } from './openWorkspace'

test('makes a workspace in an empty folder with the shipped schema and the right pragmas', async () => {
  await withTestWorkspace((workspace) => {
    const pragma = (name: string) => workspace.sqlite.pragma(name, { simple: true })
    expect(workspace.isNew).toBe(true)
    expect(pragma('application_id')).toBe(0x4d696e42)
    expect(pragma('user_version')).toBe(workspace.migrations.steps.length)
    expect(pragma('journal_mode')).toBe('wal')
    expect(pragma('synchronous')).toBe(2)
    expect(pragma('foreign_keys')).toBe(1)
    expect(pragma('trusted_schema')).toBe(0)
    const folder = workspace.folder
    workspace.close()
    expect(readdirSync(folder).toSorted()).toEqual(['attachments', 'backups', 'minutebook.db'])
    const again = openWorkspace(folder)
    expect(again.isNew).toBe(false)
    expect(again.problems).toEqual([])
    again.close()
    expect(existsSync(again.paths.lock)).toBe(false)
  })
})
