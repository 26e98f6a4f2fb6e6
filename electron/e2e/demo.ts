import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { appFolder, launchApp, newFolder, removeFolder, type RunningApp } from './harness/launch'
import { begin, goToItem, noteText } from './harness/minutesPage'
import { exportPdf, lookAround, openMeeting } from './harness/screens'

/** Where the results go. */
const results = join(appFolder, 'demo')
const agendaFile = join(results, 'Agenda 2026-12-10.pdf')
const minutesFile = join(results, 'Minutes 2026-12-10.pdf')
const picture = join(results, 'Minutes in the window.png')

interface Step {
  readonly title: string
  readonly play: (app: RunningApp) => Promise<void>
}

/** Types a line as a hand would, and ends it. */
async function typeLine({ page }: RunningApp, line: string): Promise<void> {
  await page.keyboard.type(line)
  await page.keyboard.press('Enter')
}

/** Types over what stands in a field and leaves it. */
async function retype(field: Locator, text: string): Promise<void> {
  await field.fill(text)
  await field.press('Tab')
}

async function recordMotion(app: RunningApp): Promise<void> {
  const { page } = app
  await goToItem(page, /Curriculum changes/)
  await noteText(page).click()
  await page.keyboard.type('Ms Brandt asked for more hours on high-voltage work. ')
  await page.keyboard.press('Enter')
  await typeLine(app, '/motion That the board recommend 24 hours of high-voltage safety in AUT 210')
  const form = page.getByRole('group', { name: /^Motion \d+/ })
  await form.getByLabel('Moved by').waitFor()
  // Each Enter goes on to the next field: mover, seconder, method, result, the counts of the vote.
  for (const words of ['tobias', 'lena', 'show', 'carried', '9', '0', '0']) {
    // One after the other, as the fields come.
    // oxlint-disable-next-line no-await-in-loop
    await typeLine(app, words)
  }
  await form.waitFor({ state: 'detached' })
}

async function recordActions(app: RunningApp): Promise<void> {
  const { page } = app
  const bands = page.getByText(/^Action \d+/)
  await goToItem(page, /Tools, equipment and facilities/)
  await noteText(page).click()
  await typeLine(app, 'Two of the three lifts pass inspection; the third needs new arms.')
  const before = await bands.count()
  await typeLine(app, '/action Grete lend a retired battery pack for practice by 29 Jan')
  await bands.nth(before).waitFor()
  await typeLine(app, '/action Wes and Priya price two isolation training kits by 12 Feb')
  await bands.nth(before + 1).waitFor()
}

const steps: readonly Step[] = [
  { title: 'starting with the sample board', play: ({ page }) => lookAround(page) },
  {
    title: 'opening the meeting of 10 December 2026',
    play: ({ page }) => openMeeting(page, 'Dec 10, 2026', 'Minutes'),
  },
  {
    title: 'calling to order and marking attendance',
    play: async ({ page }) => {
      await retype(page.getByLabel('Time of the call to order'), '17:32')
      await begin(page)
    },
  },
  {
    title: 'typing minutes',
    play: async ({ page }) => {
      await goToItem(page, /Industry trends/)
      await noteText(page).click()
      await page.keyboard.type('Half of the cars that come in are hybrids. ')
      await page.keyboard.type('Employers miss people who can isolate a battery and say so in writing.')
    },
  },
  { title: 'recording a motion', play: recordMotion },
  { title: 'recording two action items', play: recordActions },
  {
    title: 'taking a picture of the window',
    play: async ({ page }) => {
      await page.getByText(/^Saved \d/).waitFor()
      await page.screenshot({ path: picture, animations: 'disabled' })
    },
  },
  {
    title: 'adjourning',
    play: async ({ page }) => {
      await page.getByRole('button', { name: 'Adjourn', exact: true }).click()
      const question = page.getByRole('form', { name: /^Adjourn/ })
      await retype(question.getByLabel('Time of the adjournment'), '18:47')
      await question.getByRole('button', { name: 'Adjourn' }).click()
      await question.waitFor({ state: 'detached' })
    },
  },
  { title: 'exporting the agenda', play: (app) => exportPdf(app, 'Agenda', agendaFile) },
  { title: 'exporting the minutes', play: (app) => exportPdf(app, 'Minutes', minutesFile) },
]

/** Why a step failed, in one line: the messages of the browser have many, and colours. */
function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  // oxlint-disable-next-line no-control-regex -- the colours of a terminal begin with this character
  return message.replaceAll(/\u001b\[\d+m/g, '').split('\n', 1)[0] ?? message
}

/** Plays the main job in the real app, from an empty profile to two PDFs in `demo/`. Returns the exit code. */
export async function main(): Promise<number> {
  const began = Date.now()
  const folder = newFolder()
  let doing = 'opening Minutebook'
  let app: RunningApp | undefined
  try {
    rmSync(results, { recursive: true, force: true })
    mkdirSync(results, { recursive: true })
    console.log(`demo: ${doing}`)
    app = await launchApp(folder, { theme: 'light', size: { width: 1440, height: 900 } })
    app.page.setDefaultTimeout(10_000)
    for (const { title, play } of steps) {
      doing = title
      console.log(`demo: ${doing}`)
      // oxlint-disable-next-line no-await-in-loop -- each step begins where the last one ended
      await play(app)
    }
    doing = 'closing Minutebook'
    await app.quit()
    const [fault] = app.faults()
    if (fault !== undefined) throw new Error(fault)
    doing = 'looking for the results'
    for (const file of [agendaFile, minutesFile, picture]) {
      if (!existsSync(file)) throw new Error(`${file} was not written.`)
      console.log(file)
    }
    console.log(`demo: done in ${((Date.now() - began) / 1000).toFixed(1)} s`)
    return 0
  } catch (error) {
    console.error(`demo: ${doing} failed: ${firstLine(error)}`)
    await app?.kill()
    return 1
  } finally {
    removeFolder(folder)
  }
}
