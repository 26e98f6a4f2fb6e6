import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './harness/fixtures'
import { enter, tabTo, typeInto } from './harness/keyboard'
import { answerFileDialogs, appFolder } from './harness/launch'
import { pdfText } from './harness/pdf'
import { lookAround, placeLink } from './harness/screens'

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true })
const row = (page: Page, words: string) => page.getByRole('row').filter({ hasText: words })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test('a pledge and how it was kept, by the keyboard alone, in the chart, its table and the exported file', async ({
  launch,
  folder,
}) => {
  const app = await launch({ size: { width: 1024, height: 640 } })
  const { page } = app
  await lookAround(page)
  await enter(page, placeLink(page, 'Work-based learning'))
  await expect(page.getByText('3 of 12 pledged places filled. 420.5 hours. Counts only')).toBeVisible()

  // A new pledge, by its key.
  await page.keyboard.press('n')
  const made = dialog(page, 'New pledge')
  await expect(made.getByRole('textbox', { name: 'What was promised' })).toBeFocused()
  await page.keyboard.type('Five mentors for a term.')
  await typeInto(page, made.getByRole('textbox', { name: 'Places' }), '5')
  await tabTo(page, made.getByRole('button', { name: /Board/ }))
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option', { name: /^Automotive/ }).waitFor()
  await page.keyboard.type('Auto')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(made).toHaveCount(0)
  await expect(page.getByText('3 of 17 pledged places filled.')).toBeVisible()

  // How another one was kept.
  const shadow = row(page, 'Two days of job shadowing')
  await shadow.focus()
  await page.keyboard.press('Enter')
  const opened = dialog(page, 'Pledge')
  await enter(page, opened.getByRole('button', { name: 'Record filled places' }))
  await page.keyboard.type('6')
  await page.keyboard.press('Control+Enter')
  await expect(opened.getByRole('list')).toContainText('6 filled')
  // Until the dialog above has gone, Escape is still its own.
  await expect(opened.getByRole('button', { name: 'Record filled places' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByText('9 of 17 pledged places filled.')).toBeVisible()

  await page.getByRole('radio', { name: 'Numbers' }).click()
  const chart = page.getByRole('figure', { name: 'Places by term' })
  await expect(chart.getByRole('row', { name: 'Spring 2027 8 6' })).toBeVisible()
  await expect(chart.getByRole('row', { name: 'No term 5 0' })).toBeVisible()
  await tabTo(page, chart.getByRole('application'))
  await page.keyboard.press('ArrowRight')
  await expect(chart.getByText('Filled: 6')).toBeVisible()
  await expectAccessible(page)

  const csv = join(folder, 'pledges.csv')
  await answerFileDialogs(app, csv)
  await button(page, 'Export…').click()
  await expect(page.getByText('3 rows written.')).toBeVisible()
  expect(readFileSync(csv, 'utf8')).toContain('Five mentors for a term.')
})

test('a story without consent makes no file; with it, a photo and an approval it is one page, until consent is withdrawn', async ({
  launch,
  folder,
}) => {
  const app = await launch({ size: { width: 1024, height: 640 }, theme: 'dark' })
  const { page } = app
  await lookAround(page)
  await placeLink(page, 'Success stories').click()
  await expect(page.getByText('2 stories. 1 without consent stays in the program.')).toBeVisible()
  await row(page, 'An evening class').focus()
  await page.keyboard.press('Enter')
  const story = dialog(page, 'Success story')
  const pdf = story.getByRole('button', { name: 'Page as PDF…' })
  await expect(pdf).toBeDisabled()

  await enter(page, story.getByRole('button', { name: 'Enter consent' }))
  await page.keyboard.type('Ines Aldana')
  await page.keyboard.press('Control+Enter')
  await expect(story.getByText('Consent: Ines Aldana')).toBeVisible()
  await answerFileDialogs(app, join(appFolder, 'resources/screenshots/minutes.png'))
  await enter(page, story.getByRole('button', { name: 'Choose photo…' }))
  await expect(story.getByRole('img', { name: 'Photo without a description' })).toBeVisible()

  // Nobody approves a photo that some cannot see.
  await enter(page, story.getByRole('button', { name: 'Approve for publication' }))
  const approval = dialog(page, 'Approve for publication')
  await page.keyboard.type('Carla Mendoza-Ruiz')
  await page.keyboard.press('Control+Enter')
  await expect(approval.getByRole('alert')).toContainText('no description')
  await page.keyboard.press('Escape')
  await typeInto(page, story.getByRole('textbox', { name: 'What it shows' }), 'A class at night.')
  await page.keyboard.press('Enter')
  await expect(story.getByRole('img', { name: 'A class at night.' })).toBeVisible()
  await enter(page, story.getByRole('button', { name: 'Approve for publication' }))
  await page.keyboard.type('Carla Mendoza-Ruiz')
  await page.keyboard.press('Control+Enter')
  await expect(story.getByText('Approved for publication: Carla Mendoza-Ruiz')).toBeVisible()
  await expectAccessible(page)

  const file = join(folder, 'story.pdf')
  await answerFileDialogs(app, file)
  await enter(page, pdf)
  await expect(page.getByText('story.pdf written, 1 page.')).toBeVisible()
  expect(pdfText(file)).toContain('Ostrander Fleet let its apprentices leave at four.')
  await enter(page, story.getByRole('button', { name: 'Withdraw consent' }))
  await expect(pdf).toBeDisabled()
  await expect(story.getByText('No consent')).toBeVisible()

  // Of what it came, and the way there.
  await story.getByRole('button', { name: 'Edit story' }).click()
  const editing = dialog(page, 'Edit story')
  await editing.getByRole('button', { name: /Pledge it came of/ }).click()
  await page.getByRole('option', { name: /Two days of job shadowing/ }).click()
  await editing.getByRole('button', { name: 'Save' }).click()
  await story.getByRole('link', { name: /Two days of job shadowing/ }).click()
  await expect(dialog(page, 'Pledge').getByRole('textbox', { name: 'What was promised' })).toHaveValue(
    /Two days of job shadowing/,
  )
  await page.keyboard.press('Escape')
  await placeLink(page, 'Success stories').click()
  await answerFileDialogs(app, join(folder, 'stories.csv'))
  await button(page, 'Export…').click()
  await expect(page.getByText('1 row written.')).toBeVisible()
  expect(readFileSync(join(folder, 'stories.csv'), 'utf8')).not.toContain('evening class')
})
