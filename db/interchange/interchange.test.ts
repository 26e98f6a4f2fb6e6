import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { replayLog } from '../changelog/replay'
import { isAppError, type AppError } from '../model/errors'
import { Topic } from '../model/topics'
import { listBoards } from '../queries/board'
import { listMeetings } from '../queries/meeting'
import { tables } from '../schema'
import { withTestWorkspace } from '../testing/testWorkspace'
import type { Workspace } from '../workspace/workspace'
import { exportInterchange } from './export'
import { importInterchange, parseInterchange } from './import'
import { interchangeSchemaText } from './schemaFile'

const resources = join(import.meta.dirname, '../../resources')
const sample = readFileSync(join(resources, 'sampleBoard.json'), 'utf8')
const origin = { actor: 'Test' }

type Loose = Record<string, Record<string, unknown>[]>

/** The sample with one thing changed. */
function sampleWith(change: (file: Loose) => void): string {
  const file = JSON.parse(sample) as Loose
  change(file)
  return JSON.stringify(file)
}

function refusal(work: () => unknown): AppError {
  try {
    work()
  } catch (error) {
    if (isAppError(error)) return error
    throw error
  }
  throw new Error('it was not refused')
}

function rowCount(workspace: Workspace): number {
  return Topic.options.reduce((sum, topic) => sum + workspace.db.select().from(tables[topic]).all().length, 0)
}

