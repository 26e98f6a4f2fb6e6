import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { ask } from './harness/ask'
import { FAST_FOLDER } from './harness/exchange'
import { expect, expectAccessible, test, type Fixtures } from './harness/fixtures'
import { answerFileDialogs, type RunningApp } from './harness/launch'
import { begin, goToItem, noteText, openPlannedMinutes } from './harness/minutesPage'
import { hasSyncthing, keepFoldersEqual } from './harness/syncthing'

/** Everything that the others must have too: the rows of the records, without what belongs to a machine. */
async function wholeRecord(page: Page): Promise<unknown> {
  const boards = await ask(page, 'board.list', {})
  const meetings = await ask(page, 'meeting.list', { boardId: null })
  const records = await Promise.all(meetings.map(({ id }) => ask(page, 'meeting.records', { id })))
  return { boards, meetings, records }
}

const expectEqual = (one: Page, two: Page) =>
  expect
    .poll(async () => JSON.stringify(await wholeRecord(two)) === JSON.stringify(await wholeRecord(one)), {
      timeout: 60_000,
    })
    .toBe(true)

/** Opens the page about the other machines by the sidebar. */
async function openTogether(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Together/ })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Working together' })).toBeVisible()
}

/** A secretary's machine with the sample board and a chair's empty one, each with a folder of its own. */
async function twoMachines(
  launch: Fixtures['launch'],
  folder: string,
): Promise<{ office: RunningApp; chair: RunningApp }> {
  const machine = (name: string, userName: string) =>
    launch({
      userData: join(folder, name, 'profile'),
      workspace: join(folder, name, 'workspace'),
      machine: { settings: { userName, machineName: name } },
      size: { width: 1280, height: 800 },
      environment: FAST_FOLDER,
    })
  return { office: await machine('Office', 'Dana Whitfield'), chair: await machine('Laptop', 'Ada Newcomer') }
}

async function keepInStep(app: RunningApp, shared: string): Promise<void> {
  await answerFileDialogs(app, shared)
  await openTogether(app.page)
  await app.page.getByRole('button', { name: 'Keep in step with folder…' }).click()
  await expect(app.page.getByText('In step', { exact: true }).first()).toBeVisible()
}

async function joinByFolder(app: RunningApp, shared: string): Promise<void> {
  await answerFileDialogs(app, shared)
  await app.page.getByRole('link', { name: 'Join through a shared folder…' }).click()
  await expect(app.page.getByRole('table', { name: 'Boards' })).toBeVisible()
}

/** Minutes on one machine, the answer on the other, the next agenda on the first: the same story by whatever way. */
async function playMeetingAndAnswer(office: RunningApp, chair: RunningApp, meetingId: string): Promise<void> {
  await goToItem(office.page, /Industry trends/)
  await noteText(office.page).focus()
  await office.page.keyboard.type('/a Order the lift')
  await office.page.keyboard.press('Enter')
  await office.page.keyboard.press('Escape')
  const findLift = async (page: Page) =>
    (
      await ask(page, 'action.list', {
        boardId: null,
        ownerId: null,
        status: 'any',
        due: 'any',
        text: 'Order the lift',
      })
    )[0]
  await expect.poll(async () => (await findLift(chair.page))?.status, { timeout: 60_000 }).toBe('open')
  const lift = await findLift(chair.page)
  if (!lift) throw new Error('The action did not come.')
  await ask(chair.page, 'actionItem.note', { actionItemId: lift.id, text: 'The lift comes on Monday.' })
  await ask(chair.page, 'actionItem.setStatus', { id: lift.id, status: 'in_progress', on: '2026-11-29' })
  await expect.poll(async () => (await findLift(office.page))?.status, { timeout: 60_000 }).toBe('in_progress')
  await expectEqual(office.page, chair.page)

  await ask(office.page, 'meeting.adjourn', { id: meetingId as never, at: '23:50' })
  const next = await ask(office.page, 'meeting.create', {
    boardId: lift.boardId,
    title: 'Advisory board meeting',
    kind: 'regular',
    date: '2027-05-13',
    startTime: '17:30',
    endTime: '19:00',
    timeZone: 'UTC',
    place: null,
    onlineAddress: null,
    mode: 'in_person',
    agenda: { kind: 'template', template: 'standard' },
  })
  const later = (await ask(office.page, 'meeting.list', { boardId: lift.boardId }))
    .filter(({ status }) => status === 'planned')
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
  await office.page.evaluate((id) => {
    location.hash = `#/meetings/${id}/agenda`
  }, later[0]?.id ?? next.id)
  await expect(office.page.getByRole('heading', { name: 'Matters arising' })).toBeVisible()
  await expect(office.page.getByText('Order the lift')).toBeVisible()
}

