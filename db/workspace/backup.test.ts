import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { recordChanges } from '../changelog/run'
import { claimVersion, digestsIn, emptyFile, firstPageOf, tearPage } from '../testing/faults'
import { addOrganization, createTestFolder, organizationNames, withTestWorkspace } from '../testing/testWorkspace'
import { backupWorkspace, ROUTINE_BACKUPS_KEPT } from './backup'
import { listBackups } from './backupList'
import { withReader } from './inspect'
import { openWorkspace } from './openWorkspace'
import type { Workspace } from './workspace'

const at = (second: number) => new Date(Date.UTC(2026, 10, 24, 9, 0, second))

/** A board in its institution. */
function addBoard(workspace: Workspace): void {
  recordChanges(workspace, 'test.addBoard', { actor: 'Test' }, ({ write, newId }) => {
    const institution = write.insert('institution', {
      id: newId(),
      name: 'Westhafen College',
      language: 'en',
      timeZone: 'Europe/Berlin',
      paper: 'a4',
    })
    write.insert('board', {
      id: newId(),
      institutionId: institution.id,
      name: 'Welding',
      shortName: null,
      kind: 'employer_board',
      cloth: 'petrol',
      quorumRule: 'majority',
      quorumFixed: null,
      requiresSeconder: true,
      noticeDays: null,
    })
  })
}

describe('a backup', () => {
  test('is one checked file under its final name, with counts, while the workspace stays open', async () => {
    await withTestWorkspace(async (workspace) => {
      addBoard(workspace)
      const backup = await backupWorkspace(workspace, { now: at(1) })
      expect(backup).toMatchObject({
        file: 'minutebook-2026-11-24T09-00-01.db',
        madeAt: '2026-11-24T09:00:01.000Z',
        reason: 'routine',
        isSound: true,
        isNewer: false,
        formatVersion: workspace.migrations.steps.length,
        counts: { boards: 1, meetings: 0, motions: 0, actionItems: 0, notes: 0 },
      })
      expect(readdirSync(workspace.paths.backups).toSorted()).toEqual([
        'minutebook-2026-11-24T09-00-01.db',
        'minutebook-2026-11-24T09-00-01.db.json',
      ])
      // Bytes 18 and 19 of the header: 1 is a rollback journal. In WAL mode it would leave sidecars when opened.
      expect([...readFileSync(backup?.path ?? '').subarray(18, 20)]).toEqual([1, 1])
      expect(() => addOrganization(workspace, 'After the backup')).not.toThrow()
    })
  })

  test('holds what was committed, also while it is only in the log', async () => {
    await withTestWorkspace(async (workspace) => {
      addOrganization(workspace, 'Only in the log')
      const backup = await backupWorkspace(workspace)
      expect(withReader(backup?.path ?? '', (sqlite) => organizationNames({ sqlite }))).toEqual(['Only in the log'])
    })
  })

  test('is made only when something changed since the last', async () => {
    await withTestWorkspace(async (workspace) => {
      addOrganization(workspace, 'One')
      expect(await backupWorkspace(workspace, { now: at(1) })).toBeDefined()
      expect(await backupWorkspace(workspace, { now: at(2) })).toBeUndefined()
      addOrganization(workspace, 'Two')
      expect(await backupWorkspace(workspace, { now: at(3) })).toBeDefined()
      expect(await backupWorkspace(workspace, { now: at(4), evenIfUnchanged: true })).toBeDefined()
      expect(listBackups(workspace.folder)).toHaveLength(3)
    })
  })

  test('is made when only the last entry of the change log grew, as while somebody types', async () => {
    await withTestWorkspace(async (workspace) => {
      workspace.sqlite.exec(`
        INSERT INTO change_set (site_id, site_seq, time, at, actor, command, is_open) VALUES ('s', 1, 't', 'a', 'me', 'note.write', 1);
        INSERT INTO change (change_set_seq, ordinal, topic, row_id, operation, before, after) VALUES (1, 0, 'minutes_note', 'n', 'update', '{}', '{"a":1}');
      `)
      expect(await backupWorkspace(workspace)).toBeDefined()
      workspace.sqlite.exec(`UPDATE change SET after = '{"a":12}'`)
      expect(await backupWorkspace(workspace)).toBeDefined()
    })
  })

  test('is one of ten; the oldest goes, but never one from before a migration', async () => {
    await withTestWorkspace(async (workspace) => {
      const kept = join(workspace.paths.backups, 'before-migration-2020-01-01T00-00-00-format-1.db')
      workspace.sqlite.exec(`VACUUM INTO '${kept}'`)
      for (let number = 0; number < ROUTINE_BACKUPS_KEPT + 3; number += 1) {
        await backupWorkspace(workspace, { now: at(number), evenIfUnchanged: true })
      }
      const routine = listBackups(workspace.folder).filter((backup) => backup.reason === 'routine')
      expect(routine.map((backup) => backup.madeAt)).toEqual(
        Array.from({ length: ROUTINE_BACKUPS_KEPT }, (_, age) => at(ROUTINE_BACKUPS_KEPT + 2 - age).toISOString()),
      )
      expect(existsSync(kept)).toBe(true)
      expect(readdirSync(workspace.paths.backups)).toHaveLength(2 * ROUTINE_BACKUPS_KEPT + 1)
    })
  })

  test('made in the same second as another has a name of its own', async () => {
    await withTestWorkspace(async (workspace) => {
      await backupWorkspace(workspace, { now: at(1) })
      addOrganization(workspace, 'One')
      const second = await backupWorkspace(workspace, { now: at(1), evenIfUnchanged: true })
      expect(second?.file).toBe('minutebook-2026-11-24T09-00-01-2.db')
    })
  })

  test('that cannot be finished leaves nothing under a name that counts', async () => {
    await withTestWorkspace(async (workspace) => {
      addOrganization(workspace, 'One')
      writeFileSync(join(workspace.paths.backups, 'minutebook-2026-11-24T08-00-00.db.partial'), 'killed while writing')
      const { length: newest } = workspace.migrations.steps
      // The copy says that it is from a newer Minutebook, so its check fails.
      workspace.sqlite.pragma(`user_version = ${newest + 1}`)
      await expect(backupWorkspace(workspace, { now: at(1) })).rejects.toMatchObject({ code: 'NEWER_VERSION' })
      expect(readdirSync(workspace.paths.backups)).toEqual([])
      workspace.sqlite.pragma(`user_version = ${newest}`)
    })
  })

  test('into a place that can only be read is refused', async () => {
    await withTestWorkspace(async (workspace) => {
      const reader = openWorkspace(workspace.folder, { readOnly: true })
      await expect(backupWorkspace(reader)).rejects.toMatchObject({ code: 'READ_ONLY' })
      reader.close()
    })
  })
})

