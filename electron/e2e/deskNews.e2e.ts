import type { Page } from '@playwright/test'
import { ask } from './harness/ask'
import { expect, expectAccessible, test } from './harness/fixtures'
import { enter } from './harness/keyboard'
import { lookAround, placeLink } from './harness/screens'

async function openDesk(page: Page): Promise<void> {
  await placeLink(page, 'Desk').click()
  await page.getByRole('heading', { level: 1, name: /^Desk/ }).waitFor()
}

test('the desk tells what others changed since the last look, until it is put away', async ({ launch }) => {
  const first = await launch({ size: { width: 1440, height: 900 } })
  await lookAround(first.page)
  await ask(first.page, 'settings.revise', { userName: 'Ana Ruiz' })
  await openDesk(first.page)
  await expect(first.page.getByText(/^From now on this says what others changed/)).toBeVisible()
  await first.quit()

  // Somebody else sat at the machine meanwhile, and looked at Home only.
  const { userData, workspace } = first
  const second = await launch({ userData, workspace })
  await second.page.getByRole('table', { name: 'Boards' }).waitFor()
  const [action] = await ask(second.page, 'action.list', {
    boardId: null,
    ownerId: null,
    status: 'unfinished',
    due: 'any',
    text: '',
  })
  await ask(second.page, 'settings.revise', { userName: 'Yusra Karim' })
  await ask(second.page, 'actionItem.note', { actionItemId: action!.id, text: 'Half of it is there.' })
  await ask(second.page, 'settings.revise', { userName: 'Ana Ruiz' })
  await second.quit()

  const { page } = await launch({ userData, workspace })
  await page.getByRole('table', { name: 'Boards' }).waitFor()
  await openDesk(page)
  const news = page.getByRole('list', { name: 'New since your last look' })
  await expect(news.getByRole('listitem')).toHaveCount(1)
  await expect(news.getByText(`Action ${action!.number} changed:`)).toBeVisible()
  await expect(news.getByText(/^Yusra Karim, /)).toBeVisible()
  await expectAccessible(page)
  await enter(page, page.getByRole('button', { name: 'Mark as seen' }))
  await expect(page.getByText(/^Others changed nothing since/)).toBeVisible()
})

test('a machine for the chair offers no step that it would refuse', async ({ launch }) => {
  const { page } = await launch({ size: { width: 1440, height: 900 } })
  await lookAround(page)
  await placeLink(page, 'Settings').click()
  const view = page.getByRole('radiogroup', { name: 'View' })
  await view.getByRole('radio', { name: 'Chair' }).click()
  await expect(view.getByRole('radio', { name: 'Chair' })).toBeChecked()
  const offers = (name: RegExp | string) =>
    page.getByRole('button', { name }).or(page.getByRole('link', { name })).or(page.getByRole('menuitem', { name }))
  await expect(offers('New board')).toHaveCount(0)
  const [board] = await ask(page, 'board.list', {})

  await placeLink(page, 'Meetings').click()
  await page
    .getByRole('grid', { name: 'Meetings' })
    .getByRole('row')
    .filter({ hasText: 'Dec 10, 2026' })
    .getByRole('button', { name: /^More for/ })
    .click()
  await expect(page.getByRole('menuitem')).toHaveText([/^Open agenda/, /^Open minutes/, /^Open record/])
  await page.keyboard.press('Escape')
  await expect(offers('Plan meeting')).toHaveCount(0)

  await page.getByRole('link', { name: board!.shortName ?? board!.name }).click()
  await page.getByRole('heading', { level: 1, name: board!.name }).waitFor()
  await expect(page.getByRole('list', { name: 'Parking lot' }).getByRole('button')).toHaveCount(0)
  await expect(offers(/^Edit|^New proposal/)).toHaveCount(0)
  await expectAccessible(page)

  await placeLink(page, 'Settings').click()
  await page.getByRole('radiogroup', { name: 'View' }).waitFor()
  await expect(offers('Import file')).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Language of documents' })).toHaveCount(0)
  await page.getByRole('radio', { name: 'Secretary' }).click()
  await expect(offers('Import file')).toBeVisible()
  await expect(offers('New board')).toBeVisible()
})
