import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { siteOf } from '../../../../db/changelog/run'
import { ensureSite, knowledgeOf, listNotices, workspaceIdentity } from '../../../../db/exchange'
import { tables } from '../../../../db/schema'
import { aWorkspace } from '../../../../db/testing/aWorkspace'
import { aBoard, aMeeting, anAction, run } from '../../../../db/testing/builders'
import { allRows } from '../../../../db/testing/expectRefusal'
import { backupWorkspace } from '../../../../db/workspace/backup'
import { openWorkspace } from '../../../../db/workspace/openWorkspace'
import { restoreBackup } from '../../../../db/workspace/restore'
import type { Workspace } from '../../../../db/workspace/workspace'
import { readPacket } from '../packet/readPacket'
import { writePacket } from '../packet/writePacket'
import { batchName, workspaceFolderName } from './folderNames'
import { listFolder, type FolderFile } from './listFolder'
import { aFolder, aMachine, carry, type Machine } from './testing/machines'

const rootOf = ({ folder, workspace }: Machine) =>
  join(folder, workspaceFolderName(workspaceIdentity(workspace.db) ?? ''))

async function filesOf(machine: Machine): Promise<readonly FolderFile[]> {
  return (await listFolder(rootOf(machine))).files
}

/** A machine with a board and a meeting that has written its first file. */
async function aBegunMachine(folder = aFolder()): Promise<Machine & { boardId: string }> {
  const one = aMachine('Office', folder)
  const boardId = aBoard(one.workspace)
  aMeeting(one.workspace, { boardId })
  await one.turn()
  return { ...one, boardId }
}

async function backupOf(workspace: Workspace): Promise<{ file: string }> {
  const backup = await backupWorkspace(workspace, { evenIfUnchanged: true })
  if (backup === undefined) throw new Error('No backup was made.')
  return backup
}

const textsOf = ({ db }: Workspace): string[] =>
  db
    .select()
    .from(tables.action_item)
    .all()
    .map(({ text }) => text)

const theOnly = <T>(list: readonly T[]): T => {
  expect(list).toHaveLength(1)
  return list[0] as T
}

