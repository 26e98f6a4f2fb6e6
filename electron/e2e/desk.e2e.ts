import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { ask } from './harness/ask'
import { expectAccessibleInBothThemes, resize } from './harness/appearance'
import { expect, test } from './harness/fixtures'
import { enter, tabTo } from './harness/keyboard'
import { answerFileDialogs } from './harness/launch'
import { pdfText } from './harness/pdf'
import { lookAround, openMeeting, placeLink } from './harness/screens'

const list = (page: Page, name: string) => page.getByRole('list', { name, exact: true })
const row = (page: Page, text: string) => page.getByRole('main').getByRole('button').filter({ hasText: text })
const answers = (page: Page) => page.getByRole('region', { name: /^Answer action/ })

async function openDesk(page: Page): Promise<void> {
  await placeLink(page, 'Desk').click()
  await expect(list(page, 'Slipped')).toBeVisible()
}

const statusOf = async (page: Page, number: number) => {
  const rows = await ask(page, 'action.register', {})
  const found = rows.find((each) => each.number === number && each.boardName.startsWith('Automotive'))
  if (found === undefined) throw new Error(`There is no action ${number}.`)
  return found
}

test('a chair answers what slipped by the keyboard alone, and takes an answer back', async ({ launch }) => {
  const { page } = await launch({
    size: { width: 1024, height: 640 },
    machine: { settings: { userName: 'Ines Aldana' } },
  })
  await lookAround(page)
  await enter(page, placeLink(page, 'Desk'))
  const kits = row(page, 'Price two isolation training kits')
  const registrar = row(page, 'Ask the registrar')
  await tabTo(page, kits)

  // A word why, asked for where the action stands.
  await page.keyboard.press('b')
  const why = answers(page).getByRole('textbox', { name: 'Why is it blocked?' })
  await expect(why).toBeFocused()
  await page.keyboard.type('The vendor has no price list.')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Action 6 blocked')).toBeVisible()
  await expect(kits).toContainText('Blocked: The vendor has no price list.')
  await expect(kits).toBeFocused()

  // A note, and Escape out of another one.
  await page.keyboard.press('n')
  await page.keyboard.type('Asked again by telephone.')
  await tabTo(page, answers(page).getByRole('button', { name: 'Add note' }))
  await page.keyboard.press('Enter')
  await expect(kits).toContainText('Asked again by telephone.')
  await expect(kits).toBeFocused()
  await page.keyboard.press('n')
  await page.keyboard.press('Escape')
  await expect(answers(page)).toHaveCount(0)
  await expect(kits).toBeFocused()

  // Done goes off the desk, and the keys go on to the one beside it.
  await page.keyboard.press('ArrowDown')
  await expect(kits).not.toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('d')
  await expect(kits).toHaveCount(0)
  await expect(list(page, 'Done')).toContainText('Price two isolation training kits')
  await expect(page.locator('[data-desk-row]:focus')).toHaveCount(1)
  expect(await statusOf(page, 6)).toMatchObject({ status: 'done', statusReason: null })
  await page.keyboard.press('Control+z')
  await expect(kits).toBeVisible()
  expect(await statusOf(page, 6)).toMatchObject({ status: 'blocked' })

  // A new date keeps the slip.
  await tabTo(page, registrar, 'Shift+Tab').catch(() => tabTo(page, registrar))
  await page.keyboard.press('t')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('15 jan 2027')
  await page.keyboard.press('Tab')
  await page.keyboard.type('The registrar is away.')
  await page.keyboard.press('Enter')
  await expect(registrar).toContainText('by Ines Aldana: The registrar is away.')
  expect(await statusOf(page, 7)).toMatchObject({ dueOn: '2027-01-15' })
})

test('the digest of one board goes to a PDF of one page', async ({ launch, folder }) => {
  const app = await launch()
  const { page } = app
  await lookAround(page)
  await openDesk(page)
  await page.getByRole('button', { name: /Board/ }).click()
  await page.getByRole('option', { name: 'Automotive Technology Advisory Board' }).click()
  await expect(row(page, 'Send the clinical site agreement')).toHaveCount(0)
  const path = join(folder, 'digest.pdf')
  await answerFileDialogs(app, path)
  await page.getByRole('button', { name: 'Export PDF' }).click()
  await expect(page.getByText('digest.pdf, 1 page')).toBeVisible()
  const pdf = pdfText(path)
  expect(pdf).toContain('Action digest')
  expect(pdf).toContain('Price two isolation training kits')
})

test('a machine for the chair opens on the desk, answers and comments, and leaves the minutes alone', async ({
  launch,
}) => {
  const machine = { settings: { userName: 'Ines Aldana' } }
  const first = await launch({ machine })
  await lookAround(first.page)
  await placeLink(first.page, 'Settings').click()
  await first.page.getByRole('radiogroup', { name: 'View' }).getByRole('radio', { name: 'Chair' }).click()
  await expect(first.page.getByText('Opens on the desk.')).toBeVisible()
  await first.quit()

  const { page } = await launch({ userData: first.userData, workspace: first.workspace })
  await expect(page.getByRole('heading', { level: 1, name: 'Desk' })).toBeVisible()
  await row(page, 'Price two isolation training kits').click()
  await answers(page).getByRole('button', { name: 'In progress' }).click()
  await expect(row(page, 'Price two isolation training kits')).toContainText('In progress.')

  // The minutes are read only, and say why.
  await openMeeting(page, 'May 14, 2026', 'Minutes')
  await expect(page.getByText('This machine is set up for the chair')).toBeVisible()
  await expect(page.locator('[data-pane="page"] [contenteditable="true"]')).toHaveCount(0)
  const meetings = await ask(page, 'meeting.list', { boardId: null })
  const spring = meetings.find(({ date }) => date === '2026-05-14')
  if (spring === undefined) throw new Error('The sample has a spring meeting.')
  await expect(ask(page, 'meeting.revise', { id: spring.id, title: 'Other' })).rejects.toThrow('set up for the chair')
  await page
    .getByRole('region', { name: 'Comments on this item' })
    .getByRole('button', { name: 'Add comment…' })
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Comment' }).fill('Name the vendor.')
  await dialog.getByRole('button', { name: 'Add comment' }).click()
  await expect(page.getByText('Name the vendor.')).toBeVisible()

  await placeLink(page, 'Settings').click()
  await page.getByRole('radiogroup', { name: 'View' }).getByRole('radio', { name: 'Secretary' }).click()
  await openMeeting(page, 'May 14, 2026', 'Minutes')
  await expect(page.locator('[data-pane="page"] [contenteditable="true"]')).toHaveCount(1)
})

test('the desk is accessible in both themes, in a wide window and in the smallest', async ({
  launch,
  takeScreenshot,
}) => {
  const app = await launch({ size: { width: 1440, height: 900 } })
  const { page } = app
  await lookAround(page)
  await openDesk(page)
  await row(page, 'Price two isolation training kits').click()
  await answers(page).getByRole('button', { name: 'New date…' }).click()
  await expectAccessibleInBothThemes(app, (theme) => takeScreenshot(page, `desk-${theme}-1440`))
  await resize(app, { width: 1024, height: 640 })
  await expect(answers(page)).toBeVisible()
  await expectAccessibleInBothThemes(app, (theme) => takeScreenshot(page, `desk-${theme}-1024`))
})
