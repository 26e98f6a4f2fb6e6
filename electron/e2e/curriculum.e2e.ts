import { ask } from './harness/ask'
import { expect, expectAccessible, test } from './harness/fixtures'
import { begin, goToItem, openPlannedMinutes } from './harness/minutesPage'
import { goToMode, placeLink } from './harness/screens'

test('an earlier recommendation is answered and reported in the minutes, and the register and the skills know it', async ({
  app: { page },
  takeScreenshot,
}) => {
  const meetingId = (await openPlannedMinutes(page)) as never
  const arising = async () => (await ask(page, 'meeting.records', { id: meetingId })).recommendationsArising
  const [open] = await arising()
  if (open === undefined) throw new Error('No recommendation comes up at the planned meeting of the sample.')

  // The agenda offers the item that takes them up, and then says where they come up.
  await goToMode(page, 'Agenda')
  await page.getByRole('button', { name: 'Add “Earlier recommendations”' }).click()
  await expect(page.getByRole('button', { name: 'Add “Earlier recommendations”' })).toHaveCount(0)
  await goToMode(page, 'Minutes')
  await begin(page)
  await goToItem(page, /Earlier recommendations/)
  const list = page.getByRole('list', { name: 'Earlier recommendations' })
  const item = list.getByRole('listitem').filter({ hasText: open.text })
  const answer = item.getByRole('button', { name: new RegExp(`Answer to Recommendation ${open.number}$`) })
  await answer.focus()
  await page.keyboard.type('acc')
  const reported = item.getByRole('checkbox', { name: 'Reported back here' })
  await expect(answer).toBeFocused()
  await expect(item.getByText('Accepted', { exact: true }).first()).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(reported).toBeFocused()
  await page.keyboard.press('Space')
  await expect(reported).toBeChecked()
  await takeScreenshot(page, 'recommendations-in-minutes')
  await expect
    .poll(arising)
    .toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: open.id, responseThen: 'accepted', isReportedHere: true }),
      ]),
    )

  await placeLink(page, 'Curriculum and skills').click()
  const table = page.getByRole('grid', { name: 'Recommendations' })
  const row = table.getByRole('row').filter({ hasText: open.text })
  await expect(row).toContainText('Reported back')
  await expectAccessible(page)
  await takeScreenshot(page, 'curriculum-recommendations')
  await row.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: `Recommendation ${open.number}` })
  await dialog.getByRole('textbox', { name: 'Outcome', exact: true }).fill('Bought in spring.')
  await dialog.getByRole('textbox', { name: 'New action' }).fill('Ask for three offers')
  await dialog.getByRole('textbox', { name: 'New action' }).press('Enter')
  await expect(dialog.getByText('Ask for three offers')).toBeVisible()
  await takeScreenshot(page, 'curriculum-recommendation')
  await dialog.getByRole('button', { name: /^Save/ }).click()
  await expect(dialog).toHaveCount(0)
  await expect
    .poll(async () => await ask(page, 'recommendation.get', { id: open.id }))
    .toMatchObject({ outcome: 'Bought in spring.', stage: 'reported', actions: [{ text: 'Ask for three offers' }] })
  await page.getByRole('radio', { name: 'Flow' }).click()
  await expect(page.getByRole('figure', { name: 'The way of recommendations' })).toBeVisible()
  await takeScreenshot(page, 'curriculum-flow')

  await page.getByRole('link', { name: 'Trends and gaps' }).click()
  await page.keyboard.press('n')
  const gap = page.getByRole('dialog', { name: 'New trend or gap' })
  await gap.getByRole('textbox', { name: 'Trend or gap' }).fill('Nobody reads a wiring diagram.')
  await gap.getByRole('button', { name: /Board$/ }).click()
  await page.getByRole('option').nth(0).click()
  await gap.getByRole('button', { name: /^Add/ }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Nobody reads a wiring diagram.' })).toBeVisible()
  await takeScreenshot(page, 'curriculum-gaps')

  await page.getByRole('link', { name: 'Skills', exact: true }).click()
  await page.getByRole('button', { name: 'Open again' }).click()
  const grid = page.getByRole('grid', { name: /^Ratings of/ })
  await grid.getByRole('gridcell').first().focus()
  await page.keyboard.press('2')
  await expect(grid.getByRole('gridcell').first()).toHaveText('2')
  await expect(grid.getByRole('gridcell').first()).not.toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Delete')
  await expect(grid.getByRole('gridcell').first()).toHaveText('')
  await expectAccessible(page)
  await takeScreenshot(page, 'curriculum-skills')
})
