import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { ask } from './harness/ask'
import { expectAccessibleInBothThemes, resize, switchTheme } from './harness/appearance'
import { expect, expectAccessible, test } from './harness/fixtures'
import { enter, tabTo, typeInto } from './harness/keyboard'
import { answerFileDialogs, type RunningApp } from './harness/launch'
import { pdfText } from './harness/pdf'

const rows = (page: Page) => page.getByRole('grid', { name: 'Items of the agenda' }).getByRole('row')
const row = (page: Page, title: string) => rows(page).filter({ hasText: title })
const names = (page: Page) => rows(page).evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''))
const field = (page: Page, name: string) => page.getByRole('form').getByLabel(name, { exact: true })

/** Opens the agenda of the automotive board's meeting with this state. */
async function openAgenda({ page }: RunningApp, status: string): Promise<void> {
  if ((await ask(page, 'board.list', {})).length === 0) await ask(page, 'workspace.loadSample', {})
  const meetings = await ask(page, 'meeting.list', { boardId: null })
  const found = meetings.find((meeting) => meeting.status === status && meeting.boardName.startsWith('Automotive'))
  await page.evaluate((id) => {
    location.hash = `#/meetings/${id}/agenda`
  }, found?.id ?? '')
  await expect(page.getByRole('grid', { name: 'Items of the agenda' })).toBeVisible()
}

test('an agenda is written and put in order by keys alone, and its times follow', async ({ app }) => {
  const { page } = app
  const press = (key: string) => page.keyboard.press(key)
  await openAgenda(app, 'planned')
  await expect(row(page, 'Industry trends')).toHaveAccessibleName(/^5, Industry trends, discussion, 6:00/)
  await expect(page.getByText('90 of 90 min')).toBeVisible()

  await test.step('edits in place', async () => {
    await tabTo(page, row(page, 'Call to order'))
    for (let step = 0; step < 4; step += 1) await press('ArrowDown')
    await expect(row(page, 'Industry trends')).toBeFocused()
    await press('F2')
    await expect(field(page, 'Item')).toBeFocused()
    await page.keyboard.type('Words that are not kept')
    await press('Escape')
    await expect(row(page, 'Industry trends')).toBeFocused()
    await press('Enter')
    await typeInto(page, field(page, 'Item'), 'What employers see')
    await typeInto(page, field(page, 'Minutes'), '1h')
    await typeInto(page, field(page, 'Question to the board'), 'Which skills will be missing in two years?')
    await press('Enter')
    await expect(row(page, 'What employers see')).toBeFocused()
    await expect(row(page, 'What employers see')).toContainText('Which skills will be missing')
    await expect(row(page, 'Work-based learning')).toHaveAccessibleName(/7:25/)
    await expect(page.getByText(/ends 7:45.PM, 45 min over/)).toBeVisible()
  })

  await test.step('a new item behind the line, led by a member', async () => {
    await press('n')
    await expect(field(page, 'Item')).toBeFocused()
    await page.keyboard.type('Tour of the paint shop')
    await tabTo(page, page.getByRole('form').getByRole('combobox', { name: 'Led by' }))
    await page.keyboard.type('wes tan')
    await press('ArrowDown')
    await press('Enter')
    await typeInto(page, field(page, 'Minutes'), '10')
    await press('Enter')
    await expect(row(page, 'Tour of the paint shop')).toHaveAccessibleName(/^6, .*led by Wes Tanaka, 10 min/)
    // The next line is ready; Escape leaves it.
    await expect(field(page, 'Item')).toHaveValue('')
    await press('Escape')
    await expect(row(page, 'Tour of the paint shop')).toBeFocused()
  })

  await test.step('moves, makes a sub-item and lifts it out', async () => {
    await press('Alt+ArrowUp')
    await expect(row(page, 'Tour of the paint shop')).toHaveAccessibleName(/^5, /)
    await expect(page.getByText('Tour of the paint shop is now item 5.')).toBeAttached()
    await expect(row(page, 'Tour of the paint shop')).toBeFocused()
    await press('Alt+ArrowRight')
    await expect(row(page, 'Tour of the paint shop')).toHaveAccessibleName(/^4\.1, /)
    await expect(row(page, 'Tour of the paint shop')).toBeFocused()
    await press('Alt+ArrowLeft')
    await press('Alt+ArrowDown')
    await expect(row(page, 'Tour of the paint shop')).toHaveAccessibleName(/^6, /)
  })

  await test.step('goes after a question', async () => {
    await press('Delete')
    await expect(page.getByRole('alertdialog')).toContainText('Remove “Tour of the paint shop” from the agenda?')
    await tabTo(page, page.getByRole('button', { name: 'Remove item' }))
    await press('Enter')
    await expect(row(page, 'Tour of the paint shop')).toHaveCount(0)
    expect((await names(page)).filter((name) => name.startsWith('6, Review'))).toHaveLength(1)
  })

  await test.step('the meeting itself', async () => {
    await enter(page, page.getByRole('button', { name: 'Edit meeting' }))
    const dialog = page.getByRole('dialog', { name: 'Edit meeting' })
    await typeInto(page, dialog.getByLabel('End', { exact: true }), '4pm')
    await press('Tab')
    await expect(dialog.getByText('The end comes after the start')).toBeVisible()
    await typeInto(page, dialog.getByLabel('End', { exact: true }), '20:00')
    await press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(page.getByText(/^2 hr? 15 min of 2 hr? 30 min$/)).toBeVisible()
  })
})

