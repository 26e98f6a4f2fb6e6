import type { Page } from '@playwright/test'
import { ask } from './harness/ask'
import { expect, expectAccessible, test } from './harness/fixtures'
import { tabTo, typeInto } from './harness/keyboard'
import type { RunningApp } from './harness/launch'

const list = (page: Page) => page.getByRole('grid', { name: 'Items of the agenda' })
const row = (page: Page, title: string) => list(page).getByRole('row').filter({ hasText: title })
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })

/** The automotive board's meeting with this state, on its agenda. */
async function openAgenda({ page }: RunningApp, status: string): Promise<string> {
  await ask(page, 'workspace.loadSample', {})
  const meetings = await ask(page, 'meeting.list', { boardId: null })
  const found = meetings.find((meeting) => meeting.status === status && meeting.boardName.startsWith('Automotive'))
  await page.evaluate((id) => {
    location.hash = `#/meetings/${id}/agenda`
  }, found?.id ?? '')
  await expect(list(page)).toBeVisible()
  return found?.id ?? ''
}

const AGENDA = [
  'Automotive Technology Advisory Board',
  'Agenda for December 10',
  '',
  '1. Call to order (5 min)',
  '2. Hybrid training [Tobias Okafor] 20 min',
  '   a) Battery safety',
  '   b) High-voltage tools (10 min) - for action',
  '3. Visit of the state, information',
  '',
  'Kind regards',
  'Lena',
].join('\n')

test('an agenda is pasted, looked at, corrected and added by keys alone', async ({ app, takeScreenshot }) => {
  const { page } = app
  await openAgenda(app, 'planned')
  const before = await list(page).getByRole('row').count()
  await app.electron.evaluate(({ clipboard }, text) => clipboard.writeText(text), AGENDA)
  await tabTo(page, row(page, 'Call to order'))
  await page.keyboard.press('Control+V')
  const paste = dialog(page, 'Paste an agenda')
  await expect(paste.getByLabel('Text of the agenda')).toHaveValue(AGENDA)
  await expect(paste.getByRole('status')).toHaveText('5 items were found. 4 lines are left out.')
  await expect(paste.getByText('On the agenda already; only its sub-items come.')).toBeVisible()
  await expect(paste.getByRole('combobox', { name: 'Who leads Hybrid training' })).toHaveValue('Tobias Okafor')
  await expect(paste.getByRole('button', { name: /What High-voltage tools is for/ })).toContainText('decision')
  await expect(paste.getByRole('region', { name: 'Left out' })).toContainText('Kind regards')
  await expectAccessible(page)
  await takeScreenshot(page, 'paste-agenda')

  await typeInto(page, paste.getByLabel('Minutes for Battery safety'), '15')
  await tabTo(page, paste.getByRole('checkbox', { name: 'Add Visit of the state' }))
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+Enter')
  await expect(paste).toBeHidden()
  await expect(row(page, 'Hybrid training')).toBeFocused()
  await expect(row(page, 'Battery safety')).toHaveAccessibleName(/15 min/)
  await expect(row(page, 'Visit of the state')).toHaveCount(0)
  await expect(list(page).getByRole('row')).toHaveCount(before + 3)

  await test.step('and typed into the dialog', async () => {
    await page.keyboard.press('Control+Shift+V')
    await expect(paste.getByLabel('Text of the agenda')).toBeFocused()
    await page.keyboard.type('Guest speaker (30 min)')
    await expect(paste.getByRole('status')).toHaveText('1 item was found. No line is left out.')
    await page.keyboard.press('Escape')
    await expect(paste).toBeHidden()
    await expect(row(page, 'Guest speaker')).toHaveCount(0)
  })
})
