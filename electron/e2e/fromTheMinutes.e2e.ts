import type { Page } from '@playwright/test'
import { ask } from './harness/ask'
import { expect, expectAccessible, test } from './harness/fixtures'
import { begin, goToItem, noteText, openPlannedMinutes } from './harness/minutesPage'

const type = (page: Page, text: string) => page.keyboard.type(text)
const press = (page: Page, key: string) => page.keyboard.press(key)

/** The entries of registers of a meeting, as they are on disk. */
async function entriesOf(page: Page, meetingId: string) {
  const { entries } = await ask(page, 'meeting.records', { id: meetingId as never })
  return entries
}

test('what the board is for is recorded from the minutes by keyboard alone, and stands in its registers', async ({
  app: { page },
}) => {
  const meetingId = await openPlannedMinutes(page)
  await begin(page)
  await goToItem(page, /Review of the program/)
  await noteText(page).focus()
  const band = (words: RegExp) => noteText(page).getByText(words)

  // Each in one line; what the words say for certain is taken, and all else may wait.
  await type(page, '/c Tobias: we train every new technician ourselves')
  await press(page, 'Enter')
  await expect(band(/^We train every new technician ourselves$/)).toBeVisible()
  await type(page, '/gap Graduates cannot read CAN bus diagrams')
  await expect(page.getByRole('option', { name: /^Skills gap/ })).toHaveAttribute('aria-selected', 'true')
  await press(page, 'Enter')
  await expect(band(/^Graduates cannot read CAN bus diagrams$/)).toBeVisible()
  await expect(noteText(page)).toBeFocused()
  await type(page, '/recommend Renew the diagnostic equipment')
  await press(page, 'Enter')
  await expect(band(/^Recommendation \d+$/)).toBeVisible()
  await type(page, '/story How two graduates rebuilt a battery line')
  await press(page, 'Enter')
  await expect(band(/^How two graduates rebuilt a battery line$/)).toBeVisible()

  // A pledge that names a firm which nobody knows yet: its form asks for it, and is left with what is known.
  await type(page, '/pledge 2 internship places at Quay Motors fall 2027')
  await press(page, 'Enter')
  const pledge = page.getByRole('group', { name: 'Pledge' })
  await expect(pledge.getByLabel('Organization')).toBeFocused()
  await type(page, 'Quay Motors')
  await expect(page.getByRole('option', { name: 'Add Quay Motors to the organizations' })).toBeVisible()
  await press(page, 'Enter')
  await expect(pledge.getByLabel('Organization')).toHaveValue('Quay Motors')
  await expect(pledge.getByLabel('Places')).toHaveValue('2')
  await expect(pledge.getByLabel('Term')).toHaveValue('Fall 2027')
  await press(page, 'Escape')
  await expect(noteText(page)).toBeFocused()

  // A line that was typed as words becomes a workshop at one key, and is taken back and done again.
  await type(page, 'Quay Motors offers a hybrid workshop on March 5')
  await press(page, 'Alt+w')
  await expect(page.getByText('Made a staff development of it')).toBeVisible()
  const types = async () => (await entriesOf(page, meetingId)).map((entry) => entry.type)
  await expect.poll(types).toContain('development')
  await press(page, 'Control+z')
  await expect.poll(types).not.toContain('development')
  await press(page, 'Control+Shift+z')
  await expect.poll(types).toContain('development')

  const entries = await entriesOf(page, meetingId)
  expect(entries.toSorted((a, b) => (a.type < b.type ? -1 : 1))).toMatchObject([
    { type: 'development', kind: 'workshop', heldOn: '2027-03-05', organization: { name: 'Quay Motors' } },
    { type: 'gap', text: 'Graduates cannot read CAN bus diagrams' },
    {
      type: 'pledge',
      text: '2 internship places at Quay Motors fall 2027',
      kind: 'internship',
      places: 2,
      term: '2027-fall',
      organization: { name: 'Quay Motors' },
    },
    { type: 'recommendation', kind: 'equipment', text: 'Renew the diagnostic equipment' },
    { type: 'story', text: 'How two graduates rebuilt a battery line' },
  ])

  // What the item reviewed is marked there, too.
  await page.getByRole('button', { name: 'Reviewed topics' }).focus()
  await press(page, 'Enter')
  const topics = page.getByRole('dialog', { name: /^What item .* reviews$/ })
  await topics.getByRole('checkbox', { name: 'Curriculum' }).focus()
  await press(page, 'Space')
  await expect(topics.getByRole('checkbox', { name: 'Curriculum' })).toBeChecked()
  await topics.getByRole('checkbox', { name: 'Equipment' }).focus()
  await press(page, 'Space')
  await expect(topics.getByRole('checkbox', { name: 'Equipment' })).toBeChecked()
  await press(page, 'Escape')
  await expect(page.getByText('Reviewed: Curriculum and Equipment.')).toBeVisible()
  await expectAccessible(page)

  // Each stands in its register.
  const registers: [string, string][] = [
    ['/curriculum?tab=gaps', 'Graduates cannot read CAN bus diagrams'],
    ['/curriculum', 'Renew the diagnostic equipment'],
    ['/work-based-learning', '2 internship places at Quay Motors fall 2027'],
    ['/development', 'Quay Motors offers a hybrid workshop on March 5'],
    ['/stories', 'How two graduates rebuilt a battery line'],
  ]
  for (const [address, words] of registers) {
    await page.evaluate((to) => {
      location.hash = `#${to}`
    }, address)
    await expect(page.getByText(words).first()).toBeVisible()
  }
})
