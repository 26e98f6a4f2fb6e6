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

  // The groups of a rule, each with something in it.
  await page.getByRole('button', { name: /Add a rule/ }).click()
  await page.getByRole('option', { name: /^R06/ }).click()
  await dialog.getByRole('button', { name: 'Add group' }).click()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByRole('alert')).toContainText(/Groups: Group \d has no category\./)
  await dialog
    .getByRole('group', { name: /^Group \d/ })
    .last()
    .getByText('government')
    .click()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Groups that must be represented' }).first()).toContainText(
    'government',
  )

  // A rule on whom a board has to ask.
  await page.getByRole('button', { name: /Add a rule/ }).click()
  await page.getByRole('option', { name: /^R30/ }).click()
  await dialog.getByText('parents', { exact: true }).click()
  await dialog.getByRole('textbox', { name: 'Months' }).fill('24')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Stakeholders consulted' })).toContainText('parents')

  await navigation.getByRole('link', { name: 'Board health' }).click()
  await page.getByRole('main', { name: 'Board health' }).getByRole('link').nth(1).click()
  await page.getByRole('button', { name: /Judge this board by/ }).click()
  await page.getByRole('option', { name: 'Our own rules' }).click()
  await expect(page.getByRole('region', { name: 'Our own rules' })).toContainText('at least 99 are asked for')
  await navigation.getByRole('link', { name: 'Board health' }).click()
  await expect(page.getByRole('list', { name: 'What would help' }).first()).toContainText(/Appoint \d+ more members\./)
  await expectAccessible(page)

  // The step leads to where it is done, and is done with that.
  await page.getByRole('link', { name: 'Consult parents.' }).click()
  await page.getByRole('button', { name: 'New consultation' }).click()
  const asked = page.getByRole('dialog', { name: 'New consultation' })
  await asked.getByRole('combobox', { name: 'Who was asked' }).fill('parents')
  await page.keyboard.press('Tab')
  await asked.getByRole('textbox', { name: 'Note' }).fill('At the open day.')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await asked.waitFor({ state: 'detached' })
  await page.getByRole('row').filter({ hasText: 'At the open day.' }).focus()
  await page.keyboard.press('Enter')
  const opened = page.getByRole('dialog', { name: 'Consultation' })
  await expect(opened.getByRole('combobox', { name: 'Who was asked' })).toHaveValue('Parents')
  await opened.getByRole('textbox', { name: 'Note' }).fill('At the open day in May.')
  await opened.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'At the open day in May.' })).toBeVisible()
  await expectAccessible(page)
  await navigation.getByRole('link', { name: 'Board health' }).click()
  await expect(page.getByRole('list', { name: 'What would help' }).first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Consult parents.' })).toHaveCount(0)
})
