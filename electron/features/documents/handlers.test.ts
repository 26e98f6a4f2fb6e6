import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { aWorkspace, UNKNOWN_ID } from '../../../db/testing/aWorkspace'
import {
  aBoard,
  aDoc,
  aMeeting,
  aMember,
  aMotion,
  anAction,
  anItem,
  holdMeeting,
  run,
} from '../../../db/testing/builders'
import { createTestFolder } from '../../../db/testing/testWorkspace'
import { createDocumentsService, type DocumentsService } from './documentsService'
import { documentHandlers, fileNameOf } from './handlers'
import { createPageShelf } from './pageShelf'
import { openPdf } from './testing/pdfTools'
import { testResources } from './testing/testTypesetter'

let resources: string
let documents: DocumentsService
beforeAll(() => {
  resources = testResources()
  documents = createDocumentsService({ workerPath: new URL('./documentsWorker.ts', import.meta.url), resources })
})
afterAll(async () => {
  await documents.dispose()
  rmSync(resources, { recursive: true })
})

/** Handlers over a workspace with one meeting whose note places an action; the dialog answers with `target`. */
function arrange(target: string | null = null) {
  const workspace = aWorkspace()
  const boardId = aBoard(workspace, { name: 'Automotive Technology Advisory Committee' })
  aMember(workspace, boardId, { fullName: 'Ines Aldana', role: 'chair' })
  const meetingId = aMeeting(workspace, { boardId })
  const itemId = anItem(workspace, meetingId, { title: 'Job shadowing' })
  aMotion(workspace, itemId)
  const placed = anAction(workspace, itemId, { boardId, text: 'List the dealers.' })
  anAction(workspace, null, { boardId, text: 'Left from before.' })
  run(workspace, 'note.write', {
    agendaItemId: itemId,
    baseRevision: 0,
    body: aDoc(
      'Twelve students shadowed.',
      { type: 'record', attrs: { recordType: 'action', recordId: placed } },
      'After it.',
    ),
  })
  const shelf = createPageShelf()
  const asked: string[] = []
  const handlers = documentHandlers({
    workspace: () => workspace,
    documents,
    resources,
    shelf,
    pagesAddress: 'app://bundle/pages',
    machinePaper: () => null,
    chooseTarget: (_windowId, fileName) => {
      asked.push(fileName)
      return Promise.resolve(target)
    },
  })
  return { workspace, meetingId, shelf, handlers, asked }
}
const context = { windowId: 1 }

function aFolder(): string {
  const made = createTestFolder()
  onTestFinished(() => made.remove())
  return made.folder
}

describe('document.export', () => {
  it('writes the minutes as they stand in the workspace', async () => {
    const folder = aFolder()
    const { handlers, meetingId, asked, workspace } = arrange(join(folder, 'minutes.pdf'))
    holdMeeting(workspace, meetingId)
    const written = await handlers['document.export']({ meetingId, kind: 'minutes', paper: null }, context)
    expect(asked).toEqual(['2026-11-12 Minutes, Automotive Technology Advisory Committee.pdf'])
    expect(written).toEqual({ path: join(folder, 'minutes.pdf'), pageCount: 2, substitutions: [] })
    expect(readdirSync(folder)).toEqual(['minutes.pdf'])
    const pdf = openPdf(readFileSync(join(folder, 'minutes.pdf')))
    expect(pdf.info()['Page size']).toContain('letter')
    expect(pdf.words()).toMatch(
      /Twelve students shadowed\. Action 1 List the dealers\. After it\. Motion 1 No result recorded/,
    )
    expect(pdf.words()).toContain('Matters arising')
    expect(pdf.words()).toContain('Left from before.')
  })

  it('writes the agenda on the paper that is asked for', async () => {
    const folder = aFolder()
    const { handlers, meetingId } = arrange(join(folder, 'agenda.pdf'))
    await handlers['document.export']({ meetingId, kind: 'agenda', paper: 'a4' }, context)
    const pdf = openPdf(readFileSync(join(folder, 'agenda.pdf')))
    expect(pdf.info()['Page size']).toContain('A4')
    expect(pdf.words()).toContain('1. 5:30 PM Job shadowing Discussion')
  })

  it('writes nothing when the dialog is closed', async () => {
    const { handlers, meetingId } = arrange(null)
    expect(await handlers['document.export']({ meetingId, kind: 'minutes', paper: null }, context)).toBeNull()
  })

  it('says that the place cannot be written to', async () => {
    const folder = aFolder()
    const { handlers, meetingId } = arrange(join(folder, 'missing', 'minutes.pdf'))
    await expect(
      handlers['document.export']({ meetingId, kind: 'minutes', paper: null }, context),
    ).rejects.toMatchObject({ name: 'AppError', code: 'NOT_FOUND' })
  })

  it('refuses a meeting that is not there', async () => {
    const { handlers } = arrange()
    await expect(
      handlers['document.export']({ meetingId: UNKNOWN_ID as never, kind: 'minutes', paper: null }, context),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('document.pages', () => {
  it('tells where the pages of the document are served', async () => {
    const { handlers, meetingId, shelf } = arrange()
    const { pages, substitutions } = await handlers['document.pages'](
      { meetingId, kind: 'minutes', paper: null },
      context,
    )
    expect(substitutions).toEqual([])
    expect(pages[0]).toMatchObject({
      widthPt: 612,
      heightPt: 792,
      text: expect.stringContaining('DRAFT – not yet approved'),
    })
    for (const { address } of pages) {
      const segments = address.replace('app://bundle/pages/', '').split('/')
      expect(shelf.find(segments)?.body).toMatch(/^<svg viewBox="0 0 612 792"/)
    }
  })
})

const named = (board: string) =>
  fileNameOf({ meta: { date: { year: 2026, month: 3, day: 9 } }, documentName: 'Minutes', board } as never)

it('names a file by its day, so that a folder of minutes sorts itself', () => {
  expect(named('Automotive Advisory Board')).toBe('2026-03-09 Minutes, Automotive Advisory Board.pdf')
})

it.each([
  ['A/B: "C" <D>?*|\\', '2026-03-09 Minutes, A B C D .pdf'],
  ['Board …  ', '2026-03-09 Minutes, Board ….pdf'],
  ['Board.', '2026-03-09 Minutes, Board.pdf'],
])('leaves out of a name what file systems refuse: %s', (board, expected) => {
  expect(named(board)).toBe(expected.replace(' .pdf', '.pdf'))
})

it('keeps names short enough for every file system', () => {
  expect(named('ß'.repeat(300)).length).toBeLessThanOrEqual(124)
})
