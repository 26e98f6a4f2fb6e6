import { join } from 'node:path'
import { app, BrowserWindow, ipcMain, Menu, nativeTheme, protocol, session, shell } from 'electron'
import { instantNow, travel } from '../db/model/now'
import { contract } from './contract'
import { PRESENTER_CHANNELS } from './contract/presenter'
import type { BridgeFacts } from './contract/bridge'
import type { Events } from './contract/events'
import { createDocumentsService } from './features/documents/documentsService'
import { createPageShelf } from './features/documents/pageShelf'
import { createStepFolderService } from './features/exchange/folder/stepFolderService'
import { ownName } from './features/exchange/ownName'
import { createPacketService } from './features/exchange/packet/packetService'
import { openMachineFile, type MachineFile } from './features/settings/machineFile'
import { createSpellingService } from './features/spelling/spellingService'
import { installationIdOf } from './features/settings/installation'
import { openOwnWorkspace } from './features/workspace/ownSite'
import { createBroadcast, type Broadcast } from './ipc/broadcast'
import { createAnnouncer } from './ipc/commandHandlers'
import { createInvoker, registerIpc } from './ipc/register'
import { actorOf, createHandlers, PAGES_SEGMENT } from './services'
import { createDesktop, requireWindow } from './shell/desktop'
import { developmentServer } from './shell/developmentServer'
import { createFlushDesk } from './shell/flush'
import { chooseLocale } from './shell/locale'
import { createFileLog } from './shell/log'
import { createMainWindow, type MainWindow } from './shell/mainWindow'
import { applicationMenu } from './shell/menu'
import { guardContents } from './shell/navigation'
import { backupAtQuit, createOpening } from './shell/opening'
import { APP_SCHEME } from './shell/origin'
import { parseCommandLine, pathsFor } from './shell/paths'
import type { Placement } from './shell/placement'
import { PROBLEM_SEGMENT, problemAction, problemSource } from './shell/problemPage'
import { finishBeforeQuit } from './shell/quitting'
import { runtimeWarning } from './shell/runtime'
import { createReminders } from './shell/reminders'
import { createPresenterWindow } from './shell/presenterWindow'
import { guardSession } from './shell/session'
import { createTexts } from './shell/texts'
import { travelledMs } from './shell/travel'
import { createWorkspaceSession } from './shell/workspaceSession'

const commandLine = parseCommandLine(process.argv)
const paths = pathsFor(commandLine)
const log = createFileLog(paths.logs)
const built = (file: string) => join(import.meta.dirname, '..', file)

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