describe('the list of backups', () => {
  test('is empty where there are none', () => {
    const place = createTestFolder()
    expect(listBackups(place.folder)).toEqual([])
    place.remove()
  })

  test('examines a copy that nothing is noted about, and changes nothing in it', async () => {
    await withTestWorkspace(async (workspace) => {
      addBoard(workspace)
      const backup = await backupWorkspace(workspace)
      rmSync(`${backup?.path}.json`)
      const before = digestsIn(workspace.paths.backups)
      expect(listBackups(workspace.folder)).toEqual([
        expect.objectContaining({ isSound: true, counts: expect.objectContaining({ boards: 1 }), reason: 'routine' }),
      ])
      expect(digestsIn(workspace.paths.backups)).toEqual(before)
    })
  })

  test('does not believe the note when the file is another one by now', async () => {
    await withTestWorkspace(async (workspace) => {
      for (let number = 0; number < 50; number += 1) addOrganization(workspace, `Works ${number}`)
      const path = (await backupWorkspace(workspace, { now: at(1) }))?.path ?? ''
      tearPage(path, firstPageOf(path, 'organization'))
      utimesSync(path, at(30), at(30))
      expect(listBackups(workspace.folder)).toEqual([expect.objectContaining({ isSound: false, counts: null })])
      emptyFile(path)
      expect(listBackups(workspace.folder)).toEqual([expect.objectContaining({ isSound: false, sizeBytes: 0 })])
    })
  })

  test('says which copy only a newer Minutebook can restore', async () => {
    await withTestWorkspace(async (workspace) => {
      const path = (await backupWorkspace(workspace))?.path ?? ''
      rmSync(`${path}.json`)
      claimVersion(path, 999)
      expect(listBackups(workspace.folder)).toEqual([expect.objectContaining({ isNewer: true, formatVersion: 999 })])
    })
  })
})
