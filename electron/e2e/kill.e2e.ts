import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { seededRandom } from '../bench/randomness'
import { expect, test } from './harness/fixtures'
import { startInspector, type Inspector } from './harness/inspector'
import { launchApp, type RunningApp } from './harness/launch'
import { openVotingMeeting } from './harness/votingMeeting'

const MOMENTS = 100
/**
 * Where every thread of a process can be held, half of the moments come in the middle of a life: what is on disk while
 * nothing moves is what a kill at that time would leave. A start for each of them takes longer than everything else.
 */
const MOMENTS_IN_A_LIFE = existsSync('/proc/self/task') ? 2 : 1
/** So many apps at the same time, each with a workspace of its own: one lane would leave the second core idle. */
const LANES = 2
/** What a kill may cost at most. */
const LAST_MS = 1000
/** A moment comes between the first key, or the moment before, and this long after it. */
const LONGEST_WAIT_MS = 2200

const sentences = [
  'The shop has three lifts, two of them in use.',
  'Ines asked whether the alignment rack can be shared.',
  'Nobody was against; the wording goes to the dean.',
  'Zwölf Lehrlinge, für die zweite Gruppe noch vier Plätze.',
]

/** What was typed into one note, and when each character of it had reached the page. */
class Typing {
  readonly #at: number[] = []
  #text = ''

  constructor(readonly before: string) {}

  add(character: string): void {
    this.#text += character
    this.#at.push(performance.now())
  }

  get all(): string {
    return this.before + this.#text
  }

  /** The text as it stood at that time. */
  until(time: number): string {
    return this.before + this.#text.slice(0, this.#at.filter((at) => at <= time).length)
  }

  /** How long before `time` the first character after this text was typed; 0 if it is all. */
  lostMs(text: string, time: number): number {
    const at = this.#at[text.length - this.before.length]
    return at === undefined ? 0 : time - at
  }
}

/** Types like a person in haste until the app is gone. A character counts when the page has taken it. */
async function typeUntilGone(page: Page, typing: Typing, random: () => number): Promise<void> {
  try {
    for (;;) {
      const sentence = sentences[Math.floor(random() * sentences.length)] ?? ''
      for (const character of `${sentence}${random() < 0.3 ? '\n' : ' '}`) {
        await page.keyboard.type(character, { delay: random() * 25 })
        typing.add(character)
      }
    }
  } catch (error) {
    if (!/closed|crashed|disconnected/i.test(String(error))) throw error
  }
}

/** A time at which the app was killed or held. */
interface Moment {
  /** The folder as it was at that time. */
  readonly workspace: string
  readonly at: number
  /** How much of the text had been typed. */
  readonly typed: number
}

/** What was on disk at a moment. */
interface Found {
  readonly text: string
  readonly lostMs: number
}

/** A workspace with one meeting of few people: each kill is followed by a check and a replay of all that it holds. */
async function prepare(folder: string): Promise<{ meetingId: string; itemId: string }> {
  const app = await launchApp(folder)
  const { meetingId, itemId } = await openVotingMeeting(app.page)
  await app.quit()
  return { meetingId, itemId }
}

/** Whether no thread of a process moves. */
function isHeld(pid: number): boolean {
  const tasks = `/proc/${pid}/task`
  return readdirSync(tasks).every((task) => /\) [Tt] /.test(readFileSync(join(tasks, task, 'stat'), 'utf8')))
}

/** Holds the app where it is, copies its workspace, and lets it go on. */
async function copyHeld(app: RunningApp, copy: string, typing: Typing): Promise<Moment> {
  const { pid } = app.electron.process()
  if (pid === undefined) throw new Error('The app does not run.')
  const at = performance.now()
  process.kill(pid, 'SIGSTOP')
  try {
    await expect.poll(() => isHeld(pid), { intervals: [1] }).toBe(true)
    cpSync(app.workspace, copy, { recursive: true })
    return { workspace: copy, at, typed: typing.all.length }
  } finally {
    process.kill(pid, 'SIGCONT')
  }
}

