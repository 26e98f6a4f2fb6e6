import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ask } from './harness/ask'
import { expect, expectAccessible, test } from './harness/fixtures'
import { answerFileDialogs } from './harness/launch'
import { lookAround, placeLink } from './harness/screens'

test('a name becomes a possible partner, goes through the stages and takes a seat, by keyboard', async ({ app }) => {
  const { page } = app
  const press = (key: string) => page.keyboard.press(key)
  const dialog = (name: string) => page.getByRole('dialog', { name })
  await lookAround(page)
  await placeLink(page, 'Partners').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Partners' })).toBeVisible()
  await expect(page.getByText('2 possible partners.')).toBeVisible()

  await press('n')
  const asked = dialog('New possible partner')
  await expect(asked.getByLabel('Who it is, and why')).toBeFocused()
  await press('Control+Enter')
  await expect(asked.getByText('Choose the board.')).toBeVisible()
  await page.keyboard.type('=Delmar Logistics runs electric vans.')
  await asked.getByRole('button', { name: /Board/ }).focus()
  await press('Enter')
  await press('Home')
  await press('Enter')
  await press('Control+Enter')
  await expect(asked).toBeHidden()
  await expect(page.getByText('3 possible partners.')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('radio', { name: 'Stages' }).focus()
  await press('Space')
  await page.getByRole('button', { name: 'Move =Delmar Logistics runs electric vans.' }).focus()
  await press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Contacted' })).toBeFocused()
  await press('Enter')
  const contacted = page.getByRole('region', { name: 'Contacted, 1 possible partner' })
  await contacted.getByRole('link', { name: /^=Delmar Logistics/ }).focus()
  await press('Enter')
  await dialog('Possible partner').getByRole('button', { name: 'Give a seat…' }).focus()
  await press('Enter')
  const seat = page.getByRole('dialog', { name: /^Give a seat on/ })
  await expect(seat.getByLabel('Who takes the seat')).toBeFocused()
  await page.keyboard.type('Noor Delmar')
  await press('Control+Enter')
  await expect(page.getByText(/^Noor Delmar has a seat on/)).toBeVisible()
  await expect(page.getByRole('region', { name: /^Active, 1/ }).getByText('=Delmar Logistics')).toBeVisible()

  const [taken] = (await ask(page, 'prospect.list', { boardId: null, programId: null, from: null, to: null })).filter(
    ({ membershipId }) => membershipId !== null,
  )
  expect(taken).toMatchObject({ stage: 'active', contact: { fullName: 'Noor Delmar' } })

  const file = join(app.userData, 'Possible partners.csv')
  await answerFileDialogs(app, file)
  await press('f')
  await page.keyboard.type('delmar')
  await page.getByRole('button', { name: 'Export…' }).click()
  await expect(page.getByText('1 row written.')).toBeVisible()
  const [head, line] = readFileSync(file, 'utf8').split('\r\n')
  expect(head).toMatch(/^\uFEFFIdentified,Board,/)
  expect(line).toContain(`"'=Delmar Logistics runs electric vans.",,Noor Delmar,Active`)
})

test('talks with an organization leave a next step, and a workshop counts in its totals', async ({ app: { page } }) => {
  const press = (key: string) => page.keyboard.press(key)
  await lookAround(page)
  await placeLink(page, 'Partners').click()
  await page.getByRole('radio', { name: 'Organizations' }).click({ force: true })
  await press('n')
  const talk = page.getByRole('dialog', { name: 'Interaction' })
  await talk.getByLabel('What was said').fill('Asked for drivers who can isolate a battery.')
  await talk.getByLabel('Next step').fill('Send the outline')
  await talk.getByLabel('Due').fill('Jan 5, 2026')
  // The key that sends the form takes the new name along that is still being typed.
  await talk.getByRole('combobox', { name: 'Organization' }).focus()
  await page.keyboard.type('Delmar Logistics')
  await press('Control+Enter')
  await expect(talk).toBeHidden()
  const row = page.getByRole('grid', { name: 'Organizations' }).getByRole('row').filter({ hasText: 'Delmar' })
  await expect(row).toContainText('Send the outline')
  await expect(row).toContainText('Due since')

  await placeLink(page, 'Professional development').click()
  await expect(page.getByText('1 activity, 3 participants, 18 hours of all together.')).toBeVisible()
  await press('n')
  const activity = page.getByRole('dialog', { name: 'New activity' })
  await activity.getByLabel('What it is').fill('Electric vans for the staff.')
  await activity.getByRole('button', { name: /^Board|Board$/ }).click()
  await page.getByRole('option', { name: /Automotive/ }).click()
  await activity.getByLabel('Hours of one participant').fill('2.5')
  await activity.getByLabel('Participants').fill('4')
  await press('Control+Enter')
  await expect(page.getByText('2 activities, 7 participants, 28 hours of all together.')).toBeVisible()
  await expectAccessible(page)
})
