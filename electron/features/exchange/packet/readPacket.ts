import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { z } from 'zod'
import type { ExchangedSet } from '../../../../db/model/exchange'
import { asAppError } from '../../../../db/workspace/errors'
import { isLocked, unlockBytes } from './lock'
import {
  ATTACHMENT_ENTRY,
  FORMAT_NAME,
  MANIFEST_ENTRY,
  ManifestHead,
  MIMETYPE,
  MIMETYPE_ENTRY,
  PACKET_LIMITS,
  PACKET_VERSION,
  PacketManifest,
  PacketStep,
  schemaVersion,
  STEPS_ENTRY,
  type Packet,
  type PacketAttachment,
  type PacketLimits,
} from './packetFormat'
import { packetProblem } from './packetProblem'
import { checkStep } from './stepRows'
import { rangesOf } from './writePacket'
import { beginsAsPacket, checkSeal, openEntries, type ZipEntries } from './zipEntries'

/** How to read a packet. */
export interface ReadOptions {
  readonly passphrase?: string | undefined
  readonly limits?: PacketLimits
}

/**
 * Reads a packet, from its bytes or its path, and checks all of it; nothing is written anywhere. Throws AppError whose
 * `data.problem` is a PacketProblem. A file that anybody may have made is read like one that a friend made: first the
 * check sum of the whole, then names, numbers and sizes, then each entry, then each value of each step.
 */
export async function readPacket(source: Uint8Array | string, options: ReadOptions = {}): Promise<Packet> {
  const limits = options.limits ?? PACKET_LIMITS
  const given = typeof source === 'string' ? await readFileWithin(source, limits.fileBytes) : bufferOf(source)
  if (given.byteLength > limits.fileBytes) throw packetProblem('too_large')
  if (!isLocked(given)) return readZip(given, false, limits)
  if (options.passphrase === undefined || options.passphrase === '') throw packetProblem('passphrase_needed')
  return readZip(bufferOf(await unlockBytes(given, options.passphrase)), true, limits)
}

async function readZip(bytes: Buffer, wasLocked: boolean, limits: PacketLimits): Promise<Packet> {
  if (!beginsAsPacket(bytes)) throw packetProblem('not_ours')
  checkSeal(bytes)
  const zip = await openEntries(bytes, limits)
  const mimetype = await zip.read(MIMETYPE_ENTRY, MIMETYPE.length)
  if (mimetype.toString('latin1') !== MIMETYPE) throw packetProblem('not_ours')
  const manifest = parseManifest(await zip.read(MANIFEST_ENTRY, limits.manifestBytes))
  checkEntryList(manifest, zip)
  const sets = await readSteps(manifest, zip, limits)
  return { manifest, isLocked: wasLocked, sets, attachments: await readAttachments(manifest, zip, limits) }
}

function parseManifest(bytes: Buffer): PacketManifest {
  const value = parseJson(bytes.toString('utf8'), 'the manifest')
  const head = ManifestHead.safeParse(value)
  if (!head.success) throw packetProblem('not_understood', { detail: `no "${FORMAT_NAME}"` })
  if (head.data.version > PACKET_VERSION) throw packetProblem('newer', { version: head.data.version })
  const manifest = parsed(PacketManifest, value, 'the manifest')
  if (manifest.schemaVersion > schemaVersion()) throw packetProblem('newer', { schemaVersion: manifest.schemaVersion })
  return manifest
}

/** What the manifest lists is what is there, each once. */
function checkEntryList(manifest: PacketManifest, { entries }: ZipEntries): void {
  const listed = new Set(manifest.entries.map(({ name }) => name))
  const isWhole =
    listed.size === manifest.entries.length &&
    listed.size === entries.size - 2 &&
    manifest.entries.every(({ name, sizeBytes }) => entries.get(name)?.uncompressedSize === sizeBytes)
  if (!isWhole || listed.has(MANIFEST_ENTRY) || listed.has(MIMETYPE_ENTRY)) {
    throw packetProblem('not_understood', { detail: 'the manifest lists other entries' })
  }
}

