import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join, relative } from 'node:path'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { RegisterName } from '../db/model/registers/table'
import { storyTable } from '../db/schema/registers'
import { aWorkspace } from '../db/testing/aWorkspace'
import { aDoc, aMeeting, aMember, anAction, anItem, run } from '../db/testing/builders'
import { aFullMeeting, sealMeeting } from '../db/testing/sealedMeeting'
import { storeAttachment } from '../db/workspace/attachments'
import type { Workspace } from '../db/workspace/workspace'
import { calls } from './contract'
import { createPageShelf } from './features/documents/pageShelf'
import { testResources } from './features/documents/testing/testTypesetter'
import { createTypesetter } from './features/documents/typeset'
import type { Handlers } from './ipc/handlers'
import { createHandlers, type Services } from './services'

const window = { windowId: 1 }
/** All that was recorded lies in it. */
const YEAR = { from: '2026-01-01', to: '2026-12-31' }
const everything = { boardId: null, programId: null, from: null, to: null }

/** One word for each field of a story; none of them stands anywhere else. */
const PLANTED = {
  text: 'Zqtitle',
  challenge: 'Zqchallenge',
  contribution: 'Zqcontribution',
  result: 'Zqresult',
  resultFigure: 'Zqfigure',
  quote: 'Zqquote',
  quoteBy: 'Zqspeaker',
  photoAlt: 'Zqalt',
} as const
const FILE_NAME = 'Zqphoto.png'
const WORDS = [...Object.values(PLANTED), 'Zqphoto']

let resources = ''
let typesetter: ReturnType<typeof createTypesetter>
beforeAll(() => {
  resources = testResources()
  typesetter = createTypesetter({ resources })
})
afterAll(() => rmSync(resources, { recursive: true }))

/** A board whose minutes, one sealed and one open, note a story that says the planted words. */
function aBoardWithAStory() {
  const workspace = aWorkspace()
  const { boardId, meetingId, personId } = aFullMeeting(workspace)
  run(workspace, 'person.revise', { id: personId, email: 'chair@shop.example' })
  const sealedStory = workspace.db.select({ id: storyTable.id }).from(storyTable).get()?.id ?? ''
  const later = aMeeting(workspace, { boardId, date: '2026-11-12' })
  const agendaItemId = anItem(workspace, later, { title: 'Partners' })
  const openStory = run(workspace, 'story.record', { boardId, agendaItemId, text: PLANTED.text }).id
  const block = { type: 'record', attrs: { recordType: 'story', recordId: openStory } } as const
  run(workspace, 'note.write', { agendaItemId, baseRevision: 0, body: aDoc('Heard a story.', block) })
  anAction(workspace, agendaItemId, { boardId, ownerIds: [personId], text: 'Write to the paper.' })
  aMember(workspace, boardId, { fullName: 'Nora Silent', email: 'nora@shop.example' })
  const bytes = readFileSync(join(import.meta.dirname, '../resources/screenshots/minutes.png'))
  for (const id of [sealedStory, openStory]) {
    run(workspace, 'story.revise', { id, ...PLANTED })
    const file = { fileName: FILE_NAME, mediaType: 'image/png', ...storeAttachment(workspace.paths, bytes) }
    run(workspace, 'attachment.add', { owner: { storyId: id }, role: 'photo', ...file })
  }
  sealMeeting(workspace, meetingId)
  return { workspace, boardId, meetingId, later, personId, stories: [sealedStory, openStory] as const }
}

type Board = ReturnType<typeof aBoardWithAStory>

/** All handlers of the app over a workspace; whatever they write, open or hand on lands in a folder. */
function aDesk(workspace: Workspace): { handlers: Handlers; folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'minutebook-consent-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  let count = 0
  const place = (name: string) => join(folder, `${(count += 1)} ${name}`)
  const settings = { userName: 'Ruth Alvarado', paper: null, view: 'secretary', ownWords: [], machineName: 'Desk' }
  const services = {
    workspace: { current: () => workspace },
    machine: { state: () => ({ settings, looked: null }) },
    desktop: {
      chooseFile: async () => null,
      chooseFolder: async () => null,
      chooseTarget: async (_windowId: number, name: string) => place(name),
      chooseTargetFolder: async () => mkdtempSync(join(folder, 'files-')),
      openMade: async (name: string, bytes: Uint8Array) => writeFileSync(place(name), bytes),
      openMail: async (link: string) => writeFileSync(place('link.txt'), decodeURIComponent(link)),
    },
    documents: { ...typesetter, dispose: async () => undefined },
    shelf: createPageShelf(),
    resources,
    appVersion: '0.0.0',
    runtimeWarning: null,
    broadcast: () => undefined,
  } as unknown as Services
  return { handlers: createHandlers(services), folder }
}

