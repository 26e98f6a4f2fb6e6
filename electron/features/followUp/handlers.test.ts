import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Store } from '../../../db/changelog/store'
import type { DraftRequest } from '../../../db/model/followUp'
import type { BoardId, MeetingId, PersonId } from '../../../db/model/ids'
import { aWorkspace } from '../../../db/testing/aWorkspace'
import { aBoard, aMeeting, aMember, anAction, anItem, aPerson, run } from '../../../db/testing/builders'
import { followUpHandlers, type FollowUpDesktop } from './handlers'
import { onlyOne, readCalendar } from './testing/readCalendar'

const window = { windowId: 1 }

/** A board with a chair, an employee outside of it and a confidential item, and the handlers over it. */
function aDesk() {
  const store = aWorkspace()
  const folder = mkdtempSync(join(tmpdir(), 'minutebook-drafts-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const boardId = aBoard(store, { name: 'Welding' })
  const chair = aMember(store, boardId, { fullName: 'Ana Ruiz', role: 'chair', email: 'ana@shop.example' }).personId
  const silent = aMember(store, boardId, { fullName: 'Nadia Roy', email: null }).personId
  const outsider = aPerson(store, { fullName: 'Omar Diaz', email: 'omar@school.example' })
  const meetingId = aMeeting(store, { boardId })
  const open = anItem(store, meetingId, { title: 'New lathe' })
  const closed = anItem(store, meetingId, { afterId: open, title: 'Dismissal', isConfidential: true })
  const desktop = {
    chooseTarget: vi.fn<FollowUpDesktop['chooseTarget']>(async (_window, name) => join(folder, name)),
    chooseTargetFolder: vi.fn<FollowUpDesktop['chooseTargetFolder']>(async () => folder),
    openMade: vi.fn<FollowUpDesktop['openMade']>(async () => undefined),
    openMail: vi.fn<FollowUpDesktop['openMail']>(async () => undefined),
  }
  const meetingPdf = vi.fn(async ({ kind, withConfidential }: { kind: string; withConfidential: boolean }) => ({
    fileName: `${kind}.pdf`,
    bytes: new TextEncoder().encode(withConfidential ? 'all of it' : 'public copy'),
  }))
  const handlers = followUpHandlers({
    db: () => store.db,
    resources: join(import.meta.dirname, '../../../resources'),
    userName: () => 'Ruth Alvarado',
    meetingPdf,
    actionsPdf: async (person) => ({ fileName: 'actions.pdf', bytes: new TextEncoder().encode(person.fullName) }),
    now: () => new Date('2026-11-29T08:00:00Z'),
    today: () => '2026-11-29',
    desktop,
  })
  return { store, folder, boardId, chair, silent, outsider, meetingId, open, closed, desktop, meetingPdf, handlers }
}

let desk: ReturnType<typeof aDesk>
beforeEach(() => {
  desk = aDesk()
})

const request = (given: Partial<DraftRequest> = {}): DraftRequest => ({
  boardId: desk.boardId,
  meetingId: null,
  audience: 'owners',
  attachment: 'none',
  withConfidential: false,
  ...given,
})
const give = (store: Store, itemId: string | null, text: string, ...ownerIds: PersonId[]) =>
  anAction(store, itemId, { boardId: desk.boardId, text, ownerIds, dueOn: '2026-11-20' })
const write = (asked: DraftRequest, ...personIds: PersonId[]) =>
  desk.handlers['followUp.writeDrafts']({ request: asked, personIds }, window)
const draftOf = (name: string) => PostalMime.parse(readFileSync(join(desk.folder, `Draft for ${name}.eml`)))

describe('followUp.list', () => {
  it('resolves an office to who holds it today, and counts what nobody can be told of', async () => {
    const { store, boardId, handlers, chair } = desk
    give(store, null, 'Ask the registrar', desk.silent)
    give(store, null, 'Nobody’s')
    const office = give(store, null, 'Open the meeting')
    run(store, 'actionItem.assign', { id: office, ownerIds: [], offices: ['chair'] })
    const vacant = give(store, null, 'Stand in')
    run(store, 'actionItem.assign', { id: vacant, ownerIds: [], offices: ['vice_chair'] })
    const list = await handlers['followUp.list']({ boardId, audience: 'owners', withConfidential: false }, window)
    expect(
      list.people.map(({ fullName, email, actions }) => [fullName, email, actions.map(({ text }) => text)]),
    ).toEqual([
      ['Ana Ruiz', 'ana@shop.example', ['Open the meeting']],
      ['Nadia Roy', null, ['Ask the registrar']],
    ])
    expect(list.unowned).toBe(2)
    expect(list.people[0]?.personId).toBe(chair)
  })

  it('lists every member when all are to hear, with or without an action', async () => {
    const scope = { boardId: desk.boardId, audience: 'members', withConfidential: false } as const
    const list = await desk.handlers['followUp.list'](scope, window)
    expect(list.people.map(({ fullName, isMember }) => [fullName, isMember])).toEqual([
      ['Ana Ruiz', true],
      ['Nadia Roy', true],
    ])
  })
})

describe('mail drafts', () => {
  it('are one file for each person, and name those without an address', async () => {
    give(desk.store, desk.open, 'Ask the registrar', desk.chair, desk.silent, desk.outsider)
    const written = await write(request({ attachment: 'actions' }), desk.chair, desk.silent, desk.outsider)
    expect(written).toEqual({
      folder: desk.folder,
      files: ['Draft for Ana Ruiz.eml', 'Draft for Omar Diaz.eml'],
      unreached: ['Nadia Roy'],
    })
    const mail = await draftOf('Ana Ruiz')
    expect(mail.subject).toBe('Your open actions, Welding')
    expect(mail.text).toContain('- Action 1: Ask the registrar (was due Nov 20, 2026, 9 days ago)')
    expect(new TextDecoder().decode(mail.attachments[0]?.content as ArrayBuffer)).toBe('Ana Ruiz')
  })

  it('never write over a file that is there', async () => {
    give(desk.store, desk.open, 'Ask the registrar', desk.chair)
    await write(request(), desk.chair)
    await write(request(), desk.chair)
    expect(readdirSync(desk.folder).toSorted()).toEqual(['Draft for Ana Ruiz 2.eml', 'Draft for Ana Ruiz.eml'])
  })

  it('tell nobody a confidential action unless asked to, and then members only', async () => {
    give(desk.store, desk.open, 'Ask the registrar', desk.chair, desk.outsider)
    give(desk.store, desk.closed, 'Prepare the dismissal', desk.chair, desk.outsider)
    const texts = async (asked: DraftRequest) => {
      const folder = mkdtempSync(join(desk.folder, 'x'))
      desk.desktop.chooseTargetFolder.mockResolvedValueOnce(folder)
      await write(asked, desk.chair, desk.outsider)
      return readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8').includes('dismissal'))
    }
    expect(await texts(request())).toEqual([false, false])
    expect(await texts(request({ withConfidential: true }))).toEqual([true, false])
  })

  it('attach the public copy to everybody but members who are to see all', async () => {
    const { chair, outsider, meetingId } = desk
    give(desk.store, desk.open, 'Ask the registrar', chair, outsider)
    const asked = request({ attachment: 'minutes', meetingId, withConfidential: true, boardId: null })
    await write(asked, chair, outsider)
    const file = async (name: string) =>
      new TextDecoder().decode((await draftOf(name)).attachments[0]?.content as ArrayBuffer)
    expect(await file('Ana Ruiz')).toBe('all of it')
    expect(await file('Omar Diaz')).toBe('public copy')
    await write({ ...asked, withConfidential: false }, chair)
    expect(desk.meetingPdf.mock.calls.map(([{ withConfidential }]) => withConfidential)).toEqual([true, false, false])
  })

  it('carry the calendar file with the agenda of a meeting that is to come', async () => {
    const { chair, meetingId } = desk
    await write(request({ attachment: 'agenda', meetingId, audience: 'members' }), chair)
    const { attachments } = await draftOf('Ana Ruiz')
    expect(attachments.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
      ['agenda.pdf', 'application/pdf'],
      ['2026-11-12 Invitation, Welding.ics', 'text/calendar'],
    ])
    const content = attachments[1]!.content
    const read = typeof content === 'string' ? content : new TextDecoder().decode(content)
    // The reader gives text with bare ends of lines; in the message they are those of the file.
    const text = read.replaceAll(/\r?\n/g, '\r\n')
    const raw = readFileSync(join(desk.folder, 'Draft for Ana Ruiz.eml'), 'latin1').replaceAll('\r\n', '')
    expect(raw).toContain(Buffer.from(text).toString('base64'))
    expect(onlyOne(readCalendar(text), 'vevent').getFirstPropertyValue('uid')).toContain(meetingId)
    expect(text).not.toContain('Dismissal')
  })

  it('write nothing when the dialog is closed, and refuse when nobody can be reached', async () => {
    give(desk.store, desk.open, 'Ask the registrar', desk.chair, desk.silent)
    desk.desktop.chooseTargetFolder.mockResolvedValueOnce(null)
    expect(await write(request(), desk.chair)).toBeNull()
    expect(readdirSync(desk.folder)).toEqual([])
    await expect(write(request(), desk.silent)).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('open in the mail program as a file, or as a link when they fit into one', async () => {
    give(desk.store, desk.open, 'Ask the registrar', desk.chair)
    await desk.handlers['followUp.openDraft']({ request: request(), personId: desk.chair }, window)
    const [name, bytes] = desk.desktop.openMade.mock.calls[0]!
    expect(name).toBe('Draft for Ana Ruiz.eml')
    expect((await PostalMime.parse(bytes)).headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1')

    const link = () => desk.handlers['followUp.mailto']({ request: request(), personId: desk.chair }, window)
    expect(await link()).toEqual({ outcome: 'opened' })
    expect(desk.desktop.openMail.mock.calls[0]?.[0]).toMatch(/^mailto:ana@shop\.example\?subject=Your%20open%20actions/)
    for (let count = 0; count < 40; count += 1) give(desk.store, desk.open, `Ask the registrar ${count}`, desk.chair)
    expect(await link()).toEqual({ outcome: 'too_long' })
    expect(desk.desktop.openMail).toHaveBeenCalledTimes(1)
  })
})

describe('calendar files', () => {
  it('hold the meeting, under a name that says so', async () => {
    const meetingId = desk.meetingId as MeetingId
    const written = await desk.handlers['followUp.writeInvitation']({ meetingId }, window)
    expect(written).toEqual({
      path: join(desk.folder, '2026-11-12 Invitation, Welding.ics'),
      method: 'publish',
      unreached: [],
    })
    const calendar = readCalendar(readFileSync(written!.path, 'utf8'))
    expect(onlyOne(calendar, 'vevent').getFirstPropertyValue('description')).not.toContain('Dismissal')
  })

  it('hold all tasks, or those of each owner, without what is confidential', async () => {
    give(desk.store, desk.open, 'Ask the registrar', desk.chair)
    give(desk.store, desk.closed, 'Prepare the dismissal', desk.chair, desk.outsider)
    give(desk.store, desk.open, 'Nobody’s')
    const input = { boardId: desk.boardId as BoardId, withClosed: false, withConfidential: false }
    const all = await desk.handlers['followUp.writeTasks']({ ...input, perOwner: false }, window)
    expect(readCalendar(readFileSync(all!.place, 'utf8')).getAllSubcomponents('vtodo')).toHaveLength(2)
    const open = await desk.handlers['followUp.writeTasks']({ ...input, perOwner: true }, window)
    expect(open?.files).toEqual(['Actions, Ana Ruiz.ics'])
    const closed = await desk.handlers['followUp.writeTasks'](
      { ...input, perOwner: true, withConfidential: true },
      window,
    )
    expect(closed?.files).toEqual(['Actions, Ana Ruiz 2.ics'])
    const mine = readCalendar(readFileSync(join(desk.folder, 'Actions, Ana Ruiz 2.ics'), 'utf8'))
    expect(mine.getAllSubcomponents('vtodo')).toHaveLength(2)
  })

  it('are refused when there is nothing to put into them', async () => {
    const input = { boardId: null, withClosed: false, withConfidential: false, perOwner: false }
    await expect(desk.handlers['followUp.writeTasks'](input, window)).rejects.toMatchObject({ code: 'CONFLICT' })
  })
})