describe('keeping in step with a folder', () => {
  test('gives a new machine everything, and goes on in both directions', async () => {
    const one = await aBegunMachine()
    const two = aMachine('Chair', one.folder)
    await two.turn()
    expect(allRows(two.workspace)).toEqual(allRows(one.workspace))
    expect(two.step.state()).toMatchObject({ place: 'in_step', lastReceived: { name: 'Office' }, aside: [] })
    const action = anAction(two.workspace, null, { boardId: one.boardId as never, text: 'Order the lift.' })
    await two.turn()
    await one.turn()
    run(one.workspace, 'actionItem.revise', { id: action, text: 'Order the lift and its rails.' })
    await one.turn()
    await two.turn()
    expect(allRows(two.workspace)).toEqual(allRows(one.workspace))
    expect(knowledgeOf(two.workspace.db)).toEqual(knowledgeOf(one.workspace.db))
    expect([one.problems, two.problems]).toEqual([[], []])
  })

  test('writes only files of its own, each once and for good, and none when there is nothing new', async () => {
    const one = await aBegunMachine()
    const first = theOnly(await filesOf(one))
    const bytes = readFileSync(first.path)
    await one.turn()
    expect(await filesOf(one)).toEqual([first])
    const two = aMachine('Chair', one.folder)
    await two.turn()
    anAction(two.workspace, null, { boardId: one.boardId as never })
    await two.turn()
    await one.turn()
    const files = await filesOf(one)
    expect(files).toHaveLength(2)
    expect(new Set(files.map(({ siteId }) => siteId)).size).toBe(2)
    expect(readFileSync(first.path)).toEqual(bytes)
  })

  test('passes on what came another way, so that nobody waits for a machine that is not in the folder', async () => {
    const elsewhere = aFolder()
    const third = await aBegunMachine(elsewhere)
    const one = aMachine('Office', elsewhere)
    await one.turn()
    const here = aMachine('Office', aFolder(), one.workspace)
    await here.turn()
    const two = aMachine('Chair', here.folder)
    await two.turn()
    expect(allRows(two.workspace)).toEqual(allRows(third.workspace))
  })

  test('writes again what was deleted from the folder', async () => {
    const one = await aBegunMachine()
    rmSync(rootOf(one), { recursive: true })
    await one.turn()
    const two = aMachine('Chair', one.folder)
    await two.turn()
    expect(allRows(two.workspace)).toEqual(allRows(one.workspace))
  })

  test('lets what follows a missing file wait, and goes on when it comes', async () => {
    const one = await aBegunMachine()
    anAction(one.workspace, null, { boardId: one.boardId as never })
    await one.turn()
    const [first, second] = await filesOf(one)
    const hidden = join(aFolder(), 'late')
    renameSync(first!.path, hidden)
    const two = aMachine('Chair', one.folder)
    await two.turn()
    expect(workspaceIdentity(two.workspace.db)).toBeNull()
    expect(two.step.state().aside).toEqual([{ name: second!.name, from: 'Office', reason: 'missing_before' }])
    renameSync(hidden, first!.path)
    await two.turn()
    expect(two.step.state().aside).toEqual([])
    expect(allRows(two.workspace)).toEqual(allRows(one.workspace))
  })

  test('sets copies of a sync program aside, and leaves them where they are', async () => {
    const one = await aBegunMachine()
    const file = theOnly(await filesOf(one))
    const copies = [' (1)', ' (conflicted copy 2026-11-29)', '.sync-conflict-20261129-101112-ABCDEFG'].map((mark) =>
      file.path.replace('.minutebook', `${mark}.minutebook`),
    )
    for (const copy of copies) copyFileSync(file.path, copy)
    const two = aMachine('Chair', one.folder)
    await two.turn()
    await two.turn()
    expect(allRows(two.workspace)).toEqual(allRows(one.workspace))
    expect(two.step.state().aside.map(({ reason }) => reason)).toEqual(['double', 'double', 'double'])
    expect(listNotices(two.workspace.db).map(({ notice }) => notice.kind)).toEqual(['file', 'file', 'file'])
    expect(copies.every((copy) => existsSync(copy))).toBe(true)
  })

  test('refuses the folder of the minute book itself, one around it, and one of other minutes', async () => {
    const one = await aBegunMachine()
    const { paths } = one.workspace
    for (const folder of [paths.folder, join(paths.folder, 'attachments'), join(paths.folder, '..')]) {
      const inside = aMachine('Office', folder, one.workspace)
      await inside.turn()
      expect(inside.step.state()).toMatchObject({
        place: 'unfit',
        detail: expect.stringContaining('The minute book itself'),
      })
    }
    const other = aMachine('Elsewhere', one.folder)
    aBoard(other.workspace)
    await other.turn()
    expect(other.step.state()).toMatchObject({ place: 'unfit', detail: expect.stringContaining('Another minute book') })
    expect(await filesOf(one)).toHaveLength(1)
  })

  test('says that a folder is gone, makes none in its place, and goes on when it is back', async () => {
    const one = await aBegunMachine()
    const away = `${one.folder}-away`
    renameSync(one.folder, away)
    anAction(one.workspace, null, { boardId: one.boardId as never })
    await one.turn()
    expect(one.step.state().place).toBe('missing')
    expect(existsSync(one.folder)).toBe(false)
    renameSync(away, one.folder)
    await one.turn()
    expect(one.step.state().place).toBe('in_step')
    expect(await filesOf(one)).toHaveLength(2)
  })

  test('takes back from the folder what a restored backup had lost, and goes on under a new name', async () => {
    const folder = aFolder()
    const memory = join(aFolder(), 'memory.json')
    const one = aMachine('Office', folder, aWorkspace(), memory)
    ensureSite(one.workspace, 'office')
    const boardId = aBoard(one.workspace)
    await one.turn()
    const two = aMachine('Chair', folder)
    await two.turn()
    const { file } = await backupOf(one.workspace)
    anAction(one.workspace, null, { boardId, text: 'Made after the backup.' })
    await one.turn()
    await two.turn()
    anAction(two.workspace, null, { boardId, text: 'By the chair.' })
    await two.turn()
    await one.turn()
    const { siteId } = siteOf(one.workspace)
    const { folder: place } = one.workspace.paths
    one.workspace.close()
    restoreBackup(place, file)

    const restored = openWorkspace(place)
    onTestFinished(() => restored.close())
    ensureSite(restored, 'office')
    const again = aMachine('Office', folder, restored, memory)
    anAction(restored, null, { boardId, text: 'Made right after the restore.' })
    await again.turn()
    await two.turn()
    expect(siteOf(restored).siteId).not.toBe(siteId)
    expect(allRows(restored)).toEqual(allRows(two.workspace))
    expect(knowledgeOf(restored.db)).toEqual(knowledgeOf(two.workspace.db))
    expect(textsOf(restored).toSorted()).toEqual([
      'By the chair.',
      'Made after the backup.',
      'Made right after the restore.',
    ])
  })
})

