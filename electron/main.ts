import { join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, session, shell } from 'electron'
import { backupWorkspace } from '../db/workspace/backup'
import { contract } from './contract'
import type { BridgeFacts } from './contract/bridge'
import type { MachineSettings } from './contract/machine'
import { openMachineFile } from './features/settings/machineFile'
import { createBroadcast } from './ipc/broadcast'
import { createInvoker, registerIpc } from './ipc/register'
import { createHandlers } from './services'
import { createDesktop, requireWindow } from './shell/desktop'
import { createFlushDesk } from './shell/flush'
import { createFileLog } from './shell/log'
import { createMainWindow, type MainWindow } from './shell/mainWindow'
import { applicationMenu } from './shell/menu'
import { guardContents } from './shell/navigation'
import { APP_SCHEME } from './shell/origin'
import { parseCommandLine, pathsFor } from './shell/paths'
import { denyNetwork, denyPermissions } from './shell/permissions'
import { problemAction, problemPage, type ProblemAction } from './shell/problemPage'
import { createAppProtocol, type ResourceSource } from './shell/protocol'
import { finishBeforeQuit } from './shell/quitting'
import { runtimeWarning } from './shell/runtime'
import { createTexts } from './shell/texts'
import { createWorkspaceSession, type WorkspaceSession } from './shell/workspaceSession'

const commandLine = parseCommandLine(process.argv)
const paths = pathsFor(commandLine)
const log = createFileLog(paths.logs)

// Nothing here may wait for `ready` at top level: Electron becomes ready only after this module has run to its end.
if (commandLine.cli === undefined) start()
else void runCommandLine()

/** `minutebook --cli …` of the packaged app: the command line tool in this process, and no window. */
async function runCommandLine(): Promise<void> {
  // Reads the arguments by itself and has done its work when it is loaded.
  await import('./cli').catch((error: unknown) => {
    process.exitCode = 1
    process.stderr.write(`${String(error)}\n`)
  })
  process.stdout.write('', () => app.exit(Number(process.exitCode ?? 0)))
}

function start(): void {
  app.setPath('userData', paths.userData)
  app.setPath('sessionData', paths.userData)
  app.setAppLogsPath(paths.logs)
  if (!app.requestSingleInstanceLock()) {
    // The first instance hears `second-instance` and comes to the front.
    app.exit(0)
    return
  }
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
  process.on('unhandledRejection', (error) => log.error('main.unhandledRejection', { error }))
  process.on('uncaughtException', (error) => log.error('main.uncaughtException', { error }))
  void app.whenReady().then(run)
}

