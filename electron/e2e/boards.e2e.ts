import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './harness/fixtures'
import { placeLink } from './harness/screens'

/** Shows the sample board and waits for Home. */
async function openSample(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Look around with a sample board' }).click()
  await expect(page.getByRole('table', { name: 'Boards' })).toBeVisible()
}

/** Goes back to where a start shows the boards. */
async function goHome(page: Page): Promise<void> {
  await placeLink(page, 'Home').click()
  await expect(page.getByRole('table', { name: 'Boards' })).toBeVisible()
}

async function openBoard(page: Page, view?: 'Members' | 'Meetings' | 'Actions'): Promise<void> {
  await page
    .getByRole('table', { name: 'Boards' })
    .getByRole('link', { name: /^Automotive/ })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: /Automotive Technology/ })).toBeVisible()
  if (view === undefined) return
  const link = page.getByRole('navigation', { name: 'Views of the board' }).getByRole('link', { name: view })
  await link.click()
  await expect(link).toHaveAttribute('aria-current', 'page')
}

/** Types over what stands in a field and leaves it. */
async function retype(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('dialog').getByLabel(label, { exact: true }).fill(text)
  await page.keyboard.press('Tab')
}

const memberRow = (page: Page, name: string) =>
  page.getByRole('grid', { name: 'Members' }).getByRole('row').filter({ hasText: name })

test('a board of one’s own is started by keyboard alone', async ({ app: { page } }) => {
  await expect(page.getByRole('heading', { name: 'Start a minute book' })).toBeVisible()
  await expect(page.getByLabel('Name of the board')).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Write the name of the school')).toBeVisible()

  const type = (text: string) => page.keyboard.type(text)
  const press = (key: string) => page.keyboard.press(key)
  await page.getByLabel('Name of the board').focus()
  await type('Welding and Fabrication Advisory Board')
  await press('Tab')
  await type('Tarn Valley Technical College')
  await press('Tab')
  await expect(page.getByRole('radio', { name: 'petrol' })).toBeFocused()
  await press('ArrowRight')
  await press('Tab')
  await expect(page.getByRole('radio', { name: /^Majority/ })).toBeFocused()
  await press('ArrowUp')
  await press('Tab')
  await expect(page.getByLabel('Voting members needed')).toBeFocused()
  await type('5')
  await press('Tab')
  await press('Space')
  await press('Tab')
  await type('3 feb 2027')
  await press('Tab')
  await type('0800')
  await press('Tab')
  await type('1h15')
  await press('Control+Enter')

  await expect(page.getByRole('heading', { level: 1, name: 'Welding and Fabrication Advisory Board' })).toBeVisible()
  await expect(page.getByText('5 voting members')).toBeVisible()
  await expect(page.getByText('A motion needs a second')).toBeVisible()
  await page.getByRole('link', { name: /^Meetings \d/ }).click()
  const meeting = page.getByRole('grid', { name: 'Meetings' }).getByRole('row').filter({ hasText: 'Feb 3, 2027' })
  await expect(meeting).toContainText('8:00 AM')
  await expect(meeting).toContainText('75 min')
  await page.getByRole('button', { name: 'Plan meeting' }).focus()
  await press('Tab')
  await press('Enter')
  await expect(page).toHaveURL(/\/meetings\/[0-9a-f-]+\/agenda$/)
})

