import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { ask } from './harness/ask'
import { handOver, lookAtFile, machineOf, openTogether, takeOver, takeShownOver } from './harness/exchange'
import { expect, expectAccessible, test } from './harness/fixtures'
import { answerFileDialogs, type RunningApp } from './harness/launch'
import { lookAround, placeLink } from './harness/screens'

type Launch = (options?: object) => Promise<RunningApp>

const PASSPHRASE = 'quorum lathe winter stapler'

/** The row of an action in the register. */
const actionRow = (page: Page, text: string) =>
  page.getByRole('grid', { name: 'Actions' }).getByRole('row').filter({ hasText: text })

/** Everything in the workspace, as the export of the app itself tells it. */
async function everything(page: Page): Promise<unknown> {
  const [boards, meetings, actions] = await Promise.all([
    ask(page, 'board.list', {}),
    ask(page, 'meeting.list', { boardId: null }),
    ask(page, 'actionItem.list', { boardId: null, ownerId: null, status: 'any', due: 'any', text: '' }),
  ])
  return { boards, meetings, actions }
}

/** The office with the sample board, and a second machine that began from the office's file. */
async function twoMachines(launch: Launch, folder: string): Promise<{ office: RunningApp; chair: RunningApp }> {
  const office = await launch(machineOf(folder, 'office', 'Ruth Alvarado'))
  await lookAround(office.page)
  const file = join(folder, 'first.minutebook')
  await handOver(office, file)

  const chair = await launch(machineOf(folder, 'workshop', 'Tom Gretz'))
  await answerFileDialogs(chair, file)
  await chair.page.getByRole('link', { name: 'Take over from another machine…' }).click()
  const preview = chair.page.getByRole('dialog', { name: 'Take over first.minutebook?' })
  await expect(preview).toContainText('From Ruth Alvarado, office')
  await expect(preview).toContainText('This workspace is empty.')
  await takeShownOver(chair.page)
  await expect(chair.page.getByRole('table', { name: 'Boards' })).toBeVisible()
  return { office, chair }
}

test('a second machine begins from a file, and both are equal', async ({ launch, folder }) => {
  const { office, chair } = await twoMachines(launch, folder)
  expect(await everything(chair.page)).toEqual(await everything(office.page))

  // The chair's answer tells the office what the chair has.
  const back = join(folder, 'back.minutebook')
  await handOver(chair, back, { to: 'Ruth Alvarado, office' })
  await takeOver(office, back)
  await expect(office.page.getByRole('row', { name: /Tom Gretz, workshop/ })).toContainText('nothing')
})
