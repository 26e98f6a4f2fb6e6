import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { MeetingId } from '../contract/model'
import { ask } from './harness/ask'
import { runCli } from './harness/cli'
import { expect, expectAccessible, test } from './harness/fixtures'
import { enter, tabTo, typeInto } from './harness/keyboard'
import { answerFileDialogs, type RunningApp } from './harness/launch'

const MEETINGS = [
  { title: 'Winter meeting', date: '2026-01-14' },
  { title: 'Spring meeting', date: '2026-04-15' },
  { title: 'Summer meeting', date: '2026-07-15' },
  { title: 'Autumn meeting', date: '2026-10-14' },
] as const

const go = (page: Page, address: string) =>
  page.evaluate((to) => {
    location.hash = to
  }, address)

/** A new board of the sample's school. */
async function aBoard(page: Page) {
  await ask(page, 'workspace.loadSample', {})
  const { institution } = await ask(page, 'institution.get', {})
  const { id: boardId } = await ask(page, 'board.create', {
    institutionId: institution?.id as never,
    name: 'Boatbuilding Advisory Board',
    shortName: null,
    kind: 'program_advisory_committee',
    cloth: 'petrol',
    quorumRule: 'majority',
    quorumFixed: null,
    requiresSeconder: false,
    noticeDays: null,
    programNames: [],
  })
  const { personId } = await ask(page, 'membership.add', {
    boardId,
    person: {
      new: {
        fullName: 'Orla Fennimore',
        title: 'Yard manager',
        organizationName: 'Fennimore Yard',
        email: null,
        phone: null,
      },
    },
    role: 'chair',
    category: 'employer',
    isVoting: true,
    side: 'external',
    termStart: '2025-01-01',
    termEnd: null,
  })
  return { boardId, personId }
}

/** Plans and holds a meeting with words and a motion under its one item. */
async function hold(page: Page, board: Awaited<ReturnType<typeof aBoard>>, meeting: (typeof MEETINGS)[number]) {
  const { boardId, personId } = board
  const { id: meetingId } = await ask(page, 'meeting.create', {
    boardId,
    ...meeting,
    kind: 'regular',
    startTime: '17:30',
    endTime: '19:00',
    timeZone: 'America/Chicago',
    place: 'Loft',
    onlineAddress: null,
    mode: 'in_person',
    agenda: { kind: 'blank' },
  })
  const { id: agendaItemId } = await ask(page, 'agenda.addItem', {
    meetingId,
    parentId: null,
    afterId: null,
    kind: 'decision',
    title: 'Steam box',
    question: null,
    presenterId: null,
    presenterName: null,
    minutesAllotted: null,
  })
  await ask(page, 'attendance.mark', { meetingId, personId, status: 'present', mode: 'in_person' })
  await ask(page, 'meeting.callToOrder', { id: meetingId, at: '17:30' })
  await ask(page, 'note.write', {
    agendaItemId,
    baseRevision: 0,
    body: {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: `Asked for at the ${meeting.title}.` }] }],
    },
  })
  await ask(page, 'motion.record', {
    agendaItemId,
    text: `That one steam box be bought after the ${meeting.title}.`,
    moverId: personId,
    seconderId: null,
    method: 'voice',
    votesFor: 1,
    votesAgainst: 0,
    votesAbstain: 0,
    result: 'carried',
  })
  await ask(page, 'meeting.adjourn', { id: meetingId, at: '18:40' })
  return meetingId
}

/** Four meetings of one board, approved one after the other, the last one on its page by keys alone. */
async function sealFour({ page }: RunningApp): Promise<MeetingId[]> {
  const board = await aBoard(page)
  const ids: MeetingId[] = []
  for (const meeting of MEETINGS) {
    // The chain is made one after the other, as the board approves.
    // oxlint-disable-next-line no-await-in-loop
    ids.push(await hold(page, board, meeting))
  }
  for (const id of ids.slice(0, 3)) {
    // oxlint-disable-next-line no-await-in-loop
    await ask(page, 'meeting.approveMinutes', { id, on: '2026-10-14', asCorrected: false })
  }
  await go(page, `#/meetings/${ids[3]}/record`)
  await expect(page.getByRole('list', { name: 'Pages of the minutes' })).toBeVisible()
  await enter(page, page.getByRole('button', { name: 'Approve without a meeting…' }))
  const dialog = page.getByRole('dialog', { name: 'Approve these minutes without a motion?' })
  await typeInto(page, dialog.getByLabel('Approved on'), '12 nov 2026')
  await typeInto(page, dialog.getByLabel('How they were approved'), 'By the chair, after a call to every member.')
  await tabTo(page, dialog.getByRole('button', { name: /^Approve/ }))
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  return ids
}