test('boards, members, meetings and settings are kept, and what cannot be is refused in words', async ({
  app: { page },
  folder,
}) => {
  await openSample(page)
  await test.step('a member is added, edited and ended, and nobody is added twice', async () => {
    await openBoard(page, 'Members')

    await page.getByRole('button', { name: 'Add member' }).click()
    const dialog = page.getByRole('dialog')
    await retype(page, 'Name', ' ines  ALDANA ')
    await dialog.getByRole('button', { name: 'Add member' }).click()
    await expect(dialog.getByText('Ines Aldana is on this board', { exact: false })).toBeVisible()

    await retype(page, 'Name', 'Maximiliane Hohenstein-Oberleitner-Kraus')
    await retype(page, 'Title', 'Ausbildungsleiterin Metallbau')
    await retype(page, 'Organization', 'Velling Motors')
    await retype(page, 'E-mail', 'at home')
    await retype(page, 'Term starts', '1 jul 2026')
    await retype(page, 'Term ends', '30 jun 2026')
    await expect(dialog.getByText('The term ends before it starts', { exact: false })).toBeVisible()
    await dialog.getByRole('button', { name: 'Add member' }).click()
    await expect(dialog.getByText('Write an address such as name@example.org')).toBeVisible()
    await retype(page, 'E-mail', 'max@velling.example')
    await retype(page, 'Term ends', '30 jun 2029')
    await dialog.getByRole('button', { name: 'Add member' }).click()
    await expect(dialog).toBeHidden()
    const row = memberRow(page, 'Maximiliane')
    await expect(row).toContainText('Jun 30, 2029')

    await row.getByRole('button', { name: /^More for Maximiliane/ }).click()
    await page.getByRole('menuitem', { name: 'Edit' }).click()
    await retype(page, 'Title', 'Werkstattleiterin')
    await page.getByRole('dialog').getByRole('button', { name: 'Save member' }).click()
    await expect(row).toContainText('Werkstattleiterin')

    await row.getByRole('button', { name: /^More for Maximiliane/ }).click()
    await page.getByRole('menuitem', { name: 'End term' }).click()
    await retype(page, 'Last day', '1 may 2020')
    await expect(page.getByText('The term starts on Jul 1, 2026', { exact: false })).toBeVisible()
    await retype(page, 'Last day', '2 jul 2026')
    await page.getByRole('dialog').getByRole('button', { name: 'End term' }).click()
    await expect(row).toContainText('Jul 2, 2026')

    await row.getByRole('button', { name: /^More for Maximiliane/ }).click()
    await page.getByRole('menuitem', { name: 'Remove' }).click()
    await page
      .getByRole('alertdialog', { name: /^Remove/ })
      .getByRole('button', { name: 'Remove' })
      .click()
    await expect(row).toBeHidden()

    // Whose attendance is on record stays: the refusal says what to do instead.
    await memberRow(page, 'Ines Aldana')
      .getByRole('button', { name: /^More for Ines/ })
      .click()
    await page.getByRole('menuitem', { name: 'Remove' }).click()
    await page
      .getByRole('alertdialog', { name: /^Remove/ })
      .getByRole('button', { name: 'Remove' })
      .click()
    await expect(page.getByRole('alert').filter({ hasText: 'End the term instead' })).toBeVisible()
    await expect(memberRow(page, 'Ines Aldana')).toBeVisible()
  })
  await test.step('a roster in Windows-1252 with semicolons is brought in whole or not at all', async () => {
    await goHome(page)
    const file = join(folder, 'Beirat Übersicht.csv')
    const lines = [
      'Name;Firma;Position;Funktion;Kategorie;Stimmberechtigt;Amtszeit von;Amtszeit bis',
      '"Weiß, Käthe";"Gebr. Stößel; Söhne";Meisterin;Mitglied;Arbeitgeber;ja;01.07.2026;30.06.2029',
      'Jörg Müller;Fräserei Müller;;Kassenwart;Arbeitgeber;ja;01.07.2026;',
      'ines aldana;Halvick Diesel;;;;;;',
      'Käthe Weiß;;;;;;01.01.2027;',
      'Uwe Groß;;;;;;01.07.2026;30.06.2025',
      '',
      ';;;;;;;',
    ]
    writeFileSync(file, Buffer.from(lines.join('\r\n'), 'latin1'))
    await openBoard(page, 'Members')
    await page.getByRole('button', { name: 'Import from CSV' }).click()
    const dialog = page.getByRole('dialog', { name: 'Import members from a table' })
    await page.locator('input[type=file]').setInputFiles(file)
    await expect(dialog.getByRole('status')).toContainText('5 lines, read as Windows-1252')

    const preview = dialog.getByRole('table', { name: 'What becomes of each line' })
    await expect(preview.getByRole('row', { name: /Käthe Weiß/ }).first()).toContainText('new')
    await expect(preview.getByRole('row', { name: /Jörg Müller/ })).toContainText('Role “Kassenwart” is not known')
    await expect(preview.getByRole('row', { name: /ines aldana/ })).toContainText('on the board already')
    await expect(preview.getByRole('row', { name: /Käthe Weiß/ }).last()).toContainText('same person as in line 2')
    await expect(preview.getByRole('row', { name: /Uwe Groß/ })).toContainText('The term ends before it starts')
    await expectAccessible(page)

    const add = dialog.getByRole('button', { name: 'Add 1 member' })
    await expect(add).toBeDisabled()
    await dialog.getByRole('button', { name: /Meaning of Kassenwart/ }).click()
    await page.getByRole('option', { name: 'secretary' }).click()
    await expect(preview.getByRole('row', { name: /Jörg Müller/ })).toContainText('employer, secretary')
    await dialog.getByText('Leave out the line with an error').click()
    await dialog.getByRole('button', { name: 'Add 2 members' }).click()
    await expect(dialog).toBeHidden()
    await expect(memberRow(page, 'Käthe Weiß')).toContainText('Gebr. Stößel; Söhne')
    await expect(memberRow(page, 'Jörg Müller')).toContainText('secretary')
    await expect(memberRow(page, 'Uwe Groß')).toBeHidden()
  })
  await test.step('a meeting is planned, moved and cancelled, and refused in words where it cannot be', async () => {
    await goHome(page)
    await openBoard(page, 'Meetings')
    await page.getByRole('button', { name: 'Plan meeting' }).click()
    const dialog = page.getByRole('dialog', { name: 'Plan a meeting' })
    await retype(page, 'Date', '12 nov 1850')
    await dialog.getByRole('button', { name: 'Plan meeting' }).click()
    await expect(dialog.getByText('The earliest date is Jan 1, 1900')).toBeVisible()
    await retype(page, 'Date', '18 mar 2027')
    await retype(page, 'Start', '1630')
    await retype(page, 'End', '15:00')
    await expect(dialog.getByText('The meeting ends before it starts')).toBeVisible()
    await dialog.getByRole('button', { name: 'Plan meeting' }).click()
    await expect(dialog).toBeVisible()
    await retype(page, 'End', '18:00')
    await retype(page, 'Title', 'Spring working meeting')
    // Straight from the typed date to the button: what was understood below the field goes as the button is pressed.
    await dialog.getByLabel('Date', { exact: true }).fill('18 mar 2027')
    await dialog.getByRole('button', { name: 'Plan meeting' }).click()
    await expect(page).toHaveURL(/\/meetings\/[0-9a-f-]+\/agenda$/)

    await page.getByRole('link', { name: 'Meetings', exact: true }).first().click()
    const row = page
      .getByRole('grid', { name: 'Meetings' })
      .getByRole('row')
      .filter({ hasText: 'Spring working meeting' })
    await expect(row).toContainText('Mar 18, 2027, 4:30 PM')
    await row.getByRole('button', { name: /^More for Spring working/ }).click()
    await page.getByRole('menuitem', { name: 'Move or change' }).click()
    await retype(page, 'Date', '25 mar 2027')
    await page.getByRole('dialog').getByRole('button', { name: 'Save meeting' }).click()
    await expect(row).toContainText('Mar 25, 2027')
    await row.getByRole('button', { name: /^More for Spring working/ }).click()
    await page.getByRole('menuitem', { name: 'Cancel meeting' }).click()
    await page
      .getByRole('alertdialog', { name: /^Cancel/ })
      .getByRole('button', { name: 'Cancel meeting' })
      .click()
    await expect(row).toContainText('cancelled')
  })
  await test.step('settings are kept at once, and backups are made, listed and restored', async () => {
    await goHome(page)
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByLabel('Your name').fill('Yusra Karim')
    await page.keyboard.press('Enter')
    await page.getByRole('radio', { name: 'Dark' }).click()
    await expect.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
    await page.getByRole('switch', { name: 'More room in rows' }).press('Space')
    await expect
      .poll(() => page.evaluate(() => document.documentElement.style.getPropertyValue('--row-extra')))
      .toBe('4px')
    await page.getByLabel('Name', { exact: true }).fill('')
    await page.keyboard.press('Tab')
    await expect(page.getByText('Write the name of the institution')).toBeVisible()
    await page.getByLabel('Name', { exact: true }).fill('Tarn Valley College')
    await page.keyboard.press('Tab')

    await page.getByRole('button', { name: 'Back up now' }).click()
    const backups = page.getByRole('table', { name: 'Backups' })
    await expect(backups).toContainText('2 boards')
    await expect(backups).toContainText('sound')
    await expectAccessible(page)

    await page.getByLabel('Name', { exact: true }).fill('Another Name')
    await page.keyboard.press('Tab')
    await backups
      .getByRole('button', { name: /^Restore backup of/ })
      .first()
      .click()
    const question = page.getByRole('alertdialog', { name: /^Restore the backup/ })
    await expect(question).toContainText('The present file is kept')
    await question.getByRole('button', { name: 'Restore backup' }).click()
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Tarn Valley College')
    await expect(backups.getByRole('row')).toHaveCount(3)
  })
  await test.step('empty and overlong names are refused at the field', async () => {
    await goHome(page)
    await page.getByRole('button', { name: 'New board' }).click()
    const dialog = page.getByRole('dialog', { name: 'New board' })
    await dialog.getByLabel('Name', { exact: true }).fill('   ')
    await dialog.getByRole('button', { name: 'Create board' }).click()
    await expect(dialog.getByText('Write the name of the board')).toBeVisible()

    await dialog.getByLabel('Name', { exact: true }).fill('x'.repeat(100_000))
    await dialog.getByRole('button', { name: 'Create board' }).click()
    await expect(dialog.getByText('At most 300 characters; these are 100,000')).toBeVisible()
    await expect(dialog.getByLabel('Name', { exact: true })).toHaveValue('x'.repeat(100_000))
    await dialog.getByLabel('Name', { exact: true }).fill('Logistics Advisory Board')
    await dialog.getByRole('button', { name: 'Create board' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Logistics Advisory Board' })).toBeVisible()
  })
})
