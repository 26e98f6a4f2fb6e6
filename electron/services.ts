import { instantNow } from '../db/model/now'
import { userInfo } from 'node:os'
import { runCommand } from '../db/changelog/run'
import { commandHandlers as implementations } from '../db/commands'
import { attachmentHandlers } from './features/attachments/handlers'
import { backupHandlers } from './features/backup/handlers'
import { createDeskLooks } from './features/desk/deskLook'
import { deskNewsHandlers } from './features/desk/newsHandlers'
import { deskHandlers } from './features/desk/handlers'
import { notForChair, refuseForChair } from './features/desk/chairGuard'
import { documentHandlers } from './features/documents/handlers'
import type { DocumentsService } from './features/documents/documentsService'
import type { PageShelf } from './features/documents/pageShelf'
import { historyHandlers } from './features/history/handlers'
import { exchangeHandlers } from './features/exchange/handlers'
import { stepFolderHandlers } from './features/exchange/folder/handlers'
import type { StepFolderService } from './features/exchange/folder/stepFolderService'
import type { PacketService } from './features/exchange/packet/packetService'
import { workspaceHandlers } from './features/workspace/handlers'
import { boardHandlers } from './features/boards/handlers'
import { complianceHandlers } from './features/compliance/handlers'
import { createEvidenceFiles } from './features/documents/evidence/evidenceFiles'
import { evidenceHandlers } from './features/documents/evidence/handlers'
import { actionHandlers } from './features/meetings/actionHandlers'
import { meetingHandlers } from './features/meetings/handlers'
import { planningHandlers } from './features/planning/handlers'
import { presenterHandlers, type PresenterControl } from './features/presenter/handlers'
import { voteHandlers } from './features/votes/handlers'
import { reviewQueryHandlers } from './features/review/handlers'
import { sealHandlers } from './features/documents/seal/handlers'
import { learningHandlers } from './features/registers/learningHandlers'
import { createStoryFiles } from './features/documents/storyPdf'
import { curriculumHandlers } from './features/registers/curriculumHandlers'
import { registerHandlers } from './features/registers/handlers'
import { followUpHandlers } from './features/followUp/handlers'
import { createDigestPdf } from './features/documents/digestPdf'
import { createFollowUpPdfs } from './features/documents/followUpPdfs'
import { localToday } from './features/today'
import { settingsHandlers } from './features/settings/handlers'
import type { MachineFile } from './features/settings/machineFile'
import { spellingHandlers } from './features/spelling/handlers'
import type { SpellingService } from './features/spelling/spellingService'
import type { MachineSettings } from './contract/machine'
import { Topic } from '../db/model/topics'
import type { Broadcast } from './ipc/broadcast'
import { commandHandlers, createAnnouncer, type RunCommand } from './ipc/commandHandlers'
import type { Desktop } from './shell/desktop'
import type { Handlers } from './ipc/handlers'
import { APP_ORIGIN } from './shell/origin'
import type { FlushDesk } from './shell/flush'
import { windowHandlers, type ControlledWindow } from './shell/windowHandlers'
import type { WorkspaceSession } from './shell/workspaceSession'

/** First segment of the addresses of typeset pages. */
export const PAGES_SEGMENT = 'pages'

/** What the features work with. */
export interface Services {
  readonly workspace: WorkspaceSession
  readonly machine: MachineFile
  readonly desktop: Desktop
  readonly documents: DocumentsService
  readonly shelf: PageShelf
  readonly spelling: SpellingService
  readonly packets: PacketService
  readonly stepFolder: StepFolderService
  /** The packet that the app was started with, once. */
  readonly givenPacket: () => string | null
  /** Folder with templates, catalogues and the sample board. */
  readonly resources: string
  readonly appVersion: string
  readonly runtimeWarning: string | null
  readonly desk: FlushDesk
  readonly broadcast: Broadcast
  readonly applySettings: (settings: MachineSettings) => void
  readonly presenter: PresenterControl
  readonly requireWindow: (windowId: number) => ControlledWindow
}

/** The name that the change log gets: the person's own, or their account on this machine until they have told it. */
export function actorOf(machine: MachineFile): string {
  return machine.state().settings.userName ?? userInfo().username
}

