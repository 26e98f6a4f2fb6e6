import { readFile, stat } from 'node:fs/promises'
import { siteOf } from '../../../db/changelog/run'
import { knowledgeOf, listPeers, listSetsSince, workspaceIdentity } from '../../../db/exchange'
import { AppError } from '../../../db/model/errors'
import type { ExchangedSet, Knowledge } from '../../../db/model/exchange'
import { getInstitution } from '../../../db/queries/institution'
import { attachmentPath, type WorkspacePaths } from '../../../db/workspace/paths'
import type { Workspace } from '../../../db/workspace/workspace'
import { PACKET_EXTENSION, type PacketAttachment, type PacketContent } from './packet/packetFormat'

/** What goes to one machine: the steps that it lacks, and the attachments that they name. */
export interface Delivery {
  readonly sets: ExchangedSet[]
  readonly since: Knowledge
  /** When the machine's word was last heard; null for a new one. */
  readonly heardAt: string | null
  readonly files: readonly NamedFile[]
}

/** An attached file that steps name. */
export interface NamedFile {
  readonly sha256: string
  readonly sizeBytes: number
}

/**
 * The steps that a known machine lacks since its last word, or with null everything, for a new one. What was handed
 * over before and not confirmed goes again: the file may have been lost, and taking over twice does no harm.
 */
export function deliveryFor(workspace: Workspace, siteId: string | null): Delivery {
  if (workspaceIdentity(workspace.db) === null) {
    throw new AppError('CONFLICT', 'There is nothing in this workspace that could be handed over.')
  }
  const peer = siteId === null ? undefined : listPeers(workspace.db).find((each) => each.siteId === siteId)
  if (siteId !== null && peer === undefined) {
    throw new AppError('NOT_FOUND', 'This machine is not known here. Hand over to a new machine instead.', { siteId })
  }
  const since = peer?.knows ?? {}
  const sets = listSetsSince(workspace, since)
  return { sets, since, heardAt: peer?.heardAt ?? null, files: filesNamedBy(sets) }
}

/** The attached files that steps bring in, each once, as the steps tell of them. */
export function filesNamedBy(sets: readonly ExchangedSet[]): NamedFile[] {
  const named = new Map<string, NamedFile>()
  for (const { changes } of sets) {
    for (const { topic, after } of changes) {
      if (topic !== 'attachment' || typeof after?.['sha256'] !== 'string') continue
      const { sha256, sizeBytes } = after
      named.set(sha256, { sha256, sizeBytes: typeof sizeBytes === 'number' ? sizeBytes : 0 })
    }
  }
  return [...named.values()]
}

/** Reads the files that are there. One that is gone must not keep the steps from going over. */
export async function readFiles(paths: WorkspacePaths, files: readonly NamedFile[]): Promise<PacketAttachment[]> {
  const read: PacketAttachment[] = []
  for (const { sha256 } of files) {
    const path = attachmentPath(paths, sha256)
    if (await isThere(path)) read.push({ sha256, bytes: await readFile(path) })
  }
  return read
}

/** Which of the files are there. */
export async function filesThere(paths: WorkspacePaths, files: readonly NamedFile[]): Promise<NamedFile[]> {
  const there = await Promise.all(files.map(({ sha256 }) => isThere(attachmentPath(paths, sha256))))
  return files.filter((_, index) => there[index])
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}

/** What a packet with this delivery holds, beside the attachments' bytes. `name` is how this machine calls itself. */
export function packetOf(
  workspace: Workspace,
  delivery: Delivery,
  attachments: readonly PacketAttachment[],
  from: { name: string; now: Date },
): PacketContent {
  const workspaceId = workspaceIdentity(workspace.db)
  if (workspaceId === null) throw new AppError('INTERNAL', 'The workspace has no steps.')
  return {
    workspaceId,
    institution: getInstitution(workspace.db)?.name ?? '',
    from: { siteId: siteOf(workspace).siteId, name: from.name.slice(0, 500) },
    madeAt: from.now.toISOString(),
    knowledge: knowledgeOf(workspace.db),
    since: delivery.since,
    sets: delivery.sets,
    attachments,
  }
}

/** The proposed name of a packet: what it is, of which institution, of which day. */
export function packetFileName(workspace: Workspace, day: string): string {
  const institution = getInstitution(workspace.db)?.name ?? ''
  const plain = institution
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 60)
  return `${[plain === '' ? 'Minutebook' : plain, day].join(' ')}${PACKET_EXTENSION}`
}