/** Every word of a file, as whoever gets it can find it: pages, metadata, files inside of it, letters. */
async function textOf(path: string): Promise<string> {
  const bytes = readFileSync(path)
  const tool = (command: string, ...args: string[]) =>
    execFileSync(command, args, {
      encoding: 'latin1',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 256 * 1024 * 1024,
    })
  switch (extname(path)) {
    case '.pdf': {
      const inside = mkdtempSync(join(tmpdir(), 'minutebook-inside-'))
      onTestFinished(() => rmSync(inside, { recursive: true, force: true }))
      tool('pdfdetach', '-saveall', '-o', inside, path)
      const files = await Promise.all(readdirSync(inside).map((name) => textOf(join(inside, name))))
      const plain = tool('qpdf', '--qdf', '--object-streams=disable', '--stream-data=uncompress', path, '-')
      return [
        tool('pdftotext', path, '-'),
        tool('pdfinfo', path),
        tool('pdfinfo', '-meta', path),
        plain,
        ...files,
      ].join()
    }
    case '.eml': {
      const { subject, text, html, attachments } = await PostalMime.parse(bytes)
      const inside = mkdtempSync(join(tmpdir(), 'minutebook-inside-'))
      onTestFinished(() => rmSync(inside, { recursive: true, force: true }))
      const parts = attachments.map(async ({ filename, content }, index) => {
        const part = join(inside, `${index} ${filename ?? 'part'}`)
        writeFileSync(part, typeof content === 'string' ? content : new Uint8Array(content))
        return `${filename} ${await textOf(part)}`
      })
      return [subject, text, html, bytes.toString('utf8'), ...(await Promise.all(parts))].join('\n')
    }
    default:
      // Calendar files break their lines anywhere.
      return bytes.toString('utf8').replaceAll(/\r\n[ \t]/g, '')
  }
}

type Give = (input: object, context: typeof window) => unknown

/** Each way in which something leaves the program for people who do not keep its records. */
const EXPORTS: Readonly<Record<string, (handlers: Handlers, board: Board) => Promise<unknown>>> = {
  'document.export': async (handlers, { meetingId, later }) => {
    for (const id of [meetingId, later]) {
      for (const kind of ['agenda', 'minutes'] as const) {
        // One after another, as the typesetter takes them.
        // oxlint-disable-next-line no-await-in-loop
        await handlers['document.export']({ meetingId: id, kind, paper: null }, window)
      }
    }
  },
  'document.pages': (handlers, { meetingId }) =>
    handlers['document.pages']({ meetingId, kind: 'minutes', paper: null }, window) as Promise<unknown>,
  'digest.export': async (handlers, { boardId }) => {
    await handlers['digest.export']({ boardId }, window)
    await handlers['digest.export']({ boardId: null }, window)
  },
  'register.export': async (handlers) => {
    for (const register of RegisterName.options) {
      // oxlint-disable-next-line no-await-in-loop
      await handlers['register.export']({ register, scope: everything, ids: null }, window)
    }
  },
  'story.export': async (handlers, { stories }) => {
    for (const id of stories) {
      for (const format of ['pdf', 'markdown'] as const) {
        // oxlint-disable-next-line no-await-in-loop
        await refusedIs(() => handlers['story.export']({ id: id as never, format }, window))
      }
    }
  },
  'followUp.writeDrafts': async (handlers, { boardId, meetingId, later, personId }) => {
    const kinds = [
      { attachment: 'minutes', meetingId },
      { attachment: 'agenda', meetingId: later },
      { attachment: 'actions', meetingId: null },
      { attachment: 'none', meetingId: null },
    ] as const
    for (const kind of kinds) {
      const request = { boardId, audience: 'members', withConfidential: true, ...kind } as const
      // oxlint-disable-next-line no-await-in-loop
      await handlers['followUp.writeDrafts']({ request, personIds: [personId] }, window)
    }
  },
  'followUp.openDraft': (handlers, { boardId, meetingId, personId }) =>
    handlers['followUp.openDraft']({ request: draft({ boardId, meetingId }), personId }, window) as Promise<unknown>,
  'followUp.mailto': (handlers, { boardId, meetingId, personId }) =>
    handlers['followUp.mailto']({ request: draft({ boardId, meetingId }), personId }, window) as Promise<unknown>,
  'followUp.writeInvitation': (handlers, { later }) =>
    handlers['followUp.writeInvitation']({ meetingId: later }, window) as Promise<unknown>,
  'evidence.export': async (handlers, { boardId }) => {
    const { 'evidence.export': give } = handlers as unknown as Record<string, Give>
    for (const document of ['binder', 'assessment', 'annual']) {
      // oxlint-disable-next-line no-await-in-loop
      await give?.({ boardId, period: YEAR, document }, window)
    }
  },
  'evidence.exportFolder': async (handlers, { boardId }) => {
    const { 'evidence.exportFolder': give } = handlers as unknown as Record<string, Give>
    await give?.({ boardId, period: YEAR }, window)
  },
  'followUp.writeTasks': async (handlers, { boardId }) => {
    for (const perOwner of [true, false]) {
      const request = { boardId, perOwner, withClosed: true, withConfidential: true }
      // oxlint-disable-next-line no-await-in-loop
      await handlers['followUp.writeTasks'](request, window)
    }
  },
}

