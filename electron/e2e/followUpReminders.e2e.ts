import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { ask } from './harness/ask'
import { expect, test } from './harness/fixtures'
import type { RunningApp } from './harness/launch'
import { goToMode, lookAround, openMeeting, placeLink } from './harness/screens'

interface Shown {
  readonly title: string
  readonly body: string
}

/** Stands in for the desktop's notifications from now on, and tells what was shown. */
async function watchNotices({ electron }: RunningApp): Promise<() => Promise<readonly Shown[]>> {
  await electron.evaluate(({ Notification }) => {
    const shown: unknown[] = []
    Reflect.set(globalThis, 'minutebookNotices', shown)
    Notification.isSupported = () => true
    Notification.prototype.show = function show(this: Electron.Notification) {
      shown.push(this)
    }
  })
  return () =>
    electron.evaluate(() =>
      (Reflect.get(globalThis, 'minutebookNotices') as Electron.Notification[]).map(({ title, body }) => ({
        title,
        body,
      })),
    )
}

const press = ({ electron }: RunningApp, number: number) =>
  electron.evaluate((_electron, index) => {
    const notices = Reflect.get(globalThis, 'minutebookNotices') as Electron.Notification[]
    notices[index]?.emit('click')
  }, number)

const toldToday = ({ userData }: RunningApp): number => {
  const { reminded } = JSON.parse(readFileSync(join(userData, 'machine.json'), 'utf8')) as {
    reminded: { told: string[] } | null
  }
  return reminded?.told.length ?? 0
}

async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`${field}$`) }).click()
  await page.getByRole('option', { name: option }).click()
}

const off = { isOn: false, daysBefore: 3, about: 'everything' }

test('a start tells what is late, also where no desktop shows notifications', async ({ launch }) => {
  const first = await launch()
  await lookAround(first.page)
  await first.quit()
  const second = await launch()
  await expect.poll(() => toldToday(second)).toBeGreaterThan(0)
  await expect(second.page.getByRole('table', { name: 'Boards' })).toBeVisible()
})

test('reminders are switched on in the settings, come once a day, and lead to their place', async ({ launch }) => {
  const app = await launch({ machine: { settings: { userName: 'Carla Mendoza-Ruiz', reminders: off } } })
  const { page } = app
  const shown = await watchNotices(app)
  await lookAround(page)
  await placeLink(page, 'Settings').click()
  await page.getByText('Remind me').click()
  await expect(page.getByRole('switch', { name: 'Remind me' })).toBeChecked()
  await expect.poll(async () => (await shown()).length).toBe(1)
  const [many] = await shown()
  expect(many?.title).toMatch(/^\d+ things want attention$/)
  expect(many?.body).toMatch(/^\d+ (is|are) late\n/)

  // What was told today is not told again, whatever is chosen; what that choice adds is.
  await choose(page, 'Of', 'My actions and meetings')
  await choose(page, 'From', '14 days before')
  await expect(page.getByRole('button', { name: /14 days before/ })).toBeVisible()
  const before = toldToday(app)
  await page.getByText('Remind me').click()
  await page.getByText('Remind me').click()
  await expect(page.getByRole('switch', { name: 'Remind me' })).toBeChecked()
  expect(toldToday(app)).toBe(before)

  await press(app, 0)
  await expect(page.getByRole('heading', { level: 1, name: 'Actions' })).toBeVisible()
})

test('nothing is shown while a meeting is on the wall', async ({ launch }) => {
  const app = await launch({ machine: { settings: { reminders: off } } })
  const { page, electron } = app
  const shown = await watchNotices(app)
  await lookAround(page)
  await openMeeting(page, 'Dec 10, 2026', 'Agenda')
  await goToMode(page, 'Minutes')
  const wall = electron.waitForEvent('window')
  await page.keyboard.press('F9')
  await (await wall).waitForLoadState()
  await placeLink(page, 'Settings').click()
  await page.getByText('Remind me').click()
  await expect(page.getByRole('switch', { name: 'Remind me' })).toBeChecked()
  // The check that follows the switch has run by the time of the next answer.
  await page.evaluate(() => window.minutebook.invoke('settings.get', {}))
  expect(await shown()).toEqual([])

  await ask(page, 'presenter.close', {})
  await page.getByText('Remind me').click()
  await expect(page.getByRole('switch', { name: 'Remind me' })).not.toBeChecked()
  await page.getByText('Remind me').click()
  await expect.poll(async () => (await shown()).length).toBe(1)
})
