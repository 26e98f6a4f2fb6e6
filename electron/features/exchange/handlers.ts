import { instantNow } from '../../../db/model/now'
import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { Committed } from '../../../db/changelog/run'
import { knowledgeOf, listNotices, listPeers, markNoticesSeen, notePeer, workspaceIdentity } from '../../../db/exchange'
import { AppError, isAppError } from '../../../db/model/errors'
import type { Knowledge } from '../../../db/model/exchange'
import { writeWhole } from '../../../db/workspace/durableFiles'
import { withAppErrors } from '../../../db/workspace/errors'
import type { Workspace } from '../../../db/workspace/workspace'
import type { Announce, RunCommand } from '../../ipc/commandHandlers'
import type { Handlers } from '../../ipc/handlers'
import { localToday } from '../today'
import { deliveryFor, filesThere, packetFileName, packetOf, readFiles } from './handOver'
import { countUnseen, noticeRows } from './noticeRows'
import { otherValueCommand } from './otherValue'
import { ownName, systemName } from './ownName'
import { PACKET_EXTENSION, type Packet } from './packet/packetFormat'
import type { PacketService } from './packet/packetService'
import { previewPacket } from './preview'
import { takePacketOver } from './takeOver'

/** What the handlers need of the rest of the app. */
export interface ExchangeOutside {
  readonly workspace: () => Workspace
  readonly packets: PacketService
  /** The name of the person at the keyboard. */
  readonly actor: () => string
  readonly machineName: () => string | null
  readonly run: RunCommand
  readonly announce: Announce
  /** Tells the windows that machines or notices changed. */
  readonly exchanged: () => void
  readonly chooseFile: (windowId: number, extensions: readonly string[]) => Promise<string | null>
  readonly chooseTarget: (windowId: number, fileName: string) => Promise<string | null>
  /** The packet that the app was started with, once. */
  readonly given: () => string | null
}

type Channels =
  | 'exchange.state'
  | 'exchange.notices'
  | 'exchange.markSeen'
  | 'exchange.useOther'
  | 'exchange.plan'
  | 'exchange.handOver'
  | 'exchange.open'
  | 'exchange.takeOver'
  | 'exchange.given'

/** Handing over, taking over, and what is known of the other machines. */
export function exchangeHandlers(outside: ExchangeOutside): Handlers<Channels> {
  const { workspace, packets } = outside
  /** The packet that was opened last: a passphrase is tried once, and what was shown is what is taken over. */
  let opened: { token: string; packet: Packet } | undefined

  return {
    'exchange.state': () => {
      const { db, isReadOnly } = workspace()
      const here = knowledgeOf(db)
      return {
        machineName: outside.machineName(),
        ownName: ownName(outside.actor(), outside.machineName()),
        systemName: systemName(),
        isReadOnly,
        hasSteps: workspaceIdentity(db) !== null,
        peers: listPeers(db).map(({ siteId, name, knows, heardAt, handedAt }) => ({
          siteId,
          name,
          heardAt,
          handedAt,
          lacks: countLacking(here, knows),
        })),
        unseenNotices: countUnseen(db),
      }
    },
    'exchange.notices': () => noticeRows(workspace().db),
    'exchange.markSeen': ({ ids }) => {
      markNoticesSeen(workspace(), ids, instantNow().toISOString())
      outside.exchanged()
      return null
    },
    'exchange.useOther': ({ id }, { windowId, committed }) => {
      const kept = listNotices(workspace().db).find((each) => each.id === id)
      const command = kept === undefined ? null : otherValueCommand(kept.notice)
      if (command === null) {
        throw new AppError('NOT_FOUND', 'The other value cannot be put in by one step. Change the field by hand.', {
          id,
        })
      }
      const done = outside.run(command.name, command.input)
      markNoticesSeen(workspace(), [id], instantNow().toISOString())
      outside.announce(done, command.name, windowId)
      outside.exchanged()
      committed?.(done.changeSet)
      return null
    },
    'exchange.plan': async ({ siteId }) => {
      const { sets, files, heardAt } = deliveryFor(workspace(), siteId)
      const there = await filesThere(workspace().paths, files)
      return {
        steps: sets.length,
        attachments: there.length,
        sizeBytes: JSON.stringify(sets).length + there.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
        missingAttachments: files.length - there.length,
        since: heardAt,
        fileName: packetFileName(workspace(), localToday()),
      }
    },
    'exchange.handOver': async ({ siteId, passphrase }, { windowId }) => {
      const path = await outside.chooseTarget(windowId, packetFileName(workspace(), localToday()))
      if (path === null) return null
      const delivery = deliveryFor(workspace(), siteId)
      const attachments = await readFiles(workspace().paths, delivery.files)
      const from = { name: ownName(outside.actor(), outside.machineName()), now: instantNow() }
      const content = packetOf(workspace(), delivery, attachments, from)
      const bytes = await packets.write(content, { passphrase: passphrase ?? undefined })
      withAppErrors(() => writeWhole(path, bytes))
      if (siteId !== null && !workspace().isReadOnly) {
        notePeer(workspace(), { siteId, handedAt: from.now.toISOString() })
        outside.exchanged()
      }
      return {
        path,
        fileName: basename(path),
        steps: delivery.sets.length,
        attachments: attachments.length,
        sizeBytes: bytes.byteLength,
        isLocked: passphrase !== null,
      }
    },
    'exchange.open': async ({ path: given, passphrase }, { windowId }) => {
      const path = given ?? (await outside.chooseFile(windowId, [PACKET_EXTENSION]))
      if (path === null) return null
      const fileName = basename(path)
      opened = undefined
      try {
        const packet = await packets.read(path, { passphrase: passphrase ?? undefined })
        const preview = previewPacket(workspace(), packet, { actor: outside.actor(), now: instantNow() })
        opened = { token: randomUUID(), packet }
        return { state: 'preview', token: opened.token, fileName, ...preview }
      } catch (error) {
        const isLocked = isAppError(error) && error.data?.['problem'] === 'passphrase_needed'
        if (!isLocked) throw error
        return { state: 'locked', path, fileName }
      }
    },
    'exchange.takeOver': async ({ token }, { windowId }) => {
      if (opened?.token !== token) throw new AppError('CONFLICT', 'The file was closed. Choose it again.')
      const { packet } = opened
      const before = countUnseen(workspace().db)
      const done = await takePacketOver(workspace(), packet, { actor: outside.actor(), now: instantNow() })
      opened = undefined
      const { applied, known, topics, rowIds } = done.merged
      outside.announce(takenOver(topics, rowIds), 'exchange.takeOver', windowId)
      outside.exchanged()
      return {
        steps: applied,
        known,
        attachments: done.attachments,
        missing: done.missing,
        notices: countUnseen(workspace().db) - before,
        backup: done.backup,
      }
    },
    'exchange.given': () => {
      const path = outside.given()
      return path === null ? null : { path }
    },
  }
}

/** A merge as the windows hear of it: no step of this machine, so nothing that could be taken back. */
function takenOver(topics: Committed<unknown>['topics'], rowIds: string[]): Committed<null> {
  return { output: null, topics, rowIds, changeSet: null }
}

function countLacking(here: Knowledge, there: Knowledge): number {
  return Object.entries(here).reduce((sum, [siteId, last]) => sum + Math.max(0, last - (there[siteId] ?? 0)), 0)
}
