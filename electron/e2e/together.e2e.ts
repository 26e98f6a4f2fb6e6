import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { ActionRow } from '../contract/model'
import { ask } from './harness/ask'
import { handOver, lookAtFile, machineOf, openTogether, rowsOnDisk, takeOver, takeShownOver } from './harness/exchange'
import { expect, expectAccessible, test } from './harness/fixtures'
import { answerFileDialogs, type LaunchOptions, type RunningApp } from './harness/launch'
import { begin, goToItem, noteText } from './harness/minutesPage'
import { lookAround, placeLink } from './harness/screens'

type Launch = (options?: LaunchOptions) => Promise<RunningApp>

const PASSPHRASE = 'quorum lathe winter stapler'

const RUTH = 'Ruth Alvarado, office'
const TOM = 'Tom Gretz, workshop'

const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name })
const togetherLink = (page: Page) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Together/ })
const notices = (page: Page) => page.getByRole('list', { name: 'Needs a look' }).getByRole('listitem')

/** Expects that both machines have the very same rows of everything. */
async function expectEqual(office: RunningApp, chair: RunningApp): Promise<void> {
  expect(rowsOnDisk(chair.workspace)).toEqual(rowsOnDisk(office.workspace))
}

/** The office with the sample board, and a second machine that began from the office's file. */
async function twoMachines(
  launch: Launch,
  folder: string,
  passphrase?: string,
): Promise<{ office: RunningApp; chair: RunningApp }> {
  const office = await launch(machineOf(folder, 'office', 'Ruth Alvarado'))
  await lookAround(office.page)
  const file = join(folder, 'first.minutebook')
  await handOver(office, file, passphrase === undefined ? {} : { passphrase })

  const chair = await launch(machineOf(folder, 'workshop', 'Tom Gretz'))
  await answerFileDialogs(chair, file)
  await chair.page.getByRole('link', { name: 'Take over from another machine…' }).click()
  if (passphrase !== undefined) {
    const locked = dialog(chair.page, 'first.minutebook is locked')
    await locked.getByLabel('Passphrase').fill('not that one')
    await locked.getByRole('button', { name: 'Unlock' }).click()
    await expect(locked.getByText(/^This passphrase does not open the file/)).toBeVisible()
    await locked.getByLabel('Passphrase').fill(passphrase)
    await locked.getByRole('button', { name: 'Unlock' }).click()
  }
  const preview = dialog(chair.page, 'Take over first.minutebook?')
  await expect(preview).toContainText(`From ${RUTH}`)
  await expect(preview).toContainText('This workspace is empty.')
  await takeShownOver(chair.page)
  await expect(chair.page.getByRole('table', { name: 'Boards' })).toBeVisible()
  return { office, chair }
}

/** Hands over from one to the other, which takes over. */
async function exchange(from: RunningApp, to: RunningApp, toName: string, file: string): Promise<void> {
  await handOver(from, file, { to: toName })
  await takeOver(to, file)
}

async function openAction(page: Page, id?: ActionRow['id']): Promise<ActionRow> {
  const filter = { boardId: null, ownerId: null, status: 'unfinished', due: 'any', text: '' } as const
  const action = (await ask(page, 'action.list', filter)).find((each) => id === undefined || each.id === id)
  if (action === undefined) throw new Error('The sample board has no open action.')
  return action
}

test('a second machine begins from a file, and both are equal', async ({ launch, folder }) => {
  const { office, chair } = await twoMachines(launch, folder)
  await expectEqual(office, chair)

  // The chair's answer tells the office what the chair has.
  await exchange(chair, office, RUTH, join(folder, 'back.minutebook'))
  await expect(office.page.getByRole('row', { name: new RegExp(TOM) })).toContainText('nothing')
})

