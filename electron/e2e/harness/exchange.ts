import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { answerFileDialogs, type LaunchOptions, type RunningApp } from './launch'

/** A shared folder is looked at ten times as often as for people, and written to ten times sooner. */
export const FAST_FOLDER = { MINUTEBOOK_FOLDER_PACE: '0.1' }

/** How a machine of two is started: a profile and a workspace of its own, a name, and who sits at it. */
export function machineOf(folder: string, name: string, userName: string): LaunchOptions {
  return {
    userData: join(folder, name, 'profile'),
    workspace: join(folder, name, 'workspace'),
    machine: { settings: { userName, machineName: name } },
    size: { width: 1280, height: 800 },
    environment: FAST_FOLDER,
  }
}

/** Goes to the page of the other machines. */
export async function openTogether(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Together/ })
    .click()
  await page.getByRole('heading', { level: 1, name: 'Working together' }).waitFor()
}

/** Hands over to a machine, or with null to a new one, into this file. */
export async function handOver(
  app: RunningApp,
  path: string,
  options: { to?: string; passphrase?: string } = {},
): Promise<void> {
  const { page } = app
  await openTogether(page)
  await answerFileDialogs(app, path)
  if (options.to === undefined) await page.getByRole('button', { name: 'Hand over…', exact: true }).first().click()
  else await page.getByRole('button', { name: `Hand over to ${options.to}` }).click()
  const dialog = page.getByRole('dialog', { name: 'Hand over' })
  await dialog
    .getByRole('status')
    .filter({ hasText: /step|lacks nothing/ })
    .waitFor()
  if (options.passphrase !== undefined) {
    await dialog.getByText('Lock with a passphrase').click()
    await dialog.getByLabel('Passphrase', { exact: true }).fill(options.passphrase)
    await dialog.getByLabel('Passphrase again').fill(options.passphrase)
  }
  await dialog.getByRole('button', { name: 'Save file…' }).click()
  const done = page.getByRole('dialog', { name: 'Handed over' })
  await done.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** Chooses a file to take over and waits for what it would do. */
export async function lookAtFile(app: RunningApp, path: string): Promise<void> {
  const { page } = app
  await openTogether(page)
  await answerFileDialogs(app, path)
  await page.getByRole('button', { name: 'Take over…', exact: true }).click()
  await page.getByRole('dialog').waitFor()
}

/** Takes over what is shown. */
export async function takeShownOver(page: Page): Promise<void> {
  await page
    .getByRole('dialog', { name: /^Take over / })
    .getByRole('button', { name: 'Take over' })
    .click()
  await page.getByRole('dialog', { name: 'Taken over' }).getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** Chooses a file and takes it over. */
export async function takeOver(app: RunningApp, path: string): Promise<void> {
  await lookAtFile(app, path)
  await takeShownOver(app.page)
}

/** What belongs to one machine, and what is worked out again. */
const OWN_TABLES = /^(sqlite_|schema_|__|site$|change|received_change$|peer$|exchange_notice$|search|.*_fts)/

/** All rows that machines have in common, read from the file by another process than the app's. */
export function rowsOnDisk(workspace: string): Record<string, unknown[]> {
  const file = new Database(join(workspace, 'minutebook.db'), { readonly: true })
  try {
    const tables = file.prepare(`select name from sqlite_schema where type = 'table' order by name`).pluck().all()
    return Object.fromEntries(
      (tables as string[])
        .filter((name) => !OWN_TABLES.test(name))
        .map((name) => [name, file.prepare(`select * from "${name}" order by 1`).all()]),
    )
  } finally {
    file.close()
  }
}
