import { expect, expectAccessible, test } from './harness/fixtures'
import { lookAround } from './harness/screens'

test('rules are chosen for a board, told with their records, and given values of one’s own in a copy', async ({
  launch,
}) => {
  const { page } = await launch({ size: { width: 1024, height: 640 } })
  await lookAround(page, 'institution')
  const navigation = page.getByRole('navigation', { name: 'Main' })
  await navigation.getByRole('link', { name: 'Board health' }).click()
  const overview = page.getByRole('main', { name: 'Board health' })
  for (const board of ['Automotive', 'Business', 'Culinary', 'Emergency', 'Information', 'Welding']) {
    await expect(overview.getByRole('link', { name: new RegExp(`^${board}`) })).toBeVisible()
  }

  // A board with nothing but meetings, members and actions: much cannot be told, and nothing is guessed.
  await overview.getByRole('link', { name: /^Culinary/ }).click()
  await page.getByRole('button', { name: /Judge this board by/ }).click()
  await page.getByRole('option', { name: 'Program advisory committee checklist (ACCSC-like)' }).click()
  const checklist = page.getByRole('region', { name: /checklist/ })
  await expect(checklist.getByRole('listitem').filter({ hasText: 'Industry input on record' })).toContainText(
    'Missing: industry comments',
  )

  await navigation.getByRole('link', { name: 'Automotive' }).click()
  await page.getByRole('navigation', { name: 'Views of the board' }).getByRole('link', { name: 'Health' }).click()
  await page.getByRole('button', { name: /Judge this board by/ }).click()
  await page.getByRole('option', { name: 'Washington: SBCTC self-assessment' }).click()
  const report = page.getByRole('region', { name: 'Washington: SBCTC self-assessment' })
  await expect(report.getByRole('listitem').filter({ hasText: 'Least number of members' })).toContainText(
    /\d+ members on .* at least 5 are asked for/,
  )
  const records = report.getByRole('listitem').filter({ hasText: 'Who chairs' }).first()
  await records.getByText(/^\d+ records?$/).click()
  await expect(records.getByRole('link').first()).toBeVisible()
  await expectAccessible(page)

  await report.getByRole('link', { name: 'Values and sources' }).click()
  await page.getByRole('button', { name: 'Make a copy…' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Our own rules')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Change R02' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'At least' }).fill('99')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Least number of members' })).toContainText('At least: 99')
  await expect(page.getByRole('row').filter({ hasText: 'Least number of members' })).toContainText('Own rule')

  await navigation.getByRole('link', { name: 'Board health' }).click()
  await page.getByRole('main', { name: 'Board health' }).getByRole('link').nth(1).click()
  await page.getByRole('button', { name: /Judge this board by/ }).click()
  await page.getByRole('option', { name: 'Our own rules' }).click()
  await expect(page.getByRole('region', { name: 'Our own rules' })).toContainText('at least 99 are asked for')
  await navigation.getByRole('link', { name: 'Board health' }).click()
  await expect(page.getByRole('list', { name: 'What would help' }).first()).toContainText(/Appoint \d+ more members\./)
  await expectAccessible(page)
})
