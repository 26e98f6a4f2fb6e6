import type { Page } from '@playwright/test'
import { ask } from './harness/ask'
import { resize, switchTheme } from './harness/appearance'
import { expect, expectAccessible, test } from './harness/fixtures'
import { placeLink } from './harness/screens'

const palette = (page: Page) => page.getByRole('dialog', { name: 'Search' })
const field = (page: Page) => palette(page).getByRole('searchbox', { name: 'Find or do anything' })
const results = (page: Page) => palette(page).getByRole('menuitem')

async function openSample(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Look around with a sample board' }).click()
  await expect(page.getByRole('table', { name: 'Boards' })).toBeVisible()
}

/** Goes back to where a start shows the boards. */
async function goHome(page: Page): Promise<void> {
  await placeLink(page, 'Home').click()
  await expect(page.getByRole('table', { name: 'Boards' })).toBeVisible()
}

/** Opens the palette by its key and types. */
async function look(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type(words)
}

/** Adds an action to the Health Care board from the register, as a person would. */
async function addAction(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'New action' }).click()
  const dialog = page.getByRole('dialog', { name: 'What is to be done?' })
  await dialog.getByLabel('Action', { exact: true }).fill(text)
  await dialog.getByRole('button', { name: /Board$/ }).click()
  await page.getByRole('option', { name: /^Health Care/ }).click()
  await dialog.getByRole('button', { name: 'Add action' }).click()
  await expect(dialog).toBeHidden()
}