test('two machines keep in step through a plain folder, and a problem file is said and left alone', async ({
  launch,
  folder,
}) => {
  const shared = join(folder, 'shared')
  mkdirSync(shared)
  const { office, chair } = await twoMachines(launch, folder)
  const meetingId = await openPlannedMinutes(office.page)
  await begin(office.page)
  await keepInStep(office, shared)
  await joinByFolder(chair, shared)
  await expectEqual(office.page, chair.page)
  await office.page.goBack()
  await playMeetingAndAnswer(office, chair, meetingId)

  // A second copy, as a sync program makes one, and a file that was tampered with.
  const [root = ''] = readdirSync(shared)
  const place = join(shared, root)
  const [site = ''] = readdirSync(place).filter((name) => readdirSync(join(place, name)).length > 0)
  const [file = ''] = readdirSync(join(place, site)).toSorted()
  copyFileSync(join(place, site, file), join(place, site, file.replace('.minutebook', ' (1).minutebook')))
  await openTogether(chair.page)
  await expect(chair.page.getByRole('table', { name: 'Files that are not taken over' })).toContainText(
    'A second copy that a sync program made.',
  )
  await expectAccessible(chair.page)

  // The folder goes, as an unplugged share does, and comes back.
  renameSync(shared, `${shared}-away`)
  await expect(chair.page.getByText('The folder is not there. Minutebook goes on by itself')).toBeVisible({
    timeout: 60_000,
  })
  renameSync(`${shared}-away`, shared)
  await expect(chair.page.getByText('In step', { exact: true }).first()).toBeVisible({ timeout: 60_000 })
})