/** The start-up. The window loads its page while the database opens; handlers exist before both. */
function run(): void {
  travel(travelledMs(app.isPackaged))
  const locale = chooseLocale(commandLine.locale, app.getPreferredSystemLanguages())
  const say = createTexts(locale)
  const oldRuntime = runtimeWarning(process.versions.electron, say)
  if (oldRuntime !== null) process.stderr.write(`${oldRuntime}\n`)

  const resources = built('resources')
  const machine = openMachineFile(paths.machineFile, (keptAs, error) => log.warn('settings.broken', { keptAs, error }))
  const workspace = createWorkspaceSession(paths.workspace, log, (folder) =>
    openOwnWorkspace(
      folder,
      installationIdOf(machine, (error) => log.warn('settings.notWritten', { error })),
    ),
  )
  const documents = createDocumentsService({ workerPath: built('main/documentsWorker.js'), resources })
  const shelf = createPageShelf()
  const spelling = createSpellingService({
    workerPath: built('main/spellingWorker.js'),
    dictionaries: join(resources, 'dictionaries'),
  })
  const packets = createPacketService(built('main/packetWorker.js'))
  let givenPacket = commandLine.packet ?? null
  const desk = createFlushDesk()
  const desktop = createDesktop(app.getPath('temp'), say)
  const tellWindows = createBroadcast(() => BrowserWindow.getAllWindows().map((window) => window.webContents))
  const broadcast: Broadcast = (name, payload) => {
    tellWindows(name, payload)
    if (name === 'changed') stepFolder.committed((payload as Events['changed']).command)
  }
  const stepFolder = createStepFolderService(
    {
      workspace: workspace.current,
      packets,
      actor: () => actorOf(machine),
      ownName: () => ownName(actorOf(machine), machine.state().settings.machineName),
      announce: createAnnouncer(broadcast),
      settleText: () => main.settleText(),
      exchanged: () => broadcast('exchanged', {}),
      onState: (state) => broadcast('stepFolder', state),
      memoryPath: join(paths.userData, 'stepFolder.json'),
      now: instantNow,
      onProblem: (error) => log.warn('stepFolder.failed', { error }),
    },
    {
      find: (folder) => machine.state().stepFolders[folder] ?? null,
      set: (folder, chosen) =>
        void machine.change((state) => {
          const others = Object.entries(state.stepFolders).filter(([workspaceFolder]) => workspaceFolder !== folder)
          return { ...state, stepFolders: Object.fromEntries(chosen === null ? others : [...others, [folder, chosen]]) }
        }),
    },
    folderPace(process.env['MINUTEBOOK_FOLDER_PACE']),
  )
  const presenter = createPresenterWindow({
    title: app.getName(),
    preload: built('preload/preload.cjs'),
    facts: bridgeFacts(locale),
    onChange: (meetingId) => broadcast('presenterState', { meetingId }),
  })
  const applySettings = () => {
    nativeTheme.themeSource = commandLine.theme ?? machine.state().settings.theme
  }

  applySettings()
  setApplicationMenu()
  registerIpc(
    ipcMain,
    createInvoker({
      table: contract,
      handlers: createHandlers({
        workspace,
        machine,
        documents,
        shelf,
        spelling,
        packets,
        stepFolder,
        givenPacket: () => {
          const path = givenPacket
          givenPacket = null
          return path
        },
        resources,
        appVersion: app.getVersion(),
        runtimeWarning: oldRuntime,
        desktop,
        desk,
        broadcast,
        applySettings: () => {
          applySettings()
          // Who has just switched reminders on, or asked for earlier ones, sees at once what that means.
          setImmediate(reminders.check)
        },
        presenter,
        requireWindow,
      }),
      windowIdOf: (contentsId) =>
        BrowserWindow.getAllWindows().find(({ webContents }) => webContents.id === contentsId)?.id,
      mayAsk: (windowId, channel) => !presenter.owns(windowId) || PRESENTER_CHANNELS.has(channel),
      log,
    }),
  )
  const sources = new Map([
    [PAGES_SEGMENT, (segments: readonly string[]) => shelf.find(segments)],
    [PROBLEM_SEGMENT, problemSource(() => main.problem(), say)],
  ])
  const served = { root: built('renderer'), sources, developmentServer: developmentServer(app.isPackaged) }
  guardSession(session.defaultSession, served, log)
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents, {
      openExternal: (address) => void shell.openExternal(address),
      onDenied: (kind, address) => log.warn('navigation.denied', { kind, scheme: address.split(':', 1)[0] }),
      onAction: (address) => {
        const action = problemAction(address)
        if (action !== undefined) void opening.act(action)
        return action !== undefined
      },
    })
  })

  const main: MainWindow = createMainWindow({
    title: app.getName(),
    preload: built('preload/preload.cjs'),
    facts: bridgeFacts(locale),
    remembered: machine.state().window,
    desk,
    log,
    say,
    rememberPlacement: (placement) => rememberPlacement(machine, placement),
  })
  const opening = createOpening({
    workspace,
    window: main,
    log,
    chooseFolder: desktop.chooseFolder,
    showFolder: desktop.showFolder,
    logs: paths.logs,
    quit: () => app.quit(),
  })
  const reminders = createReminders({
    machine,
    workspace,
    isPresenting: () => presenter.meetingId() !== null,
    say,
    log,
    goTo: (place) => {
      main.focus()
      broadcast('goTo', { place })
    },
  })
  // The window on the wall is nothing without the one that it follows.
  main.window.on('closed', presenter.close)
  const give = (path: string | undefined) => {
    if (path !== undefined) broadcast('packetGiven', { path })
  }
  app.on('second-instance', (_event, words, folder) => {
    main.focus()
    give(parseCommandLine(words, folder).packet)
  })
  // macOS hands files over by an event, at the start as well.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    give(path)
  })
  app.on('before-quit', main.closing.quitBegun)
  app.on('window-all-closed', () => app.quit())
  finishBeforeQuit(
    app,
    [
      { name: 'reminders', run: reminders.dispose },
      { name: 'documents', run: () => documents.dispose() },
      { name: 'spelling', run: spelling.dispose },
      { name: 'stepFolder', run: stepFolder.dispose },
      { name: 'packets', run: packets.dispose },
      { name: 'backup', run: () => backupAtQuit(workspace) },
      { name: 'close', run: workspace.close },
      { name: 'copies', run: desktop.dispose },
    ],
    log,
  )
  main.showApp()
  opening.open()
  void stepFolder.look()
  reminders.start()
}

/** How long the rests of the shared folder last, as a part of what they are for people; only tests set it. */
function folderPace(word: string | undefined): number {
  const pace = Number(word)
  return pace > 0 && pace < 1 ? pace : 1
}

function setApplicationMenu(): void {
  const template = applicationMenu(process.platform, app.getName())
  Menu.setApplicationMenu(template === null ? null : Menu.buildFromTemplate(template))
}

function bridgeFacts(locale: string): BridgeFacts {
  const { platform, versions } = process
  return {
    platform: platform === 'darwin' || platform === 'win32' ? platform : 'linux',
    versions: { minutebook: app.getVersion(), electron: versions.electron, chrome: versions.chrome },
    locale,
    aheadMs: instantNow().getTime() - Date.now(),
  }
}

function rememberPlacement(machine: MachineFile, window: Placement): void {
  try {
    machine.change((state) => ({ ...state, window }))
  } catch (error) {
    // A full disk must not keep the window from closing.
    log.warn('settings.notWritten', { error })
  }
}
