import type { Locator, Page } from '@playwright/test'
import { ask } from './harness/ask'
import { resize, switchTheme } from './harness/appearance'
import { expect, expectAccessible, test } from './harness/fixtures'
import { lookAround, placeLink } from './harness/screens'

const grid = (page: Page) => page.getByRole('grid', { name: 'Actions' })
const row = (page: Page, text: string) => grid(page).getByRole('row').filter({ hasText: text })
const peek = (page: Page, number: number) => page.getByRole('complementary', { name: `Action ${number}`, exact: true })
const quickViews = (page: Page) => page.getByRole('radiogroup', { name: 'Quick views' })
const result = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('status')
    .filter({ hasText: /actions?\b/ })
const focusIsIn = (page: Page, text: string) => expect.poll(() => holdsFocus(row(page, text))).toBe(true)

/** Whether the focus is on this or on something in it. */
async function holdsFocus(place: Locator): Promise<boolean> {
  const focused = place.page().locator(':focus')
  return (await place.and(focused).or(place.locator(':focus')).count()) > 0
}

/** Shows the sample board and its register of actions. */
async function openActions(page: Page): Promise<void> {
  await lookAround(page)
  await placeLink(page, 'Actions').click()
  await expect(row(page, 'Ask the registrar')).toBeVisible()
}

/** Takes an option of one of the choices above the table. */
async function narrow(page: Page, by: 'Board' | 'Owner' | 'Status' | 'Due', option: string): Promise<void> {
  await page
    .getByRole('group', { name: 'Filter' })
    .getByRole('button', { name: new RegExp(`\\b${by}\\b`) })
    .click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

async function arrange(page: Page, by: 'Group' | 'Sort', option: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${by}: `) }).click()
  await page.getByRole('menuitem', { name: option }).click()
}

/** Presses a key until the focus is where it is looked for. */
async function pressUntil(page: Page, key: string, isThere: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    if (await isThere()) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not lead there`)
}

/** The texts of the rows in the order of the table, without the lines of groups. */
async function numbers(page: Page): Promise<string[]> {
  const cells = await grid(page).getByRole('row').locator('[role="gridcell"][aria-colindex="1"]').allInnerTexts()
  return cells.map((text) => text.trim()).filter((text) => /^\d+$/.test(text))
}

test('an action is followed by the keyboard alone', async ({ launch }) => {
  const { page } = await launch({ size: { width: 1440, height: 900 } })
  const press = (key: string) => page.keyboard.press(key)
  await openActions(page)

  await press('f')
  await page.keyboard.type('registrar')
  await expect(result(page)).toContainText('1 action, 1 overdue')
  await press('Control+a')
  await page.keyboard.type('is:unfinished')
  await expect(row(page, 'Report the facility survey')).toBeVisible()

  // Down to the table and to the row: what is passed by is chosen on the way.
  await pressUntil(page, 'Tab', () => holdsFocus(grid(page)))
  await pressUntil(page, 'ArrowDown', () => holdsFocus(row(page, 'Ask the registrar')))
  await expect(row(page, 'Ask the registrar')).toHaveAttribute('aria-selected', 'true')
  await expect(row(page, 'Ask the registrar')).toContainText(/\d+ days/)

  await press('m')
  await expect(page.getByRole('dialog', { name: 'Due date of action 7' }).getByLabel('Due')).toBeFocused()
  await press('Control+a')
  await page.keyboard.type('+2w')
  await press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(row(page, 'Ask the registrar')).not.toContainText(/\d+ days/)
  await focusIsIn(page, 'Ask the registrar')

  await press('o')
  const owners = page.getByRole('dialog', { name: 'Owners of action 7' })
  await expect(owners.getByRole('combobox', { name: 'Owner' })).toBeFocused()
  for (const name of ['priya', 'joan']) {
    await page.keyboard.type(name)
    await expect(page.getByRole('option')).toHaveCount(1)
    await press('ArrowDown')
    await press('Enter')
  }
  await expect(owners.getByRole('list', { name: 'Owners' }).getByRole('listitem')).toHaveText([
    /Carla Mendoza-Ruiz/,
    /Priya Nandakumar/,
    /Joan Whitlock/,
  ])
  await press('Escape')
  await expect(owners).toBeHidden()
  await expect(row(page, 'Ask the registrar')).toContainText('Joan Whitlock')
  await focusIsIn(page, 'Ask the registrar')

  await press('Enter')
  await expect(peek(page, 7)).toBeVisible()
  await press('F6')
  await expect.poll(() => holdsFocus(peek(page, 7))).toBe(true)
  await press('Escape')
  await expect(peek(page, 7)).toBeHidden()
  await focusIsIn(page, 'Ask the registrar')

  await press('d')
  await expect(row(page, 'Ask the registrar')).toBeHidden()
  const notice = page.getByRole('alertdialog', { name: 'Action 7: Done' })
  await expect(notice).toBeVisible()
  // The list keeps the focus for the next one.
  await expect.poll(() => holdsFocus(grid(page))).toBe(true)
  const undo = page.getByRole('button', { name: 'Undo' })
  await pressUntil(page, 'Tab', () => holdsFocus(undo))
  await press('Enter')
  await expect(row(page, 'Ask the registrar')).toContainText('In progress')

  await page.getByRole('main').focus()
  await press('n')
  const dialog = page.getByRole('dialog', { name: 'What is to be done?' })
  await expect(dialog.getByLabel('Action', { exact: true })).toBeFocused()
  await press('Control+Enter')
  await expect(dialog.getByText('Write what is to be done.')).toBeVisible()
  await expect(dialog.getByText('Choose the board.')).toBeVisible()
  await page.keyboard.type('Order name cards')
  await press('Tab')
  await press('ArrowDown')
  await pressUntil(page, 'ArrowDown', () => holdsFocus(page.getByRole('option', { name: /^Automotive/ })))
  await press('Enter')
  // Until the list has closed, keys are still its own.
  await expect(page.getByRole('listbox')).toBeHidden()
  await press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(row(page, 'Order name cards')).toContainText('No owner')
  await expect(row(page, 'Order name cards')).toContainText('set one')
})

