import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { AppError } from '../../db/model/errors'
import { writeWhole } from '../../db/workspace/durableFiles'
import { withAppErrors } from '../../db/workspace/errors'
import { openWorkspace } from '../../db/workspace/openWorkspace'
import type { Workspace } from '../../db/workspace/workspace'
import type { MissingSteps, NoticeRow } from '../contract/exchange'
import { deliveryFor, packetOf, readFiles } from '../features/exchange/handOver'
import { ownName } from '../features/exchange/ownName'
import { previewPacket } from '../features/exchange/preview'
import { takePacketOver } from '../features/exchange/takeOver'
import type { CliOutside } from './run'

/** Name under which a window finds the workspace taken. */
const PROGRAM = 'Minutebook (command line)'

/** Writes everything in a workspace into one file for another machine. Returns the exit code. */
export async function handOver(file: string, outside: CliOutside): Promise<number> {
  // The code that packs and locks is large, and no other command needs it.
  const { writePacket } = await import('../features/exchange/packet/writePacket')
  const workspace = openWorkspace(outside.workspace, { program: PROGRAM, mayCreate: false })
  try {
    const delivery = deliveryFor(workspace, null)
    const attachments = await readFiles(workspace.paths, delivery.files)
    const from = { name: ownName(outside.actor, null), now: new Date() }
    const content = packetOf(workspace, delivery, attachments, from)
    const bytes = await writePacket(content, { passphrase: outside.passphrase ?? undefined })
    withAppErrors(() => writeWhole(file, bytes))
    const isLocked = (outside.passphrase ?? null) !== null
    outside.print(
      `Written ${resolve(file)}: ${count(delivery.sets.length, 'step')}, ${count(attachments.length, 'attachment')}${isLocked ? ', locked' : ''}.`,
    )
    return 0
  } finally {
    workspace.close()
  }
}

/** Takes a file over, or says what that would do. Returns 0, or 1 when something is missing before what came. */
export async function takeOver(file: string, isPreview: boolean, outside: CliOutside): Promise<number> {
  if (!existsSync(file)) throw new AppError('NOT_FOUND', `There is no file ${resolve(file)}.`)
  const { readPacket } = await import('../features/exchange/packet/readPacket')
  const packet = await readPacket(file, { passphrase: outside.passphrase ?? undefined })
  const workspace = openWorkspace(outside.workspace, { program: PROGRAM, mayCreate: !isPreview })
  try {
    const options = { actor: outside.actor, now: new Date() }
    return isPreview ? preview(workspace, packet, options, outside) : await merge(workspace, packet, options, outside)
  } finally {
    workspace.close()
  }
}

type Packet = Parameters<typeof previewPacket>[1]
type Options = Parameters<typeof previewPacket>[2]

function preview(workspace: Workspace, packet: Packet, options: Options, { print }: CliOutside): number {
  const told = previewPacket(workspace, packet, options)
  print(`From ${told.from}, made ${told.madeAt}: ${count(told.steps, 'new step')}, ${told.known} known.`)
  for (const { actor, steps } of told.authors) print(`  ${actor}: ${count(steps, 'step')}`)
  for (const notice of told.notices) print(`  look at: ${noticeLine(notice)}`)
  for (const missing of told.missing) print(missingLine(missing))
  print('Nothing was changed.')
  return told.missing.length === 0 ? 0 : 1
}

async function merge(workspace: Workspace, packet: Packet, options: Options, { print }: CliOutside): Promise<number> {
  const { merged, missing, attachments, backup } = await takePacketOver(workspace, packet, options)
  print(`Taken over: ${count(merged.applied, 'step')}, ${count(attachments, 'attachment')}.`)
  if (backup !== null) print(`Backup made before: ${backup}`)
  if (merged.notices.length > 0) print(`${count(merged.notices.length, 'thing')} to look at: open Together in the app.`)
  for (const each of missing) print(missingLine(each))
  return missing.length === 0 ? 0 : 1
}

function noticeLine({ notice, label, kept, lost }: NoticeRow): string {
  const values = kept === null || lost === null ? '' : `: ${String(kept.value)} holds, not ${String(lost.value)}`
  return `${notice.kind} of ${label}${values}`
}

function missingLine({ siteName, after, before }: MissingSteps): string {
  const name = siteName === '' ? 'another machine' : siteName
  return `Missing: steps ${after + 1} to ${before - 1} of ${name}. Ask for a file that begins before them.`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