const shell = (workspace: string, statements: string) =>
  execFileSync('sqlite3', [join(workspace, 'minutebook.db'), statements], { encoding: 'utf8', stdio: 'pipe' })

/** Takes the guards away that would refuse it, changes the words of a motion, and leaves no other trace. */
const TAMPER = `
  DROP TRIGGER sealed_motion_update;
  DROP TRIGGER motion_search_update;
  UPDATE motion SET text = replace(text, 'one steam box', 'two steam boxes') WHERE text LIKE '%Summer meeting%';
`

async function verifyWorkspace(page: Page) {
  // By the palette, as a command, once the page is there.
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('>verify')
  await page.getByRole('menuitem', { name: 'Verify sealed minutes…' }).click()
  const main = page.getByRole('main', { name: 'Verify sealed minutes' })
  await enter(page, main.getByRole('button', { name: 'Verify this workspace' }))
  return main
}

test('of four sealed meetings the one that the sqlite3 shell changed is found', async ({
  launch,
  folder,
  takeScreenshot,
}) => {
  const app = await launch()
  const { page } = app
  const [, , summerId, autumnId] = await sealFour(app)
  const pane = page.getByRole('region', { name: 'Seal' })
  await expect(pane).toContainText('Number 4 in the board’s chain')
  await enter(page, pane.getByRole('button', { name: 'Check the seal' }))
  await expect(pane).toContainText('Sealed and unchanged')

  const records = await Promise.all(
    [summerId, autumnId].map((id) => ask(page, 'seal.versions', { id: id as MeetingId })),
  )
  expect(records[1]?.[0]?.previousSha256).toBe(records[0]?.[0]?.sha256)
  const file = join(folder, 'autumn.pdf')
  await answerFileDialogs(app, file)
  await page.keyboard.press('Control+e')
  await expect(page.getByText(/^autumn\.pdf, \d pages?$/)).toBeVisible()

  const sound = await verifyWorkspace(page)
  await expect(sound.getByRole('heading', { name: 'Nothing was changed' })).toBeVisible()
  // Those of the sample board and the four.
  await expect(sound).toContainText(/\d sealed records agree with their fingerprints/)
  await app.quit()

  const { workspace } = app
  const untouched = join(folder, 'untouched')
  cpSync(workspace, untouched, { recursive: true })
  // With the guards in place the shell is refused.
  expect(() => shell(workspace, `UPDATE motion SET votes_for = 9 WHERE text LIKE '%Summer%'`)).toThrow(
    /these minutes are approved and sealed/,
  )
  shell(workspace, TAMPER)

  const found = runCli(workspace, 'verify', workspace)
  expect(found.status).toBe(1)
  expect(found.stdout).toContain(
    'Boatbuilding Advisory Board, Summer meeting of 2026-07-15 (version 1): changed outside Minutebook',
  )
  expect(found.stdout).toContain('That one steam box be bought after the Summer meeting.')
  for (const other of ['Winter', 'Spring', 'Autumn']) expect(found.stdout).not.toContain(`${other} meeting of 2026`)
  expect(runCli(untouched, 'verify', untouched)).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/Sound: \d sealed records checked\./),
  })

  const again = await launch({ workspace, theme: 'light', size: { width: 1440, height: 900 } })
  const main = await verifyWorkspace(again.page)
  await expect(main.getByRole('heading', { name: 'Sealed minutes were changed' })).toBeVisible()
  await expect(main.getByRole('link', { name: 'Summer meeting, July 15, 2026' })).toBeVisible()
  await expect(main).toContainText('Motion changed: That one steam box be bought after the Summer meeting.')
  await expect(
    main.getByRole('link', { name: /^(Winter.*January 14|Spring.*April 15|Autumn.*October 14), 2026$/ }),
  ).toHaveCount(0)
  await expectAccessible(again.page)
  await takeScreenshot(again.page, 'verify-changed-light-1440x900')
  await again.quit()

  const clean = await launch({ workspace: untouched, theme: 'dark', size: { width: 1024, height: 640 } })
  await expect((await verifyWorkspace(clean.page)).getByRole('heading', { name: 'Nothing was changed' })).toBeVisible()
  await expectAccessible(clean.page)
  await takeScreenshot(clean.page, 'verify-sound-dark-1024x640')
})

