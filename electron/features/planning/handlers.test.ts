import { describe, expect, it, vi } from 'vitest'
import { listBoards } from '../../../db/queries/board'
import { listMeetings } from '../../../db/queries/meeting'
import { UNKNOWN_ID } from '../../../db/testing/aWorkspace'
import { withSampleWorkspace } from '../../../db/testing/sampleWorkspace'
import type { Workspace } from '../../../db/workspace/workspace'
import { contract, type ChannelName } from '../../contract'
import { createInvoker } from '../../ipc/register'
import { localToday } from '../today'
import { planningHandlers } from './handlers'

/** Asks over the contract, as a window does: strictly parsed, and back in an envelope. */
function asker(workspace: Workspace) {
  const handlers = planningHandlers(() => workspace.db)
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() }
  const invoke = createInvoker({ table: contract, handlers, windowIdOf: () => 1, log })
  const page = { sender: { id: 1 }, senderFrame: { origin: 'app://bundle', parent: null } }
  return (channel: ChannelName, input: unknown) => invoke(page, channel, input)
}

describe('questions about what is to come', () => {
  it('are all answered on the sample boards, by plain data', async () => {
    await withSampleWorkspace(async (workspace) => {
      const ask = asker(workspace)
      const boards = listBoards(workspace.db, { today: localToday() })
      const asked: [ChannelName, unknown][] = [
        ['board.deadlines', { boardId: null }],
        ...boards.flatMap(({ id }): [ChannelName, unknown][] => [
          ['board.deadlines', { boardId: id }],
          ['proposal.list', { boardId: id }],
        ]),
        ...listMeetings(workspace.db, { boardId: null }).map(({ id }): [ChannelName, unknown] => [
          'meeting.comingUp',
          { id },
        ]),
      ]
      for (const [channel, input] of asked) {
        const answer = await ask(channel, input)
        expect({ channel, ...answer }).toMatchObject({ channel, ok: true })
        expect(structuredClone(answer)).toEqual(answer)
      }
    })
  })

  it('about what is not there say so', async () => {
    await withSampleWorkspace(async (workspace) => {
      const ask = asker(workspace)
      const missing = { ok: false, error: { code: 'NOT_FOUND' } }
      expect(await ask('meeting.comingUp', { id: UNKNOWN_ID })).toMatchObject(missing)
      expect(await ask('board.deadlines', { boardId: UNKNOWN_ID })).toMatchObject(missing)
      expect(await ask('proposal.list', { boardId: UNKNOWN_ID })).toEqual({ ok: true, data: [] })
    })
  })
})