test('a locked file opens with its passphrase only, and what is refused changes nothing', async ({
  launch,
  folder,
}) => {
  const { office, chair } = await twoMachines(launch, folder, PASSPHRASE)
  await expectEqual(office, chair)
  const before = rowsOnDisk(chair.workspace)

  const file = join(folder, 'damaged.minutebook')
  await handOver(office, file)
  const bytes = readFileSync(file)
  const middle = Math.trunc(bytes.byteLength / 2)
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle)
  writeFileSync(file, bytes)
  await lookAtFile(chair, file)
  const refused = dialog(chair.page, 'This file cannot be taken over')
  await expect(refused.getByRole('alert')).toHaveText(
    'It was damaged or cut short on its way. Copy it again, or ask for it again. Nothing was changed.',
  )
  // Choosing another one leads on from there.
  const other = join(folder, 'other.txt')
  writeFileSync(other, 'Minutes of the meeting')
  await answerFileDialogs(chair, other)
  await refused.getByRole('button', { name: 'Choose another file…' }).click()
  await expect(refused.getByRole('alert')).toContainText('It is not a file that Minutebook handed over.')
  await refused.getByRole('button', { name: 'Close' }).last().click()
  expect(rowsOnDisk(chair.workspace)).toEqual(before)
})

test('a file of another minute book is refused and says whose it is', async ({ launch, folder }) => {
  const office = await launch(machineOf(folder, 'office', 'Ruth Alvarado'))
  await lookAround(office.page)
  const file = join(folder, 'first.minutebook')
  await handOver(office, file)
  const other = await launch(machineOf(folder, 'workshop', 'Tom Gretz'))
  await lookAround(other.page)
  await lookAtFile(other, file)
  await expect(dialog(other.page, 'This file cannot be taken over').getByRole('alert')).toContainText(
    'It belongs to another minute book',
  )
})

test('two machines change the same action: both end equal, and the value that did not hold is shown', async ({
  launch,
  folder,
  takeScreenshot,
}) => {
  const { office, chair } = await twoMachines(launch, folder)
  const action = await openAction(office.page)
  await ask(office.page, 'actionItem.revise', { id: action.id, text: 'Ask three employers about placements' })
  await ask(chair.page, 'actionItem.revise', { id: action.id, text: 'Ask the guild about placements' })
  await ask(chair.page, 'actionItem.reschedule', { id: action.id, dueOn: '2027-02-01' })

  // What it would do is shown first: the conflict before the changes. Looking changes nothing.
  const file = join(folder, 'chair.minutebook')
  await handOver(chair, file, { to: RUTH })
  const before = rowsOnDisk(office.workspace)
  await lookAtFile(office, file)
  const preview = dialog(office.page, 'Take over chair.minutebook?')
  await expect(preview).toContainText('2 steps are new here.')
  await expect(preview.getByRole('region', { name: 'Needs a look afterwards' })).toContainText(
    'Ask three employers about placements',
  )
  await expect(preview.getByRole('region', { name: 'What changes' })).toContainText('Tom Gretz')
  await expectAccessible(office.page)
  await takeScreenshot(office.page, 'together-preview')
  expect(rowsOnDisk(office.workspace)).toEqual(before)
  await takeShownOver(office.page)

  await expect(notices(office.page)).toHaveCount(1)
  await expect(notices(office.page)).toContainText('Ask the guild about placements')
  await expect(notices(office.page)).toContainText('Ask three employers about placements')
  await expect(togetherLink(office.page)).toContainText('1')
  await exchange(office, chair, TOM, join(folder, 'office.minutebook'))
  await expectEqual(office, chair)
  expect(await openAction(chair.page, action.id)).toMatchObject({
    text: 'Ask the guild about placements',
    dueOn: '2027-02-01',
  })

  // The office decides otherwise, and the chair hears of it.
  await openTogether(office.page)
  await notices(office.page)
    .getByRole('button', { name: /^Use the other value/ })
    .click()
  await expect(notices(office.page)).toHaveCount(0)
  await exchange(office, chair, TOM, join(folder, 'again.minutebook'))
  await expectEqual(office, chair)
  expect(await openAction(chair.page, action.id)).toMatchObject({ text: 'Ask three employers about placements' })
})