test('whatever is looked for is found by the palette and its page, or said not to be there', async ({
  app,
  takeScreenshot,
}) => {
  const { page } = app
  await openSample(page)
  await test.step('parts of words are found, and accents and capitals do not count', async () => {
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: /^Actions/ })
      .click()
    await addAction(page, 'Borrow a Videocamera for the skills lab')
    await addAction(page, 'Preparar a reunião de primavera')

    for (const [typed, action, hit] of [
      ['camera', 'Borrow a Videocamera for the skills lab', 'camera'],
      ['reuniao', 'Preparar a reunião de primavera', 'reunião'],
      ['REUNIÃO prim', 'Preparar a reunião de primavera', 'reunião'],
    ] as const) {
      await look(page, typed)
      const found = results(page).filter({ hasText: action })
      await expect(found).toBeVisible()
      await expect(found.locator('mark').first()).toHaveText(hit)
      await page.keyboard.press('Escape')
      await expect(palette(page)).toBeHidden()
    }

    // An action that was given between meetings stands in its board's register.
    await look(page, 'videocam')
    // What the first letters found may still stand there; Enter waits for what stands first in the end.
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/boards\/[0-9a-f-]+\/actions$/)
    await expect(page.getByRole('grid', { name: 'Actions' }).getByText('Borrow a Videocamera')).toBeVisible()
  })
  await test.step('a word of the minutes leads to its item by the keyboard alone', async () => {
    await goHome(page)
    await look(page, 'hires off hybrids')
    await expect(palette(page).getByRole('status')).toHaveText('1 found')
    await expect(results(page).first()).toContainText('High-voltage safety in year two')
    await page.keyboard.press('Enter')
    await expect(palette(page)).toBeHidden()
    await expect(page).toHaveURL(/\/meetings\/[0-9a-f-]+\/minutes\?item=[0-9a-f-]+$/)
    await expect(page.getByRole('heading', { level: 1, name: /High-voltage safety in year two/ })).toBeVisible()

    // Arrows choose; what is chosen is told to the field.
    await look(page, 'garage')
    await expect(results(page).filter({ hasText: 'transit garage' }).first()).toBeVisible()
    const chosen = () => field(page).getAttribute('aria-activedescendant')
    await expect.poll(chosen).not.toBeNull()
    const first = await chosen()
    await page.keyboard.press('ArrowDown')
    await expect.poll(chosen).not.toBe(first)
    await page.keyboard.press('ArrowUp')
    await expect.poll(chosen).toBe(first)
    await page.keyboard.press('Escape')
    await expect(palette(page)).toBeHidden()
  })
  await test.step('Escape gives the focus back to where it was', async () => {
    await goHome(page)
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: /^Actions/ })
      .click()
    const words = page.getByRole('combobox', { name: 'Filter', exact: true })
    await words.fill('garage')
    await look(page, 'okafor')
    await expect(results(page).first()).toContainText('Tobias')
    await page.keyboard.press('Escape')
    await expect(palette(page)).toBeHidden()
    await expect(words).toBeFocused()
    await expect(words).toHaveValue('garage')
  })
  await test.step('a first sign narrows to commands, people or boards, and commands lead to every page', async () => {
    await goHome(page)
    const sections = palette(page).getByRole('group')

    await look(page, '@ tarn')
    await expect(sections).toHaveCount(1)
    await expect(sections.first()).toHaveAccessibleName('People')
    await expect(results(page).filter({ hasText: 'Okafor' })).toContainText('Tarnside Transit')
    await field(page).fill('#health')
    await expect(results(page).first()).toContainText('Health Care')
    await expect(sections).toHaveCount(1)
    await expect(sections.first()).toHaveAccessibleName('Boards and meetings')
    await field(page).fill('>back')
    await expect(results(page)).toHaveText(['Back up now'])
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alertdialog', { name: 'Backup made' })).toBeVisible()
    expect(await ask(page, 'backup.list', {})).toHaveLength(1)

    await look(page, '>settings')
    await expect(results(page)).toHaveText(['Go to Settings'])
    await results(page).first().click()
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()

    await page.keyboard.press('Control+k')
    await field(page).fill('#health')
    await expect(results(page).first()).toContainText('Health Care')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: /^Health Care/ })).toBeVisible()

    // However quickly somebody types, the field never points at a row that is gone.
    await page.keyboard.press('Control+k')
    // Every picture that a screen reader could take of the field while rows come and go.
    await field(page).evaluate((input) => {
      const lost: string[] = []
      Reflect.set(globalThis, 'lostRows', lost)
      const look = () => {
        const id = input.getAttribute('aria-activedescendant')
        if (id !== null && document.getElementById(id) === null) lost.push(id)
        if (input.isConnected) requestAnimationFrame(look)
      }
      look()
    })
    await page.keyboard.type('>go')
    const pointer = async () => await field(page).getAttribute('aria-activedescendant')
    await expect.poll(pointer).not.toBeNull()
    await page.keyboard.type(' to profiles of rules')
    await expect(results(page)).toHaveText(['Go to profiles of rules'])
    await expect.poll(pointer).not.toBeNull()
    expect(await results(page).first().getAttribute('id')).toBe(await pointer())
    expect(await page.evaluate(() => Reflect.get(globalThis, 'lostRows') as string[])).toEqual([])
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Profiles of rules' })).toBeVisible()
    for (const [typed, heading] of [
      ['>evid', 'Evidence'],
      ['>board health', 'Board health'],
      ['people of auto', /^Automotive/],
    ] as const) {
      await look(page, typed)
      await expect(results(page)).toHaveCount(1)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    }
    await expect(page).toHaveURL(/\/boards\/[0-9a-f-]+\/people$/)
  })
  await test.step('what is not there is said, and all results have a page', async () => {
    await goHome(page)
    await page.getByRole('button', { name: 'Find or do anything' }).click()
    await field(page).fill('zeppelin')
    await expect(palette(page).getByText('Nothing found for “zeppelin”.')).toBeVisible()
    await expect(palette(page).getByRole('status')).toHaveText('0 found')

    await field(page).fill('shadow')
    await results(page).filter({ hasText: 'Show all results on a page' }).click()
    await expect(page).toHaveURL(/\/search\?text=shadow/)
    await expect(page.getByRole('heading', { level: 1, name: 'Search' })).toBeVisible()
    const box = page.getByRole('main').getByRole('textbox', { name: 'Find or do anything' })
    await expect(box).toHaveValue('shadow')
    await expect(page.getByRole('heading', { level: 2, name: 'In the minutes' })).toBeVisible()
    const found = await ask(page, 'search.find', { text: 'shadow', limit: 200 })
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(found.length)

    await box.fill('zeppelin')
    await expect(page.getByText('Nothing found for “zeppelin”.')).toBeVisible()
    await box.fill('')
    await expect(page.getByText('Parts of words count; accents and capitals do not.')).toBeVisible()
    await box.fill('okafor')
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Tobias Okafor/ })
      .click()
    await expect(page).toHaveURL(/\/boards\/[0-9a-f-]+\/members$/)
    await expect(page.getByRole('grid', { name: 'Members' }).getByText('Tobias Okafor')).toBeVisible()
  })
  await test.step('palette and page of results pass axe, light in a wide window and dark in the smallest', async () => {
    await goHome(page)
    for (const [theme, size] of [
      ['light', { width: 1440, height: 900 }],
      ['dark', { width: 1024, height: 640 }],
    ] as const) {
      await resize(app, size)
      await switchTheme(app, theme)
      await look(page, 'oka')
      await expect(results(page).filter({ hasText: 'Tobias' }).first()).toBeVisible()
      await expectAccessible(page)
      await takeScreenshot(page, `palette-${theme}-${size.width}x${size.height}`)
      await field(page).fill('zeppelin')
      await expect(palette(page).getByText('Nothing found')).toBeVisible()
      await expectAccessible(page)
      await field(page).fill('garage')
      await results(page).filter({ hasText: 'Show all results on a page' }).click()
      await expect(page.getByRole('heading', { level: 2, name: 'In the minutes' })).toBeVisible()
      await expectAccessible(page)
      await takeScreenshot(page, `search-${theme}-${size.width}x${size.height}`)
    }
  })
})