/** Starts the app on a workspace, types into the note, kills the app, and proves what is on disk at each moment. */
async function liveOnce(
  folder: string,
  note: { meetingId: string; itemId: string },
  before: string,
  random: () => number,
  inspector: Inspector,
): Promise<Found[]> {
  const app = await launchApp(folder)
  const typing = new Typing(before)
  await app.page.evaluate((hash) => {
    location.hash = hash
  }, `/meetings/${note.meetingId}/minutes?item=${note.itemId}`)
  const editor = app.page.getByRole('textbox', { name: /^Minutes of item \d+, Scan tools/ })
  await editor.focus()
  expect(await editor.textContent()).toBe(before.replaceAll('\n', ''))
  await app.page.keyboard.press('Control+End')

  const copy = join(folder, 'copy')
  const moments: Moment[] = []
  const live = async () => {
    try {
      for (let left = MOMENTS_IN_A_LIFE - 1; left > 0; left -= 1) {
        // One after the other, each from the one before.
        // oxlint-disable no-await-in-loop
        await setTimeout(random() * LONGEST_WAIT_MS)
        moments.push(await copyHeld(app, copy, typing))
        // oxlint-enable no-await-in-loop
      }
      await setTimeout(random() * LONGEST_WAIT_MS)
    } finally {
      const at = performance.now()
      await app.kill()
      moments.push({ workspace: app.workspace, at, typed: typing.all.length })
    }
  }
  await Promise.all([typeUntilGone(app.page, typing, random), live()])

  const found: Found[] = []
  for (const moment of moments) {
    // One after the other: there is one inspector. The copy says that the app has it open, until the app is gone.
    // oxlint-disable-next-line no-await-in-loop
    found.push(await prove(moment, typing, note.itemId, inspector))
  }
  rmSync(copy, { recursive: true, force: true })
  return found
}

/** Proves that a workspace is sound and holds all but the last words. */
async function prove(moment: Moment, typing: Typing, itemId: string, inspector: Inspector): Promise<Found> {
  const report = await inspector.reportOf(moment.workspace, itemId)
  expect(report).toEqual({ problems: ['uncleanExit'], findings: [], replayDiffers: [], text: report.text })
  // Not one wrong character: a beginning of what was typed, and the whole of what was there a second before. The key
  // that was under way at that moment has not been counted as typed, but may have been written.
  const { text } = report
  expect(typing.all.startsWith(text) || text.startsWith(typing.all)).toBe(true)
  expect(text.length).toBeLessThanOrEqual(moment.typed + 1)
  expect(text.length).toBeGreaterThanOrEqual(typing.until(moment.at - LAST_MS).length)
  return { text, lostMs: text.length < moment.typed ? typing.lostMs(text, moment.at) : 0 }
}

async function killAgainAndAgain(folder: string, count: number, random: () => number) {
  mkdirSync(folder)
  const inspector = startInspector()
  const found: Found[] = []
  try {
    const note = await prepare(folder)
    let text = ''
    while (found.length < count) {
      // One after the other: each life goes on with what the last one left.
      // oxlint-disable-next-line no-await-in-loop
      found.push(...(await liveOnce(folder, note, text, random, inspector)))
      text = found.at(-1)?.text ?? text
    }
  } finally {
    await inspector.close()
  }
  return { found, lastText: found.at(-1)?.text ?? '' }
}

test(`killing it at ${MOMENTS} random moments of typing costs at most the last second and damages nothing`, async ({
  folder,
}) => {
  test.setTimeout(600_000)
  const seed = Number(process.env['MINUTEBOOK_SEED'] ?? Math.floor(Math.random() * 2 ** 32))
  console.log(`MINUTEBOOK_SEED=${seed}`)
  const lanes = await Promise.all(
    Array.from({ length: LANES }, (_, lane) =>
      killAgainAndAgain(join(folder, `lane${lane}`), MOMENTS / LANES, seededRandom(seed + lane)),
    ),
  )
  const found = lanes.flatMap((lane) => lane.found)
  expect(found).toHaveLength(MOMENTS)
  const worst = Math.max(...found.map(({ lostMs }) => lostMs))
  const kept = lanes.reduce((sum, { lastText }) => sum + lastText.length, 0)
  console.log(`${kept} characters kept; the oldest lost one was ${Math.round(worst)} ms old at its moment`)
})
