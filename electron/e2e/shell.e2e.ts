import type { Page } from '@playwright/test'
import { resize } from './harness/appearance'
import { expect, expectAccessible, test } from './harness/fixtures'

/** Shows the sample board and waits for Home. */
async function openSample(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Look around with a sample board' }).click()
  await expect(page.getByRole('table', { name: 'Boards' })).toBeVisible()
}

/** The pane that has the focus. */
const focusedPane = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane') ?? null)

test('the frame around every page is used without the mouse, and in a small window', async ({
  launch,
  takeScreenshot,
}) => {
  const app = await launch({ size: { width: 1440, height: 900 } })
  const { page } = app
  await openSample(page)

  await test.step('F6 goes from pane to pane, F1 lists the keys, Ctrl K finds, all without the mouse', async () => {
    const visited: string[] = []
    for (let presses = 0; presses < 3; presses += 1) {
      // One after the other: each press begins where the last one ended.
      // oxlint-disable-next-line no-await-in-loop
      await page.keyboard.press('F6')
      // oxlint-disable-next-line no-await-in-loop
      visited.push((await focusedPane(page)) ?? 'no pane')
    }
    expect(visited.toSorted()).toEqual(['navigation', 'next', 'page'])

    await page.keyboard.press('F1')
    const keys = page.getByRole('dialog', { name: 'Keys' })
    await expect(keys).toContainText('next pane')
    await expectAccessible(page)
    await takeScreenshot(page, 'keys')
    await page.keyboard.press('Escape')
    await expect(keys).toBeHidden()

    // Typed on at once: not one letter may get lost while the palette opens.
    await page.keyboard.press('Control+k')
    await page.keyboard.type('oka')
    await expect(page.getByRole('dialog').getByRole('searchbox')).toHaveValue('oka')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  })
  await test.step('the sidebar goes everywhere and puts the focus on the page that it opened', async () => {
    for (const name of ['Actions', 'Meetings', 'Settings', 'Home']) {
      const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: new RegExp(`^${name}`) })
      // One after the other: each step begins where the last one ended.
      // oxlint-disable-next-line no-await-in-loop
      await link.press('Enter')
      // oxlint-disable-next-line no-await-in-loop
      await expect(link).toHaveAttribute('aria-current', 'page')
      // oxlint-disable-next-line no-await-in-loop
      await expect.poll(() => focusedPane(page)).toBe('page')
    }
  })
  await test.step('a small window has a rail instead of the sidebar, with every name in it', async () => {
    await resize(app, { width: 1024, height: 640 })
    const rail = page.getByRole('navigation', { name: 'Main' })
    await expect.poll(async () => (await rail.boundingBox())?.width).toBe(46)
    await expect(rail.getByRole('link', { name: 'Actions' })).toBeVisible()
    await expect(rail.getByRole('link', { name: /Automotive/ })).toBeVisible()
    await expectAccessible(page)
  })
  await test.step('an address that leads nowhere says so and leads home', async () => {
    await page.evaluate(() => {
      location.hash = '#/boards/nowhere'
    })
    await page.getByRole('link', { name: 'Go to Home' }).click()
    await expect(page.getByRole('table', { name: 'Boards' })).toBeVisible()
  })
})

/** What the page shows and names that did not come from a catalogue; only in the pseudo-locale. */
const untranslated = (page: Page) =>
  page.evaluate(() => {
    const { findUntranslated } = globalThis as unknown as { findUntranslated?: () => string[] }
    return findUntranslated?.() ?? ['the page is not in the pseudo-locale']
  })

/** Every address that the sample board has something to show at. */
async function sampleAddresses(page: Page): Promise<string[]> {
  const { boardId, meetingId } = await page.evaluate(async () => {
    const ask = async (channel: string, input: object) => {
      const answer = await window.minutebook.invoke(channel, input)
      return answer.ok ? (answer.data as { id: string }[]) : []
    }
    const [board] = await ask('board.list', {})
    const [meeting] = await ask('meeting.list', { boardId: board?.id })
    return { boardId: board?.id, meetingId: meeting?.id }
  })
  const board = ['overview', 'members', 'meetings', 'actions'].map((tab) => `/boards/${boardId}/${tab}`)
  const meeting = ['agenda', 'minutes', 'record'].map((mode) => `/meetings/${meetingId}/${mode}`)
  return ['/', ...board, '/actions', '/meetings', ...meeting, '/settings', '/search?text=a']
}

test('no screen says anything that is not in a message catalogue', async ({ launch }) => {
  const { page } = await launch({ locale: 'pseudo', size: { width: 1440, height: 900 } })
  const main = page.getByRole('main')
  await expect(main).toBeVisible()
  const found: Record<string, string[]> = { '/start': await untranslated(page) }
  await page.getByRole('link').first().click()
  await expect(page.getByRole('table')).toBeVisible()
  for (const address of await sampleAddresses(page)) {
    // One after the other, in the one window.
    // oxlint-disable-next-line no-await-in-loop
    await page.evaluate((to) => {
      location.hash = to
    }, address)
    // oxlint-disable-next-line no-await-in-loop
    await expect(main.getByRole('heading').first()).toBeVisible()
    // oxlint-disable-next-line no-await-in-loop
    found[address.replace(/[0-9a-f-]{36}/, '…')] = await untranslated(page)
  }
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog')).toBeVisible()
  found['F1'] = await untranslated(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  found['Ctrl K'] = await untranslated(page)
  expect(Object.entries(found).filter(([, texts]) => texts.length > 0)).toEqual([])
})
