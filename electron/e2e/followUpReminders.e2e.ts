import type { RunningApp } from './harness/launch'
import { expect, test } from './harness/fixtures'
import { lookAround } from './harness/screens'

interface Shown {
  readonly title: string
  readonly body: string
}

/** Stands in for the desktop's notifications from now on, and tells what was shown. */
async function watchNotices(app: RunningApp): Promise<() => Promise<readonly Shown[]>> {
  await app.electron.evaluate(({ Notification }) => {
    const shown: unknown[] = []
    Reflect.set(globalThis, 'minutebookNotices', shown)
    Notification.isSupported = () => true
    Notification.prototype.show = function show(this: Electron.Notification) {
      shown.push(this)
    }
  })
  return () =>
    app.electron.evaluate(() =>
      (Reflect.get(globalThis, 'minutebookNotices') as Electron.Notification[]).map(({ title, body }) => ({
        title,
        body,
      })),
    )
}

const press = (app: RunningApp, number: number) =>
  app.electron.evaluate((_electron, index) => {
    const notices = Reflect.get(globalThis, 'minutebookNotices') as Electron.Notification[]
    notices[index]?.emit('click')
  }, number)

test('a start tells once a day what is late, and a press on it leads there', async ({ launch, folder }) => {
  const first = await launch()
  await lookAround(first.page)
  await first.quit()

  const second = await launch()
  const shown = await watchNotices(second)
  await expect.poll(async () => (await shown()).length, { timeout: 15_000 }).toBe(1)
  const [notice] = await shown()
  expect(notice?.title).toMatch(/^\d+ things want attention$/)
  expect(notice?.body).toMatch(/^\d+ are late\n/)
  await press(second, 0)
  await expect(second.page.getByRole('heading', { level: 1, name: 'Actions' })).toBeVisible()
  await second.quit()
  expect(folder).not.toBe('')
})
