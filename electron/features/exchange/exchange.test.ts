import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { runCommand } from '../../../db/changelog/run'
import { commandHandlers } from '../../../db/commands'
import { listNotices, listPeers } from '../../../db/exchange'
import { importInterchange } from '../../../db/interchange/import'
import type { ActionRow } from '../../../db/model/action'
import { listActions } from '../../../db/queries/action'
import { getInstitution } from '../../../db/queries/institution'
import { aWorkspace } from '../../../db/testing/aWorkspace'
import { run } from '../../../db/testing/builders'
import { sampleText } from '../../../db/testing/sampleWorkspace'
import { createTestFolder } from '../../../db/testing/testWorkspace'
import { readAttachment, storeAttachment } from '../../../db/workspace/attachments'
import { listBackups } from '../../../db/workspace/backupList'
import { attachmentPath } from '../../../db/workspace/paths'
import type { Workspace } from '../../../db/workspace/workspace'
import type { TakeOverPreview } from '../../contract/exchange'
import { exchangeHandlers } from './handlers'
import { otherValueCommand } from './otherValue'
import { readPacket } from './packet/readPacket'
import { problemOf } from './packet/testing/problemOf'
import { writePacket } from './packet/writePacket'
import { clockAhead } from './preview'

const CONTEXT = { windowId: 1 }

/** A machine: a workspace and the handlers over it. The worker is left out: it calls the same two functions. */
function aMachine(userName: string, workspace: Workspace = aWorkspace()) {
  const place = createTestFolder()
  onTestFinished(place.remove)
  const target = { path: join(place.folder, 'sent.minutebook') as string | null }
  const announce = vi.fn()
  const exchanged = vi.fn()
  const handlers = exchangeHandlers({
    workspace: () => workspace,
    packets: { write: writePacket, read: readPacket, dispose: async () => undefined },
    actor: () => userName,
    machineName: () => 'desk',
    run: (name, input) => runCommand(workspace, commandHandlers, name, input, { actor: userName }),
    announce,
    exchanged,
    chooseFile: async () => target.path,
    chooseTarget: async () => target.path,
    given: () => null,
  })
  const open = async (path: string): Promise<TakeOverPreview> => {
    const opened = await handlers['exchange.open']({ path, passphrase: null }, CONTEXT)
    if (opened?.state !== 'preview') throw new Error('The file was not shown.')
    return opened
  }
  return {
    workspace,
    handlers,
    target,
    announce,
    exchanged,
    open,
    state: async () => handlers['exchange.state']({}, CONTEXT),
    handOver: async (siteId: string | null = null) => {
      const done = await handlers['exchange.handOver']({ siteId, passphrase: null }, CONTEXT)
      if (done === null) throw new Error('Nothing was handed over.')
      return done
    },
    takeOver: async (path: string) => handlers['exchange.takeOver']({ token: (await open(path)).token }, CONTEXT),
  }
}

/** An office with the sample board, and a chair that began from its file. */
async function twoMachines() {
  const office = aMachine('Ruth')
  importInterchange(office.workspace, sampleText, { actor: 'Ruth' })
  const chair = aMachine('Tom')
  await chair.takeOver((await office.handOver()).path)
  return { office, chair }
}

const institutionOf = ({ workspace }: { workspace: Workspace }) => getInstitution(workspace.db)!

function firstAction({ workspace }: { workspace: Workspace }): ActionRow {
  const filter = { boardId: null, ownerId: null, status: 'unfinished', due: 'any', text: '' } as const
  return listActions(workspace.db, { ...filter, today: '2026-11-01' })[0]!
}

