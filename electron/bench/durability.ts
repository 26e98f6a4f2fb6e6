import { join } from 'node:path'
import Database from 'better-sqlite3'
import { launchApp } from '../e2e/harness/launch'
import type { Figure } from './bench'
import { median } from './randomness'
import { fillWithSample } from './windows'

const RUNS = 40

const sleep = (ms: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms)
  })

/** A typed key to the commit that holds it, in the real app, beside a bare commit of the same text. */
export async function measureDurability(folder: string): Promise<Figure[]> {
  const workspace = join(folder, 'workspace')
  fillWithSample(workspace)
  const app = await launchApp(folder, { workspace })
  const watcher = new Database(join(workspace, 'minutebook.db'), { readonly: true })
  const inApp: number[] = []
  let body = ''
  try {
    const meeting = watcher.prepare("select id from meeting where status = 'held' limit 1").pluck().get()
    await app.page.evaluate((id) => {
      location.hash = `/meetings/${String(id)}/minutes`
    }, meeting)
    const text = app.page.getByRole('textbox', { name: /^Minutes of/ })
    await text.click()
    const latest = watcher.prepare('select max(saved_at) as savedAt, body from minutes_note')
    const state = () => latest.get() as { savedAt: string; body: string }
    for (let run = 0; run < RUNS; run++) {
      const before = state().savedAt
      const begun = performance.now()
      await app.page.keyboard.press('x')
      while (state().savedAt === before) await sleep(1)
      inApp.push(performance.now() - begun)
      body = state().body
    }
  } finally {
    watcher.close()
    await app.quit()
  }
  return [
    {
      figure: 'durability',
      of: 'a typed key to its commit on disk (synchronous=FULL), with the pause in typing that starts a save',
      baseline: 'one bare better-sqlite3 commit of the same text (WAL, synchronous=FULL)',
      unit: 'ms',
      value: median(inApp),
      bare: bareCommitMs(folder, body),
      runs: RUNS,
    },
  ]
}

function bareCommitMs(folder: string, body: string): number {
  const database = new Database(join(folder, 'bare.db'))
  try {
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.exec('create table note (id integer primary key, body text not null)')
    database.prepare('insert into note values (1, ?)').run(body)
    const update = database.prepare('update note set body = ? where id = 1')
    const times: number[] = []
    for (let run = 0; run < RUNS * 5; run++) {
      const begun = performance.now()
      update.run(`${body}${run}`)
      times.push(performance.now() - begun)
    }
    return median(times)
  } finally {
    database.close()
  }
}