test('the register is narrowed, grouped and sorted by the mouse', async ({ launch }) => {
  const { page } = await launch({
    size: { width: 1440, height: 900 },
    machine: { settings: { userName: 'Marcus Reyes' } },
  })
  await openActions(page)
  const all = await ask(page, 'action.list', {
    boardId: null,
    ownerId: null,
    status: 'unfinished',
    due: 'any',
    text: '',
  })
  const late = all.filter(({ daysOverdue }) => daysOverdue > 0)

  await narrow(page, 'Board', 'Health Care')
  await expect(row(page, 'clinical site agreement')).toBeVisible()
  await expect(row(page, 'Ask the registrar')).toBeHidden()
  await narrow(page, 'Owner', 'Marcus Reyes')
  await expect(page.getByText('No action fits this filter.')).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'Show all' }).first().click()
  await expect(result(page)).toContainText(`${all.length} actions, ${late.length} overdue, 1 without an owner`)

  await narrow(page, 'Owner', 'Marcus Reyes')
  // Owned together with another person, and first of all by them.
  await expect(row(page, 'Report the facility survey')).toBeVisible()
  await expect(result(page)).toContainText('1 action')
  await narrow(page, 'Status', 'Done')
  await expect(row(page, 'Publish the year-one tool list')).toBeVisible()
  await page.getByRole('button', { name: 'Show all' }).click()
  await narrow(page, 'Due', 'No date')
  await expect(row(page, 'electric-vehicle panel')).toContainText('set one')
  await expect(result(page)).toContainText('1 action, 1 without an owner')

  await quickViews(page)
    .getByRole('radio', { name: /^Overdue/ })
    .click()
  await expect(result(page)).toContainText(`${late.length} actions, ${late.length} overdue`)
  for (const { text, daysOverdue } of late) {
    const words = row(page, text).getByText(`${daysOverdue} days`)
    await expect(words).toBeVisible()
    // Red and heavier than the date beside it: lateness is said in a word and in weight too.
    const looks = await words.evaluate((element) => {
      const { color, fontWeight } = getComputedStyle(element)
      return { isOwn: color !== getComputedStyle(document.body).color, fontWeight }
    })
    expect(looks).toEqual({ isOwn: true, fontWeight: '600' })
  }

  await quickViews(page).getByRole('radio', { name: /^Open/ }).click()
  await arrange(page, 'Sort', 'Sort by number')
  await arrange(page, 'Group', 'Not grouped')
  const plain = await numbers(page)
  expect(plain).toHaveLength(all.length)
  expect(plain.map(Number)).toEqual(plain.map(Number).toSorted((a, b) => a - b))
  await arrange(page, 'Sort', 'Sort by due date')
  await expect
    .poll(() => numbers(page))
    .toEqual(all.toSorted((a, b) => ((a.dueOn ?? '9') < (b.dueOn ?? '9') ? -1 : 1)).map(({ number }) => String(number)))
  await arrange(page, 'Group', 'Group by board')
  await expect(
    grid(page)
      .getByRole('row')
      .filter({ hasText: /^Health Care.*2 actions/ }),
  ).toBeVisible()
  await arrange(page, 'Group', 'Group by owner')
  await expect(
    grid(page)
      .getByRole('row')
      .filter({ hasText: /^No owner/ }),
  ).toContainText('before the next meeting')
})