describe('handing over', () => {
  it('to a new machine brings everything, and to a known one what it lacks since its last word', async () => {
    const { office, chair } = await twoMachines()
    const back = await chair.handOver((await chair.state()).peers[0]!.siteId)
    expect(back.steps).toBe(0)
    await office.takeOver(back.path)
    const [peer] = (await office.state()).peers
    expect(peer).toMatchObject({ name: 'Tom, desk', lacks: 0 })

    run(office.workspace, 'institution.revise', { id: institutionOf(office).id, name: 'Weir College' })
    expect((await office.state()).peers[0]).toMatchObject({ lacks: 1 })
    const plan = await office.handlers['exchange.plan']({ siteId: peer!.siteId }, CONTEXT)
    expect(plan).toMatchObject({ steps: 1, attachments: 0, since: expect.any(String) })
    expect(plan.fileName).toMatch(/^Weir College \d{4}-\d{2}-\d{2}\.minutebook$/)
    const sent = await office.handOver(peer!.siteId)
    expect(sent.steps).toBe(1)
    // Not confirmed yet: the file may have been lost, so the step goes again.
    expect((await office.handOver(peer!.siteId)).steps).toBe(1)
    expect(listPeers(office.workspace.db)[0]?.handedAt).not.toBeNull()
    await chair.takeOver(sent.path)
    expect(institutionOf(chair).name).toBe('Weir College')
  })

  it('brings the attachments that the steps name, and says which are gone', async () => {
    const office = aMachine('Ruth')
    importInterchange(office.workspace, sampleText, { actor: 'Ruth' })
    const bytes = Buffer.from('A logo')
    const stored = storeAttachment(office.workspace.paths, bytes)
    const owner = { institutionId: institutionOf(office).id }
    const file = { owner, role: 'logo', fileName: 'logo.svg', mediaType: 'image/svg+xml', ...stored } as const
    run(office.workspace, 'attachment.add', file)
    const before = await office.handlers['exchange.plan']({ siteId: null }, CONTEXT)
    const chair = aMachine('Tom')
    expect((await chair.takeOver((await office.handOver()).path)).attachments).toBe(before.attachments)
    expect(readAttachment(chair.workspace.paths, stored.sha256)).toEqual(bytes)

    rmSync(attachmentPath(office.workspace.paths, stored.sha256))
    expect(await office.handlers['exchange.plan']({ siteId: null }, CONTEXT)).toMatchObject({
      attachments: before.attachments - 1,
      missingAttachments: 1,
    })
    const third = aMachine('Ana')
    expect((await third.open((await office.handOver()).path)).attachments).toMatchObject({ absent: 1 })
  })

  it('of an empty workspace is refused', async () => {
    await expect(aMachine('Ruth').handOver()).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('ends when no place is chosen, and leaves a file that stands in the way as it is when it fails', async () => {
    const { office } = await twoMachines()
    office.target.path = null
    expect(await office.handlers['exchange.handOver']({ siteId: null, passphrase: null }, CONTEXT)).toBeNull()
    const place = createTestFolder()
    onTestFinished(place.remove)
    office.target.path = join(place.folder, 'a folder')
    mkdirSync(office.target.path)
    await expect(office.handOver()).rejects.toBeDefined()
    expect(readdirSync(dirname(office.target.path))).toEqual(['a folder'])
  })
})

describe('taking over', () => {
  it('shows what it would do in words, changes nothing by that, and makes a backup before it does it', async () => {
    const { office, chair } = await twoMachines()
    run(
      office.workspace,
      'institution.revise',
      { id: institutionOf(office).id, name: 'Weir College' },
      { actor: 'Ruth' },
    )
    const { path } = await office.handOver()
    const shown = await chair.open(path)
    expect(shown).toMatchObject({ steps: 1, isFirst: false, from: 'Ruth, desk', missing: [], clockAheadMs: null })
    expect(shown.known).toBeGreaterThan(0)
    expect(shown.authors).toEqual([expect.objectContaining({ actor: 'Ruth', steps: 1 })])
    const [group] = shown.groups
    expect(group?.changes[0]?.facts.columns).toEqual([
      { column: 'name', before: expect.any(String), after: 'Weir College' },
    ])
    expect(institutionOf(chair).name).not.toBe('Weir College')
    expect(listBackups(chair.workspace.folder)).toEqual([])

    const taken = await chair.takeOver(path)
    expect(taken).toMatchObject({ steps: 1, notices: 0, backup: expect.stringMatching(/^minutebook-.*\.db$/) })
    expect(listBackups(chair.workspace.folder)).toHaveLength(1)
    expect(chair.announce).toHaveBeenLastCalledWith(
      expect.objectContaining({ topics: ['institution'], changeSet: null }),
      'exchange.takeOver',
      1,
    )
    expect(await chair.takeOver(path)).toMatchObject({ steps: 0 })
  })

  it('of a file that continues one which never came says which steps are missing, and applies what it can', async () => {
    const { office, chair } = await twoMachines()
    await office.takeOver((await chair.handOver()).path)
    const [peer] = (await office.state()).peers
    const rename = (name: string) => run(office.workspace, 'institution.revise', { id: institutionOf(office).id, name })
    rename('First')
    // Another machine told the office that it had the first, so the file for it begins behind that.
    const third = aMachine('Ana')
    await third.takeOver((await office.handOver()).path)
    await office.takeOver((await third.handOver()).path)
    rename('Second')
    const other = (await office.state()).peers.find(({ name }) => name.startsWith('Ana'))
    expect(other?.siteId).not.toBe(peer?.siteId)
    const shown = await chair.open((await office.handOver(other!.siteId)).path)
    expect(shown.steps).toBe(0)
    expect(shown.missing).toEqual([{ siteName: 'Ruth, desk', after: 1, before: 3 }])
  })

  it('of another workspace is refused with both names, and nothing is changed', async () => {
    const { office } = await twoMachines()
    const other = aMachine('Tom')
    importInterchange(other.workspace, sampleText, { actor: 'Tom' })
    run(other.workspace, 'institution.revise', { id: institutionOf(other).id, name: 'Weir College' })
    const { path } = await office.handOver()
    expect(await problemOf(other.open(path))).toBe('other_workspace')
    await expect(other.open(path)).rejects.toMatchObject({
      data: { here: 'Weir College', there: institutionOf(office).name },
    })
  })

  it('takes what was shown and nothing else', async () => {
    const { office, chair } = await twoMachines()
    const { path } = await office.handOver()
    const first = await chair.open(path)
    await chair.open(path)
    await expect(chair.handlers['exchange.takeOver']({ token: first.token }, CONTEXT)).rejects.toMatchObject({
      code: 'CONFLICT',
    })
  })

  it('asks for the passphrase of a locked file', async () => {
    const { office, chair } = await twoMachines()
    const locked = await office.handlers['exchange.handOver'](
      { siteId: null, passphrase: 'correct horse battery' },
      CONTEXT,
    )
    const path = locked!.path
    expect(await chair.handlers['exchange.open']({ path, passphrase: null }, CONTEXT)).toEqual({
      state: 'locked',
      path,
      fileName: 'sent.minutebook',
    })
    expect(await problemOf(Promise.resolve(chair.handlers['exchange.open']({ path, passphrase: 'no' }, CONTEXT)))).toBe(
      'passphrase_wrong',
    )
    expect(await chair.handlers['exchange.open']({ path, passphrase: 'correct horse battery' }, CONTEXT)).toMatchObject(
      { state: 'preview', isLocked: true },
    )
  })

  it('of a damaged file changes nothing', async () => {
    const { office, chair } = await twoMachines()
    const { path } = await office.handOver()
    writeFileSync(path, readFileSync(path).subarray(0, -1))
    expect(await problemOf(chair.open(path))).toBe('damaged')
  })
})

describe('a clock', () => {
  const now = new Date('2026-11-01T12:00:00Z')
  const step = (at: string) => ({ time: `${Date.parse(at)}.0000.01900000-0000-7000-8000-000000000000` })

  it.each([
    ['of the same day', '2026-11-02T11:00:00Z', null],
    ['of the past', '2020-01-01T00:00:00Z', null],
    ['ten days ahead', '2026-11-11T12:00:00Z', 10 * 24 * 60 * 60 * 1000],
  ])('%s', (_what, at, ahead) => {
    expect(clockAhead([step('2026-10-01T00:00:00Z'), step(at)], now)).toBe(ahead)
  })
})

describe('the other value', () => {
  const side = (value: unknown) => ({ value, actor: 'Tom', at: '2026-11-01T12:00:00.000Z' })
  const rowId = '01900000-0000-7000-8000-00000000c001'
  const field = (topic: 'action_item' | 'meeting' | 'vote', column: string, value: unknown) =>
    otherValueCommand({ kind: 'field', topic, rowId, column, kept: side('x'), lost: side(value) })

  it('is put in by the command for its field', () => {
    expect(field('action_item', 'text', 'Ask the guild')).toEqual({
      name: 'actionItem.revise',
      input: { id: rowId, text: 'Ask the guild' },
    })
    expect(field('action_item', 'dueOn', null)).toMatchObject({ name: 'actionItem.reschedule' })
    expect(field('meeting', 'place', 'Room 12')).toMatchObject({ name: 'meeting.revise' })
  })

  it('is not offered where one step cannot say it, or the value is none any more', () => {
    expect(field('vote', 'choice', 'for')).toBeNull()
    expect(field('meeting', 'date', '2026-11-11')).toBeNull()
    expect(field('action_item', 'text', '')).toBeNull()
  })

  it('comes from a notice, which counts as seen then', async () => {
    const { office, chair } = await twoMachines()
    const { id } = firstAction(office)
    run(office.workspace, 'actionItem.revise', { id, text: 'Ask three employers' }, { actor: 'Ruth' })
    run(chair.workspace, 'actionItem.revise', { id, text: 'Ask the guild' }, { actor: 'Tom' })
    expect(await office.takeOver((await chair.handOver()).path)).toMatchObject({ notices: 1 })
    const [notice] = await office.handlers['exchange.notices']({}, CONTEXT)
    expect(notice).toMatchObject({
      kept: { value: 'Ask the guild', actor: 'Tom' },
      lost: { value: 'Ask three employers', actor: 'Ruth' },
      canUseOther: true,
      place: { boardName: expect.any(String) },
    })
    const committed = vi.fn()
    await office.handlers['exchange.useOther']({ id: notice!.id! }, { ...CONTEXT, committed })
    expect(firstAction(office).text).toBe('Ask three employers')
    expect(committed).toHaveBeenCalledWith(expect.any(Number))
    expect((await office.state()).unseenNotices).toBe(0)
    expect(listNotices(office.workspace.db)[0]?.seenAt).not.toBeNull()
    await chair.takeOver((await office.handOver()).path)
    expect(firstAction(chair).text).toBe('Ask three employers')
  })
})
