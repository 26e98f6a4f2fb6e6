import type { Page } from '@playwright/test'
import type { AgendaItemId, BoardId, MeetingId } from '../contract/model'
import { ask } from './harness/ask'
import { expect, test } from './harness/fixtures'

/** What the page shows or names that did not come from a catalogue. The function is there in the pseudo-locale only. */
const untranslated = (page: Page) =>
  page.evaluate(() => {
    const { findUntranslated } = globalThis as unknown as { findUntranslated?: () => string[] }
    return findUntranslated?.() ?? ['the page is not in the pseudo-locale']
  })

interface Ids {
  readonly board: BoardId
  readonly planned: MeetingId
  readonly held: MeetingId
  readonly approved: MeetingId
}

async function idsOf(page: Page): Promise<Ids> {
  const meetings = await ask(page, 'meeting.list', { boardId: null })
  const find = (status: string) => meetings.find((meeting) => meeting.status === status)
  const [planned, held, approved] = [find('planned'), find('held'), find('approved')]
  if (!planned || !held || !approved) throw new Error('The sample board has no meeting of each kind.')
  return { board: held.boardId, planned: planned.id, held: held.id, approved: approved.id }
}

/** Every address of the window. */
const addresses = ({ board, planned, held, approved }: Ids): readonly string[] => [
  '/',
  `/boards/${board}`,
  `/boards/${board}/members`,
  `/boards/${board}/meetings`,
  `/boards/${board}/actions`,
  `/boards/${board}/health`,
  `/boards/${board}/people`,
  '/health',
  '/profiles',
  '/curriculum',
  '/work-based-learning',
  '/stories',
  '/evidence',
  '/evidence?tab=consultations',
  '/meetings',
  '/desk',
  '/actions',
  '/partners',
  '/development',
  '/settings',
  '/together',
  '/search?text=kit',
  '/search?text=nothinglikethis',
  ...[planned, held, approved].flatMap((id) =>
    ['agenda', 'minutes', 'record'].map((mode) => `/meetings/${id}/${mode}`),
  ),
  '/nowhere',
]

/** Opens an address, waits until the page has nothing more to fetch, and tells what is not from a catalogue. */
async function visit(page: Page, address: string): Promise<string[]> {
  await page.evaluate((to) => {
    location.hash = `#${to}`
  }, address)
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await page.getByRole('main').waitFor()
  return untranslated(page)
}

test('every screen in every state takes all its words from the catalogues', async ({ launch }) => {
  const { page } = await launch({ locale: 'pseudo', size: { width: 1440, height: 900 } })
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
  const found: Record<string, string[]> = { '/start': await untranslated(page) }
  await ask(page, 'workspace.loadSample', {})
  const ids = await idsOf(page)
  for (const address of addresses(ids)) {
    // One after the other, in the one window.
    // oxlint-disable-next-line no-await-in-loop
    found[address] = await visit(page, address)
  }
  await changePublished(page, ids.planned)
  found['changed agenda'] = await visit(page, `/meetings/${ids.planned}/agenda`)
  await page.keyboard.press('Control+e')
  await page.getByRole('dialog').waitFor()
  found['offer to publish'] = await untranslated(page)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  for (const [address, count] of [
    ['/actions', 2],
    [`/meetings/${ids.planned}/agenda`, 3],
  ] as const) {
    await visit(page, address)
    for (let item = 0; item < count; item += 1) {
      await page
        .getByRole('button', { name: /^\[Šéñð\]$/ })
        .first()
        .click()
      await page.getByRole('menuitem').nth(item).click()
      // Without the menu, which is a dialog of its own until it has faded.
      await page.locator('[role="dialog"]:not([data-exiting])').waitFor()
      found[`${address}, way out ${item}`] = await untranslated(page)
      await page.keyboard.press('Escape')
      await page.locator('[role="dialog"]').waitFor({ state: 'detached' })
    }
  }
  // A meeting that goes on, with and without a quorum, and with a record open.
  await ask(page, 'meeting.callToOrder', { id: ids.planned, at: '17:30' })
  found['without quorum'] = await visit(page, `/meetings/${ids.planned}/minutes`)
  await page.getByRole('textbox').first().click()
  await page.keyboard.type('/m A wording')
  await page.keyboard.press('Enter')
  await page.getByRole('group').getByRole('combobox').first().waitFor()
  found['motion'] = await untranslated(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+h')
  await page.getByRole('dialog').getByRole('region').waitFor()
  found['versions'] = await untranslated(page)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await visit(page, `/meetings/${ids.planned}/record`)
  await page.keyboard.press('Alt+h')
  await page.getByRole('dialog').getByRole('listitem').first().waitFor()
  found['history'] = await untranslated(page)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await ask(page, 'meeting.cancel', { id: await planAnother(page, ids.board) })
  found['with a cancelled meeting'] = await visit(page, '/meetings')
  expect(Object.entries(found).filter(([, texts]) => texts.length > 0)).toEqual([])
})

/** Publishes the agenda of a meeting and changes it after that, with items on consent, pulled out and confidential. */
async function changePublished(page: Page, meetingId: MeetingId): Promise<void> {
  const text = { question: null, presenterId: null, presenterName: null, minutesAllotted: null }
  const add = (title: string, parentId: AgendaItemId | null) =>
    ask(page, 'agenda.addItem', { meetingId, parentId, afterId: null, kind: 'consent', title, ...text })
  const { id: consent } = await add('Kit', null)
  const { id: pulled } = await add('Kit', consent)
  const { id: kept } = await add('Kit', consent)
  await ask(page, 'agenda.publish', { meetingId })
  await ask(page, 'agenda.pullFromConsent', { id: pulled })
  await ask(page, 'agenda.reviseItem', { id: kept, isConfidential: true, minutesAllotted: 300 })
  await ask(page, 'meeting.revise', { id: meetingId, mode: 'in_person', title: 'Kit' })
}

/** A meeting that nothing was done with yet. */
async function planAnother(page: Page, boardId: BoardId): Promise<MeetingId> {
  const { id } = await ask(page, 'meeting.create', {
    boardId,
    title: 'Extra',
    kind: 'special',
    date: '2027-04-08',
    startTime: '10:00',
    endTime: '11:00',
    timeZone: 'America/Chicago',
    place: null,
    onlineAddress: null,
    mode: 'online',
    agenda: { kind: 'blank' },
  })
  return id
}
