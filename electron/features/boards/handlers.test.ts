import { describe, expect, it, vi } from 'vitest'
import { contract, type ChannelName, type RequestInput } from '../../contract'
import type { boardQueries } from '../../contract/boards'
import { listBoards } from '../../../db/queries/board'
import { getInstitution, listPeople } from '../../../db/queries/institution'
import { UNKNOWN_ID } from '../../../db/testing/aWorkspace'
import { withSampleWorkspace } from '../../../db/testing/sampleWorkspace'
import type { BoardId, PersonId } from '../../../db/model/ids'
import type { Workspace } from '../../../db/workspace/workspace'
import type { Handlers } from '../../ipc/handlers'
import { createInvoker } from '../../ipc/register'
import { localToday } from '../today'
import { boardHandlers } from './handlers'

type Channel = keyof typeof boardQueries

/** Asks over the contract, as a window does: strictly parsed, and back in an envelope. */
function asker(workspace: Workspace) {
  const handlers: Handlers<Channel> = boardHandlers(() => workspace.db)
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() }
  const invoke = createInvoker({ table: contract, handlers, windowIdOf: () => 1, log })
  const page = { sender: { id: 1 }, senderFrame: { origin: 'app://bundle', parent: null } }
  return (channel: ChannelName, input: unknown) => invoke(page, channel, input)
}

const inputsFor = (boardId: BoardId, personId: PersonId): { [Name in Channel]: RequestInput<Name> } => ({
  'institution.get': {},
  'board.list': {},
  'board.get': { id: boardId },
  'membership.list': { boardId },
  'person.list': { text: '' },
  'person.get': { id: personId },
  'organization.list': {},
})

describe('questions about boards and people', () => {
  it('are all answered on the sample board, by plain data', async () => {
    await withSampleWorkspace(async (workspace) => {
      const ask = asker(workspace)
      const [person] = listPeople(workspace.db, { text: 'Okafor' })
      for (const board of listBoards(workspace.db, { today: localToday() })) {
        const inputs = inputsFor(board.id, person?.id ?? (UNKNOWN_ID as PersonId))
        for (const [channel, input] of Object.entries(inputs)) {
          const answer = await ask(channel as Channel, input)
          expect({ channel, ...answer }).toMatchObject({ channel, ok: true })
          expect(structuredClone(answer)).toEqual(answer)
        }
      }
    })
  })

  it('count what a person would count', async () => {
    await withSampleWorkspace(async (workspace) => {
      const ask = asker(workspace)
      const boards = (await ask('board.list', {})) as { data: { id: BoardId; name: string }[] }
      expect(boards.data.map(({ name }) => name)).toEqual([
        'Automotive Technology Advisory Board',
        'Health Care Assisting Advisory Committee',
      ])
      expect(await ask('institution.get', {})).toEqual({
        ok: true,
        data: { institution: getInstitution(workspace.db) },
      })
      const members = (await ask('membership.list', { boardId: boards.data[0]?.id })) as {
        data: { fullName?: string }[]
      }
      expect(members.data.length).toBeGreaterThan(10)
      expect(await ask('person.list', { text: 'okafor' })).toMatchObject({
        ok: true,
        data: [{ fullName: 'Tobias Okafor', organization: { name: 'Tarnside Transit' } }],
      })
      expect(await ask('organization.list', {})).toMatchObject({ ok: true, data: { length: 14 } })
    })
  })

  it('about what is not there say so', async () => {
    await withSampleWorkspace(async (workspace) => {
      const ask = asker(workspace)
      for (const channel of ['board.get', 'person.get'] as const) {
        expect(await ask(channel, { id: UNKNOWN_ID })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
      }
      expect(await ask('person.list', { text: 'nobody of that name' })).toEqual({ ok: true, data: [] })
    })
  })
})
