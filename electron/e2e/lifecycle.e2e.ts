import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, expectAccessible, test } from './harness/fixtures'
import { answerFileDialogs, answerQuestions, logLines, type RunningApp } from './harness/launch'

/** Ends when the process of the app has ended; its exit code. */
function exitOf(app: RunningApp): Promise<number | null> {
  const child = app.electron.process()
  return new Promise((resolve) => {
    if (child.exitCode === null && child.signalCode === null) child.once('exit', resolve)
    else resolve(child.exitCode)
  })
}

/** Has the page say that words could not be written, before the app's own answer. */
async function holdUnwrittenWords(app: RunningApp): Promise<void> {
  await app.page.evaluate(() => {
    window.minutebook.on('flushRequested', ({ requestId }) => {
      void window.minutebook.invoke('window.flushed', { requestId, unsaved: { words: 29, code: 'DISK_FULL' } })
    })
  })
}

async function loadSample(app: RunningApp): Promise<void> {
  const answer = await app.page.evaluate(() => window.minutebook.invoke('workspace.loadSample', {}))
  expect(answer).toMatchObject({ ok: true })
}

test('a window with words that are not on disk asks, and stays when told to', async ({ app }) => {
  await holdUnwrittenWords(app)
  const questions = await answerQuestions(app, 0)
  await app.page.evaluate(() => window.minutebook.windowControls.close())
  await expect.poll(questions).toEqual([
    {
      message: 'The last 29 words are not on disk yet.',
      detail: 'The disk is full. Free some room on it, then close the window again.',
      buttons: ['Stay', 'Close without them'],
    },
  ])
  expect(await app.page.evaluate(() => document.readyState)).toBe('complete')
  // Told otherwise, it goes, and the app with it.
  await answerQuestions(app, 1)
  const ended = exitOf(app)
  await app.page.evaluate(() => window.minutebook.windowControls.close())
  expect(await ended).toBe(0)
})

test('a session ends with a checked backup only where something changed, and a damaged file is replaced by it', async ({
  app,
  launch,
  expectedFaults,
}) => {
  const { workspace, userData } = app
  const backups = join(workspace, 'backups')
  const copies = () => readdirSync(backups).filter((name) => name.endsWith('.db'))

  await test.step('a session with changes ends with a checked backup, a closed database and no lock', async () => {
    await loadSample(app)
    await app.quit()
    const left = readdirSync(workspace)
    expect(left).toContain('minutebook.db')
    expect(left.filter((name) => /-wal$|-shm$|\.lock$/.test(name))).toEqual([])
    expect(copies()).toHaveLength(1)
  })

  await test.step('a session without changes makes no second backup', async () => {
    const again = await launch({ userData, workspace })
    await again.quit()
    expect(copies()).toHaveLength(1)
    expect(again.faults()).toEqual([])
  })

  await test.step('a damaged file is replaced by the newest sound copy at a key, and kept', async () => {
    expectedFaults.push(/workspace\.refused/)
    const damage = 'no database any more'
    writeFileSync(join(workspace, 'minutebook.db'), damage)

    const again = await launch({ userData, workspace })
    const restore = again.page.getByRole('link', { name: 'Restore the newest copy' })
    await restore.focus()
    await again.page.keyboard.press('Enter')
    await expect(again.page).toHaveURL(/^app:\/\/bundle\/index\.html/)
    const state = await again.page.evaluate(() => window.minutebook.invoke('workspace.state', {}))
    expect(state).toMatchObject({ ok: true, data: { isEmpty: false } })
    const replaced = readdirSync(backups).find((name) => name.startsWith('replaced-'))
    expect(readFileSync(join(backups, String(replaced), 'minutebook.db'), 'utf8')).toBe(damage)
  })
})

test('SIGTERM ends it as Quit does', async ({ app }) => {
  await loadSample(app)
  const ended = exitOf(app)
  app.electron.process().kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(existsSync(join(app.workspace, 'minutebook.db-wal'))).toBe(false)
})

test('a page that crashes comes back by itself', async ({ app, expectedFaults }) => {
  expectedFaults.push(/the page crashed/, /window\.pageGone/)
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
  })
  // Asked before the crash is noticed, the page would never answer.
  await expect.poll(() => logLines(app.userData).some((line) => line.includes('window.pageGone'))).toBe(true)
  const answersAgain = () =>
    app.electron.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      if (!contents || contents.isCrashed() || contents.isLoading()) return false
      return contents.executeJavaScript("window.minutebook.invoke('settings.get', {}).then(({ ok }) => ok)")
    })
  await expect.poll(answersAgain).toBe(true)
})

test('a file of another program is left alone, and another folder can be opened', async ({
  folder,
  launch,
  expectedFaults,
  takeScreenshot,
}) => {
  expectedFaults.push(/workspace\.refused/)
  const taken = join(folder, 'taken')
  mkdirSync(taken)
  writeFileSync(join(taken, 'minutebook.db'), 'This is a shopping list, not a database.')
  const app = await launch({ workspace: taken })
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(app.page.getByText(taken)).toBeVisible()
  await expectAccessible(app.page)
  await takeScreenshot(app.page, 'problem-page')

  await answerFileDialogs(app, join(folder, 'elsewhere'))
  const link = app.page.getByRole('link', { name: 'Open another folder' })
  await link.focus()
  await app.page.keyboard.press('Enter')
  await expect(app.page).toHaveURL(/^app:\/\/bundle\/index\.html/)
  await expect.poll(() => app.page.evaluate(() => 'minutebook' in window)).toBe(true)
  expect(existsSync(join(folder, 'elsewhere', 'minutebook.db'))).toBe(true)
  expect(readdirSync(taken)).toEqual(['minutebook.db'])
})

test('the problem page can be left by Quit', async ({ folder, launch, expectedFaults }) => {
  expectedFaults.push(/workspace\.refused/)
  writeFileSync(join(folder, 'workspace'), 'a file where the folder should be')
  const app = await launch()
  const ended = exitOf(app)
  await app.page.getByRole('link', { name: 'Quit' }).click()
  expect(await ended).toBe(0)
})

for (const theme of ['light', 'dark'] as const) {
  test(`the ${theme} theme reaches page and window`, async ({ launch }) => {
    const app = await launch({ theme })
    const isDark = await app.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
    expect(isDark).toBe(theme === 'dark')
    const background = await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getBackgroundColor(),
    )
    expect(background?.toLowerCase()).toBe(theme === 'dark' ? '#131619' : '#edf0ec')
  })
}

test('a broken machine.json is kept beside and does not stop the start', async ({ folder, launch }) => {
  const userData = join(folder, 'profile')
  mkdirSync(userData)
  writeFileSync(join(userData, 'machine.json'), '{"settings": {"theme"')
  const app = await launch({ userData })
  await app.page.evaluate(() => window.minutebook.invoke('settings.revise', { userName: 'Ruth Alvarado' }))
  expect(readdirSync(userData)).toEqual(expect.arrayContaining(['machine.json', 'machine.json.broken']))
})
