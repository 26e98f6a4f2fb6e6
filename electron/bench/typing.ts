import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type Page } from '@playwright/test'
import { importInterchange } from '../../db/interchange/import'
import { openWorkspace } from '../../db/workspace/openWorkspace'
import { launchApp, type RunningApp } from '../e2e/harness/launch'
import type { Figure } from './bench'
import { LARGE, meetingOfSize, SMALL, type MeetingSize } from './largeMeeting'
import { median } from './randomness'

const KEYS = 400
/** A fast typist: 80 words a minute are seven keys a second; this is ten. */
const BETWEEN_KEYS_MS = 100
const OPENINGS = 9
const FRAME_MS = 1000 / 60

const TEXT = 'The board asked what the shop needs first and heard it from those who hire. '

const sleep = (ms: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms)
  })

/** What one round of typing gave. */
interface Typing {
  /** From each key press to the paint that shows it, in milliseconds. */
  paints: number[]
  /** Frames that came more than half a frame late while typing. */
  dropped: number
}

/** Notes for each key press when it was made and when the frame that shows it had been painted. */
async function watchPaints(page: Page): Promise<void> {
  await page.evaluate(() => {
    const paints: number[] = []
    const frames: number[] = []
    document.addEventListener(
      'keydown',
      (event) => {
        const pressed = event.timeStamp
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          // A message posted in a frame is heard when that frame has been painted.
          port1.addEventListener('message', () => paints.push(performance.now() - pressed))
          port1.start()
          port2.postMessage(null)
        })
      },
      { capture: true },
    )
    const follow = (time: number) => {
      frames.push(time)
      requestAnimationFrame(follow)
    }
    requestAnimationFrame(follow)
    Object.assign(globalThis, { typingPaints: paints, typingFrames: frames })
  })
}

async function typeInto(page: Page): Promise<Typing> {
  await watchPaints(page)
  await sleep(1500)
  await page.evaluate(() => Reflect.set(Reflect.get(globalThis, 'typingFrames') as number[], 'length', 0))
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press(TEXT[key % TEXT.length] === ' ' ? 'Space' : (TEXT[key % TEXT.length] ?? 'x'))
    await sleep(BETWEEN_KEYS_MS)
  }
  const { paints, frames } = await page.evaluate(() => ({
    paints: Reflect.get(globalThis, 'typingPaints') as number[],
    frames: Reflect.get(globalThis, 'typingFrames') as number[],
  }))
  const dropped = frames.filter((time, i) => i > 0 && time - (frames[i - 1] ?? time) > FRAME_MS * 1.5).length
  return { paints, dropped }
}

/** The bare counterpart: a page with one editable paragraph of the same length and nothing else. */
async function typeBare(folder: string): Promise<Typing> {
  const app = join(folder, 'bareApp')
  mkdirSync(app, { recursive: true })
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'bare', main: 'main.cjs' }))
  writeFileSync(
    join(app, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron')
     app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 820 }).loadFile('index.html'))`,
  )
  writeFileSync(
    join(app, 'index.html'),
    `<!doctype html><title>bare</title><p contenteditable="true">${TEXT.repeat(12)}</p>`,
  )
  const bare = await _electron.launch({ colorScheme: null, args: [app, `--user-data-dir=${join(folder, 'bare')}`] })
  try {
    const page = await bare.firstWindow()
    await page.locator('p').click()
    return await typeInto(page)
  } finally {
    await bare.close()
  }
}

async function openWith(
  folder: string,
  name: string,
  size: MeetingSize,
): Promise<{ app: RunningApp; meetingId: string }> {
  const workspace = join(folder, name)
  const { file, meetingId } = meetingOfSize(size)
  const opened = openWorkspace(workspace, { program: 'bench' })
  try {
    importInterchange(opened, JSON.stringify(file), { actor: 'bench' })
  } finally {
    opened.close()
  }
  return {
    app: await launchApp(join(folder, `${name}-run`), { workspace, size: { width: 1440, height: 900 } }),
    meetingId,
  }
}

/** From going to the minutes of a meeting to its text, ready to be typed into. */
async function openingMs(page: Page, meetingId: string): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < OPENINGS + 1; run++) {
    await page.evaluate(() => {
      location.hash = '#/meetings'
    })
    await page.getByRole('grid', { name: 'Meetings' }).waitFor()
    times.push(
      await page.evaluate(async (id) => {
        const begun = performance.now()
        location.hash = `#/meetings/${id}/minutes`
        while (document.querySelector('[contenteditable="true"]') === null) {
          await new Promise((resolve) => {
            requestAnimationFrame(resolve)
          })
        }
        return performance.now() - begun
      }, meetingId),
    )
  }
  return median(times.slice(1))
}

const percentile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0

/** Typing in a meeting of 60 items, 40 people and three hours of notes; and opening it, beside an ordinary one. */
export async function measureTyping(folder: string): Promise<Figure[]> {
  const small = await openWith(folder, 'small', SMALL)
  const smallMs = await openingMs(small.app.page, small.meetingId)
  await small.app.quit()
  const large = await openWith(folder, 'large', LARGE)
  const { page } = large.app
  const largeMs = await openingMs(page, large.meetingId)
  const text = page.getByRole('textbox', { name: /^Minutes of/ })
  await text.click()
  const ours = await typeInto(page)
  await large.app.quit()
  const bare = await typeBare(folder)
  const of = 'a typed key to the paint that shows it, in a meeting of 60 items, 40 people and 7,200 words'
  const baseline = 'the same keys in a page with one editable paragraph'
  return [
    {
      figure: 'typing.p50',
      of: `${of}: median`,
      baseline,
      unit: 'ms',
      value: median(ours.paints),
      bare: median(bare.paints),
      runs: KEYS,
    },
    {
      figure: 'typing.p99',
      of: `${of}: 99 of 100`,
      baseline,
      unit: 'ms',
      value: percentile(ours.paints, 0.99),
      bare: percentile(bare.paints, 0.99),
      runs: KEYS,
    },
    {
      figure: 'typing.dropped',
      of: 'frames dropped while typing there',
      baseline,
      unit: 'frames',
      value: ours.dropped,
      bare: bare.dropped,
      runs: KEYS,
    },
    {
      figure: 'meeting.open',
      of: 'opening the minutes of that meeting, until its text can be typed into',
      baseline: 'opening those of a meeting of 8 items and 12 people',
      unit: 'ms',
      value: largeMs,
      bare: smallMs,
      runs: OPENINGS,
    },
  ]
}
