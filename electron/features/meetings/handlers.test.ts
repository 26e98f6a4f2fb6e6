import { describe, expect, it, vi } from 'vitest'
import { contract, type ChannelName, type RequestInput } from '../../contract'
import type { meetingQueries } from '../../contract/meetings'
import { ActionFilter } from '../../../db/model/action'
import type { AgendaItemId, BoardId, MeetingId } from '../../../db/model/ids'
import { ActionStatus } from '../../../db/model/vocabulary'
import { listActions } from '../../../db/queries/action'
import { listAgendaItems, listMeetings } from '../../../db/queries/meeting'
import { UNKNOWN_ID } from '../../../db/testing/aWorkspace'
import { withSampleWorkspace } from '../../../db/testing/sampleWorkspace'
import type { Workspace } from '../../../db/workspace/workspace'
import type { Handlers } from '../../ipc/handlers'
import { createInvoker } from '../../ipc/register'
import { meetingHandlers } from './handlers'

type Channel = keyof typeof meetingQueries

/** Asks over the contract, as a window does: strictly parsed, and back in an envelope. */
function asker(workspace: Workspace) {
  const handlers: Handlers<Channel> = meetingHandlers(() => workspace.db)
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() }
  const invoke = createInvoker({ table: contract, handlers, windowIdOf: () => 1, log })
  const page = { sender: { id: 1 }, senderFrame: { origin: 'app://bundle', parent: null } }
  return (channel: ChannelName, input: unknown) => invoke(page, channel, input)
}

const everything = { boardId: null, ownerId: null, status: 'any', due: 'any', text: '' } as const

const inputsFor = (
  boardId: BoardId,
  meetingId: MeetingId,
  agendaItemId: AgendaItemId,
): { [Name in Channel]: RequestInput<Name> } => ({
  'agenda.versions': { id: meetingId },
  'agendaTemplate.list': { boardId },
  'meeting.list': { boardId },
  'meeting.get': { id: meetingId },
  'meeting.agenda': { id: meetingId },
  'meeting.attendance': { id: meetingId },
  'meeting.presence': { id: meetingId },
  'meeting.records': { id: meetingId },
  'note.get': { agendaItemId },
  'action.list': { ...everything, boardId },
  'action.owners': {},
  'search.find': { text: 'garage', limit: 10 },
})

describe('questions about meetings', () => {
  it('are all answered for every meeting of the sample, by plain data', async () => {
    await withSampleWorkspace(async (workspace) => {
      const ask = asker(workspace)
      const meetings = listMeetings(workspace.db, { boardId: null })
      expect(meetings).toHaveLength(5)
      for (const meeting of meetings) {
        for (const item of listAgendaItems(workspace.db, { meetingId: meeting.id })) {
          const inputs = inputsFor(meeting.boardId, meeting.id, item.id)
          for (const [channel, input] of Object.entries(inputs)) {
            const answer = await ask(channel as Channel, input)
            expect({ channel, ...answer }).toMatchObject({ channel, ok: true })
            expect(structuredClone(answer)).toEqual(answer)
          }
        }
      }
    })
  })

  it('about what is not there say so', async () => {
    await withSampleWorkspace(async (workspace) => {
      const ask = asker(workspace)
      for (const channel of ['meeting.get', 'meeting.attendance'] as const) {
        expect(await ask(channel, { id: UNKNOWN_ID })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
      }
    })
  })
})

describe('action.list', () => {
  it('takes every filter, and each narrows', async () => {
    await withSampleWorkspace(async (workspace) => {
      const ask = asker(workspace)
      const all = (await ask('action.list', everything)) as { data: { id: string }[] }
      expect(all.data).toHaveLength(12)
      for (const status of ['unfinished', ...ActionStatus.options]) {
        for (const due of ActionFilter.shape.due.options) {
          const narrowed = (await ask('action.list', { ...everything, status, due })) as typeof all
          expect(all.data).toEqual(expect.arrayContaining(narrowed.data))
        }
      }
      expect(await ask('action.list', { ...everything, text: '100%' })).toEqual({ ok: true, data: [] })
    })
  })

  it('counts lateness from the day of this machine', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-05T12:00:00'), toFake: ['Date'] })
    try {
      await withSampleWorkspace(async (workspace) => {
        const answer = (await asker(workspace)('action.list', { ...everything, due: 'overdue' })) as {
          data: { text: string; daysOverdue: number }[]
        }
        expect(answer.data).toEqual(listActions(workspace.db, { ...everything, due: 'overdue', today: '2026-11-05' }))
        const dealers = answer.data.find(({ text }) => text.startsWith('List the dealers'))
        expect(dealers?.daysOverdue).toBe(2)
      })
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('search.find', () => {
  it('keeps to the limit and marks what was found', async () => {
    await withSampleWorkspace(async (workspace) => {
      const ask = asker(workspace)
      const few = (await ask('search.find', { text: 'the', limit: 3 })) as { data: unknown[] }
      expect(few.data).toHaveLength(3)
      const found = (await ask('search.find', { text: 'okafor', limit: 20 })) as {
        data: { kind: string; snippet: { text: string; isHit: boolean }[] }[]
      }
      expect(found.data[0]?.kind).toBe('person')
      for (const { snippet } of found.data) {
        expect(snippet.filter(({ isHit }) => isHit).map(({ text }) => text.toLowerCase())).toContain('okafor')
      }
    })
  })
})
