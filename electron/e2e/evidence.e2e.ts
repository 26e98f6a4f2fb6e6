import { join } from 'node:path'
import { expect, expectAccessible, test } from './harness/fixtures'
import { answerFileDialogs } from './harness/launch'
import { pdfText } from './harness/pdf'
import { lookAround } from './harness/screens'

test('goals and the yearly report are written, and the evidence of a board is one file', async ({ launch, folder }) => {
  const app = await launch({ size: { width: 1024, height: 640 } })
  const { page } = app
  await lookAround(page)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Evidence' }).click()
  await expect(page.getByRole('region', { name: 'Holds' })).toContainText(/\d+ seats on the roster/)

  await page.getByRole('textbox', { name: 'New goal' }).fill('Twelve mentors by spring.')
  await page.keyboard.press('Enter')
  const goals = page.getByRole('list', { name: 'Work plan' }).getByRole('textbox', { name: /^Goal \d/ })
  await expect(goals.last()).toHaveValue('Twelve mentors by spring.')
  const goal = page
    .getByRole('list', { name: 'Work plan' })
    .getByRole('group', { name: /^Goal \d/ })
    .last()
  // Scrolled there first: a list closes when the page below it moves.
  await goal.getByRole('combobox', { name: 'Owner' }).click()
  await page.keyboard.type('Ines')
  await page.getByRole('option', { name: 'Ines Aldana' }).click()
  await goal.getByRole('textbox', { name: 'Due' }).fill('15 Mar 2027')
  await goal.getByRole('textbox', { name: 'Progress' }).fill('Four were asked.')
  await page.keyboard.press('Tab')
  await expect(goal.getByRole('combobox', { name: 'Owner' })).toHaveValue('Ines Aldana')
  await page.getByRole('textbox', { name: 'Activities' }).fill('Two plants were visited.')
  await page.getByRole('textbox', { name: 'Working relationships' }).focus()
  await expectAccessible(page)

  const annual = join(folder, 'annual.pdf')
  await answerFileDialogs(app, annual)
  await page.getByRole('button', { name: 'Export annual report' }).click()
  await expect(page.getByText(/annual\.pdf written/)).toBeVisible()
  const words = pdfText(annual)
  expect(words).toContain('Two plants were visited.')
  expect(words).toContain('Twelve mentors by spring.')
  expect(words).toContain('Four were asked.')

  const binder = join(folder, 'binder.pdf')
  await answerFileDialogs(app, binder)
  await page.getByRole('button', { name: 'Export binder' }).click()
  await expect(page.getByText(/binder\.pdf written/)).toBeVisible()
  expect(pdfText(binder)).toContain('As recorded on')

  // Another school year begins, and a program ends.
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: /School year begins in/ }).click()
  await page.getByRole('option', { name: 'September' }).click()
  const programs = page.getByRole('list', { name: 'Programs' })
  await programs.getByRole('textbox', { name: 'Closed on' }).nth(1).fill('30 Jun 2026')
  await page.getByRole('textbox', { name: 'New program' }).fill('Diesel Technology')
  await page.keyboard.press('Enter')
  await expect(programs.getByRole('listitem')).toHaveCount(4)
  await expect(programs.getByRole('listitem').filter({ hasText: 'No board' })).toHaveCount(1)
  await expectAccessible(page)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Evidence' }).click()
  await expect(page.getByText('School year from Sep 1, 2026')).toBeVisible()
})
