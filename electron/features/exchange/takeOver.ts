import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { listPeers, notePeer, takeOver, workspaceIdentity, type TakeOver } from '../../../db/exchange'
import { AppError } from '../../../db/model/errors'
import { getInstitution } from '../../../db/queries/institution'
import { storeAttachment } from '../../../db/workspace/attachments'
import { backupWorkspace } from '../../../db/workspace/backup'
import { attachmentPath } from '../../../db/workspace/paths'
import type { Workspace } from '../../../db/workspace/workspace'
import type { MissingSteps } from '../../contract/exchange'
import { filesNamedBy } from './handOver'
import type { Packet } from './packet/packetFormat'
import { packetProblem } from './packet/packetProblem'

/** What was done. */
export interface TakeOverOutcome {
  readonly merged: TakeOver
  readonly missing: MissingSteps[]
  readonly attachments: number
  /** File name of the copy that was made before; null when there was nothing to copy. */
  readonly backup: string | null
}

/** Throws unless the packet belongs to this workspace, or the workspace is still empty. */
export function requireSameWorkspace(workspace: Workspace, { manifest }: Packet): void {
  const here = workspaceIdentity(workspace.db)
  if (here === null || here === manifest.workspaceId) return
  throw packetProblem('other_workspace', {
    here: getInstitution(workspace.db)?.name ?? '',
    there: manifest.institution,
  })
}

/**
 * Takes a packet over: a copy of the workspace first, then the attachments, then the steps in one transaction. Whatever
 * fails, the rows are as they were. Taking the same packet over again changes nothing.
 */
export async function takePacketOver(
  workspace: Workspace,
  packet: Packet,
  { actor, now }: { actor: string; now: Date },
): Promise<TakeOverOutcome> {
  if (workspace.isReadOnly) throw new AppError('READ_ONLY', 'The workspace can be read but not written.')
  requireSameWorkspace(workspace, packet)
  const isEmpty = workspaceIdentity(workspace.db) === null
  const backup = isEmpty ? undefined : await backupWorkspace(workspace, { evenIfUnchanged: true, now })
  const attachments = await storeFiles(workspace, packet)
  const merged = takeOver(workspace, packet.sets, { actor, nowMs: now.getTime() })
  const { siteId, name } = packet.manifest.from
  notePeer(workspace, { siteId, name, knows: packet.manifest.knowledge, heardAt: now.toISOString() })
  return { merged, missing: missingSteps(workspace, merged, packet), attachments, backup: backup?.file ?? null }
}

/** The files of the steps, on disk before the database speaks of them. Others that came along are left alone. */
export async function storeFiles({ paths }: Workspace, packet: Packet): Promise<number> {
  const named = new Set(filesNamedBy(packet.sets).map(({ sha256 }) => sha256))
  let stored = 0
  for (const { sha256, bytes } of packet.attachments) {
    if (!named.has(sha256) || existsSync(attachmentPath(paths, sha256))) continue
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw packetProblem('damaged')
    storeAttachment(paths, bytes)
    stored += 1
    await nextTurn()
  }
  return stored
}

/** Whose steps are missing before those that wait, by the names that people know. */
export function missingSteps(workspace: Workspace, { waiting }: TakeOver, packet: Packet): MissingSteps[] {
  const names = new Map(listPeers(workspace.db).map(({ siteId, name }) => [siteId, name]))
  names.set(packet.manifest.from.siteId, packet.manifest.from.name)
  return waiting.map(({ siteId, after, before }) => ({ siteName: names.get(siteId) ?? '', after, before }))
}