test('an action is changed where it stands and looked at closer by the mouse', async ({ launch }) => {
  const { page } = await launch({ size: { width: 1440, height: 900 } })
  await openActions(page)

  await row(page, 'Price two isolation')
    .getByRole('button', { name: /^Status of action 6, Open/ })
    .click()
  await page.getByRole('menuitem', { name: 'Blocked' }).click()
  const why = page.getByRole('dialog', { name: 'What blocks action 6?' })
  await why.getByRole('button', { name: 'Set to blocked' }).click()
  await expect(why.getByText('Write why.')).toBeVisible()
  await why.getByLabel('Reason').fill('The supplier has not answered')
  await why.getByRole('button', { name: 'Set to blocked' }).click()
  await expect(row(page, 'Price two isolation').getByRole('button', { name: /^Status/ })).toHaveText('Blocked')
  const notice = page.getByRole('alertdialog', { name: 'Action 6: Blocked' })
  await notice.getByRole('button', { name: 'Undo' }).click()
  await expect(row(page, 'Price two isolation').getByRole('button', { name: /^Status/ })).toHaveText('Open')

  await row(page, 'Price two isolation')
    .getByRole('button', { name: /^Due date of action 6, Fri Jun 26, 2026/ })
    .click()
  const due = page.getByRole('dialog', { name: 'Due date of action 6' })
  await due.getByLabel('Due').fill('somewhen')
  await due.getByRole('button', { name: 'Save' }).click()
  await expect(due.getByText('Write a date', { exact: false })).toBeVisible()
  await due.getByRole('button', { name: 'No date' }).click()
  await expect(row(page, 'Price two isolation')).toContainText('no date')

  await row(page, 'electric-vehicle panel').getByRole('button', { name: 'Owners of action 9, No owner' }).click()
  const owners = page.getByRole('dialog', { name: 'Owners of action 9' })
  await owners.getByRole('combobox', { name: 'Owner' }).fill('grete')
  await page.getByRole('option', { name: /Grete Solheim/ }).click()
  await owners.getByRole('button', { name: 'Close' }).click()
  await expect(
    row(page, 'electric-vehicle panel').getByRole('button', { name: 'Owners of action 9, Grete Solheim' }),
  ).toBeVisible()
  await row(page, 'electric-vehicle panel')
    .getByRole('button', { name: /^Owners/ })
    .click()
  await owners.getByRole('button', { name: 'Take Grete Solheim off' }).click()
  await owners.getByRole('button', { name: 'Close' }).click()
  await expect(row(page, 'electric-vehicle panel')).toContainText('No owner')

  await row(page, 'List the dealers').getByText('List the dealers').dblclick()
  const details = peek(page, 5)
  await expect(details.getByRole('heading', { name: /^List the dealers/ })).toBeVisible()
  await expect(details).toContainText('Automotive Technology Advisory Board')
  await details.getByRole('button', { name: 'Rephrase' }).click()
  await details.getByLabel('Action', { exact: true }).fill('List the dealers without a job-shadow host')
  await details.getByRole('button', { name: 'Save' }).click()
  await expect(row(page, 'without a job-shadow host')).toBeVisible()
  await details.getByLabel('Due', { exact: true }).fill('+3d')
  await page.keyboard.press('Enter')
  await expect(details).not.toContainText('days over')
  await narrow(page, 'Due', 'Due within a week')
  await expect(row(page, 'without a job-shadow host')).toBeVisible()
  await details.getByRole('link', { name: /Nov 20, 2025, item/ }).click()
  await expect(page).toHaveURL(/\/meetings\/[0-9a-f-]+\/minutes\?item=/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('an action is removed after a question, from the tab of its board', async ({ launch }) => {
  const { page } = await launch({ size: { width: 1024, height: 640 } })
  await openActions(page)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Health Care' }).click()
  await page.getByRole('navigation', { name: 'Views of the board' }).getByRole('link', { name: 'Actions' }).click()
  await expect(row(page, 'clinical site agreement')).toBeVisible()
  await expect(row(page, 'Ask the registrar')).toBeHidden()
  await row(page, 'clinical site agreement').getByText('Send the clinical').click()
  await page.keyboard.press('Enter')
  const details = peek(page, 1)
  await expect(details).toContainText('between meetings')
  const place = await details.boundingBox()
  const room = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
  // Full height, and over the page: nothing below the title bar and above the status bar is left out.
  expect(place && { right: place.x + place.width, height: Math.round(place.height) }).toEqual({
    right: room.width,
    height: room.height - 66,
  })
  await details.getByRole('button', { name: 'Remove', exact: true }).click()
  const question = page.getByRole('alertdialog', { name: 'Remove action 1?' })
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(details).toBeVisible()
  await details.getByRole('button', { name: 'Remove', exact: true }).click()
  await question.getByRole('button', { name: 'Remove action' }).click()
  await expect(row(page, 'clinical site agreement')).toBeHidden()
  // It comes up every year: done, the next of its series stands there at once, until that is dropped.
  await row(page, 'spring clinical rotation').getByText('Confirm the dates').click()
  await page.keyboard.press('d')
  await expect(row(page, 'spring clinical rotation')).toContainText('2027')
  await row(page, 'spring clinical rotation')
    .getByRole('button', { name: /^Status of action 3/ })
    .click()
  await page.getByRole('menuitem', { name: 'Dropped' }).click()
  const why = page.getByRole('dialog', { name: 'Why is action 3 dropped?' })
  await why.getByLabel('Reason').fill('The clinic sends its dates now')
  await why.getByRole('button', { name: 'Drop' }).click()
  await expect(page.getByText('No action is open.')).toBeVisible()
  await page.getByRole('button', { name: 'New action' }).last().click()
  const dialog = page.getByRole('dialog', { name: 'What is to be done?' })
  await dialog.getByLabel('Action', { exact: true }).fill('Invite a second clinic')
  await dialog.getByRole('button', { name: 'Add action' }).click()
  await expect(row(page, 'Invite a second clinic')).toBeVisible()
})

test('the register passes axe, light in a wide window and dark in the smallest', async ({ launch, takeScreenshot }) => {
  const app = await launch({
    size: { width: 1440, height: 900 },
    machine: { settings: { userName: 'Yusra Karim' } },
  })
  const { page } = app
  await lookAround(page)
  for (const [theme, size] of [
    ['light', { width: 1440, height: 900 }],
    ['dark', { width: 1024, height: 640 }],
  ] as const) {
    const name = (part: string) => `actions-${part}${theme}-${size.width}x${size.height}`
    await resize(app, size)
    await switchTheme(app, theme)
    await placeLink(page, 'Actions').click()
    await expect(row(page, 'Ask the registrar')).toBeVisible()
    await expectAccessible(page)
    await row(page, 'List the dealers').getByText('List the dealers').click()
    await page.keyboard.press('Enter')
    await expect(peek(page, 5)).toBeVisible()
    await expectAccessible(page)
    await takeScreenshot(page, name(''))
    await grid(page).press('Escape')
    await expect(peek(page, 5)).toBeHidden()
    for (const [key, label] of [
      ['m', 'Due date of action 5'],
      ['o', 'Owners of action 5'],
    ] as const) {
      await page.keyboard.press(key)
      await expect(page.getByRole('dialog', { name: label })).toBeVisible()
      await expectAccessible(page)
      await takeScreenshot(page, name(`${key === 'm' ? 'due' : 'owners'}-`))
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    }
    await page.keyboard.press('n')
    await expect(page.getByRole('dialog', { name: 'What is to be done?' })).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await narrow(page, 'Due', 'No date')
    await quickViews(page).getByRole('radio', { name: /^Mine/ }).click()
    await expect(page.getByText('No action fits this filter.')).toBeVisible()
    await expectAccessible(page)
    // The register would keep its view.
    await page.getByRole('button', { name: 'Show all' }).first().click()
    await expect(row(page, 'Ask the registrar')).toBeVisible()
    await placeLink(page, 'Home').click()
  }
})
