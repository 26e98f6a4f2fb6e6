import { mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { runCommand } from '../../../db/changelog/run'
import { commandHandlers } from '../../../db/commands'
import { ATTACHMENT_MAX_BYTES } from '../../../db/model/attachment'
import type { AgendaItemId, AttachmentId, InstitutionId } from '../../../db/model/ids'
import { getInstitution } from '../../../db/queries/institution'
import { attachmentTable } from '../../../db/schema/attachment'
import { aWorkspace, UNKNOWN_ID } from '../../../db/testing/aWorkspace'
import { aBoard, aMeeting, anInstitution, anItem, run, testOrigin } from '../../../db/testing/builders'
import { wholeLog } from '../../../db/testing/expectRefusal'
import { createTestFolder } from '../../../db/testing/testWorkspace'
import { attachmentPath } from '../../../db/workspace/paths'
import { attachmentHandlers } from './handlers'

const context = { windowId: 3 }

/** Handlers over a workspace with a school; the next file dialog answers with what `choose` was given. */
function arrange() {
  const workspace = aWorkspace()
  const institutionId: InstitutionId = anInstitution(workspace)
  const place = createTestFolder()
  onTestFinished(place.remove)
  let chosen: string | null = null
  const chooseFile = vi.fn(async (_windowId: number, _extensions: readonly string[] | null) => chosen)
  const openCopy = vi.fn(async (_fileName: string, _bytes: Uint8Array) => undefined)
  const announce = vi.fn()
  const handlers = attachmentHandlers(
    () => workspace,
    (name, input) => runCommand(workspace, commandHandlers, name, input, testOrigin),
    announce,
    { chooseFile, openCopy },
  )
  const choose = (name: string, bytes: string | Uint8Array) => {
    chosen = join(place.folder, name)
    writeFileSync(chosen, bytes)
    return chosen
  }
  const rows = () => workspace.db.select().from(attachmentTable).all()
  return { workspace, institutionId, handlers, choose, chooseFile, openCopy, announce, rows }
}

const logoOf = (institutionId: InstitutionId) => ({ institutionId, role: 'logo' as const })
const paperOf = (agendaItemId: AgendaItemId) => ({ agendaItemId, role: 'paper' as const })

describe('attachment.choose', () => {
  it('keeps a logo beside the database and tells the windows', async () => {
    const { workspace, institutionId, handlers, choose, chooseFile, announce, rows } = arrange()
    choose('Crest.SVG', '<svg/>')
    const answer = await handlers['attachment.choose'](logoOf(institutionId), context)
    expect(chooseFile).toHaveBeenCalledWith(3, ['.png', '.jpg', '.jpeg', '.svg'])
    const [row] = rows()
    expect(row).toMatchObject({
      id: answer?.id,
      role: 'logo',
      fileName: 'Crest.SVG',
      mediaType: 'image/svg+xml',
      sizeBytes: 6,
    })
    expect(readdirSync(workspace.paths.attachments)).toEqual([row?.sha256])
    expect(getInstitution(workspace.db)?.logo?.id).toBe(answer?.id)
    expect(announce).toHaveBeenCalledWith(expect.objectContaining({ output: answer }), 'attachment.add')
  })

  it('puts a new logo in the place of the former one', async () => {
    const { institutionId, handlers, choose, rows } = arrange()
    choose('old.png', 'old')
    await handlers['attachment.choose'](logoOf(institutionId), context)
    choose('new.jpeg', 'new')
    const answer = await handlers['attachment.choose'](logoOf(institutionId), context)
    expect(rows().map(({ id, mediaType }) => [id, mediaType])).toEqual([[answer?.id, 'image/jpeg']])
  })

  it('takes papers of any kind, and stores the same bytes once', async () => {
    const { workspace, handlers, choose, chooseFile, rows } = arrange()
    const itemId = anItem(workspace, aMeeting(workspace, { boardId: aBoard(workspace) }))
    for (const [name, type] of [
      ['Survey.pdf', 'application/pdf'],
      ['Survey again.pdf', 'application/pdf'],
      ['drawing.dwg', 'application/octet-stream'],
    ] as const) {
      choose(name, 'the same bytes')
      await handlers['attachment.choose'](paperOf(itemId), context)
      expect(rows().at(-1)).toMatchObject({ fileName: name, mediaType: type, agendaItemId: itemId })
    }
    expect(chooseFile).toHaveBeenCalledWith(3, null)
    expect(rows()).toHaveLength(3)
    expect(readdirSync(workspace.paths.attachments)).toHaveLength(1)
  })

  it('takes a PNG or JPEG of at most 10 MB as the photo of a story', async () => {
    const { workspace, handlers, choose, chooseFile, rows } = arrange()
    const place = { boardId: aBoard(workspace), agendaItemId: null, recordedOn: '2026-05-01' } as const
    const storyId = run(workspace, 'story.record', { ...place, text: 'Hired' }).id
    const photo = { storyId, role: 'photo' } as const
    const refusal = (message: string) => ({ code: 'INVALID_INPUT', message })
    choose('photo.gif', 'GIF89a')
    await expect(handlers['attachment.choose'](photo, context)).rejects.toMatchObject(
      refusal('A photo is a PNG or JPEG picture.'),
    )
    truncateSync(choose('huge.jpg', ''), 10 * 1024 * 1024 + 1)
    await expect(handlers['attachment.choose'](photo, context)).rejects.toMatchObject(
      refusal('A file can have at most 10 MB.'),
    )
    choose('shop.jpeg', 'light')
    await handlers['attachment.choose'](photo, context)
    expect(chooseFile).toHaveBeenLastCalledWith(3, ['.png', '.jpg', '.jpeg'])
    expect(rows()).toMatchObject([{ storyId, mediaType: 'image/jpeg', role: 'photo' }])
  })

  it('does nothing when the dialog is closed', async () => {
    const { handlers, institutionId, announce, rows } = arrange()
    expect(await handlers['attachment.choose'](logoOf(institutionId), context)).toBeNull()
    expect(rows()).toEqual([])
    expect(announce).not.toHaveBeenCalled()
  })

  it.each(['logo.gif', 'logo.exe', 'logo'])('refuses %s as a logo', async (name) => {
    const { workspace, institutionId, handlers, choose, rows } = arrange()
    choose(name, 'GIF89a')
    await expect(handlers['attachment.choose'](logoOf(institutionId), context)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: 'A logo is a PNG, JPEG or SVG picture.',
      data: { path: 'logo' },
    })
    expect(rows()).toEqual([])
    expect(readdirSync(workspace.paths.attachments)).toEqual([])
  })

  it('refuses a file that is too large before it reads it', async () => {
    const { workspace, handlers, choose, rows } = arrange()
    const itemId = anItem(workspace, aMeeting(workspace, { boardId: aBoard(workspace) }))
    // A file with a hole takes no room on the disk.
    truncateSync(choose('film.mp4', ''), ATTACHMENT_MAX_BYTES + 1)
    await expect(handlers['attachment.choose'](paperOf(itemId), context)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: 'A file can have at most 50 MB.',
    })
    expect(rows()).toEqual([])
    expect(readdirSync(workspace.paths.attachments)).toEqual([])
  })

  it('refuses an owner that is not there and logs nothing', async () => {
    const { workspace, handlers, choose, announce } = arrange()
    const before = wholeLog(workspace)
    choose('paper.pdf', 'x')
    await expect(handlers['attachment.choose'](paperOf(UNKNOWN_ID as AgendaItemId), context)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(wholeLog(workspace)).toEqual(before)
    expect(announce).not.toHaveBeenCalled()
  })

  it('stores nothing in a workspace that can only be read', async () => {
    const { workspace, institutionId, choose, chooseFile } = arrange()
    choose('logo.png', 'x')
    const run = vi.fn()
    const handlers = attachmentHandlers(() => ({ ...workspace, isReadOnly: true }), run, vi.fn(), {
      chooseFile,
      openCopy: vi.fn(),
    })
    await expect(handlers['attachment.choose'](logoOf(institutionId), context)).rejects.toMatchObject({
      code: 'READ_ONLY',
    })
    expect(run).not.toHaveBeenCalled()
    expect(readdirSync(workspace.paths.attachments)).toEqual([])
  })
})

