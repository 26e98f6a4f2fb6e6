import { join } from 'node:path'
import type { Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { ask } from './ask'

/** The text of the item that is shown. */
export const noteText = (page: Page) => page.getByRole('textbox', { name: /^Minutes of item/ })

/** Goes to an item by its place in the outline. */
export async function goToItem(page: Page, title: RegExp): Promise<void> {
  await page.getByRole('complementary', { name: 'Agenda' }).getByRole('button', { name: title }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await noteText(page).waitFor()
}

/** Loads the sample board and opens the minutes of the automotive board's planned meeting. */
export async function openPlannedMinutes(page: Page): Promise<string> {
  await ask(page, 'workspace.loadSample', {})
  const meetings = await ask(page, 'meeting.list', { boardId: null })
  const planned = meetings.find(({ status, boardName }) => status === 'planned' && boardName.startsWith('Automotive'))
  if (!planned) throw new Error('The sample board has no planned meeting of the automotive board.')
  await page.evaluate((id) => {
    location.hash = `#/meetings/${id}/minutes`
  }, planned.id)
  await noteText(page).waitFor()
  return planned.id
}

/** Calls the planned meeting to order with everybody there. */
export async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Call to order', exact: true }).click()
  await page.getByText(/^Called to order \d/).waitFor()
  await page.getByRole('button', { name: /^Mark the other \d+ present/ }).click()
  await page.getByRole('button', { name: /^Mark the other/ }).waitFor({ state: 'detached' })
}

/** The plain text of every note in the file on disk, read by another process than the app's. */
export function notesOnDisk(workspace: string): string[] {
  const file = new Database(join(workspace, 'minutebook.db'), { readonly: true })
  try {
    return file.prepare('select plain_text from minutes_note').pluck().all() as string[]
  } finally {
    file.close()
  }
}
