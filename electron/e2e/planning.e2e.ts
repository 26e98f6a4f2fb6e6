import type { Page } from '@playwright/test'
import type { RequestInput } from '../contract'
import type { BoardId } from '../contract/model'
import { ask } from './harness/ask'
import { expectAccessibleInBothThemes, resize } from './harness/appearance'
import { expect, expectAccessible, test } from './harness/fixtures'
import { enter, tabTo, typeInto } from './harness/keyboard'
import type { RunningApp } from './harness/launch'

const list = (page: Page) => page.getByRole('grid', { name: 'Items of the agenda' })
const row = (page: Page, title: string) => list(page).getByRole('row').filter({ hasText: title })
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })

/** The automotive board's meeting with this state, on its agenda. */
async function openAgenda({ page }: RunningApp, status: string): Promise<string> {
  if ((await ask(page, 'board.list', {})).length === 0) await ask(page, 'workspace.loadSample', {})
  const meetings = await ask(page, 'meeting.list', { boardId: null })
  const found = meetings.find((meeting) => meeting.status === status && meeting.boardName.startsWith('Automotive'))
  await page.evaluate((id) => {
    location.hash = `#/meetings/${id}/agenda`
  }, found?.id ?? '')
  await expect(list(page)).toBeVisible()
  return found?.id ?? ''
}

const AGENDA = [
  'Automotive Technology Advisory Board',
  'Agenda for December 10',
  '',
  '1. Call to order (5 min)',
  '2. Hybrid training [Tobias Okafor] 20 min',
  '   a) Battery safety',
  '   b) High-voltage tools (10 min) - for action',
  '3. Visit of the state, information',
  '',
  'Kind regards',
  'Lena',
].join('\n')

test('an agenda is pasted, looked at, corrected and added by keys alone, in dialogs that are accessible', async ({
  launch,
  takeScreenshot,
}) => {
  const app = await launch({ size: { width: 1024, height: 640 } })
  const { page } = app
  await test.step('the dialogs for pasting and for proposals pass axe in the smallest window, in both themes', async () => {
    await openAgenda(app, 'planned')
    await page.keyboard.press('Control+Shift+V')
    const paste = dialog(page, 'Paste an agenda')
    await paste.getByLabel('Text of the agenda').fill(AGENDA)
    await expect(paste.getByRole('status')).toHaveText('5 items were found. 4 lines are left out.')
    await expectAccessibleInBothThemes(app)
    await page.keyboard.press('Escape')
    await expect(paste).toBeHidden()
    await openBoard(page)
    await enter(page, page.getByRole('button', { name: 'New proposal' }))
    await expect(dialog(page, 'New proposal')).toBeVisible()
    await expectAccessibleInBothThemes(app)
  })
  await test.step('an agenda is pasted, looked at, corrected and added by keys alone', async () => {
    await page.keyboard.press('Escape')
    await resize(app, { width: 1280, height: 800 })
    await openAgenda(app, 'planned')
    const before = await list(page).getByRole('row').count()
    await app.electron.evaluate(({ clipboard }, text) => clipboard.writeText(text), AGENDA)
    await tabTo(page, row(page, 'Call to order'))
    await page.keyboard.press('Control+V')
    const paste = dialog(page, 'Paste an agenda')
    await expect(paste.getByLabel('Text of the agenda')).toHaveValue(AGENDA)
    await expect(paste.getByRole('status')).toHaveText('5 items were found. 4 lines are left out.')
    await expect(paste.getByText('On the agenda already; only its sub-items come.')).toBeVisible()
    await expect(paste.getByRole('combobox', { name: 'Who leads Hybrid training' })).toHaveValue('Tobias Okafor')
    await expect(paste.getByRole('button', { name: /What High-voltage tools is for/ })).toContainText('decision')
    await expect(paste.getByRole('region', { name: 'Left out' })).toContainText('Kind regards')
    await expectAccessible(page)
    await takeScreenshot(page, 'paste-agenda')

    await typeInto(page, paste.getByLabel('Minutes for Battery safety'), '15')
    await tabTo(page, paste.getByRole('checkbox', { name: 'Add Visit of the state' }))
    await page.keyboard.press('Space')
    await page.keyboard.press('Control+Enter')
    await expect(paste).toBeHidden()
    await expect(row(page, 'Hybrid training')).toBeFocused()
    await expect(row(page, 'Battery safety')).toHaveAccessibleName(/15 min/)
    await expect(row(page, 'Visit of the state')).toHaveCount(0)
    await expect(list(page).getByRole('row')).toHaveCount(before + 3)

    await test.step('and typed into the dialog', async () => {
      await page.keyboard.press('Control+Shift+V')
      await expect(paste.getByLabel('Text of the agenda')).toBeFocused()
      await page.keyboard.type('Guest speaker (30 min)')
      await expect(paste.getByRole('status')).toHaveText('1 item was found. No line is left out.')
      await page.keyboard.press('Escape')
      await expect(paste).toBeHidden()
      await expect(row(page, 'Guest speaker')).toHaveCount(0)
    })
  })
})