describe('a file that is not what its site wrote', () => {
  test('is never merged, wherever it was cut, and is read again when it is whole', async () => {
    const one = await aBegunMachine()
    const file = theOnly(await filesOf(one))
    const bytes = readFileSync(file.path)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), async (length) => {
        const two = aMachine('Chair', aFolder())
        carry(one.folder, two.folder)
        const place = join(two.folder, file.path.slice(one.folder.length))
        writeFileSync(place, bytes.subarray(0, length))
        await two.turn()
        expect(workspaceIdentity(two.workspace.db)).toBeNull()
        expect(two.step.state().aside).toEqual([{ name: file.name, from: '', reason: 'half_written' }])
        expect(listNotices(two.workspace.db)).toEqual([])
        appendFileSync(place, bytes.subarray(length))
        await two.turn()
        expect(two.step.state().aside).toEqual([])
        expect(allRows(two.workspace)).toEqual(allRows(one.workspace))
      }),
      { numRuns: 12 },
    )
  })

  test('is never merged, whichever byte was changed, and is said to be tampered with', async () => {
    const one = await aBegunMachine()
    const file = theOnly(await filesOf(one))
    const bytes = readFileSync(file.path)
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: bytes.length - 100 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const two = aMachine('Chair', aFolder())
          carry(one.folder, two.folder)
          const changed = Buffer.from(bytes)
          changed[at] = (changed[at] ?? 0) ^ by
          writeFileSync(join(two.folder, file.path.slice(one.folder.length)), changed)
          await two.turn()
          expect(workspaceIdentity(two.workspace.db)).toBeNull()
          expect(two.step.state().aside).toEqual([{ name: file.name, from: '', reason: 'tampered' }])
        },
      ),
      { numRuns: 12 },
    )
  })

  test('is not merged under the name of another file or in the folder of another site', async () => {
    const one = await aBegunMachine()
    anAction(one.workspace, null, { boardId: one.boardId as never })
    await one.turn()
    const [first, second] = await filesOf(one)
    const two = aMachine('Chair', aFolder())
    carry(one.folder, two.folder)
    const there = (file: FolderFile) => join(two.folder, file.path.slice(one.folder.length))
    copyFileSync(there(second!), there(first!))
    await two.turn()
    expect(workspaceIdentity(two.workspace.db)).toBeNull()
    expect(
      two.step
        .state()
        .aside.map(({ reason }) => reason)
        .toSorted(),
    ).toEqual(['missing_before', 'tampered'])

    const three = aMachine('Third', aFolder())
    const foreign = join(
      three.folder,
      workspaceFolderName(workspaceIdentity(one.workspace.db)!),
      '01a20e6e-aaf9-752e-8cd2-444a45f338ff',
    )
    mkdirSync(foreign, { recursive: true })
    copyFileSync(first!.path, join(foreign, first!.name))
    await three.turn()
    expect(workspaceIdentity(three.workspace.db)).toBeNull()
    expect(three.step.state().aside.map(({ reason }) => reason)).toEqual(['tampered'])
  })

  test('is set aside when the database refuses its values, and stops nobody else’s', async () => {
    const one = await aBegunMachine()
    const bad = aMachine('Other', one.folder)
    await bad.turn()
    anAction(bad.workspace, null, { boardId: one.boardId as never, text: 'Refused' })
    await bad.turn()
    const { siteId } = siteOf(bad.workspace)
    const own = theOnly((await filesOf(bad)).filter((file) => file.siteId === siteId))
    const packet = await readPacket(own.path)
    const sets = packet.sets.map((set) => ({
      ...set,
      changes: set.changes.map((change) =>
        change.topic === 'action_item' ? { ...change, after: { ...change.after, number: -1 } } : change,
      ),
    }))
    const bytes = await writePacket({ ...packet.manifest, sets, attachments: packet.attachments })
    const name = batchName(own.number, bytes)
    rmSync(own.path)
    writeFileSync(join(own.path, '..', name), bytes)

    const third = aMachine('Third', one.folder)
    await third.turn()
    anAction(one.workspace, null, { boardId: one.boardId as never, text: 'Goes on' })
    await one.turn()
    await third.turn()
    expect(one.step.state().place).toBe('in_step')
    expect(third.step.state().place).toBe('in_step')
    expect(third.step.state().aside).toEqual([{ name, from: '', reason: 'tampered' }])
    expect(textsOf(third.workspace)).toEqual(['Goes on'])
  })

  test('in what an interrupted write left is nothing, and the next write clears it', async () => {
    const one = await aBegunMachine()
    const file = theOnly(await filesOf(one))
    const partial = file.path.replace(/[^/]+$/, '00000002-0123456789abcdef.minutebook.partial')
    writeFileSync(partial, readFileSync(file.path).subarray(0, 200))
    const two = aMachine('Chair', one.folder)
    await two.turn()
    expect(two.step.state().aside).toEqual([])
    expect(allRows(two.workspace)).toEqual(allRows(one.workspace))
    anAction(one.workspace, null, { boardId: one.boardId as never })
    await one.turn()
    expect(existsSync(partial)).toBe(false)
  })
})