describe('interchange', () => {
  it('gives the same bytes after export, import into an empty workspace and export', async () => {
    const first = await withTestWorkspace((workspace) => {
      importInterchange(workspace, sample, origin)
      return exportInterchange(workspace, { kind: 'workspace' })
    })
    expect(first).toBe(sample)
  })

  it('ships a sample that holds every kind of row', () => {
    const file = parseInterchange(sample)
    for (const topic of Topic.options) expect(file[topic]).not.toEqual([])
    expect(file.meeting.filter((meeting) => meeting.status === 'held' || meeting.status === 'approved')).toHaveLength(3)
  })

  it('passes over rows that are there already, so that a second import changes nothing', async () => {
    await withTestWorkspace((workspace) => {
      importInterchange(workspace, sample, origin)
      const again = importInterchange(workspace, sample, origin)
      expect(again.output).toEqual({ boards: 0, meetings: 0, rows: 0 })
      expect(exportInterchange(workspace, { kind: 'workspace' })).toBe(sample)
    })
  })

  it('logs an import completely', async () => {
    await withTestWorkspace(async (workspace) => {
      importInterchange(workspace, sample, origin)
      await withTestWorkspace((replayed) => {
        replayLog(workspace, replayed)
        for (const topic of Topic.options) {
          expect(replayed.db.select().from(tables[topic]).all()).toEqual(
            workspace.db.select().from(tables[topic]).all(),
          )
        }
      })
    })
  })

  it.each(['board', 'meeting'] as const)('exports one %s so that it stands alone', async (kind) => {
    const text = await withTestWorkspace((workspace) => {
      importInterchange(workspace, sample, origin)
      const { id: boardId } = listBoards(workspace.db, { today: '2026-11-24' })[0]!
      const id = kind === 'board' ? boardId : listMeetings(workspace.db, { boardId })[1]!.id
      return exportInterchange(workspace, { kind, id })
    })
    await withTestWorkspace((workspace) => {
      const { output } = importInterchange(workspace, text, origin)
      expect(output.boards).toBe(1)
      const { id: boardId } = listBoards(workspace.db, { today: '2026-11-24' })[0]!
      const id =
        kind === 'board'
          ? boardId
          : listMeetings(workspace.db, { boardId }).find(({ date }) => date === '2026-05-14')!.id
      expect(exportInterchange(workspace, { kind, id })).toBe(text)
    })
  })

  const bad: [name: string, text: () => string, code: string, path: string][] = [
    ['text that is not JSON', () => '{ "format": ', 'INVALID_INPUT', ''],
    ['another program’s file', () => '{ "format": "Something else" }', 'INVALID_INPUT', 'format'],
    ['a newer version', () => sample.replace('"version": 2', '"version": 3'), 'NEWER_VERSION', 'version'],
    [
      'an unknown property',
      () => sampleWith((file) => (file['person']![2]!['nickname'] = 'x')),
      'INVALID_INPUT',
      'person[2]',
    ],
    [
      'an empty name',
      () => sampleWith((file) => (file['person']![2]!['fullName'] = ' ')),
      'INVALID_INPUT',
      'person[2].fullName',
    ],
    [
      'a date before 1900',
      () => sampleWith((file) => (file['meeting']![0]!['date'] = '1899-12-31')),
      'INVALID_INPUT',
      'meeting[0].date',
    ],
    [
      'a day that does not exist',
      () => sampleWith((file) => (file['meeting']![0]!['date'] = '2026-02-30')),
      'INVALID_INPUT',
      'meeting[0].date',
    ],
    [
      'a term that ends before it starts',
      () => sampleWith((file) => (file['membership']![0]!['termEnd'] = '2001-01-01')),
      'INVALID_INPUT',
      'membership[0].termEnd',
    ],
    [
      'a meeting that ends before it starts',
      () => sampleWith((file) => (file['meeting']![0]!['endTime'] = '01:00')),
      'INVALID_INPUT',
      'meeting[0].endTime',
    ],
    [
      'the same id twice',
      () => sampleWith((file) => (file['board']![1]!['id'] = file['board']![0]!['id'])),
      'INVALID_INPUT',
      'board[1].id',
    ],
    [
      'a row that names nobody',
      () => sampleWith((file) => (file['attendance']![4]!['personId'] = file['board']![0]!['id'])),
      'INVALID_INPUT',
      'attendance[4].personId',
    ],
    [
      'an unknown node in a note',
      () => sampleWith((file) => (file['minutes_note']![0]!['body'] = { type: 'doc', content: [{ type: 'video' }] })),
      'INVALID_INPUT',
      'minutes_note[0].body.content[0].type',
    ],
    [
      'an attachment with other bytes',
      () => sampleWith((file) => (file['attachment']![0]!['contentBase64'] = 'AAAA')),
      'INVALID_INPUT',
      'attachment[0].sizeBytes',
    ],
    [
      'the same person twice at a meeting',
      () =>
        sampleWith((file) => {
          const [first, second] = file['attendance']!.filter(
            (row) => row['meetingId'] === file['attendance']![0]!['meetingId'],
          )
          second!['personId'] = first!['personId']
        }),
      'CONFLICT',
      'attendance[1]',
    ],
  ]
  it.each(bad)('refuses %s, names the place and changes nothing', async (_name, text, code, path) => {
    await withTestWorkspace((workspace) => {
      const error = refusal(() => importInterchange(workspace, text(), origin))
      expect(error.code).toBe(code)
      expect(error.data?.['path'] ?? '').toBe(path)
      expect(rowCount(workspace)).toBe(0)
      expect(workspace.sqlite.prepare('select count(*) from change_set').pluck().get()).toBe(0)
    })
  })

  it('refuses a row that the workspace has with another value', async () => {
    await withTestWorkspace((workspace) => {
      importInterchange(workspace, sample, origin)
      const before = exportInterchange(workspace, { kind: 'workspace' })
      const error = refusal(() =>
        importInterchange(
          workspace,
          sampleWith((file) => (file['person']![1]!['title'] = 'Other')),
          origin,
        ),
      )
      expect(error.code).toBe('CONFLICT')
      expect(error.data?.['path']).toBe('person[1].title')
      expect(exportInterchange(workspace, { kind: 'workspace' })).toBe(before)
    })
  })

  it('documents the format in the JSON Schema that is shipped', () => {
    expect(readFileSync(join(resources, 'interchange-2.schema.json'), 'utf8')).toBe(interchangeSchemaText())
  })
})
