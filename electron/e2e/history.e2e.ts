import type { Page } from '@playwright/test'
import { ask } from './harness/ask'
import { expect, expectAccessible, test } from './harness/fixtures'
import { enter, tabTo } from './harness/keyboard'
import { notesOnDisk, noteText, openPlannedMinutes } from './harness/minutesPage'

const press = (page: Page, key: string) => page.keyboard.press(key)
const versions = (page: Page) => page.getByRole('listbox', { name: 'Versions' })
const toast = (page: Page, message: string | RegExp) => page.getByRole('alertdialog').getByText(message)

/** Types at the end of the text and waits until it is on disk. */
async function typeOn(page: Page, workspace: string, text: string, whole: string): Promise<void> {
  await tabTo(page, noteText(page))
  await press(page, 'Control+End')
  await page.keyboard.type(text)
  await expect.poll(() => notesOnDisk(workspace)).toContain(whole)
}

test('a text is written, changed, compared and restored, and the undo key still works after a restart', async ({
  launch,
}) => {
  const app = await launch()
  const { page, workspace } = app
  const id = await openPlannedMinutes(page)
  const [first, second] = ['Four shops took students.', 'Four shops took students. No vote was needed.']
  await typeOn(page, workspace, first, first)
  // A step of another kind ends the stretch of typing: what follows is a version of its own.
  await ask(page, 'meeting.revise', { id: id as never, place: 'Room 12' })
  await typeOn(page, workspace, ' No vote was needed.', second)

  await press(page, 'Alt+h')
  await expect(page.getByRole('dialog', { name: /^Versions of / })).toBeVisible()
  await expect(versions(page).getByRole('option')).toHaveCount(2)
  await expect(versions(page).getByRole('option').first()).toBeFocused()
  const changes = page.getByRole('region', { name: /^Changes from the version of/ })
  await expect(changes.getByRole('insertion')).toHaveText('Added: No vote was needed.')
  await expect(changes.getByRole('deletion')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Restore this version' })).toBeDisabled()
  await expectAccessible(page)

  await press(page, 'ArrowDown')
  await expect(page.getByRole('region', { name: 'Text of the version' })).toHaveText(first)
  const compare = page.getByRole('button', { name: /Compare with/ })
  await enter(page, compare)
  await expect(page.getByRole('option', { name: 'The text of now' })).toBeVisible()
  await page.keyboard.type('The text')
  await press(page, 'Enter')
  await expect(changes.getByRole('insertion')).toHaveText('Added: No vote was needed.')
  await expect(page.getByText(/^These words become the text of now\./)).toBeVisible()
  await enter(page, page.getByRole('button', { name: 'Restore this version' }))
  await expect(toast(page, /^Text of .* restored$/)).toBeVisible()
  await expect(noteText(page)).toHaveText(first)
  await expect.poll(() => notesOnDisk(workspace)).not.toContain(second)
  await app.quit()

  const again = await launch({ userData: app.userData, workspace })
  await again.page.evaluate((meeting) => {
    location.hash = `#/meetings/${meeting}/minutes`
  }, id)
  await expect(noteText(again.page)).toHaveText(first)
  await tabTo(again.page, again.page.getByRole('button', { name: 'Versions of this text' }))
  await press(again.page, 'Control+z')
  await expect(toast(again.page, /^Undone: Earlier text restored under /)).toBeVisible()
  await expect(noteText(again.page)).toHaveText(second)
  await press(again.page, 'Control+Shift+Z')
  await expect(toast(again.page, /^Done again: Earlier text restored under /)).toBeVisible()
  await expect(noteText(again.page)).toHaveText(first)
  await press(again.page, 'Alt+h')
  await expect(versions(again.page).getByRole('option')).toHaveCount(5)
  await expect(versions(again.page).getByRole('option').first()).toContainText('step taken back')
})

test('undo takes back the last step by key, says what it was, and says who stands in the way', async ({
  app: { page },
}) => {
  const id = await openPlannedMinutes(page)
  const [item] = await ask(page, 'meeting.agenda', { id: id as never })
  if (!item) throw new Error('The planned meeting has no items.')
  const { boardId } = await ask(page, 'meeting.get', { id: id as never })
  const agendaItemId = item.id
  const made = await ask(page, 'actionItem.create', {
    boardId,
    agendaItemId,
    text: 'Lend a traction battery.',
    ownerIds: [],
    dueOn: null,
  })
  await ask(page, 'actionItem.reschedule', { id: made.id, dueOn: '2026-12-18' })
  await tabTo(page, page.getByRole('button', { name: 'Versions of this text' }))
  await press(page, 'Control+z')
  await expect(toast(page, /^Undone: Due date of action \d+ changed/)).toBeVisible()
  const due = async () =>
    (await ask(page, 'meeting.records', { id: id as never })).actions.find((action) => action.id === made.id)?.dueOn
  expect(await due()).toBeNull()
  await press(page, 'Control+z')
  await expect(toast(page, /^Undone: Action \d+ added: Lend a traction battery\.$/)).toBeVisible()
  expect(await due()).toBeUndefined()
  await press(page, 'Control+Shift+Z')
  await expect(toast(page, /^Done again: Action \d+ added/)).toBeVisible()
  await press(page, 'Control+Shift+Z')
  await expect(toast(page, /^Done again: Due date/)).toBeVisible()
  expect(await due()).toBe('2026-12-18')
  await press(page, 'Control+Shift+Z')
  await expect(toast(page, 'No step to do again')).toBeVisible()

  await page.evaluate((meeting) => {
    location.hash = `#/meetings/${meeting}/record`
  }, id)
  await page.getByRole('button', { name: 'History' }).waitFor()
  await press(page, 'Alt+h')
  const dialog = page.getByRole('dialog', { name: /^History of / })
  await expect(dialog.getByRole('listitem').first()).toContainText('Done again: Due date of action')
  await expect(dialog.getByRole('listitem').filter({ hasText: /^.*Taken back: Action/ })).toHaveCount(1)
  await expectAccessible(page)
  // The date was given since: the making of the action cannot be taken back alone.
  await enter(page, dialog.getByRole('button', { name: /^Take back: Action \d+ added/ }).last())
  await expect(toast(page, /was changed since by .* Take that step back first\.$/)).toBeVisible()
})