test('both change the same action while they are apart, and are equal when they are in step again', async ({
  launch,
  folder,
}) => {
  const shared = join(folder, 'shared')
  mkdirSync(shared)
  const { office, chair } = await twoMachines(launch, folder)
  await office.page.getByRole('link', { name: 'Look around with a sample board' }).click()
  await expect(office.page.getByRole('table', { name: 'Boards' })).toBeVisible()
  await keepInStep(office, shared)
  await joinByFolder(chair, shared)
  const [action] = await ask(office.page, 'action.list', {
    boardId: null,
    ownerId: null,
    status: 'unfinished',
    due: 'any',
    text: '',
  })
  if (!action) throw new Error('The sample board has no open action.')

  const meetings = await ask(office.page, 'meeting.list', { boardId: null })
  const planned = meetings.find(({ status, boardName }) => status === 'planned' && boardName.startsWith('Automotive'))
  const trends = (await ask(office.page, 'meeting.agenda', { id: planned!.id })).find(({ title }) =>
    /trends/.test(title),
  )
  if (!planned || !trends) throw new Error('The sample board has no planned meeting with an item about trends.')
  const write = (page: Page, words: string) =>
    ask(page, 'note.write', {
      agendaItemId: trends.id,
      baseRevision: 0,
      body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] },
    })

  renameSync(shared, `${shared}-away`)
  await write(office.page, 'Two shops lend theirs.')
  await write(chair.page, 'Three shops lend theirs.')
  await ask(office.page, 'actionItem.revise', { id: action.id, text: 'As the office wrote it' })
  await ask(office.page, 'actionItem.reschedule', { id: action.id, dueOn: '2027-03-01' })
  await ask(chair.page, 'actionItem.revise', { id: action.id, text: 'As the chair wrote it' })
  renameSync(`${shared}-away`, shared)

  await expectEqual(office.page, chair.page)
  const of = async (page: Page) =>
    (await ask(page, 'action.list', { boardId: null, ownerId: null, status: 'any', due: 'any', text: '' })).find(
      ({ id }) => id === action.id,
    )
  await expect.poll(async () => (await of(office.page))?.text).toBe('As the chair wrote it')
  expect(await of(chair.page)).toMatchObject({ text: 'As the chair wrote it', dueOn: '2027-03-01' })
  await openTogether(office.page)
  await expect(office.page.getByRole('list', { name: 'Needs a look' })).toContainText('As the office wrote it')

  // The text that did not hold stands beside the other one, until somebody has read both.
  await office.page.evaluate(
    ([meetingId, itemId]) => {
      location.hash = `#/meetings/${meetingId}/minutes?item=${itemId}`
    },
    [planned.id, trends.id],
  )
  await goToItem(office.page, /Industry trends/)
  await expect(noteText(office.page)).toContainText('Three shops lend theirs.')
  const beside = office.page.getByRole('region', { name: 'Written at the same time' })
  await expect(beside).toContainText('Two shops lend theirs.')
  await expectAccessible(office.page)
  await beside.getByRole('button', { name: 'Show what differs' }).press('Enter')
  await expect(beside.locator('ins')).toContainText('Two')
  await beside.getByRole('button', { name: 'Add below' }).press('Enter')
  await expect(beside).toHaveCount(0)
  await expect(noteText(office.page)).toContainText('Three shops lend theirs.')
  await expect(noteText(office.page)).toContainText('Two shops lend theirs.')
  await expectEqual(office.page, chair.page)
  await expect
    .poll(async () => JSON.stringify((await ask(chair.page, 'note.get', { agendaItemId: trends.id })).body), {
      timeout: 60_000,
    })
    .toContain('Two shops lend theirs.')
})

test('two machines keep in step through folders that Syncthing carries', async ({ launch, folder }) => {
  test.skip(!hasSyncthing(), 'Syncthing is not installed here. On Debian: apt-get install syncthing.')
  const folders = [join(folder, 'office-folder'), join(folder, 'laptop-folder')] as const
  const carrier = await keepFoldersEqual(folder, folders)
  try {
    const { office, chair } = await twoMachines(launch, folder)
    const meetingId = await openPlannedMinutes(office.page)
    await begin(office.page)
    await keepInStep(office, folders[0])
    await expect
      .poll(
        () =>
          readdirSync(folders[1], { recursive: true }).filter((name) => String(name).endsWith('.minutebook')).length,
        {
          timeout: 60_000,
        },
      )
      .toBeGreaterThan(0)
    await joinByFolder(chair, folders[1])
    await expectEqual(office.page, chair.page)
    await office.page.goBack()
    await playMeetingAndAnswer(office, chair, meetingId)
  } finally {
    await carrier.stop()
  }
})

test('a folder that would carry the database itself is refused, and so is an empty one to begin with', async ({
  launch,
  folder,
}) => {
  const { office, chair } = await twoMachines(launch, folder)
  const empty = join(folder, 'empty')
  mkdirSync(empty)
  await answerFileDialogs(chair, empty)
  await chair.page.getByRole('link', { name: 'Join through a shared folder…' }).click()
  await expect(chair.page.getByText(/There is no minute book in this folder yet/)).toBeVisible()
  await office.page.getByRole('link', { name: 'Look around with a sample board' }).click()
  await expect(office.page.getByRole('table', { name: 'Boards' })).toBeVisible()
  await answerFileDialogs(office, office.workspace)
  await openTogether(office.page)
  await office.page.getByRole('button', { name: 'Keep in step with folder…' }).click()
  await expect(office.page.getByText(/The minute book itself lies in this folder/)).toBeVisible()
  rmSync(empty, { recursive: true })
  writeFileSync(empty, 'not a folder')
  await answerFileDialogs(office, empty)
  await office.page.getByRole('button', { name: 'Keep in step with folder…' }).click()
  await expect(office.page.getByText(/This folder cannot be found/)).toBeVisible()
})
