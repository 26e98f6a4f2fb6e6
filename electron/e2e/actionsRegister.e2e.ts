import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { manyActions } from '../bench/manyActions'
import { ask } from './harness/ask'
import { runCli } from './harness/cli'
import { resize, switchTheme } from './harness/appearance'
import { expect, expectAccessible, test } from './harness/fixtures'
import { lookAround, placeLink } from './harness/screens'

const grid = (page: Page) => page.getByRole('grid', { name: 'Actions' })
const row = (page: Page, text: string) => grid(page).getByRole('row').filter({ hasText: text })
const box = (page: Page) => page.getByRole('combobox', { name: 'Filter', exact: true })
const result = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('status')
    .filter({ hasText: /^\d[\d,]* actions?\b/ })
const layout = (page: Page, name: string) =>
  page.getByRole('radiogroup', { name: 'Layout' }).getByRole('radio', { name, exact: true })
const holdsFocus = async (place: Locator) =>
  (await place.and(place.page().locator(':focus')).or(place.locator(':focus')).count()) > 0

async function openActions(page: Page): Promise<void> {
  await lookAround(page)
  await placeLink(page, 'Actions').click()
  await expect(row(page, 'Ask the registrar')).toBeVisible()
}

/** The numbers of the rows on screen, without the heads of groups. */
async function numbers(page: Page): Promise<number[]> {
  const cells = await grid(page).getByRole('row').locator('[role="gridcell"][aria-colindex="1"]').allInnerTexts()
  return cells.map(Number).filter((number) => number > 0)
}

test('the filter box understands each of its operators and says what it does not', async ({ launch }) => {
  const { page } = await launch({
    size: { width: 1440, height: 900 },
    machine: { settings: { userName: 'Marcus Reyes' } },
  })
  await openActions(page)
  const all = await ask(page, 'action.register', {})
  const today = new Date().toISOString().slice(0, 10)
  const counts: [string, number][] = [
    ['is:unfinished', all.filter(({ closedOn }) => closedOn === null).length],
    ['is:overdue', all.filter(({ daysOverdue }) => daysOverdue > 0).length],
    ['is:done', all.filter(({ status }) => status === 'done').length],
    ['is:blocked', all.filter(({ status }) => status === 'blocked').length],
    ['is:slipped', all.filter(({ slips }) => slips > 0).length],
    ['is:repeating', all.filter(({ repeats }) => repeats !== null).length],
    ['is:mine', all.filter(({ owners }) => owners.some(({ fullName }) => fullName === 'Marcus Reyes')).length],
    ['owner:mendoza', all.filter(({ owners }) => owners.some(({ fullName }) => /Mendoza/.test(fullName))).length],
    ['owner:none', all.filter(({ owners }) => owners.length === 0).length],
    ['owner:chair', all.filter(({ owners }) => owners.some(({ office }) => office === 'chair')).length],
    ['board:automotive', all.filter(({ boardName }) => /Automotive/.test(boardName)).length],
    ['-board:automotive', all.filter(({ boardName }) => !/Automotive/.test(boardName)).length],
    ['meeting:2025-11', all.filter(({ origin }) => origin?.date.startsWith('2025-11')).length],
    ['due:<2026-06-01', all.filter(({ dueOn }) => dueOn !== null && dueOn < '2026-06-01').length],
    ['due:>today', all.filter(({ dueOn }) => dueOn !== null && dueOn > today).length],
    ['due:none', all.filter(({ dueOn }) => dueOn === null).length],
    ['priority:high', all.filter(({ priority }) => priority === 'high').length],
    ['carried:>0', all.filter(({ carried }) => carried > 0).length],
    ['slips:>1', all.filter(({ slips }) => slips > 1).length],
    ['"send the"', all.filter(({ text }) => /send the/i.test(text)).length],
  ]
  for (const [text, count] of counts) {
    expect(count, text).toBeGreaterThan(0)
    await box(page).fill(text)
    await expect(result(page), text).toHaveText(new RegExp(`^${count} actions?\\b`))
  }

  await box(page).fill('is:done colour:red ')
  await expect(page.getByText('colour:red narrows nothing.', { exact: false })).toBeVisible()
  await expect(result(page)).toHaveText(/^5 actions/)
  await box(page).fill('is:late ')
  await expect(page.getByText('is:late narrows nothing. is: takes unfinished', { exact: false })).toBeVisible()
  await expect(result(page)).toHaveText(new RegExp(`^${all.length} actions`))
})

