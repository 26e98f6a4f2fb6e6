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

  const binder = join(folder, 'binder.pdf')
  await answerFileDialogs(app, binder)
  await page.getByRole('button', { name: 'Export binder' }).click()
  await expect(page.getByText(/binder\.pdf written/)).toBeVisible()
  expect(pdfText(binder)).toContain('As recorded on')
})
