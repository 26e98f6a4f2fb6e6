import { mkdirSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { siteOf } from '../../../../db/changelog/run'
import {
  addNotice,
  knowledgeOf,
  listPeers,
  listSetsSince,
  notePeer,
  takeOver,
  workspaceIdentity,
  type TakeOver,
} from '../../../../db/exchange'
import { AppError, isAppError } from '../../../../db/model/errors'
import type { Knowledge } from '../../../../db/model/exchange'
import { removeIfThere, writeWhole } from '../../../../db/workspace/durableFiles'
import type { Workspace } from '../../../../db/workspace/workspace'
import type { FolderFileReason, StepFolderState } from '../../../contract/stepFolder'
import type { Announce } from '../../../ipc/commandHandlers'
import { filesNamedBy, packetOf, readFiles } from '../handOver'
import { rangesOf } from '../packet/writePacket'
import type { Packet } from '../packet/packetFormat'
import type { PacketService } from '../packet/packetService'
import { storeFiles } from '../takeOver'
import { openFolderMemory, type FolderMemory } from './folderMemory'
import { batchName, coverageOf, type Ranges } from './folderNames'
import { findWorkspaceFolder, refuseUnfitPlace } from './folderPlace'
import { isCode, listFolder, lookOf, namesIn, type FolderFile, type FolderListing } from './listFolder'
import { readBatch } from './readBatch'

/** What keeping in step needs of the rest of the app. */
export interface StepFolderOutside {
  /** The open workspace; throws while none is open. */
  readonly workspace: () => Workspace
  readonly packets: Pick<PacketService, 'read' | 'write'>
  readonly actor: () => string
  /** How this machine calls itself to the others. */
  readonly ownName: () => string
  readonly announce: Announce
  /** Has the windows write what is being typed, so that a merge finds it in the log and no half note in an editor. */
  readonly settleText: () => Promise<void>
  /** Tells the windows that machines or notices changed. */
  readonly exchanged: () => void
  /** Tells the windows that the state changed. */
  readonly onState: (state: StepFolderState) => void
  readonly memoryPath: string
  readonly now: () => Date
  readonly onProblem: (error: unknown) => void
}

/** One workspace in step with one shared folder: a turn reads what the others wrote and writes what they lack. */
export interface StepFolder {
  readonly state: () => StepFolderState
  /** Reads, merges and, if wished, writes. Never throws: what goes wrong is in the state, and the next turn tries again. */
  readonly turn: (wish: { writes: boolean }) => Promise<void>
}

/** Steps of one file: a large workspace goes over in pieces that a slow line can carry. */
const STEPS_PER_FILE = 2_000

interface Waiting {
  readonly packet: Packet
  readonly key: string
  readonly look: string
}

/** What became of one file; with a reason it is set aside. */
interface Merged {
  readonly applied: number
  readonly isWhole: boolean
  readonly reason?: FolderFileReason
}

const PLACES: readonly (readonly [StepFolderState['place'], readonly string[]])[] = [
  ['missing', ['ENOENT', 'ENOTDIR', 'ENODEV', 'EHOSTDOWN', 'ESTALE', 'EIO']],
  ['refused', ['EACCES', 'EPERM', 'EROFS']],
  ['full', ['ENOSPC', 'EDQUOT']],
]

/** Makes it. Nothing happens before the first turn. */
export function createStepFolder(folder: string, outside: StepFolderOutside): StepFolder {
  /** Files that were judged, with the look they had: one that changes is read again. */
  const judged = new Map<string, { look: string; reason: FolderFileReason }>()
  /** Packets whose predecessors are missing. */
  const waiting = new Map<string, Waiting>()
  /** What the workspace had when the waiting ones were last tried. */
  let triedWith = ''
  let memory: FolderMemory | undefined
  let state: StepFolderState = {
    folder,
    place: 'in_step',
    detail: null,
    lastLookAt: null,
    lastWrittenAt: null,
    lastReceived: null,
    aside: [],
  }

  const nowText = () => outside.now().toISOString()
  const tell = (change: Partial<StepFolderState>) => {
    const next = { ...state, ...change }
    const isNews = JSON.stringify({ ...next, lastLookAt: null }) !== JSON.stringify({ ...state, lastLookAt: null })
    state = next
    if (isNews) outside.onState(state)
  }

  const memoryOf = (root: string): FolderMemory => (memory ??= openFolderMemory(outside.memoryPath, root))

  /** Reads what is new; what cannot be merged is remembered with its reason. */
  const readNew = async (listing: FolderListing, known: FolderMemory, workspaceId: string | null) => {
    const here = knowledgeOf(outside.workspace().db)
    // What was missing may have come another way.
    if (waiting.size > 0 && JSON.stringify(here) !== triedWith) await mergeWaiting(known)
    for (const file of listing.files) {
      if (waiting.has(file.key) || hasAll(here, known.find(file.key))) continue
      // One file after another: each may be large, and they build on each other.
      // oxlint-disable-next-line no-await-in-loop
      await readOne(file, known, workspaceId)
    }
  }
  const readOne = async (file: FolderFile, known: FolderMemory, workspaceId: string | null) => {
    const look = await lookOf(file.path)
    if (look === undefined || judged.get(file.key)?.look === look) return
    const read = await readBatch(file, outside.packets, workspaceId)
    if (read.kind === 'gone') return
    if (read.kind === 'aside') {
      judged.set(file.key, { look, reason: read.reason })
      return
    }
    judged.delete(file.key)
    waiting.set(file.key, { key: file.key, packet: read.packet, look })
    await mergeWaiting(known)
  }

  /** Merges whatever fits, until nothing more does: one file may be what others wait for. */
  const mergeWaiting = async (known: FolderMemory) => {
    for (let isProgress = true; isProgress;) {
      isProgress = false
      for (const { key, packet, look } of waiting.values()) {
        // Each merge builds on the one before.
        // oxlint-disable-next-line no-await-in-loop
        const { applied, isWhole, reason } = await merge(packet)
        if (reason !== undefined) {
          waiting.delete(key)
          judged.set(key, { look, reason })
          continue
        }
        isProgress ||= applied > 0
        if (!isWhole) continue
        waiting.delete(key)
        known.add(key, rangesOf(packet.sets))
      }
    }
    triedWith = JSON.stringify(knowledgeOf(outside.workspace().db))
  }
  const merge = async (packet: Packet): Promise<Merged> => {
    const workspace = outside.workspace()
    await storeFiles(workspace, packet)
    if (touchesNotes(packet)) await outside.settleText()
    // The workspace was perhaps empty when the file was read, and somebody began another minute book in it meanwhile.
    const here = workspaceIdentity(workspace.db)
    if (here !== null && here !== packet.manifest.workspaceId) return { applied: 0, isWhole: false, reason: 'foreign' }
    let merged: TakeOver
    try {
      merged = takeOver(workspace, packet.sets, { actor: outside.actor(), nowMs: outside.now().getTime() })
    } catch (error) {
      if (!isRefusedByRows(error)) throw error
      // One file that the database refuses must not stop the exchange with everybody else.
      outside.onProblem(error)
      return { applied: 0, isWhole: false, reason: 'tampered' }
    }
    const { siteId, name } = packet.manifest.from
    if (siteId !== siteOf(workspace).siteId) {
      notePeer(workspace, { siteId, name, knows: packet.manifest.knowledge, heardAt: packet.manifest.madeAt })
    }
    if (merged.applied > 0) {
      outside.announce(
        { output: null, topics: merged.topics, rowIds: merged.rowIds, changeSet: null },
        'exchange.takeOver',
      )
      tell({ lastReceived: { name, at: nowText() } })
      outside.exchanged()
    }
    return { applied: merged.applied, isWhole: merged.waiting.length === 0 }
  }

  /** Writes what nobody can read in the folder yet: our own steps, and those of others that came another way. */
  const writeOwn = async (root: string, listing: FolderListing, known: FolderMemory) => {
    const workspace = outside.workspace()
    if (workspace.isReadOnly || workspaceIdentity(workspace.db) === null) return
    const ranges = listing.files.flatMap(({ key }) => {
      const held = known.find(key) ?? (waiting.has(key) ? rangesOf(waiting.get(key)?.packet.sets ?? []) : undefined)
      return held === undefined ? [] : [held]
    })
    const there = coverageOf(ranges)
    const here = knowledgeOf(workspace.db)
    if (Object.entries(here).every(([siteId, last]) => (there[siteId] ?? 0) >= last)) return
    const { siteId } = siteOf(workspace)
    const own = join(root, siteId)
    mkdirSync(own, { recursive: true })
    await clearUnfinished(own)
    let number = Math.max(0, ...listing.files.filter((file) => file.siteId === siteId).map((file) => file.number))
    const sets = listSetsSince(workspace, there)
    for (let from = 0; from < sets.length; from += STEPS_PER_FILE) {
      const piece = sets.slice(from, from + STEPS_PER_FILE)
      const files = filesNamedBy(piece)
      const delivery = { sets: piece, since: there, heardAt: null, files }
      const content = packetOf(workspace, delivery, await readFiles(workspace.paths, files), {
        name: outside.ownName(),
        now: outside.now(),
      })
      const bytes = await outside.packets.write(content)
      number += 1
      const name = batchName(number, bytes)
      writeWhole(join(own, name), bytes)
      known.add(`${siteId}/${name}`, rangesOf(piece))
      tell({ lastWrittenAt: nowText() })
    }
  }

  const describeAside = (listing: FolderListing): StepFolderState['aside'] => {
    const names = new Map(listPeers(outside.workspace().db).map(({ siteId, name }) => [siteId, name]))
    const entry = (key: string, reason: FolderFileReason) => {
      const [siteId = '', name = ''] = key.split('/')
      return { name, from: names.get(siteId) ?? '', reason }
    }
    const there = new Set(listing.files.map(({ key }) => key))
    return [
      ...[...judged].filter(([key]) => there.has(key)).map(([key, { reason }]) => entry(key, reason)),
      ...listing.doubles.map((key) => entry(key, 'double')),
      ...[...waiting.keys()].map((key) => entry(key, 'missing_before')),
    ]
  }

  /** A person must hear of what will not mend itself; what is still being copied will. */
  const keepNotices = (aside: StepFolderState['aside']) => {
    const before = new Set(state.aside.map(({ name, reason }) => `${name} ${reason}`))
    let isNews = false
    for (const { name, reason } of aside) {
      if (reason === 'half_written' || reason === 'missing_before' || before.has(`${name} ${reason}`)) continue
      addNotice(outside.workspace(), { kind: 'file', name, reason }, nowText())
      isNews = true
    }
    if (isNews) outside.exchanged()
  }

  const work = async (writes: boolean) => {
    const workspace = outside.workspace()
    if (!(await stat(folder)).isDirectory()) throw new AppError('NOT_FOUND', 'This is not a folder.')
    refuseUnfitPlace(folder, workspace.paths.folder)
    const found = await findWorkspaceFolder(folder, workspaceIdentity(workspace.db))
    if (found !== undefined && !workspace.isReadOnly) {
      const known = memoryOf(found.root)
      const listing = await listFolder(found.root)
      await readNew(listing, known, workspaceIdentity(workspace.db))
      if (writes) await writeOwn(found.root, listing, known)
      known.keep()
      const aside = describeAside(listing)
      keepNotices(aside)
      tell({ aside })
    }
    tell({ place: 'in_step', detail: null, lastLookAt: nowText() })
  }

  return {
    state: () => state,
    turn: async ({ writes }) => {
      try {
        await work(writes)
      } catch (error) {
        const place = PLACES.find(([, codes]) => isCode(error, ...codes))?.[0]
        const kind = place ?? (isAppError(error) ? placeOfRefusal(error) : 'failed')
        if (kind === 'failed' && state.place !== 'failed') outside.onProblem(error)
        tell({
          place: kind,
          detail: kind === 'unfit' && isAppError(error) ? error.message : null,
          lastLookAt: nowText(),
        })
      }
    },
  }
}

/** Whether a file was read before and the workspace still has all of it: after a restore it may not. */
function hasAll(here: Knowledge, ranges: Ranges | undefined): boolean {
  return ranges !== undefined && Object.entries(ranges).every(([siteId, { last }]) => (here[siteId] ?? 0) >= last)
}

function touchesNotes({ sets }: Packet): boolean {
  return sets.some(({ changes }) => changes.some(({ topic }) => topic === 'minutes_note'))
}

/** Whether the rows refuse what a step wants, as against a disk or a lock that may be better at the next turn. */
function isRefusedByRows(error: unknown): boolean {
  return isAppError(error) && (error.code === 'INVALID_INPUT' || error.code === 'CONFLICT')
}

function placeOfRefusal({ code }: AppError): StepFolderState['place'] {
  if (code === 'NOT_FOUND') return 'missing'
  if (code === 'CONFLICT') return 'unfit'
  return code === 'DISK_FULL' ? 'full' : 'failed'
}

/** What an interrupted write of ours left; nobody else writes in this folder. */
async function clearUnfinished(own: string): Promise<void> {
  for (const name of await namesIn(own, 'files')) if (name.endsWith('.partial')) removeIfThere(join(own, name))
}