function run(): void {
  const locale = commandLine.locale ?? app.getPreferredSystemLanguages()[0] ?? 'en-US'
  const say = createTexts(locale)
  const warning = runtimeWarning(process.versions.electron, say)
  if (warning !== null) process.stderr.write(`${warning}\n`)

  const machine = openMachineFile(paths.machineFile, (keptAs, error) => log.warn('settings.broken', { keptAs, error }))
  const workspace = createWorkspaceSession(paths.workspace, log)
  const desk = createFlushDesk()
  const desktop = createDesktop(app.getPath('temp'))
  const broadcast = createBroadcast(() => BrowserWindow.getAllWindows().map((window) => window.webContents))

  const applySettings = ({ theme }: MachineSettings) => {
    nativeTheme.themeSource = commandLine.theme ?? theme
  }
  applySettings(machine.state().settings)
  setApplicationMenu()

  let main: MainWindow | undefined
  const sources = new Map<string, ResourceSource>([
    [
      'problem',
      ([page]) => {
        const problem = main?.problem()
        return page === 'page' && problem ? problemPage(problem, say) : undefined
      },
    ],
  ])
  guardSession(sources)
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents, {
      openExternal: (address) => void shell.openExternal(address),
      onDenied: (kind, address) => log.warn('navigation.denied', { kind, scheme: address.split(':', 1)[0] }),
      onAction: (address) => {
        const action = problemAction(address)
        if (action !== undefined) void act(action)
        return action !== undefined
      },
    })
  })

  registerIpc(
    ipcMain,
    createInvoker({
      table: contract,
      handlers: createHandlers({ workspace, machine, desktop, desk, broadcast, applySettings, requireWindow }),
      windowIdOf: (contentsId) =>
        BrowserWindow.getAllWindows().find((window) => window.webContents.id === contentsId)?.id,
      log,
    }),
  )

  main = createMainWindow({
    title: app.getName(),
    preload: join(import.meta.dirname, '../preload/preload.cjs'),
    facts: bridgeFacts(locale),
    remembered: machine.state().window,
    desk,
    log,
    say,
    rememberPlacement: (window) => {
      try {
        machine.change((state) => ({ ...state, window }))
      } catch (error) {
        log.warn('settings.notWritten', { error })
      }
    },
  })
  const { closing } = main
  app.on('second-instance', () => main?.focus())
  app.on('before-quit', closing.quitBegun)
  app.on('window-all-closed', () => app.quit())
  finishBeforeQuit(
    app,
    [
      { name: 'backup', run: () => backupAtQuit(workspace) },
      { name: 'close', run: workspace.close },
      { name: 'temporaryFiles', run: desktop.dispose },
    ],
    log,
  )

  main.showApp()
  if (!workspace.open()) showFailure()
  for (const { kind, message } of workspace.failure() ? [] : workspace.current().problems) {
    if (kind === 'readOnlyPlace') broadcast('workspaceProblem', { code: 'READ_ONLY', message })
  }

  function showFailure(): void {
    const failure = workspace.failure()
    if (failure) main?.showProblem({ kind: failure.code, folder: workspace.folder(), detail: failure.message })
  }

  async function act(action: ProblemAction): Promise<void> {
    if (action === 'quit') app.quit()
    else if (action === 'show') await shell.openPath(workspace.folder())
    else if (action === 'log') await shell.openPath(paths.logs)
    else if (action === 'retry') reopen()
    else {
      const chosen = await dialog.showOpenDialog({ title: say('chooseFolder.title'), properties: ['openDirectory'] })
      if (chosen.filePaths[0] !== undefined) reopen(chosen.filePaths[0])
    }
  }

  function reopen(folder?: string): void {
    if (workspace.open(folder)) main?.showApp()
    else showFailure()
  }
}

/** A session with changes ends with a copy of the workspace; one without leaves the last copy to speak for it. */
async function backupAtQuit(workspace: WorkspaceSession): Promise<void> {
  if (workspace.failure() !== undefined) return
  const open = workspace.current()
  if (!open.isReadOnly) await backupWorkspace(open)
}

function bridgeFacts(locale: string): BridgeFacts {
  const { platform, versions } = process
  return {
    platform: platform === 'darwin' || platform === 'win32' ? platform : 'linux',
    versions: { minutebook: app.getVersion(), electron: versions.electron, chrome: versions.chrome },
    locale,
  }
}

function setApplicationMenu(): void {
  const template = applicationMenu(process.platform, app.getName())
  Menu.setApplicationMenu(template === null ? null : Menu.buildFromTemplate(template))
}

function guardSession(sources: ReadonlyMap<string, ResourceSource>): void {
  const { defaultSession } = session
  defaultSession.protocol.handle(
    APP_SCHEME,
    createAppProtocol({ root: join(import.meta.dirname, '../renderer'), sources }),
  )
  denyPermissions(defaultSession, (permission) => log.warn('permission.denied', { permission }))
  denyNetwork(defaultSession, (scheme) => log.warn('network.denied', { scheme }))
  // Its dictionaries come from a server; Minutebook works without a network and asks nobody.
  if (process.platform !== 'darwin') defaultSession.setSpellCheckerEnabled(false)
}
