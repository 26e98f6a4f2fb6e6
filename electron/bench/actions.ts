import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type Page } from '@playwright/test'
import { importInterchange } from '../../db/interchange/import'
import { openWorkspace } from '../../db/workspace/openWorkspace'
import { launchApp } from '../e2e/harness/launch'
import type { Figure } from './bench'
import { manyActions } from './manyActions'
import { median } from './randomness'

const ACTIONS = 10_000
const RUNS = 9
const SCROLL_FRAMES = 300
/** Eight rows a frame: as fast as a person flings a list. */
const SCROLL_STEP = 224
const FRAME_MS = 1000 / 60

/** What a person does with a long list, in milliseconds; and how many frames were dropped while it was scrolled. */
interface ListTimes {
  open: number[]
  filter: number[]
  sort: number[]
  dropped: number
}

/** Scrolls by a step each frame and counts the frames that came more than half a frame late. */
function scroll(page: Page, selector: string): Promise<number> {
  return page.evaluate(
    async ({ place, frames, step, limit }) => {
      const list = document.querySelector(place)
      const times: number[] = []
      for (let frame = 0; frame < frames; frame++) {
        if (list) list.scrollTop += step
        times.push(
          await new Promise<number>((resolve) => {
            requestAnimationFrame(resolve)
          }),
        )
      }
      return times.filter((time, i) => i > 0 && time - (times[i - 1] ?? time) > limit).length
    },
    { place: selector, frames: SCROLL_FRAMES, step: SCROLL_STEP, limit: FRAME_MS * 1.5 },
  )
}

/** From an input to the frame in which an expression about the page has another value than before. */
async function untilOther(page: Page, expression: string, act: () => Promise<void>): Promise<number> {
  await page.evaluate((asked) => {
    // oxlint-disable-next-line no-implied-eval -- the measurement's own words, in the page that it measures
    const ask = new Function(`return ${asked}`) as () => string
    const before = ask()
    const wait = new Promise<number>((resolve) => {
      const begin = (event: Event) => {
        const begun = event.timeStamp
        const look = () => {
          if (ask() === before) requestAnimationFrame(look)
          else {
            const { port1, port2 } = new MessageChannel()
            port1.addEventListener('message', () => resolve(performance.now() - begun))
            port1.start()
            port2.postMessage(null)
          }
        }
        requestAnimationFrame(look)
      }
      addEventListener('keydown', begin, { capture: true, once: true })
      addEventListener('pointerdown', begin, { capture: true, once: true })
    })
    Object.assign(globalThis, { measured: wait })
  }, expression)
  await act()
  return page.evaluate(() => Reflect.get(globalThis, 'measured') as Promise<number>)
}

const FIRST_ROW = 'document.querySelector("[data-line]")?.textContent ?? ""'

async function measureOurs(folder: string, workspace: string): Promise<ListTimes> {
  const app = await launchApp(join(folder, 'run'), { workspace, size: { width: 1440, height: 900 } })
  try {
    const { page } = app
    const open: number[] = []
    for (let run = 0; run < RUNS + 1; run++) {
      await page.evaluate(() => {
        location.hash = '#/meetings'
      })
      await page.getByRole('main', { name: 'Meetings' }).waitFor()
      open.push(
        await page.evaluate(async () => {
          const begun = performance.now()
          location.hash = '#/actions?group=none'
          while (document.querySelector('[data-line]') === null) {
            await new Promise((resolve) => {
              requestAnimationFrame(resolve)
            })
          }
          return performance.now() - begun
        }),
      )
    }
    const dropped = await scroll(page, '[role="grid"]')
    const filter: number[] = []
    const box = page.getByRole('combobox', { name: 'Filter' })
    await box.fill('is:unfinished sensor')
    for (let run = 0; run < RUNS + 1; run++) {
      filter.push(
        await untilOther(page, 'document.querySelector("main [role=status]")?.textContent', () =>
          page.keyboard.press(run % 2 === 0 ? 'x' : 'Backspace'),
        ),
      )
    }
    await box.fill('')
    const sort: number[] = []
    for (let run = 0; run < RUNS + 1; run++) {
      sort.push(
        await untilOther(page, FIRST_ROW, () =>
          page.getByRole('columnheader', { name: 'Action' }).getByRole('button').click(),
        ),
      )
    }
    return { open: open.slice(1), filter: filter.slice(1), sort: sort.slice(1), dropped }
  } finally {
    await app.quit()
  }
}

