import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { AgendaItemId, MeetingId } from '../contract/model'
import { ask } from './harness/ask'
import { machineOf, openTogether, rowsOnDisk } from './harness/exchange'
import { expect, test, type Fixtures } from './harness/fixtures'
import { answerFileDialogs, type RunningApp } from './harness/launch'
import { begin, goToItem, noteText, openPlannedMinutes } from './harness/minutesPage'

interface TwoMachines {
  readonly office: RunningApp
  readonly chair: RunningApp
  readonly meetingId: MeetingId
}

/** An office in the midst of a meeting, and a chair's machine that came in through the folder that both share. */
async function twoMachines(launch: Fixtures['launch'], folder: string): Promise<TwoMachines> {
  const shared = join(folder, 'shared')
  mkdirSync(shared)
  const office = await launch(machineOf(folder, 'office', 'Ruth Alvarado'))
  const meetingId = (await openPlannedMinutes(office.page)) as MeetingId
  await begin(office.page)
  await answerFileDialogs(office, shared)
  await openTogether(office.page)
  await office.page.getByRole('button', { name: 'Keep in step with folder…' }).click()
  await expect(office.page.getByText('In step', { exact: true }).first()).toBeVisible()
  await openMinutes(office.page, meetingId)

  const chair = await launch(machineOf(folder, 'laptop', 'Tom Gretz'))
  await answerFileDialogs(chair, shared)
  await chair.page.getByRole('link', { name: 'Join through a shared folder…' }).click()
  await expect(chair.page.getByRole('table', { name: 'Boards' })).toBeVisible()
  return { office, chair, meetingId }
}

async function openMinutes(page: Page, meetingId: string): Promise<void> {
  await page.evaluate((id) => {
    location.hash = `#/meetings/${id}/minutes`
  }, meetingId)
  await noteText(page).waitFor()
}

const actionsOf = (page: Page) =>
  ask(page, 'action.list', { boardId: null, ownerId: null, status: 'any', due: 'any', text: '' })

async function expectEqual({ office, chair }: TwoMachines): Promise<void> {
  await expect
    .poll(() => JSON.stringify(rowsOnDisk(chair.workspace)) === JSON.stringify(rowsOnDisk(office.workspace)), {
      timeout: 60_000,
    })
    .toBe(true)
}

async function itemIdOf(page: Page, meetingId: MeetingId, title: RegExp): Promise<AgendaItemId> {
  const items = await ask(page, 'meeting.agenda', { id: meetingId })
  const item = items.find((candidate) => title.test(candidate.title))
  if (item === undefined) throw new Error(`No item is called ${String(title)}.`)
  return item.id
}

test('words that are typed while others come are all there, and the caret stays between its letters', async ({
  launch,
  folder,
}) => {
  const machines = await twoMachines(launch, folder)
  const { office, chair, meetingId } = machines
  const { page } = office
  await goToItem(page, /Industry trends/)
  const itemId = await itemIdOf(page, meetingId, /Industry trends/)
  await noteText(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('The shops want more hours on high voltage.')
  const written = async (on: Page) => (await ask(on, 'note.get', { agendaItemId: itemId })).body
  await expect
    .poll(async () => JSON.stringify(await written(chair.page)).includes('high voltage.'), { timeout: 60_000 })
    .toBe(true)

  // The chair adds to the same note; the caret of the office stands in the midst of it.
  for (let letter = 0; letter < 'voltage.'.length; letter += 1) await page.keyboard.press('ArrowLeft')
  const { body, revision } = await ask(chair.page, 'note.get', { agendaItemId: itemId })
  const added = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'The chair agrees.' }] }
  await ask(chair.page, 'note.write', {
    agendaItemId: itemId,
    baseRevision: revision,
    body: { ...body, content: [...body.content, added] },
  })
  await expect(noteText(page).getByText('The chair agrees.')).toBeVisible({ timeout: 60_000 })
  await page.keyboard.type('DC ')
  await expect(noteText(page)).toContainText('more hours on high DC voltage.')

  // Steps of the chair come all the time while the office writes on.
  const typed = 'Forty hours were asked for, and a second lift, and a place for the batteries behind the paint shop. '
  const [action] = (await actionsOf(chair.page)).filter(({ status }) => status === 'open')
  if (action === undefined) throw new Error('The sample board has no open action.')
  for (const [index, words] of typed.match(/\S+ /g)?.entries() ?? []) {
    await ask(chair.page, 'actionItem.note', { actionItemId: action.id, text: `Asked the supplier ${index}.` })
    await page.keyboard.type(words, { delay: 40 })
  }
  await expect(noteText(page)).toContainText(`high DC ${typed}voltage.`)
  await expect(page.getByText(/^Saved \d/)).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expectEqual(machines)
  expect(JSON.stringify(await written(chair.page))).toContain(`high DC ${typed}voltage.`)
})

test('minutes are taken, the chair completes and comments through the folder, and the next agenda shows it', async ({
  launch,
  folder,
}) => {
  const machines = await twoMachines(launch, folder)
  const { office, chair, meetingId } = machines
  await ask(chair.page, 'settings.revise', { view: 'chair' })
  const { page } = office
  await goToItem(page, /Industry trends/)
  await noteText(page).click()
  await page.keyboard.press('Control+End')
  for (const [words, action] of [
    ['/action Grete call the battery supplier by 15 Jan', 'Call the battery supplier'],
    ['/action Samir borrow a scope from the guild by 22 Jan', 'Borrow a scope from the guild'],
  ] as const) {
    await page.keyboard.type(words)
    await page.keyboard.press('Enter')
    await expect(page.getByText(action).first()).toBeVisible()
  }
  await ask(page, 'meeting.adjourn', { id: meetingId, at: '23:50' })

  const find = async (on: Page, words: string) => (await actionsOf(on)).find(({ text }) => text === words)
  await expect.poll(() => find(chair.page, 'Borrow a scope from the guild'), { timeout: 60_000 }).toBeDefined()
  const scope = await find(chair.page, 'Borrow a scope from the guild')
  const battery = await find(chair.page, 'Call the battery supplier')
  if (scope === undefined || battery === undefined) throw new Error('The actions did not come over.')
  await ask(chair.page, 'actionItem.note', { actionItemId: scope.id, text: 'The guild lends it in March.' })
  await ask(chair.page, 'actionItem.reschedule', { id: scope.id, dueOn: '2027-03-15' })
  await ask(chair.page, 'actionItem.setStatus', { id: battery.id, status: 'done', on: '2026-12-20' })
  await expectEqual(machines)

  const { boardId } = scope
  const { id: next } = await ask(page, 'meeting.create', {
    boardId,
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
  await page.evaluate((id) => {
    location.hash = `#/meetings/${id}/agenda`
  }, next)
  await expect(page.getByRole('heading', { name: 'Matters arising' })).toBeVisible()
  await expect(page.getByText('Borrow a scope from the guild')).toBeVisible()
  await expect(page.getByText('Mar 15, 2027')).toBeVisible()
  await expect(page.getByText('Call the battery supplier')).toHaveCount(0)
})
