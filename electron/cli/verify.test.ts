import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { run } from '../../db/testing/builders'
import { createTestFolder } from '../../db/testing/testWorkspace'
import { aFullMeeting, sealMeeting } from '../../db/testing/sealedMeeting'
import { storeAttachment } from '../../db/workspace/attachments'
import { openWorkspace } from '../../db/workspace/openWorkspace'
import { DATABASE_NAME } from '../../db/workspace/paths'
import { meetingDocumentJob } from '../features/documents/meetingDocument'
import { usePress } from '../features/documents/testing/press'
import { parseCliArguments } from './arguments'
import { runCli } from './run'

const press = usePress()

/** A closed workspace with one board's chain of two sealed meetings, the PDF of the second, and the command line. */
async function arrange() {
  const place = createTestFolder()
  onTestFinished(place.remove)
  const folder = join(place.folder, 'book')
  const workspace = openWorkspace(folder)
  const { sha256 } = storeAttachment(workspace.paths, Buffer.from('pdf'))
  const first = aFullMeeting(workspace, { title: 'Spring meeting', paper: sha256 })
  const second = aFullMeeting(workspace, {
    boardId: first.boardId,
    date: '2026-06-11',
    title: 'Summer meeting',
    paper: sha256,
  })
  for (const { meetingId } of [first, second]) sealMeeting(workspace, meetingId)
  const job = meetingDocumentJob(workspace, press.resources(), {
    meetingId: second.meetingId,
    kind: 'minutes',
    paper: null,
  })
  const file = join(place.folder, 'minutes.pdf')
  writeFileSync(file, (await press.pdf(job)).pdf)
  workspace.close()
  const printed: string[] = []
  const cli = async (...words: string[]) => {
    printed.length = 0
    const { call, workspace: named } = parseCliArguments(words)
    const code = await runCli(call, {
      workspace: named ?? join(place.folder, 'default'),
      isWorkspaceNamed: named !== null,
      resources: '',
      documents: { pdf: vi.fn(), pages: vi.fn(), dispose: vi.fn() },
      actor: 'Tester',
      print: (text) => void printed.push(text),
    })
    return { code, text: printed.join('\n') }
  }
  const shell = (statement: string) => execFileSync('sqlite3', [join(folder, DATABASE_NAME), statement])
  return { folder, file, cli, shell, second, place: place.folder }
}

describe('minutebook-cli verify', () => {
  it('says that nothing was changed', async () => {
    const { folder, file, cli } = await arrange()
    expect(await cli('verify', folder)).toEqual({ code: 0, text: 'Sound: 2 sealed records checked.' })
    expect(await cli('--workspace', folder, 'verify')).toMatchObject({ code: 0 })
    const alone = await cli('verify', file)
    expect(alone).toMatchObject({
      code: 0,
      text: expect.stringMatching(/Summer meeting of 2026-06-11, version 1, number 2/),
    })
    expect(alone.text).toContain('The file: no byte was changed')
    expect(alone.text).toContain('none was given')
    const against = await cli('verify', file, '--workspace', folder)
    expect(against).toMatchObject({ code: 0, text: expect.stringContaining('it sealed this very record') })
  })

  it('names the meeting and the words that a shell changed', async () => {
    const { folder, cli, shell } = await arrange()
    shell(
      `DROP TRIGGER sealed_minutes_note_update;
       UPDATE minutes_note SET body = replace(body, 'for two', 'for six') WHERE body LIKE '%2026-06-11%'`,
    )
    const { code, text } = await cli('verify', folder)
    expect(code).toBe(1)
    expect(text).toContain(
      'Welding board, Summer meeting of 2026-06-11 (version 1): changed outside Minutebook: the text under “Scan tools” was changed',
    )
    expect(text).toContain('its guard sealed_minutes_note_update was taken away')
    expect(text).not.toContain('Spring')
    expect(await cli('--workspace', folder, 'check')).toMatchObject({
      code: 1,
      text: expect.stringContaining('error seals: Welding board'),
    })
  })

  it('finds a changed record, also through its PDF', async () => {
    const { folder, file, cli, shell, second } = await arrange()
    shell(
      `DROP TRIGGER sealed_record_no_update;
       UPDATE sealed_record SET record = replace(record, 'two scan', 'ten scan') WHERE meeting_id = '${second.meetingId}'`,
    )
    expect(await cli('verify', folder)).toMatchObject({ code: 1, text: expect.stringContaining('Summer meeting') })
    expect(await cli('verify', file, '--workspace', folder)).toMatchObject({ code: 0 })
  })

  it('finds one changed byte of a PDF', async () => {
    const { file, cli } = await arrange()
    const bytes = readFileSync(file)
    const middle = Math.floor(bytes.length / 2)
    bytes[middle] = (bytes[middle] ?? 0) ^ 1
    writeFileSync(file, bytes)
    const { code, text } = await cli('verify', file)
    expect(code).toBe(1)
    expect(text).toContain('it was changed after it was made')
    expect(text).toMatch(/Changed\.$/)
  })

  it('does not take other files for sealed minutes, and wants something to look at', async () => {
    const { cli, place } = await arrange()
    const file = join(place, 'other.pdf')
    writeFileSync(file, '%PDF-1.7')
    expect(await cli('verify', file)).toMatchObject({ code: 1, text: expect.stringContaining('Not sealed minutes') })
    await expect(cli('verify')).rejects.toMatchObject({ data: { isUsage: true } })
    await expect(cli('verify', join(place, 'nothing'))).rejects.toMatchObject({ data: { isUsage: true } })
  })

  it('says what is approved without a seal and what is being corrected', async () => {
    const { folder, cli, second } = await arrange()
    const workspace = openWorkspace(folder)
    run(workspace, 'minutes.startCorrection', { meetingId: second.meetingId, reason: 'A number.' })
    const old = aFullMeeting(workspace, { boardId: second.boardId, date: '2025-01-10', title: 'Old meeting' })
    workspace.sqlite.exec(`UPDATE meeting SET status = 'approved', approved_on = date WHERE id = '${old.meetingId}'`)
    workspace.close()
    const { code, text } = await cli('verify', folder)
    expect(code).toBe(0)
    expect(text).toContain('Old meeting of 2025-01-10: approved, but not sealed')
    expect(text).toContain('Summer meeting of 2026-06-11: a correction is open')
  })
})
