import { ask } from './harness/ask'
import { expect, test } from './harness/fixtures'
import { begin, goToItem, noteText, openPlannedMinutes } from './harness/minutesPage'

test('an action is given to the chair and blocked with its reason, by keyboard alone', async ({ app: { page } }) => {
  const meetingId = await openPlannedMinutes(page)
  await begin(page)
  await goToItem(page, /Industry trends/)
  await noteText(page).click()
  await page.keyboard.type('/a Price two isolation training kits')
  await page.keyboard.press('Enter')
  const form = page.getByRole('group', { name: /^Action \d+/ })
  await expect(form.getByLabel('Owners')).toBeFocused()
  await page.keyboard.type('chair')
  const offered = page.getByRole('option')
  await expect(offered.first()).toHaveText(/^Chair/)
  await expect(offered.nth(1)).toHaveText(/^Vice chair/)
  await page.keyboard.press('Enter')
  await expect(form.getByRole('button', { name: 'Take Chair (Ines Aldana) away' })).toBeVisible()

  await form.getByLabel('State').focus()
  await page.keyboard.type('blo')
  await page.keyboard.press('Enter')
  const reason = form.getByLabel(/^Why action \d+ is blocked/)
  await expect(reason).toBeFocused()
  await page.keyboard.type('The dealer sends no quote.')
  await page.keyboard.press('Enter')
  await expect(noteText(page)).toBeFocused()
  await expect(page.getByText('The dealer sends no quote.')).toBeVisible()
  await expect
    .poll(async () => (await ask(page, 'meeting.records', { id: meetingId as never })).actions)
    .toMatchObject([
      {
        status: 'blocked',
        statusReason: 'The dealer sends no quote.',
        owners: [{ personId: null, office: 'chair', fullName: 'Ines Aldana' }],
      },
    ])
})

test('a matter arising is dropped with its reason, and nothing happens before it is given', async ({
  app: { page },
}) => {
  const meetingId = await openPlannedMinutes(page)
  await begin(page)
  await goToItem(page, /Matters arising/)
  const matters = page.getByRole('list', { name: 'Open actions of earlier meetings' })
  const first = matters.getByRole('listitem').first()
  await first.getByRole('button', { name: /State of Action \d+/ }).click()
  await page.getByRole('option', { name: 'Dropped' }).click()
  const reason = first.getByLabel(/^Why action \d+ is dropped/)
  const state = async () =>
    (await ask(page, 'meeting.records', { id: meetingId as never })).mattersArising.map(({ action }) => action)
  await reason.focus()
  expect((await state()).map(({ status }) => status)).not.toContain('dropped')
  await reason.fill('The program no longer has that lab.')
  await expect
    .poll(state)
    .toEqual(
      expect.arrayContaining([
        expect.objectContaining({ status: 'dropped', statusReason: 'The program no longer has that lab.' }),
      ]),
    )
})
