import { createHash } from 'node:crypto'
import { rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { recordChanges } from '../changelog/run'
import { copyAsKilled, firstPageOf, tearPage } from '../testing/faults'
import { addOrganization, createTestFolder, withTestWorkspace } from '../testing/testWorkspace'
import { backupWorkspace } from './backup'
import { checkWorkspace, type Finding } from './check'
import { openWorkspace } from './openWorkspace'
import { attachmentPath } from './paths'
import type { Workspace } from './workspace'

/** Attaches a logo with this text as its bytes; answers with the name of its file. */
function attach(workspace: Workspace, text: string): string {
  const sha256 = createHash('sha256').update(text).digest('hex')
  writeFileSync(attachmentPath(workspace.paths, sha256), text)
  recordChanges(workspace, 'test.attach', { actor: 'Test' }, ({ write, newId }) => {
    const institution = write.insert('institution', {
      id: newId(),
      name: 'Westhafen College',
      language: 'en',
      timeZone: 'Europe/Berlin',
      paper: 'a4',
    })
    write.insert('attachment', {
      id: newId(),
      institutionId: institution.id,
      agendaItemId: null,
      role: 'logo',
      fileName: 'logo.svg',
      mediaType: 'image/svg+xml',
      sizeBytes: text.length,
      sha256,
    })
  })
  return sha256
}

/** The findings that are more than information, in short. */
async function findingsOf(workspace: Workspace): Promise<string[]> {
  const { findings } = await checkWorkspace(workspace)
  return findings.filter(({ severity }) => severity !== 'info').map(({ severity, area }) => `${severity} ${area}`)
}

test('a sound workspace has no findings, and the report says what was looked at', async () => {
  await withTestWorkspace(async (workspace) => {
    addOrganization(workspace, 'One')
    attach(workspace, '<svg/>')
    await backupWorkspace(workspace)
    const report = await checkWorkspace(workspace)
    expect(report).toMatchObject({
      isSound: true,
      findings: [],
      checked: { changeSets: 2, attachments: 1, backups: 1 },
    })
    expect(report.checked.tables).toBeGreaterThan(18)
  })
})

test('damage in the file is found', async () => {
  await withTestWorkspace(async (workspace) => {
    for (let number = 0; number < 300; number += 1) addOrganization(workspace, `Works ${number}`)
    const folder = join(workspace.folder, 'damaged')
    copyAsKilled(workspace, folder)
    workspace.close()
    // Opened as after a clean exit, when the whole file is not checked.
    rmSync(join(folder, 'minutebook.lock'))
    openWorkspace(folder).close()
    const file = join(folder, 'minutebook.db')
    tearPage(file, firstPageOf(file, 'organization_by_name'))
    const damaged = openWorkspace(folder)
    expect(await findingsOf(damaged)).toContain('error file')
    damaged.close()
  })
})

test('a row without the row that it belongs to is found', async () => {
  await withTestWorkspace(async (workspace) => {
    workspace.sqlite.pragma('foreign_keys = OFF')
    workspace.sqlite.exec(`INSERT INTO program (id, institution_id, name) VALUES ('p', 'nowhere', 'Welding')`)
    expect(await findingsOf(workspace)).toEqual(['error foreignKeys'])
  })
})

test('a search index that drifted is a warning, for nothing is lost', async () => {
  await withTestWorkspace(async (workspace) => {
    workspace.sqlite.exec(`INSERT INTO search_text(rowid, text) VALUES (99, 'a text that no row has')`)
    const report = await checkWorkspace(workspace)
    expect(report.isSound).toBe(true)
    expect(report.findings).toEqual([expect.objectContaining({ severity: 'warning', area: 'searchIndex' })])
  })
})

test('a table that takes values of any type is found', async () => {
  await withTestWorkspace(async (workspace) => {
    workspace.sqlite.exec('CREATE TABLE loose (id INTEGER PRIMARY KEY)')
    expect(await findingsOf(workspace)).toEqual(['error schema'])
  })
})

test('an entry that is missing from the change log, or lost its changes, is found', async () => {
  await withTestWorkspace(async (workspace) => {
    for (const name of ['One', 'Two', 'Three']) addOrganization(workspace, name)
    workspace.sqlite.exec(
      'DROP TRIGGER change_no_delete; DROP TRIGGER change_set_no_delete; DELETE FROM change WHERE change_set_seq = 2',
    )
    expect(await findingsOf(workspace)).toEqual(['error changeLog'])
    workspace.sqlite.exec('DELETE FROM change_set WHERE seq = 2')
    const { findings } = await checkWorkspace(workspace)
    expect(findings).toEqual([
      expect.objectContaining({ area: 'changeLog', data: expect.objectContaining({ entries: 2, first: 1, last: 3 }) }),
    ])
  })
})

test('an attached file that is missing or another one is found; one that belongs to nothing is told', async () => {
  await withTestWorkspace(async (workspace) => {
    const file = attachmentPath(workspace.paths, attach(workspace, '<svg/>'))
    writeFileSync(file, '<svg>')
    expect(await findingsOf(workspace)).toEqual(['error attachments'])
    writeFileSync(file, '<svg/> and more')
    expect(await findingsOf(workspace)).toEqual(['error attachments'])
    rmSync(file)
    writeFileSync(attachmentPath(workspace.paths, 'f'.repeat(64)), 'of an older backup')
    const { findings } = await checkWorkspace(workspace)
    expect(findings.map(({ severity, area }) => `${severity} ${area}`)).toEqual([
      'error attachments',
      'info attachments',
    ])
  })
})

test('a backup that was damaged after it was made is found, though the note beside it says otherwise', async () => {
  await withTestWorkspace(async (workspace) => {
    for (let number = 0; number < 50; number += 1) addOrganization(workspace, `Works ${number}`)
    const backup = await backupWorkspace(workspace)
    const path = backup?.path ?? ''
    expect(await findingsOf(workspace)).toEqual([])
    const { atime, mtime } = statSync(path)
    tearPage(path, firstPageOf(path, 'organization'))
    utimesSync(path, atime, mtime)
    expect(await findingsOf(workspace)).toEqual(['error backups'])
  })
})

test('a further check adds its findings', async () => {
  await withTestWorkspace(async (workspace) => {
    const finding: Finding = { severity: 'error', area: 'changeLog', message: 'The log does not lead to these rows.' }
    const report = await checkWorkspace(workspace, [() => [finding]])
    expect(report).toMatchObject({ isSound: false, findings: [finding] })
  })
})

test('a workspace that is open for reading can be checked', async () => {
  const place = createTestFolder()
  openWorkspace(place.folder).close()
  const reader = openWorkspace(place.folder, { readOnly: true })
  const report = await checkWorkspace(reader)
  expect(report.isSound).toBe(true)
  expect(report.findings.map(({ area }) => area)).toEqual(['searchIndex'])
  reader.close()
  place.remove()
})
