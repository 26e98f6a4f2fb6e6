import type { Page } from '@playwright/test'
import { lookAround, openMeeting } from './harness/screens'
import { expect, expectAccessible, test } from './harness/fixtures'

const layer = (page: Page, name: string) =>
  page.getByRole('group', { name: 'In this copy' }).getByRole('checkbox', { name })

test('a copy shows the formal decisions, the industry input, or both, by keyboard', async ({ app: { page } }) => {
  await lookAround(page)
  await openMeeting(page, 'May 14', 'Record')
  const pages = page.getByRole('list', { name: 'Pages of the minutes' })
  const said = 'A graduate who can isolate a battery is worth a year of training to us.'
  const done = 'That the board recommend an evening lab on Tuesdays'
  const noted = 'Two employers would send second-year apprentices'
  for (const words of [said, done, noted]) await expect(pages).toContainText(words)
  await expectAccessible(page)

  await layer(page, 'Notes and ideas').focus()
  await page.keyboard.press('Space')
  await expect(pages).toContainText('Formal decisions and Industry input only.')
  await expect(pages).not.toContainText(noted)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(pages).toContainText('Formal decisions only.')
  await expect(pages).not.toContainText(said)
  await expect(pages).toContainText(done)

  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Space')
  await expect(pages).toContainText('Industry input only.')
  await expect(pages).toContainText(said)
  await expect(pages).not.toContainText(done)
})