test('minutes are taken on one machine, the chair completes and comments on the other, and the next agenda shows it', async ({
  launch,
  folder,
}) => {
  const { office, chair } = await twoMachines(launch, folder)
  const { page } = office
  const meetings = await ask(page, 'meeting.list', { boardId: null })
  const [planned, later] = meetings
    .filter(({ status, boardName }) => status === 'planned' && boardName.startsWith('Automotive'))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
  if (planned === undefined) throw new Error('The sample board has no planned meeting.')
  await placeLink(page, 'Meetings').click()
  await page.evaluate((id) => {
    location.hash = `#/meetings/${id}/minutes`
  }, planned.id)
  await noteText(page).waitFor()
  await begin(page)
  await goToItem(page, /Industry trends/)
  await noteText(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('Shops ask for high-voltage work.')
  await page.keyboard.press('Enter')
  // With an owner and a date an action is complete, and the caret stays in the text.
  for (const [words, action] of [
    ['/action Grete call the battery supplier by 15 Jan', 'Call the battery supplier'],
    ['/action Samir borrow a scope from the guild by 22 Jan', 'Borrow a scope from the guild'],
  ] as const) {
    await page.keyboard.type(words)
    await page.keyboard.press('Enter')
    await expect(page.getByText(action).first()).toBeVisible()
  }
  await expect(page.getByText(/^Saved \d/)).toBeVisible()
  await ask(page, 'meeting.adjourn', { id: planned.id, at: '23:50' })
  // Nothing was heard of the chair's machine yet, so everything goes again; what is there already is passed over.
  const minutes = join(folder, 'minutes.minutebook')
  await handOver(office, minutes)
  await lookAtFile(chair, minutes)
  await expect(dialog(chair.page, 'Take over minutes.minutebook?')).toContainText('here already')
  await takeShownOver(chair.page)

  // The chair reads what was written, completes one action and says how the other stands.
  const desk = chair.page
  await desk.evaluate((id) => {
    location.hash = `#/meetings/${id}/minutes`
  }, planned.id)
  await goToItem(desk, /Industry trends/)
  await expect(desk.getByText('Shops ask for high-voltage work.').first()).toBeVisible()
  const actions = await ask(desk, 'action.list', {
    boardId: null,
    ownerId: null,
    status: 'unfinished',
    due: 'any',
    text: '',
  })
  const scope = actions.find(({ text }) => text === 'Borrow a scope from the guild')
  if (scope === undefined) throw new Error('The action did not come over.')
  await ask(desk, 'actionItem.note', { actionItemId: scope.id, text: 'The guild lends it in March.' })
  await ask(desk, 'actionItem.reschedule', { id: scope.id, dueOn: '2027-03-15' })
  const battery = actions.find(({ text }) => text === 'Call the battery supplier')
  if (battery === undefined) throw new Error('The action did not come over.')
  await ask(desk, 'actionItem.setStatus', { id: battery.id, status: 'done', on: '2026-12-20' })
  await exchange(chair, office, RUTH, join(folder, 'chair.minutebook'))
  await expectEqual(office, chair)

  // The next agenda of the office.
  const next =
    later?.id ??
    (
      await ask(page, 'meeting.create', {
        boardId: planned.boardId,
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
    ).id
  await page.evaluate((id) => {
    location.hash = `#/meetings/${id}/agenda`
  }, next)
  await expect(page.getByRole('heading', { name: 'Matters arising' })).toBeVisible()
  await expect(page.getByText('Borrow a scope from the guild')).toBeVisible()
  await expect(page.getByText('Mar 15, 2027')).toBeVisible()
  await expect(page.getByText('Call the battery supplier')).toHaveCount(0)
})