/** The bare counterpart: all rows of the same texts as plain elements of one scrolling list, and nothing else. */
async function measureBare(folder: string, texts: readonly string[]): Promise<ListTimes> {
  const place = join(folder, 'bareApp')
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, 'package.json'), JSON.stringify({ name: 'bare', main: 'main.cjs' }))
  writeFileSync(
    join(place, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron')
     app.whenReady().then(() => new BrowserWindow({ width: 1440, height: 900 }).loadFile('index.html'))`,
  )
  writeFileSync(
    join(place, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>bare</title><input id="box"><button id="sort">Sort</button>
     <div id="list" style="height:800px;overflow:auto"></div><script src="rows.js"></script>
     <script>
       let isDown = false
       const list = document.getElementById('list')
       window.show = (texts) => {
         list.replaceChildren(...texts.map((text) => {
           const row = document.createElement('div')
           row.dataset.line = ''
           row.style.height = '28px'
           row.textContent = text
           return row
         }))
       }
       const box = document.getElementById('box')
       box.addEventListener('input', () => show(rows.filter((text) => text.includes(box.value))))
       document.getElementById('sort').addEventListener('click', () => {
         isDown = !isDown
         show(rows.toSorted((a, b) => (isDown ? b.localeCompare(a) : a.localeCompare(b))))
       })
     </script>`,
  )
  writeFileSync(join(place, 'rows.js'), `const rows = ${JSON.stringify(texts)}`)
  const bare = await _electron.launch({ colorScheme: null, args: [place, `--user-data-dir=${join(folder, 'bare')}`] })
  try {
    const page = await bare.firstWindow()
    await page.waitForLoadState()
    const open: number[] = []
    for (let run = 0; run < RUNS + 1; run++) {
      open.push(
        await page.evaluate(async () => {
          document.getElementById('list')?.replaceChildren()
          const begun = performance.now()
          const show = Reflect.get(globalThis, 'show') as (texts: string[]) => void
          // A constant of a script is no property of the window.
          // oxlint-disable-next-line no-eval -- the bare page's own list
          show((0, eval)('rows') as string[])
          await new Promise((resolve) => {
            requestAnimationFrame(resolve)
          })
          return performance.now() - begun
        }),
      )
    }
    const dropped = await scroll(page, '#list')
    const filter: number[] = []
    await page.locator('#box').fill('sensor')
    for (let run = 0; run < RUNS + 1; run++) {
      filter.push(
        await untilOther(page, 'String(document.querySelectorAll("[data-line]").length)', () =>
          page.keyboard.press(run % 2 === 0 ? 'x' : 'Backspace'),
        ),
      )
    }
    const sort: number[] = []
    for (let run = 0; run < RUNS + 1; run++) {
      sort.push(await untilOther(page, FIRST_ROW, () => page.locator('#sort').click()))
    }
    return { open: open.slice(1), filter: filter.slice(1), sort: sort.slice(1), dropped }
  } finally {
    await bare.close()
  }
}

/** The register with ten thousand actions: opened, scrolled, filtered and sorted. */
export async function measureActions(folder: string): Promise<Figure[]> {
  const file = manyActions(ACTIONS)
  const workspace = join(folder, 'workspace')
  const opened = openWorkspace(workspace, { program: 'bench' })
  try {
    importInterchange(opened, JSON.stringify(file), { actor: 'bench' })
  } finally {
    opened.close()
  }
  const ours = await measureOurs(folder, workspace)
  const bare = await measureBare(
    folder,
    file.action_item.map(({ text }) => text),
  )
  const baseline = 'a page with the same rows as plain elements of one list, all in memory'
  const times = (figure: 'open' | 'filter' | 'sort', of: string): Figure => ({
    figure: `actions.${figure}`,
    of,
    baseline,
    unit: 'ms',
    value: median(ours[figure]),
    bare: median(bare[figure]),
    runs: RUNS,
  })
  return [
    times('open', 'opening the register of 10,000 actions, from the database to its first rows'),
    times('filter', 'a key in its filter box to the rows that are left'),
    times('sort', 'a press on the head of a column to the rows in that order'),
    {
      figure: 'actions.dropped',
      of: `frames dropped while scrolling it by ${SCROLL_STEP} pixels in each of ${SCROLL_FRAMES} frames`,
      baseline,
      unit: 'frames',
      value: ours.dropped,
      bare: bare.dropped,
      runs: SCROLL_FRAMES,
    },
  ]
}