test('parts of a filter are offered while it is typed, and taken by the keyboard', async ({ launch }) => {
  const { page } = await launch({ size: { width: 1024, height: 640 } })
  await openActions(page)
  await page.keyboard.press('f')
  await page.keyboard.type('owner:prI')
  const offer = page.getByRole('listbox', { name: 'Possible parts' })
  await expect(offer.getByRole('option')).toHaveText([/^owner:"Priya Nandakumar"/])
  await page.keyboard.press('ArrowDown')
  await expect(offer.getByRole('option', { selected: true })).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(box(page)).toHaveValue('is:unfinished owner:"Priya Nandakumar" ')
  await expect(result(page)).toHaveText(/^1 action\b/)
  // The choice beside the box says the same.
  await expect(
    page.getByRole('group', { name: 'Filter' }).getByRole('button', { name: /Priya Nandakumar/ }),
  ).toBeVisible()
  await page.keyboard.type('ov')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await expect(box(page)).toHaveValue('is:unfinished owner:"Priya Nandakumar" is:overdue ')
  await page.keyboard.press('ArrowDown')
  await expect(offer.getByRole('option', { name: /^due:/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(offer).toBeHidden()
  await expect(box(page)).toBeFocused()
})

test('the view is in the address, and a saved filter is there after a restart', async ({ launch }) => {
  const app = await launch({ size: { width: 1440, height: 900 } })
  const { page } = app
  await openActions(page)
  await box(page).fill('is:unfinished board:health')
  await layout(page, 'Timeline').click()
  await expect(page.getByRole('list', { name: 'Overdue' }).getByRole('listitem')).toHaveCount(1)
  await page.getByRole('button', { name: 'Saved filters' }).click()
  await page.getByRole('menuitem', { name: 'Save this view…' }).click()
  const save = page.getByRole('dialog', { name: 'What is this view to be called?' })
  await save.getByRole('button', { name: 'Save filter' }).click()
  await expect(save.getByText('Write a name.')).toBeVisible()
  await save.getByLabel('Name').fill('Clinic')
  await save.getByRole('button', { name: 'Save filter' }).click()
  await expect(save).toBeHidden()

  await page.goBack()
  await expect(grid(page)).toBeVisible()
  await expect(box(page)).toHaveValue('is:unfinished board:health')
  await page.goBack()
  await expect(box(page)).toHaveValue('is:unfinished')
  await expect(row(page, 'Ask the registrar')).toBeVisible()
  await app.quit()

  const again = await launch({ userData: app.userData, workspace: app.workspace })
  await placeLink(again.page, 'Actions').click()
  await again.page.getByRole('button', { name: 'Saved filters' }).click()
  await again.page.getByRole('menuitem', { name: 'Clinic' }).click()
  await expect(box(again.page)).toHaveValue('is:unfinished board:health')
  await expect(layout(again.page, 'Timeline')).toBeChecked()
  await again.page.getByRole('button', { name: 'Saved filters' }).click()
  await again.page.getByRole('menuitem', { name: 'Rename or remove…' }).click()
  const manage = again.page.getByRole('dialog', { name: 'Your saved filters' })
  await manage.getByRole('button', { name: 'Rename Clinic' }).click()
  await manage.getByLabel('Name').fill('The clinic')
  await manage.getByRole('button', { name: 'Save' }).click()
  await manage.getByRole('button', { name: 'Remove The clinic' }).click()
  await expect(manage).toBeHidden()
  await again.page.getByRole('button', { name: 'Saved filters' }).click()
  await again.page.getByRole('menuitem', { name: 'Slipped twice' }).click()
  await expect(box(again.page)).toHaveValue('is:unfinished slips:>1')
  await expect(row(again.page, 'Ask the registrar')).toBeVisible()
})

test('actions are grouped, folded and sorted by the heads of the columns', async ({ launch }) => {
  const { page } = await launch({ size: { width: 1440, height: 900 } })
  await openActions(page)
  await page.getByRole('button', { name: /^Group: / }).click()
  await page.getByRole('menuitem', { name: 'Group by meeting' }).click()
  const head = row(page, 'May 14, 2026').filter({ hasText: '4 actions' })
  await expect(head).toBeVisible()
  await expect(row(page, 'between meetings')).toContainText('2 actions')
  await head.click()
  await expect(row(page, 'Ask the registrar')).toBeHidden()
  await expect(head).toContainText('Folded')
  await page.keyboard.press('ArrowRight')
  await expect(row(page, 'Ask the registrar')).toBeVisible()

  await page.getByRole('button', { name: /^Group: / }).click()
  await page.getByRole('menuitem', { name: 'Not grouped' }).click()
  const number = grid(page).getByRole('columnheader', { name: 'No.' })
  await number.getByRole('button').click()
  await expect(number).toHaveAttribute('aria-sort', 'ascending')
  await expect.poll(() => numbers(page)).toEqual([1, 2, 5, 6, 7, 9, 10])
  await number.getByRole('button').click()
  await expect(number).toHaveAttribute('aria-sort', 'descending')
  await expect.poll(() => numbers(page)).toEqual([10, 9, 7, 6, 5, 2, 1])
})

test('many actions are chosen by the keyboard, changed in one step, and taken back in one', async ({ launch }) => {
  const { page } = await launch({ size: { width: 1440, height: 900 } })
  await openActions(page)
  await box(page).fill('is:unfinished board:automotive')
  await page.getByRole('button', { name: /^Group: / }).click()
  await page.getByRole('menuitem', { name: 'Not grouped' }).click()
  await expect(result(page)).toHaveText(/^5 actions/)
  await grid(page).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowDown')
  const bar = page.getByRole('group', { name: 'Chosen actions' })
  await expect(bar).toContainText('2 actions chosen')
  await page.keyboard.press('Control+a')
  await expect(bar).toContainText('5 actions chosen')
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog', { name: 'What changes for 5 actions?' })
  await dialog.getByRole('button', { name: 'Change 5 actions' }).click()
  await expect(dialog.getByText('Choose what is to change.')).toBeVisible()
  await dialog.getByRole('button', { name: /Priority/ }).click()
  await page.getByRole('option', { name: 'High' }).click()
  await dialog.getByRole('button', { name: /Status/ }).click()
  await page.getByRole('option', { name: 'In progress' }).click()
  await dialog.getByRole('radiogroup', { name: 'Due' }).getByText('Another date').click()
  await dialog.getByLabel('New due date').fill('2027-03-01')
  await page.keyboard.press('Tab')
  await dialog.getByRole('button', { name: 'Change 5 actions' }).click()
  await expect(dialog).toBeHidden()
  const changed = () => ask(page, 'action.register', { priority: 'high', statuses: ['in_progress'] })
  await expect.poll(async () => (await changed()).filter(({ dueOn }) => dueOn === '2027-03-01').length).toBe(5)
  await page.getByRole('alertdialog').getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await changed()).map(({ number }) => number)).toEqual([7])
})

test('a card is moved on the board by the keyboard, and says why it is blocked', async ({ launch }) => {
  const { page } = await launch({ size: { width: 1440, height: 900 } })
  await openActions(page)
  await layout(page, 'Board').click()
  const column = (name: string) => page.getByRole('grid', { name, exact: true })
  const card = (name: string, text: string) => column(name).getByRole('row').filter({ hasText: text })
  await card('Open', 'List the dealers').click()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(card('In progress', 'List the dealers')).toBeVisible()
  await card('In progress', 'List the dealers').click()
  await page.keyboard.press('Alt+ArrowRight')
  const why = page.getByRole('dialog', { name: 'What blocks action 5?' })
  await why.getByLabel('Reason').fill('The dealers are closed')
  await why.getByRole('button', { name: 'Set to blocked' }).click()
  await expect(card('Blocked', 'List the dealers')).toContainText('The dealers are closed')

  await card('Open', 'Price two isolation').click()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(card('In progress', 'Price two isolation')).toBeVisible()
})

test('the details keep slips, reports and links', async ({ launch }) => {
  const { page } = await launch({
    size: { width: 1440, height: 900 },
    machine: { settings: { userName: 'Marcus Reyes' } },
  })
  await openActions(page)
  await row(page, 'Ask the registrar').getByText('Ask the registrar').dblclick()
  const details = page.getByRole('complementary', { name: 'Action 7', exact: true })
  await expect(details.getByRole('list', { name: 'Due dates' }).getByRole('listitem')).toHaveCount(3)
  await expect(details).toContainText('moved 2 times: Sep 11 → Oct 9 → Nov 1')
  await expect(details).toContainText('by Carla Mendoza-Ruiz')
  await expect(details).toContainText('The registrar waits for the number of apprentices.')
  await details.getByLabel('What is there to report?').fill('The numbers are on the way')
  await details.getByRole('button', { name: 'Add report' }).click()
  const reports = details.getByRole('list', { name: 'Progress' })
  await expect(reports.getByRole('listitem').first()).toContainText('Marcus Reyes')
  await reports.getByRole('button', { name: 'Change report' }).click()
  await reports.getByLabel('Report', { exact: true }).fill('The numbers have come')
  await reports.getByRole('button', { name: 'Save' }).click()
  await expect(reports.getByRole('listitem').first()).toContainText('The numbers have come')
  await reports.getByRole('button', { name: 'Remove report' }).click()
  await expect(details).not.toContainText('The numbers have come')
  await details.getByRole('button', { name: 'Link an item, motion or recommendation' }).click()
  await details.getByLabel('Words of an item, motion or recommendation').fill('high-voltage')
  await details
    .getByRole('list', { name: 'Items, motions and recommendations found' })
    .getByRole('button')
    .first()
    .click()
  const links = details.getByRole('list', { name: 'Belongs to' }).getByRole('listitem')
  await expect(links.filter({ hasText: /high-voltage/i })).toBeVisible()
  await links
    .filter({ hasText: /high-voltage/i })
    .getByRole('button')
    .click()
  await expect(links.filter({ hasText: /high-voltage/i })).toHaveCount(0)
})

test('ten thousand actions are scrolled to the last, and each is said to be one of them', async ({
  folder,
  launch,
}) => {
  const workspace = join(folder, 'many')
  const file = join(folder, 'many.json')
  writeFileSync(file, JSON.stringify(manyActions(10_000)))
  expect(runCli(workspace, 'import', file)).toMatchObject({ status: 0 })
  const { page } = await launch({ workspace, size: { width: 1024, height: 640 } })
  await placeLink(page, 'Actions').click()
  await box(page).fill('')
  await page.getByRole('button', { name: /^Group: / }).click()
  await page.getByRole('menuitem', { name: 'Not grouped' }).click()
  await expect(result(page)).toHaveText(/^10,?000 actions/)
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '10001')
  await grid(page).focus()
  await page.keyboard.press('End')
  const last = grid(page).locator('[role="row"][aria-rowindex="10001"]')
  await expect(last).toBeInViewport()
  await expect.poll(() => holdsFocus(last)).toBe(true)
  await expect(grid(page).getByRole('row')).not.toHaveCount(10_001)
  expect(await grid(page).getByRole('row').count()).toBeLessThan(80)
  // The row with the keys is not lost when it is scrolled out of sight.
  await grid(page).evaluate((element) => element.scrollTo(0, 0))
  await expect(grid(page).locator('[role="row"][aria-rowindex="2"]')).toBeInViewport()
  await page.keyboard.press('ArrowUp')
  await expect(grid(page).locator('[role="row"][aria-rowindex="10000"]')).toBeInViewport()
})

test('the board and the timeline pass axe, light in a wide window and dark in the smallest', async ({
  launch,
  takeScreenshot,
}) => {
  const app = await launch({ size: { width: 1440, height: 900 } })
  const { page } = app
  await openActions(page)
  for (const [theme, size] of [
    ['light', { width: 1440, height: 900 }],
    ['dark', { width: 1024, height: 640 }],
  ] as const) {
    await resize(app, size)
    await switchTheme(app, theme)
    for (const name of ['Board', 'Timeline'] as const) {
      await layout(page, name).click()
      await expect(layout(page, name)).toBeChecked()
      await expectAccessible(page)
      await takeScreenshot(page, `actions-${name.toLowerCase()}-${theme}-${size.width}x${size.height}`)
    }
    await layout(page, 'Table').click()
    await page.keyboard.press('f')
    await page.keyboard.type('owner:')
    await expect(page.getByRole('listbox', { name: 'Possible parts' })).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await grid(page).focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('e')
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
})
