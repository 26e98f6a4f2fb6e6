import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readPresets } from '../../../db/queries/compliance/presets'
import { meetingTable } from '../../../db/schema/meeting'
import { UNKNOWN_ID } from '../../../db/testing/aWorkspace'
import { run } from '../../../db/testing/builders'
import { buildSampleInstitution } from '../../../db/testing/sampleInstitution/build'
import { sampleId } from '../../../db/testing/sampleInstitution/ids'
import { createTestWorkspace, type TestWorkspace } from '../../../db/testing/testWorkspace'
import { topicsRead } from '../../../db/testing/topicsRead'
import type { Workspace } from '../../../db/workspace/workspace'
import { contract, queries, type ChannelName, type Output } from '../../contract'
import { createInvoker } from '../../ipc/register'
import { localToday } from '../today'
import { complianceHandlers } from './handlers'

const resources = join(import.meta.dirname, '../../../resources')
const presets = readPresets(resources)
const year = { from: '2025-07-01', to: '2026-06-30' }

/** Asks over the contract, as a window does: strictly parsed, and back in an envelope. */
function asker(workspace: Workspace) {
  const handlers = complianceHandlers(() => workspace.db, resources)
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() }
  const invoke = createInvoker({ table: contract, handlers, windowIdOf: () => 1, log })
  const page = { sender: { id: 1 }, senderFrame: { origin: 'app://bundle', parent: null } }
  return (channel: ChannelName, input: unknown) => invoke(page, channel, input)
}

type Health = Output<'board.health'>

describe('questions about the rules', () => {
  let opened: TestWorkspace
  let workspace: Workspace
  let ask: ReturnType<typeof asker>
  const health = async (input: object): Promise<Health> => {
    const answer = await ask('board.health', input)
    if (!answer.ok) throw new Error(answer.error.message)
    expect(structuredClone(answer)).toEqual(answer)
    return answer.data as Health
  }

  beforeAll(() => {
    opened = createTestWorkspace()
    workspace = opened.workspace
    buildSampleInstitution(workspace)
    ask = asker(workspace)
  })
  afterAll(() => opened.remove())

  it('are answered of one board as of all of them, for the profiles that were chosen', async () => {
    const all = await health({ boardId: null, period: year })
    expect(all.boards.map(({ name }) => name)).toHaveLength(6)
    expect(all.today).toBe(localToday())
    for (const board of all.boards) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect((await health({ boardId: board.boardId, period: year })).boards).toEqual([board])
      for (const { from, to, results } of board.reports) {
        expect({ from, to }).toEqual(year)
        expect(results.length).toBeGreaterThan(0)
      }
    }
  })

  it('are about the twelve months up to today when nobody names a period', async () => {
    const { boards } = await health({ boardId: sampleId('board', 'automotive'), period: null })
    const [report] = boards[0]?.reports ?? []
    expect(report).toMatchObject({ to: localToday() })
    expect(Date.parse(report?.to ?? '') - Date.parse(report?.from ?? '')).toBeGreaterThanOrEqual(364 * 86_400_000)
    expect(Date.parse(report?.to ?? '') - Date.parse(report?.from ?? '')).toBeLessThanOrEqual(365 * 86_400_000)
  })

  it('say what is not there, and refuse a period that ends before it begins or a field that nobody knows', async () => {
    expect(await ask('board.health', { boardId: UNKNOWN_ID, period: null })).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    })
    const refused = { ok: false, error: { code: 'INVALID_INPUT' } }
    for (const input of [
      { boardId: null, period: { from: year.to, to: year.from } },
      { boardId: null },
      { boardId: null, period: null, rule: 'R01' },
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await ask('board.health', input)).toMatchObject(refused)
    }
  })

  it('are asked again after a change of anything that any rule looks at', async () => {
    for (const { id } of presets) {
      run(workspace, 'boardProfile.set', { boardId: sampleId('board', 'welding'), profile: { presetId: id } })
    }
    const topics = await topicsRead(workspace, () => health({ boardId: null, period: year }))
    expect(topics.filter((topic) => !queries['board.health'].reads.includes(topic))).toEqual([])
    // What no rule looks at is not asked for.
    expect(topics).not.toContain('snippet')
  })

  it('list the presets of the program and the copies of the institution, and know where a meeting was held', async () => {
    const answer = await ask('profile.list', {})
    const { profiles } = (answer as { data: Output<'profile.list'> }).data
    expect(profiles.filter(({ isCopy }) => !isCopy).map(({ id }) => id)).toEqual(presets.map(({ id }) => id))
    const [meeting] = workspace.db.select().from(meetingTable).where(eq(meetingTable.isOnCampus, true)).all()
    expect(await ask('meeting.onCampus', { id: meeting?.id })).toMatchObject({ ok: true, data: { isOnCampus: true } })
    expect(await ask('meeting.onCampus', { id: UNKNOWN_ID })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  })
})