async function readListed(
  { name, sizeBytes, sha256 }: PacketManifest['entries'][number],
  zip: ZipEntries,
): Promise<Buffer> {
  const bytes = await zip.read(name, sizeBytes)
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw packetProblem('not_understood', { detail: `${name} is not what the manifest says` })
  }
  return bytes
}

async function readSteps(manifest: PacketManifest, zip: ZipEntries, limits: PacketLimits): Promise<ExchangedSet[]> {
  if (manifest.stepCount > limits.steps) throw packetProblem('too_large')
  const sets: ExchangedSet[] = []
  for (const entry of manifest.entries) {
    if (!STEPS_ENTRY.test(entry.name)) continue
    const lines = (await readListed(entry, zip)).toString('utf8').split('\n')
    if (lines.pop() !== '') throw packetProblem('not_understood', { detail: `${entry.name} ends within a line` })
    for (const line of lines) {
      const set = parsed(PacketStep, parseJson(line, entry.name), entry.name)
      checkStep(set)
      sets.push(set)
      if (sets.length > manifest.stepCount) throw packetProblem('not_understood', { detail: 'more steps than told' })
    }
  }
  checkNumbers(manifest, sets)
  return sets
}

/** Each site's steps are there once and without a gap, as the manifest tells them, and its times rise. */
function checkNumbers(manifest: PacketManifest, sets: readonly ExchangedSet[]): void {
  const ranges = rangesOf(sets)
  const isTold =
    sets.length === manifest.stepCount &&
    Object.keys(ranges).length === Object.keys(manifest.steps).length &&
    Object.entries(ranges).every(
      ([site, { first, last }]) =>
        manifest.steps[site]?.first === first &&
        manifest.steps[site].last === last &&
        (manifest.knowledge[site] ?? 0) >= last,
    )
  if (!isTold) throw packetProblem('not_understood', { detail: 'other steps than the manifest tells' })
  const inOrder = sets.toSorted((a, b) => (a.siteId < b.siteId ? -1 : a.siteId > b.siteId ? 1 : a.siteSeq - b.siteSeq))
  for (const [index, set] of inOrder.entries()) {
    const before = inOrder[index - 1]
    if (before?.siteId !== set.siteId) continue
    if (set.siteSeq !== before.siteSeq + 1 || set.time <= before.time) {
      throw packetProblem('not_understood', { detail: `step ${set.siteSeq} is out of order`, siteId: set.siteId })
    }
  }
}

async function readAttachments(
  manifest: PacketManifest,
  zip: ZipEntries,
  limits: PacketLimits,
): Promise<PacketAttachment[]> {
  const attachments: PacketAttachment[] = []
  for (const entry of manifest.entries) {
    const sha256 = ATTACHMENT_ENTRY.exec(entry.name)?.[1]
    if (sha256 === undefined) continue
    if (sha256 !== entry.sha256 || entry.sizeBytes > limits.attachmentsBytes) {
      throw packetProblem('not_understood', { detail: 'an attachment of another name' })
    }
    attachments.push({ sha256, bytes: await readListed(entry, zip) })
  }
  return attachments
}

async function readFileWithin(path: string, maxBytes: number): Promise<Buffer> {
  try {
    const file = await open(path, 'r')
    try {
      const found = await file.stat()
      if (!found.isFile()) throw packetProblem('not_ours')
      if (found.size > maxBytes) throw packetProblem('too_large')
      return await file.readFile()
    } finally {
      await file.close()
    }
  } catch (error) {
    throw asAppError(error)
  }
}

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw packetProblem('not_understood', { detail: `${where} is not JSON` }, error)
  }
}

function parsed<Schema extends z.ZodType>(schema: Schema, value: unknown, where: string): z.output<Schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const path = issue?.path.map(String).join('.') ?? ''
  throw packetProblem('not_understood', { detail: `${where}: ${path} ${issue?.message ?? ''}`.trim() })
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