/** Puts the handlers of all features together. The compiler checks that none of the contract's channels is left out. */
export function createHandlers(services: Services): Handlers {
  const { workspace, machine, desktop, desk, broadcast, documents, shelf, resources } = services
  const open = () => workspace.current()
  const db = () => open().db
  const actor = () => actorOf(machine)
  const run: RunCommand = (name, input) => {
    if (machine.state().settings.view === 'chair') refuseForChair(name, input, { db: db(), actor: actor() })
    return runCommand(open(), implementations, name, input, { actor: actor() })
  }
  const looks = createDeskLooks(
    {
      read: () => machine.state().looked,
      write: (looked) => void machine.change((state) => ({ ...state, looked })),
    },
    instantNow,
  )
  const announce = createAnnouncer(broadcast)
  const announceReplaced = (command: string) => () =>
    announce({ output: null, topics: Topic.options, rowIds: [], changeSet: null }, command)
  return {
    ...boardHandlers(db),
    ...complianceHandlers(db, resources),
    ...evidenceHandlers({
      db,
      evidence: createEvidenceFiles({
        workspace: open,
        documents,
        resources,
        machinePaper: () => machine.state().settings.paper,
        progress: (state) => broadcast('evidenceProgress', state),
        today: () => localToday(),
      }),
      chooseTarget: desktop.chooseTarget,
      chooseTargetFolder: desktop.chooseTargetFolder,
    }),
    ...meetingHandlers(db),
    ...actionHandlers(db),
    ...reviewQueryHandlers(db),
    ...planningHandlers(db),
    ...historyHandlers(db, actor),
    ...voteHandlers(db),
    ...commandHandlers(run, broadcast),
    ...attachmentHandlers(open, run, announce, desktop),
    ...workspaceHandlers(open, announce, {
      ...desktop,
      refuseImport: () => {
        if (machine.state().settings.view === 'chair') throw notForChair('workspace.import')
      },
      actor,
      resources,
      appVersion: services.appVersion,
      runtimeWarning: services.runtimeWarning,
    }),
    ...documentHandlers({
      workspace: open,
      documents,
      resources,
      shelf,
      pagesAddress: `${APP_ORIGIN}/${PAGES_SEGMENT}`,
      machinePaper: () => machine.state().settings.paper,
      chooseTarget: desktop.chooseTarget,
    }),
    ...learningHandlers({
      workspace: open,
      ...createStoryFiles({
        workspace: open,
        documents,
        resources,
        machinePaper: () => machine.state().settings.paper,
      }),
      chooseTarget: desktop.chooseTarget,
    }),
    ...curriculumHandlers(db),
    ...registerHandlers({ db, resources, today: () => localToday(), chooseTarget: desktop.chooseTarget }),
    ...deskNewsHandlers(db, looks, actor),
    ...deskHandlers({
      db,
      digestPdf: createDigestPdf({
        workspace: open,
        documents,
        resources,
        machinePaper: () => machine.state().settings.paper,
      }),
      today: () => localToday(),
      chooseTarget: desktop.chooseTarget,
    }),
    ...followUpHandlers({
      db,
      resources,
      userName: () => machine.state().settings.userName,
      ...createFollowUpPdfs({
        workspace: open,
        documents,
        resources,
        machinePaper: () => machine.state().settings.paper,
      }),
      now: instantNow,
      today: () => localToday(),
      desktop,
    }),
    ...exchangeHandlers({
      workspace: open,
      packets: services.packets,
      actor,
      machineName: () => machine.state().settings.machineName,
      run,
      announce,
      exchanged: () => broadcast('exchanged', {}),
      chooseFile: desktop.chooseFile,
      chooseTarget: desktop.chooseTarget,
      given: services.givenPacket,
    }),
    ...stepFolderHandlers(services.stepFolder, desktop.chooseTargetFolder),
    ...backupHandlers(workspace, announceReplaced('backup.restore')),
    ...sealHandlers(open, desktop.chooseFile),
    ...settingsHandlers(machine, services.applySettings),
    ...presenterHandlers(db, services.presenter),
    ...spellingHandlers(
      {
        list: () => machine.state().settings.ownWords,
        set: (ownWords) => void machine.change((state) => ({ ...state, settings: { ...state.settings, ownWords } })),
      },
      services.spelling,
    ),
    ...windowHandlers(services.requireWindow, desk),
  }
}
