import { basename } from 'node:path'
import type { Page } from '@playwright/test'
import { answerFileDialogs, type RunningApp } from './launch'

/** First start: shows a sample and waits for Home. */
export async function lookAround(page: Page, sample: 'board' | 'institution' = 'board'): Promise<void> {
  await page.getByRole('link', { name: `Look around with a sample ${sample}` }).click()
  await page.getByRole('table', { name: 'Boards' }).waitFor()
}

/** The places of the sidebar. */
export type Place =
  | 'Home'
  | 'Desk'
  | 'Actions'
  | 'Meetings'
  | 'Together'
  | 'Settings'
  | 'Work-based learning'
  | 'Success stories'
  | 'Curriculum and skills'
  | 'Partners'
  | 'Professional development'

/** The link of a place in the sidebar. */
export const placeLink = (page: Page, place: Place) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: new RegExp(`^${place}`) })

/** A meeting in the table of meetings, by something that its row says. */
export const meetingRow = (page: Page, words: string) =>
  page.getByRole('grid', { name: 'Meetings' }).getByRole('row').filter({ hasText: words })

/** The three modes of a meeting's page. */
export type Mode = 'Agenda' | 'Minutes' | 'Record'

/** Opens a meeting from the list of all meetings, by the menu of its row. */
export async function openMeeting(page: Page, words: string, mode: Mode): Promise<void> {
  await placeLink(page, 'Meetings').click()
  await meetingRow(page, words)
    .getByRole('button', { name: /^More for/ })
    .click()
  await page.getByRole('menuitem', { name: `Open ${mode.toLowerCase()}` }).click()
  await page.getByRole('main', { name: mode }).waitFor()
}

const modes = (page: Page) => page.getByRole('navigation', { name: 'Modes of the meeting' })

/** Goes to a mode of the meeting that is open. */
export async function goToMode(page: Page, mode: Mode): Promise<void> {
  const link = modes(page).getByRole('link', { name: mode })
  await link.click()
  await page.getByRole('main', { name: mode }).waitFor()
}

/** Exports the agenda or the minutes from Record mode, as a person would who picks `path` in the system's dialog. */
export async function exportPdf(app: RunningApp, kind: 'Agenda' | 'Minutes', path: string): Promise<void> {
  const { page } = app
  await answerFileDialogs(app, path)
  await goToMode(page, 'Record')
  await page.getByRole('radiogroup', { name: 'Document' }).getByRole('radio', { name: kind }).click()
  await page.getByRole('list', { name: `Pages of the ${kind.toLowerCase()}` }).waitFor()
  await page.getByRole('button', { name: 'Export PDF' }).click()
  await page.getByText(`${basename(path)},`).waitFor()
}
