import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { takeOwnDisplay } from './display'

takeOwnDisplay()

/** The folder of the app under test: this clone, with what was built into `out`. */
export const appFolder = join(import.meta.dirname, '../../..')

/** How to start Minutebook. Everything has a default: an empty profile and an empty workspace in a new folder. */
export interface LaunchOptions {
  readonly theme?: 'light' | 'dark'
  readonly locale?: string
  /** Size of the window; without it what the profile remembers, or the app's own first size. */
  readonly size?: { readonly width: number; readonly height: number }
  /** A profile to start with, to see what a second start remembers. */
  readonly userData?: string
  readonly workspace?: string
  /** Contents of machine.json, written before the start. */
  readonly machine?: object
  readonly extraArguments?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  /** The day on which the app lives, `YYYY-MM-DD`; this machine's when left out. */
  readonly today?: string
}

/** A Minutebook that runs. */
export interface RunningApp {
  readonly electron: ElectronApplication
  readonly page: Page
  readonly userData: string
  readonly workspace: string
  /** What went wrong without anybody looking: console errors, policy violations, rejections, errors in the log. */
  readonly faults: () => readonly string[]
  /** Quits as a person would and waits for the end of the process. A second call does nothing. */
  readonly quit: () => Promise<void>
  /** Ends the process at once, as a power cut would. */
  readonly kill: () => Promise<void>
}

/** After this a quit that does not come is a fault, and the process is killed. */
const QUIT_TIMEOUT_MS = 20_000

/** A new empty folder for one test, removed by its owner. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'minutebook-e2e-'))
}

/** Removes a folder that {@link newFolder} made. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** Our own environment, in the form that Playwright takes. */
function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return Object.fromEntries(entries)
}

function prepareProfile(userData: string, { machine, size }: LaunchOptions): void {
  mkdirSync(userData, { recursive: true })
  if (machine === undefined && size === undefined) return
  const window = size === undefined ? null : { x: 0, y: 0, isMaximized: false, ...size }
  writeFileSync(join(userData, 'machine.json'), JSON.stringify({ window, ...machine }))
}

/** Starts the built app on a profile and a workspace below `folder`, and waits for its window. */
export async function launchApp(folder: string, options: LaunchOptions = {}): Promise<RunningApp> {
  const userData = options.userData ?? join(folder, 'profile')
  const workspace = options.workspace ?? join(folder, 'workspace')
  prepareProfile(userData, options)
  const faults: string[] = []
  const electron = await _electron.launch({
    // Playwright would emulate a light scheme, and the app's own theme would not reach the page.
    colorScheme: null,
    args: [
      process.env['MINUTEBOOK_APP_FOLDER'] ?? appFolder,
      `--user-data=${userData}`,
      `--workspace=${workspace}`,
      ...(options.theme === undefined ? [] : [`--theme=${options.theme}`]),
      `--locale=${options.locale ?? 'en-US'}`,
      ...(options.extraArguments ?? []),
    ],
    env: {
      // Without a language the system gives file names to the window as ASCII.
      LANG: 'C.UTF-8',
      ...definedEnvironment(),
      ...(options.today === undefined ? {} : { MINUTEBOOK_TODAY: options.today }),
      ...options.environment,
    },
  })
  electron.on('window', (page) => watch(page, faults))
  for (const page of electron.windows()) watch(page, faults)
  const page = await electron.firstWindow()
  await page.waitForLoadState()

  const child = electron.process()
  const ended = new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })
  const quit = async () => {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), QUIT_TIMEOUT_MS)
    })
    const closed = electron.close().catch(() => undefined)
    if ((await Promise.race([Promise.all([closed, ended]), late])) === 'late') {
      const lastWords = logLines(userData).slice(-3).join('\n')
      faults.push(`Minutebook did not quit within ${QUIT_TIMEOUT_MS / 1000} s. Its log ends:\n${lastWords}`)
      child.kill('SIGKILL')
      await ended
    }
    clearTimeout(timer)
  }
  return {
    electron,
    page,
    userData,
    workspace,
    faults: () => [...faults, ...loggedErrors(userData)],
    quit,
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/**
 * Answers the next native dialogs that ask where to write or which file or folder to take, in place of the person:
 * no test can click in them. Null closes the dialog without an answer.
 */
export async function answerFileDialogs(app: Pick<RunningApp, 'electron'>, path: string | null): Promise<void> {
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' })
    dialog.showOpenDialog = async () => ({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] })
  }, path)
}

/** What a message box said. */
export interface Question {
  readonly message: string
  readonly detail: string
  readonly buttons: readonly string[]
}

/** Presses the button of that number in every native message box from now on, and tells what each of them said. */
export async function answerQuestions(
  app: Pick<RunningApp, 'electron'>,
  button: number,
): Promise<() => Promise<readonly Question[]>> {
  await app.electron.evaluate(({ dialog }, response) => {
    const questions: unknown[] = []
    Reflect.set(globalThis, 'minutebookQuestions', questions)
    // Called with or without a window in front.
    dialog.showMessageBox = async (...words: unknown[]) => {
      const { message, detail, buttons } = words.at(-1) as Electron.MessageBoxOptions
      questions.push({ message, detail, buttons })
      return { response, checkboxChecked: false }
    }
  }, button)
  return () => app.electron.evaluate(() => Reflect.get(globalThis, 'minutebookQuestions') as Question[])
}

const watched = new WeakSet<Page>()

function watch(page: Page, faults: string[]): void {
  if (watched.has(page)) return
  watched.add(page)
  // Chromium reports violations of the content policy here too.
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  // Uncaught errors and unhandled rejections of the page.
  page.on('pageerror', (error) => faults.push(`page: ${error.stack ?? error.message}`))
  page.on('crash', () => faults.push('the page crashed'))
}

/** The errors in the log of a profile. The main process notes its unhandled rejections there. */
export function loggedErrors(userData: string): string[] {
  return logLines(userData).filter((line) => / ERROR /.test(line))
}

/** All lines of the log of a profile. */
export function logLines(userData: string): string[] {
  try {
    return readFileSync(join(userData, 'logs', 'minutebook.log'), 'utf8')
      .split('\n')
      .filter(Boolean)
  } catch {
    return []
  }
}