describe('attachment.open', () => {
  async function withLogo() {
    const made = arrange()
    made.choose('Crest.png', 'the picture')
    const answer = await made.handlers['attachment.choose'](logoOf(made.institutionId), context)
    const id = answer?.id as AttachmentId
    const { sha256 = '' } = made.rows()[0] ?? {}
    return { ...made, id, file: attachmentPath(made.workspace.paths, sha256) }
  }

  it('hands a copy under the name that it came with to the system', async () => {
    const { handlers, id, openCopy } = await withLogo()
    expect(await handlers['attachment.open']({ id }, context)).toBeNull()
    expect(openCopy).toHaveBeenCalledWith('Crest.png', Buffer.from('the picture'))
  })

  it('says when the file is gone, has changed, or never was', async () => {
    const { handlers, id, file, openCopy } = await withLogo()
    writeFileSync(file, 'another picture')
    await expect(handlers['attachment.open']({ id }, context)).rejects.toMatchObject({ code: 'CORRUPT' })
    rmSync(file)
    await expect(handlers['attachment.open']({ id }, context)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(handlers['attachment.open']({ id: UNKNOWN_ID as AttachmentId }, context)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: 'There is no such attachment.',
    })
    expect(openCopy).not.toHaveBeenCalled()
  })

  it('knows a logo that was taken away no more', async () => {
    const { workspace, handlers, id } = await withLogo()
    runCommand(workspace, commandHandlers, 'attachment.remove', { id }, testOrigin)
    expect(getInstitution(workspace.db)?.logo).toBeNull()
    await expect(handlers['attachment.open']({ id }, context)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

it('says that the attachments folder cannot be written', async () => {
  const { workspace, institutionId, handlers, choose, rows } = arrange()
  choose('logo.png', 'x')
  rmSync(workspace.paths.attachments, { recursive: true })
  writeFileSync(workspace.paths.attachments, '')
  await expect(handlers['attachment.choose'](logoOf(institutionId), context)).rejects.toThrow()
  expect(rows()).toEqual([])
  rmSync(workspace.paths.attachments)
  mkdirSync(workspace.paths.attachments)
  expect(await handlers['attachment.choose'](logoOf(institutionId), context)).not.toBeNull()
})