describe('three machines with folders that are carried in any order', () => {
  test('end with the same rows', async () => {
    const step = fc.record({ who: fc.nat(2), what: fc.constantFrom('act', 'turn', 'carry'), to: fc.nat(2) })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const first = await aBegunMachine()
        const machines: Machine[] = [first]
        for (const name of ['Chair', 'Dean']) {
          const machine = aMachine(name, aFolder())
          carry(first.folder, machine.folder)
          await machine.turn()
          machines.push(machine)
        }
        for (const { who, what, to } of steps) {
          const [machine, other] = [machines[who]!, machines[to]!]
          if (what === 'act')
            anAction(machine.workspace, null, { boardId: first.boardId as never, text: `By ${machine.name}` })
          if (what === 'turn') await machine.turn()
          if (what === 'carry' && machine !== other) carry(machine.folder, other.folder)
        }
        for (let round = 0; round < 3; round += 1) {
          for (const machine of machines) await machine.turn()
          for (const from of machines) for (const to of machines) if (from !== to) carry(from.folder, to.folder)
        }
        for (const machine of machines) {
          await machine.turn()
          expect(machine.step.state()).toMatchObject({ place: 'in_step', aside: [] })
          expect(allRows(machine.workspace)).toEqual(allRows(first.workspace))
        }
      }),
      { numRuns: 6 },
    )
  })
})