test('an agenda is put in order with the mouse, filled, given papers and exported', async ({
  app,
  folder,
  takeScreenshot,
}) => {
  const { page } = app
  await openAgenda(app, 'planned')
  const grip = row(page, 'Work-based learning').getByRole('button', { name: /^Drag/ })
  const target = row(page, 'Program update')
  const from = await grip.boundingBox()
  const to = await target.boundingBox()
  if (!from || !to) throw new Error('The lines are not on the screen.')
  await page.mouse.move(from.x + 8, from.y + 8)
  await page.mouse.down()
  await page.mouse.move(from.x + 20, from.y - 20, { steps: 4 })
  await page.mouse.move(to.x + 300, to.y + 4, { steps: 8 })
  await takeScreenshot(page, 'agenda-dragging')
  await page.mouse.up()
  await expect(row(page, 'Work-based learning')).toHaveAccessibleName(/^4, Work-based learning.*5:50/)
  await expect(row(page, 'Program update')).toHaveAccessibleName(/^5, .*6:00/)

  await row(page, 'Program update').dblclick()
  await field(page, 'Minutes').fill('20')
  await page.getByRole('form').getByRole('button', { name: 'Save' }).click()
  await expect(row(page, 'Program update')).toHaveAccessibleName(/20 min/)

  const paper = join(folder, 'Enrollment.txt')
  writeFileSync(paper, 'Enrollment by year')
  await answerFileDialogs(app, paper)
  await row(page, 'Program update')
    .getByRole('button', { name: /^Steps for/ })
    .click()
  await page.getByRole('menuitem', { name: 'Papers…' }).click()
  await page.getByRole('button', { name: 'Add paper…' }).click()
  await expect(page.getByRole('dialog').getByText('Enrollment.txt')).toBeVisible()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(row(page, 'Program update')).toContainText('paper 5a')

  await page.getByRole('button', { name: 'Add items' }).click()
  await page.getByRole('menuitem', { name: 'Standard advisory meeting' }).click()
  await expect(page.getByText(/^\d+ items? added$/)).toBeVisible()

  const file = join(folder, 'agenda.pdf')
  await answerFileDialogs(app, file)
  await page.getByRole('button', { name: 'Export agenda' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Export only' }).click()
  await expect(page.getByText(/^agenda\.pdf, \d pages?$/)).toBeVisible()
  const text = pdfText(file)
  expect(text.indexOf('Work-based learning')).toBeGreaterThan(0)
  expect(text.indexOf('Work-based learning')).toBeLessThan(text.indexOf('Program update'))
  expect(text).toContain('Enrollment.txt')

  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(page.getByRole('list', { name: 'Pages of the agenda' })).toBeVisible()
})

test('the agenda is accessible, fits a small window, and says what cannot be changed', async ({
  launch,
  takeScreenshot,
}) => {
  const app = await launch({ size: { width: 1440, height: 900 } })
  const { page } = app
  await test.step('axe finds nothing on the agenda in both themes', async () => {
    await openAgenda(app, 'planned')
    await expectAccessibleInBothThemes(app, (theme) => takeScreenshot(page, `agenda-${theme}-1440x900`))
    await row(page, 'Industry trends').dblclick()
    await expect(field(page, 'Item')).toBeFocused()
    await expectAccessibleInBothThemes(app, (theme) => takeScreenshot(page, `agenda-editing-${theme}-1440x900`))
  })
  await test.step('in a small window the pane opens over the page', async () => {
    await page.keyboard.press('Escape')
    await resize(app, { width: 1024, height: 640 })
    await switchTheme(app, 'light')
    await openAgenda(app, 'planned')
    await page.keyboard.press('Alt+p')
    const pane = page.getByRole('complementary', { name: 'Prepare' })
    await expect(pane.getByText('Matters arising')).toBeVisible()
    await takeScreenshot(page, 'agenda-prepare-light-1024x640')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(pane).toHaveCount(0)
  })
  await test.step('an approved agenda can be read, not changed', async () => {
    await openAgenda(app, 'approved')
    await expect(page.getByText('Read only.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'New item' })).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Edit meeting' })).toHaveCount(0)
    await rows(page).first().click()
    await page.keyboard.press('Delete')
    await expect(page.getByRole('alertdialog')).toHaveCount(0)
  })
  await test.step('an item with words in the minutes stays, and the page says why', async () => {
    await openAgenda(app, 'held')
    await rows(page).first().click()
    await page.keyboard.press('Delete')
    await expect(page.getByText(/has words or records in the minutes and stays/)).toBeVisible()
  })
})