function draft(given: Pick<Board, 'boardId' | 'meetingId'>) {
  return { ...given, audience: 'members', withConfidential: true, attachment: 'minutes' } as const
}

/** Lets an export refuse: what it does not write holds nothing. */
async function refusedIs(work: () => unknown): Promise<void> {
  try {
    await work()
  } catch (error) {
    expect(error).toMatchObject({ code: 'CONFLICT' })
  }
}

/**
 * Copies of the workspace for those who keep the records (the data file, packets, the shared folder, backups), and what
 * writes no file: a story without consent stays in them, as the page of stories says.
 */
const NO_EXPORTS: readonly RegExp[] = [
  /^workspace\./,
  /^backup\./,
  /^exchange\./,
  /^stepFolder\./,
  /^settings\./,
  /^attachment\./,
  /^desk\./,
  /^presenter\./,
  /^seal\./,
  /^spelling\./,
  /^window\./,
  /^story\.photo$/,
  /^evidence\.cancel$/,
]

/** Runs these exports and reads all that came of it, by file. */
async function exportBy(board: Board, names: readonly string[]): Promise<Map<string, string>> {
  const { handlers, folder } = aDesk(board.workspace)
  const shown: unknown[] = []
  for (const name of names) {
    // oxlint-disable-next-line no-await-in-loop
    shown.push(await EXPORTS[name]?.(handlers, board))
  }
  const texts = new Map([['on the screen', JSON.stringify(shown)]])
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    // oxlint-disable-next-line no-await-in-loop
    texts.set(relative(folder, path), `${entry.name} ${await textOf(path)}`)
  }
  return texts
}

const leaks = (texts: ReadonlyMap<string, string>) =>
  [...texts].flatMap(([file, text]) => WORDS.filter((word) => text.includes(word)).map((word) => `${word} in ${file}`))

test('each call of the program is known as an export or as none', () => {
  const unknown = Object.keys(calls).filter(
    (name) => !Object.hasOwn(EXPORTS, name) && !NO_EXPORTS.some((pattern) => pattern.test(name)),
  )
  expect(unknown, 'Say in EXPORTS how each of these writes a file, or in NO_EXPORTS that it writes none.').toEqual([])
})

test('without consent no word of a story, nor the name of its photo, is in any file that leaves the program', async () => {
  const board = aBoardWithAStory()
  const texts = await exportBy(
    board,
    Object.keys(EXPORTS).filter((name) => Object.hasOwn(calls, name)),
  )
  expect([...texts.keys()].filter((name) => name.endsWith('.pdf')).length).toBeGreaterThanOrEqual(6)
  expect([...texts.values()].some((text) => text.includes('A success story was noted'))).toBe(true)
  expect(leaks(texts)).toEqual([])
})

test('with consent the words are in the files of the story and of its register, and nowhere after it is withdrawn', async () => {
  const board = aBoardWithAStory()
  const consent = { by: 'Rosa Lindqvist', on: '2026-11-20' }
  for (const id of board.stories) run(board.workspace, 'story.setConsent', { id, consent })
  const toldIn = ['story.export', 'register.export'] as const
  const found = leaks(await exportBy(board, toldIn))
  const kindsOf = (word: string) =>
    new Set(found.filter((leak) => leak.startsWith(`${word} in`)).map((leak) => extname(leak)))
  for (const word of Object.values(PLANTED))
    expect([word, ...kindsOf(word)]).toEqual(expect.arrayContaining(['.md', '.pdf']))
  for (const word of [PLANTED.text, PLANTED.quote]) expect(found.join()).toMatch(new RegExp(`${word} in [^,]*\\.csv`))
  for (const id of board.stories) run(board.workspace, 'story.setConsent', { id, consent: null })
  expect(leaks(await exportBy(board, toldIn))).toEqual([])
})