/** A meeting with a blank agenda. */
const aMeeting = (boardId: BoardId, date: string): RequestInput<'meeting.create'> => ({
  boardId,
  title: `Meeting of ${date}`,
  kind: 'regular',
  date,
  startTime: '17:30',
  endTime: '19:00',
  timeZone: 'America/Chicago',
  place: null,
  onlineAddress: null,
  mode: 'in_person',
  agenda: { kind: 'blank' },
})

/** The page of the automotive board of the sample. */
async function openBoard(page: Page): Promise<void> {
  if ((await ask(page, 'board.list', {})).length === 0) await ask(page, 'workspace.loadSample', {})
  const boards = await ask(page, 'board.list', {})
  await page.evaluate(
    (id) => {
      location.hash = `#/boards/${id}`
    },
    boards.find(({ name }) => name.startsWith('Automotive'))?.id ?? '',
  )
  await expect(page.getByRole('heading', { level: 1, name: /Automotive Technology/ })).toBeVisible()
}

test('a topic waits in the parking lot, goes on an agenda, comes back and goes again', async ({
  app,
  takeScreenshot,
}) => {
  const { page } = app
  const press = (key: string) => page.keyboard.press(key)
  const parked = (title: string) =>
    page.getByRole('list', { name: 'Parking lot' }).getByRole('listitem').filter({ hasText: title })
  await openBoard(page)
  await enter(page, page.getByRole('button', { name: 'New proposal' }))
  const form = dialog(page, 'New proposal')
  await expect(form.getByLabel('Topic')).toBeFocused()
  await page.keyboard.type('Second paint booth')
  await typeInto(page, form.getByLabel('Question to the board'), 'Is a second booth needed?')
  await typeInto(page, form.getByLabel('Minutes'), '20')
  await tabTo(page, form.getByRole('combobox', { name: 'Proposed by' }))
  await page.keyboard.type('wes tan')
  await press('ArrowDown')
  await press('Enter')
  await enter(page, form.getByRole('button', { name: 'Add proposal' }))
  await expect(form).toBeHidden()
  await expect(parked('Second paint booth')).toContainText('by Wes Tanaka')
  await expectAccessible(page)
  await takeScreenshot(page, 'parking-lot')

  await test.step('from the board page onto the agenda', async () => {
    await enter(page, page.getByRole('button', { name: 'Steps for Second paint booth' }))
    await expect(page.getByRole('menuitem', { name: /^Put on the agenda of Dec 10/ })).toBeFocused()
    await press('Enter')
    await expect(parked('Second paint booth')).toHaveCount(0)
    await enter(page, page.getByRole('button', { name: /scheduled or dropped$/ }))
    await expect(parked('Second paint booth')).toContainText('on the agenda of Dec 10, 2026')
    await enter(page, page.getByRole('button', { name: 'Steps for Second paint booth' }))
    await press('Enter')
    await expect(row(page, 'Second paint booth')).toHaveAccessibleName(/^9, Second paint booth, discussion.*20 min/)
  })

  await test.step('parked from the agenda and put back', async () => {
    await tabTo(page, row(page, 'Call to order'))
    await press('End')
    await press('ArrowUp')
    await press('ArrowUp')
    await expect(row(page, 'Second paint booth')).toBeFocused()
    await press('l')
    await expect(row(page, 'Second paint booth')).toHaveCount(0)
    await expect(row(page, 'Next meeting')).toBeFocused()
    await enter(page, page.getByRole('button', { name: 'Put “Second paint booth” on this agenda' }))
    await expect(row(page, 'Second paint booth')).toHaveAccessibleName(/^9, /)
    await typeInto(page, page.getByRole('textbox', { name: 'New proposal' }), 'Apprenticeships')
    await press('Enter')
    await expect(parked('Apprenticeships')).toBeVisible()
  })
})