test('a PDF of sealed minutes tells what was done to it', async ({ launch, folder, takeScreenshot }) => {
  const app = await launch({ theme: 'dark', size: { width: 1440, height: 900 } })
  const { page } = app
  await sealFour(app)
  const file = join(folder, 'autumn.pdf')
  await answerFileDialogs(app, file)
  await page.keyboard.press('Control+e')
  await expect(page.getByText(/^autumn\.pdf, \d pages?$/)).toBeVisible()

  await go(page, '#/verify')
  const main = page.getByRole('main', { name: 'Verify sealed minutes' })
  const choose = main.getByRole('button', { name: 'Verify a PDF…' })
  await enter(page, choose)
  await expect(main.getByRole('heading', { name: 'Nothing was changed' })).toBeVisible()
  await expect(main).toContainText('This workspace sealed this very record.')
  await expectAccessible(page)
  await takeScreenshot(page, 'verify-file-dark-1440x900')
  expect(runCli(app.workspace, 'verify', file)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('Autumn meeting'),
  })

  const bytes = readFileSync(file)
  const changed = join(folder, 'changed.pdf')
  bytes[Math.floor(bytes.length / 3)] = (bytes[Math.floor(bytes.length / 3)] ?? 0) ^ 1
  writeFileSync(changed, bytes)
  await answerFileDialogs(app, changed)
  await enter(page, choose)
  await expect(main.getByRole('heading', { name: 'This file is not as it was made' })).toBeVisible()
  expect(runCli(app.workspace, 'verify', changed).status).toBe(1)

  const other = join(folder, 'other.pdf')
  writeFileSync(other, '%PDF-1.7 of somebody else')
  await answerFileDialogs(app, other)
  await enter(page, choose)
  await expect(main.getByRole('heading', { name: 'Not sealed minutes of Minutebook' })).toBeVisible()
})

test('sealed minutes are corrected by keys alone, and the old version stays', async ({
  app,
  folder,
  takeScreenshot,
}) => {
  const { page } = app
  const [, , , autumnId] = await sealFour(app)
  const pane = page.getByRole('region', { name: 'Seal' })
  await enter(page, pane.getByRole('button', { name: 'Correct these minutes…' }))
  const dialog = page.getByRole('dialog', { name: 'Correct approved minutes?' })
  await typeInto(page, dialog.getByLabel('Reason'), 'The count was wrong.')
  await tabTo(page, dialog.getByRole('button', { name: 'Start correcting' }))
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(pane).toContainText('Being corrected: The count was wrong.')
  await enter(page, pane.getByRole('button', { name: 'Seal the correction' }))
  await expect(pane).toContainText('Nothing was changed since the minutes were sealed')

  const { motions } = await ask(page, 'meeting.records', { id: autumnId as MeetingId })
  await ask(page, 'motion.revise', { id: motions[0]?.id as never, votesAbstain: 1, votesFor: 0, result: 'failed' })
  await enter(page, pane.getByRole('button', { name: 'Abandon the correction' }))
  await expect(pane).toContainText('no longer as they were sealed')
  await enter(page, pane.getByRole('button', { name: 'Seal the correction' }))
  await expect(pane).toContainText('Version 2')
  await expect(pane).toContainText('Number 5 in the board’s chain')
  await expectAccessible(page)

  await takeScreenshot(page, 'seal-pane-versions')
  const old = join(folder, 'old.pdf')
  await answerFileDialogs(app, old)
  await enter(page, pane.getByRole('button', { name: 'Export version 1 as PDF…' }))
  await expect(page.getByText(/^old\.pdf, \d pages?$/)).toBeVisible()
  expect(runCli(app.workspace, 'verify', old)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('replaced it by version 2 later'),
  })
})
