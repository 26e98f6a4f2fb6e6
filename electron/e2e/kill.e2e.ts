import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { seededRandom } from '../bench/randomness'
import { expect, test } from './harness/fixtures'
import { startInspector, type Inspector } from './harness/inspector'
import { launchApp } from './harness/launch'
import { openVotingMeeting } from './harness/votingMeeting'

const KILLS = 100
/** So many apps at the same time, each with a workspace of its own: one lane would leave the second core idle. */
const LANES = 2
/** What a kill may cost at most. */
const LAST_MS = 1000
/** A kill comes between the first key and this long after it. */
const LONGEST_LIFE_MS = 2200

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

interface Kill {
  readonly lifeMs: number
  readonly typed: number
  readonly lostMs: number
}

/** A workspace with one meeting of few people: each kill is followed by a check and a replay of all that it holds. */
async function prepare(folder: string): Promise<{ meetingId: string; itemId: string }> {
  const app = await launchApp(folder)
  const { meetingId, itemId } = await openVotingMeeting(app.page)
  await app.quit()
  return { meetingId, itemId }
}

/** Starts the app on a workspace, types into the note, kills the app, and proves what is on disk. */
async function killOnce(
  folder: string,
  note: { meetingId: string; itemId: string },
  before: string,
  random: () => number,
  inspector: Inspector,
): Promise<Kill & { text: string }> {
  const app = await launchApp(folder)
  const typing = new Typing(before)
  const lifeMs = random() * LONGEST_LIFE_MS
  await app.page.evaluate((hash) => {
    location.hash = hash
  }, `/meetings/${note.meetingId}/minutes?item=${note.itemId}`)
  const editor = app.page.getByRole('textbox', { name: /^Minutes of item \d+, Scan tools/ })
  await editor.focus()
  expect(await editor.textContent()).toBe(before.replaceAll('\n', ''))
  await app.page.keyboard.press('Control+End')

  let killedAt = 0
  const killed = new Promise<void>((resolve) => {
    setTimeout(() => {
      killedAt = performance.now()
      resolve(app.kill())
    }, lifeMs)
  })
  await Promise.all([typeUntilGone(app.page, typing, random), killed])

  const report = await inspector.reportOf(join(folder, 'workspace'), note.itemId)
  expect(report).toEqual({ problems: ['uncleanExit'], findings: [], replayDiffers: [], text: report.text })
  // Not one wrong character: a beginning of what was typed, and the whole of what was there a second before. The key
  // that was under way when the app died has not been counted as typed, but may have been written.
  const { text } = report
  expect(typing.all.startsWith(text) || text.startsWith(typing.all)).toBe(true)
  expect(text.length).toBeLessThanOrEqual(typing.all.length + 1)
  expect(text.length).toBeGreaterThanOrEqual(typing.until(killedAt - LAST_MS).length)
  return { text, lifeMs, typed: typing.all.length - before.length, lostMs: typing.lostMs(text, killedAt) }
}

async function killAgainAndAgain(folder: string, count: number, random: () => number): Promise<Kill[]> {
  mkdirSync(folder)
  const inspector = startInspector()
  const kills: Kill[] = []
  try {
    const note = await prepare(folder)
    let text = ''
    for (let kill = 0; kill < count; kill += 1) {
      const done = await killOnce(folder, note, text, random, inspector)
      text = done.text
      kills.push(done)
    }
  } finally {
    await inspector.close()
  }
  return kills
}

test(`killing it at ${KILLS} random moments of typing costs at most the last second and damages nothing`, async ({
  folder,
}) => {
  test.setTimeout(600_000)
  const seed = Number(process.env['MINUTEBOOK_SEED'] ?? Math.floor(Math.random() * 2 ** 32))
  console.log(`MINUTEBOOK_SEED=${seed}`)
  const lanes = Array.from({ length: LANES }, (_, lane) =>
    killAgainAndAgain(join(folder, `lane${lane}`), KILLS / LANES, seededRandom(seed + lane)),
  )
  const kills = (await Promise.all(lanes)).flat()
  expect(kills).toHaveLength(KILLS)
  const worst = Math.max(...kills.map(({ lostMs }) => lostMs))
  const typed = kills.reduce((sum, kill) => sum + kill.typed, 0)
  console.log(`${typed} characters typed; the oldest lost one was ${Math.round(worst)} ms old when the app was killed`)
})