test('the rules of a board set its deadlines, and the days are counted in words', async ({ app, takeScreenshot }) => {
  const { page } = app
  await openBoard(page)
  await enter(page, page.getByRole('button', { name: 'Edit name and rules' }))
  const form = dialog(page, 'Name and rules of the board')
  await tabTo(page, form.getByRole('checkbox', { name: 'A member who steps back still counts towards the quorum' }))
  await page.keyboard.press('Space')
  await tabTo(page, form.getByRole('button', { name: /A vote carries with/ }))
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await typeInto(page, form.getByLabel('Days for the minutes'), '14')
  await typeInto(page, form.getByLabel('Meetings a year'), '366')
  await tabTo(page, form.getByRole('button', { name: /Item numbers/ }))
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expectAccessible(page)
  await takeScreenshot(page, 'board-rules')
  await enter(page, form.getByRole('button', { name: 'Save board' }))
  await expect(form).toBeHidden()
  for (const rule of [
    'Who steps back does not count towards the quorum',
    'A motion carries with two thirds of the votes cast',
    'Draft 14 days after the meeting',
    'At least 366 meetings a year',
    'Running on from meeting to meeting',
  ]) {
    await expect(page.getByText(rule)).toBeVisible()
  }

  await test.step('on the board page and on Home', async () => {
    const [first] = await ask(page, 'board.deadlines', { boardId: null })
    if (first === undefined) throw new Error('There is no board.')
    const { id } = await ask(page, 'meeting.create', aMeeting(first.boardId, '2026-06-02'))
    await ask(page, 'meeting.callToOrder', { id, at: '17:30' })
    await ask(page, 'meeting.adjourn', { id, at: '19:00' })
    const [deadlines] = await ask(page, 'board.deadlines', { boardId: first.boardId })
    const late = deadlines?.minutes.find(({ meeting }) => meeting.id === id)
    expect(late?.daysLeft).toBeLessThan(0)
    const words = `Minutes of Jun 2, 2026 were due ${-(late?.daysLeft ?? 0)} days ago.`
    await expect(page.getByText(words)).toHaveCount(2)
    await expect(page.getByText('Minutes of Jun 2, 2026 come up for approval on Dec 10, 2026.')).toBeVisible()
    await page.evaluate(() => {
      location.hash = '#/'
    })
    // The page before says it too, and may still be there.
    await expect(page.getByRole('region', { name: /^Automotive/ }).getByText(words)).toBeVisible()
  })
})

test('standing items are offered once and show what fills them', async ({ app }) => {
  const { page } = app
  await ask(page, 'workspace.loadSample', {})
  const boards = await ask(page, 'board.list', {})
  const boardId = boards.find(({ name }) => name.startsWith('Automotive'))?.id
  if (boardId === undefined) throw new Error('The sample has no automotive board.')
  const plan = (date: string) => ask(page, 'meeting.create', aMeeting(boardId, date))
  const go = (id: string, view: string) =>
    page.evaluate(
      ([meeting, mode]) => {
        location.hash = `#/meetings/${meeting}/${mode}`
      },
      [id, view] as const,
    )
  const early = await plan('2026-05-20')
  const late = await plan('2027-03-01')
  await go(late.id, 'agenda')
  await expect(page.getByText('Will list what the meeting of Dec 10 leaves open.')).toBeVisible()
  await expect(page.getByText('Will list the minutes of Dec 10 once that meeting is held.')).toBeVisible()
  await go(early.id, 'agenda')
  await expect(page.getByRole('list', { name: 'Minutes to approve' })).toContainText('Minutes of May 14, 2026')
  await enter(page, page.getByRole('button', { name: 'Add “Matters arising”' }))
  await expect(row(page, 'Matters arising')).toBeVisible()
  await enter(page, page.getByRole('button', { name: 'Add “Minutes of the last meeting”' }))
  await expect(row(page, 'Minutes of the last meeting')).toHaveAccessibleName(/^1, /)
  await enter(page, page.getByRole('button', { name: 'Add “Earlier recommendations”' }))
  await expect(row(page, 'Earlier recommendations')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Add “/ })).toHaveCount(0)
  await go(early.id, 'minutes')
  await expect(page.getByRole('list', { name: 'Minutes to approve' })).toContainText('Minutes of May 14, 2026')
})
