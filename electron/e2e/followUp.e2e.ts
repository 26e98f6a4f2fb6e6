import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import ICAL from 'ical.js'
import PostalMime from 'postal-mime'
import { ask } from './harness/ask'
import { expect, expectAccessible, test } from './harness/fixtures'
import { enter, tabTo } from './harness/keyboard'
import { answerFileDialogs, newFolder, removeFolder, type RunningApp } from './harness/launch'
import { lookAround, openMeeting, placeLink } from './harness/screens'

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })
const people = (page: Page) => page.getByRole('list', { name: 'People' })

/** Opens one of the ways in which the page's things leave. */
async function send(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

const openActions = async (page: Page) => {
  await placeLink(page, 'Actions').click()
  await page.getByRole('heading', { level: 1, name: 'Actions' }).waitFor()
}

/** Stands in for the mail program from now on, and tells what it was given. */
async function watchMail({ electron }: RunningApp): Promise<() => Promise<{ files: string[]; links: string[] }>> {
  await electron.evaluate(({ shell }) => {
    const given = { files: [] as string[], links: [] as string[] }
    Reflect.set(globalThis, 'minutebookMail', given)
    shell.openPath = async (path) => {
      given.files.push(path)
      return ''
    }
    shell.openExternal = async (link) => void given.links.push(link)
  })
  return () =>
    electron.evaluate(() => Reflect.get(globalThis, 'minutebookMail') as { files: string[]; links: string[] })
}

const read = (path: string) => new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8')) as unknown[])

test('owners of open actions get a draft each, by the keyboard alone', async ({ launch }) => {
  const app = await launch({ size: { width: 1440, height: 900 } })
  const { page } = app
  const folder = newFolder()
  await answerFileDialogs(app, folder)
  await lookAround(page)
  await openActions(page)

  await tabTo(page, page.getByRole('button', { name: 'Send', exact: true }))
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Send follow-up…' }).waitFor()
  await page.keyboard.press('Enter')
  await expect(dialog(page, 'Send follow-up')).toBeVisible()
  await expectAccessible(page)
  const lines = people(page).getByRole('listitem')
  await expect(lines.first()).toBeVisible()
  const count = await lines.count()
  expect(count).toBeGreaterThan(1)
  await expect(dialog(page, 'Send follow-up').getByRole('status')).toHaveText(`${count} drafts`)
  await tabTo(page, people(page).getByRole('checkbox').first())
  await page.keyboard.press('Space')
  await expect(dialog(page, 'Send follow-up').getByRole('status')).toHaveText(
    `${count - 1} draft${count === 2 ? '' : 's'}`,
  )
  await enter(page, page.getByRole('button', { name: 'Save drafts…' }))
  await expect(dialog(page, 'Send follow-up')).toBeHidden()

  const files = readdirSync(folder)
  expect(files).toHaveLength(count - 1)
  for (const file of files) {
    expect(file).toMatch(/^Draft for .+\.eml$/)
    const mail = await PostalMime.parse(readFileSync(join(folder, file)))
    expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1')
    expect(mail.text).toMatch(/- Action \d+: /)
  }
  removeFolder(folder)
})

test('a draft opens in the mail program, as a link without and as a file with a document', async ({ launch }) => {
  const app = await launch({ size: { width: 1440, height: 900 } })
  const { page } = app
  const given = await watchMail(app)
  await lookAround(page)
  await openActions(page)
  await send(page, 'Send follow-up…')
  const open = people(page).getByRole('button').first()
  await open.click()
  await expect.poll(async () => (await given()).links.length).toBe(1)
  expect((await given()).links[0]).toMatch(/^mailto:[^?]+@[^?]+\?subject=Your%20open%20actions/)

  await page.getByRole('button', { name: /Attached$/ }).click()
  await page.getByRole('option', { name: 'Their open actions, PDF' }).click()
  await open.click()
  await expect.poll(async () => (await given()).files.length).toBe(1)
  const mail = await PostalMime.parse(readFileSync((await given()).files[0]!))
  const [pdf] = mail.attachments
  expect(pdf?.mimeType).toBe('application/pdf')
  expect(new TextDecoder('latin1').decode(pdf?.content as ArrayBuffer)).toMatch(/^%PDF-/)
})

test('the minutes go to the members, and whoever has no address is named', async ({ launch }) => {
  const app = await launch({ size: { width: 1024, height: 640 } })
  const { page } = app
  const folder = newFolder()
  await answerFileDialogs(app, folder)
  await lookAround(page)
  const [wes] = await ask(page, 'person.list', { text: 'Wes Tanaka' })
  await ask(page, 'person.revise', { id: wes!.id, email: null })
  await openMeeting(page, 'May 15, 2025', 'Record')
  await page.getByRole('list', { name: 'Pages of the minutes' }).waitFor()
  await send(page, 'Send the minutes…')
  const minutes = dialog(page, 'Send the minutes')
  await expect(minutes.getByRole('button', { name: 'Save drafts…' })).toBeInViewport()
  await expectAccessible(page)
  const reachable = await people(page).getByRole('listitem').count()
  expect(reachable).toBeGreaterThan(3)
  await expect(minutes.getByRole('list', { name: 'No e-mail address' }).getByRole('listitem')).toHaveText([
    'Wes Tanaka',
  ])
  await minutes.getByRole('button', { name: 'Save drafts…' }).click()
  await expect(minutes).toBeHidden()
  const files = readdirSync(folder)
  expect(files).toHaveLength(reachable)
  const mail = await PostalMime.parse(readFileSync(join(folder, files[0]!)))
  expect(mail.subject).toMatch(/^Minutes of May 15, 2025, /)
  expect(mail.attachments[0]?.filename).toMatch(/^2025-05-15 Minutes, .+\.pdf$/)
  removeFolder(folder)
})

test('an invitation is a calendar file that a later one replaces', async ({ launch, folder }) => {
  const app = await launch({ theme: 'dark', size: { width: 1024, height: 640 } })
  const { page } = app
  await lookAround(page)
  await openMeeting(page, 'Dec 10, 2026', 'Agenda')
  const write = async (name: string) => {
    const path = join(folder, name)
    await answerFileDialogs(app, path)
    if (await page.getByRole('button', { name: 'Send', exact: true }).isHidden()) await page.keyboard.press('Alt+p')
    await send(page, 'Invite to the meeting…')
    await expect(
      dialog(page, 'Invite to the meeting').getByRole('button', { name: 'Save calendar file…' }),
    ).toBeInViewport()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Save calendar file…' }).click()
    await expect(dialog(page, 'Invite to the meeting')).toBeHidden()
    return read(path).getFirstSubcomponent('vevent')!
  }
  const first = await write('first.ics')
  const valueOf = (event: ICAL.Component, name: string) => event.getFirstPropertyValue(name)?.toString()
  expect(valueOf(first, 'dtstart')).toMatch(/^2026-12-10T/)
  // In a small window the pane lies over the page.
  await page.keyboard.press('Alt+p')
  await page.getByRole('button', { name: 'Edit meeting' }).first().click()
  await dialog(page, 'Edit meeting').getByLabel('Place').fill('Library, second floor')
  await dialog(page, 'Edit meeting').getByRole('button', { name: 'Save meeting' }).click()
  await expect(dialog(page, 'Edit meeting')).toBeHidden()
  const second = await write('second.ics')
  expect(valueOf(second, 'uid')).toBe(valueOf(first, 'uid'))
  expect(valueOf(second, 'location')).toBe('Library, second floor')
  expect(Number(valueOf(second, 'sequence'))).toBeGreaterThan(Number(valueOf(first, 'sequence')))
})

test('open actions become tasks of a calendar', async ({ launch, folder }) => {
  const app = await launch({ size: { width: 1024, height: 640 } })
  const { page } = app
  await lookAround(page)
  await openActions(page)
  const path = join(folder, 'tasks.ics')
  await answerFileDialogs(app, path)
  await send(page, 'Calendar tasks…')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save tasks…' }).click()
  await expect(dialog(page, 'Calendar tasks')).toBeHidden()
  const tasks = read(path).getAllSubcomponents('vtodo')
  expect(tasks.length).toBeGreaterThan(3)
  expect(tasks.every((task) => task.getFirstPropertyValue('status') !== 'COMPLETED')).toBe(true)
})
