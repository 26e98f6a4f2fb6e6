import { createHash } from 'node:crypto'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import {
  ATTACHMENT_ENTRY,
  MANIFEST_ENTRY,
  MIMETYPE_ENTRY,
  SEAL_MARK,
  SHA256_HEX_LENGTH,
  STEPS_ENTRY,
  type PacketLimits,
} from './packetFormat'
import { packetProblem } from './packetProblem'

/** Where the name of the first entry stands in a zip, which follows its local header of fixed length. */
const FIRST_NAME_AT = 30
const STORED = 0
const DEFLATED = 8

/** The entries of a packet, by name; nothing is unpacked before it is read. */
export interface ZipEntries {
  readonly entries: ReadonlyMap<string, Entry>
  readonly read: (name: string, maxBytes: number) => Promise<Buffer>
}

/**
 * Whether the bytes begin as a packet does. Told before the check sum, so that a picture is called no packet and not a
 * damaged one.
 */
export function beginsAsPacket(bytes: Buffer): boolean {
  return (
    bytes.toString('latin1', 0, 4) === 'PK\u0003\u0004' &&
    bytes.toString('latin1', FIRST_NAME_AT, FIRST_NAME_AT + MIMETYPE_ENTRY.length) === MIMETYPE_ENTRY
  )
}

/** Throws `damaged` unless the last 64 bytes are the SHA-256 of all before them. */
export function checkSeal(bytes: Buffer): void {
  const body = bytes.subarray(0, Math.max(0, bytes.byteLength - SHA256_HEX_LENGTH))
  const isMarked = body.toString('latin1', body.byteLength - SEAL_MARK.length) === SEAL_MARK
  const written = bytes.toString('latin1', body.byteLength)
  // Compared as text: a capital letter is a changed byte.
  if (!isMarked || written !== createHash('sha256').update(body).digest('hex')) throw packetProblem('damaged')
}

/**
 * Opens the zip and judges the list of its entries before anything is unpacked: their number, their names (only those
 * that a packet has, so no path can lead out of anywhere), that each stands there once, and the sizes they declare.
 */
export async function openEntries(bytes: Buffer, limits: PacketLimits): Promise<ZipEntries> {
  const zip = await understood(fromBufferPromise(bytes, { strictFileNames: true, validateEntrySizes: true }))
  if (zip.entryCount > limits.entries) throw packetProblem('too_large')
  const entries = new Map<string, Entry>()
  const total = { steps: 0, attachments: 0 }
  for (const entry of await understood(listEntries(zip, limits.entries))) {
    const { fileName: name, uncompressedSize } = entry
    if (entries.has(name)) throw packetProblem('not_understood', { detail: 'an entry stands there twice' })
    if (entry.isEncrypted() || ![STORED, DEFLATED].includes(entry.compressionMethod)) {
      throw packetProblem('not_understood', { detail: 'an entry is packed in another way' })
    }
    if (ATTACHMENT_ENTRY.test(name)) {
      if (entry.compressionMethod !== STORED) throw packetProblem('not_understood', { detail: 'a packed attachment' })
      total.attachments += uncompressedSize
    } else if (STEPS_ENTRY.test(name)) total.steps += uncompressedSize
    else if (name !== MANIFEST_ENTRY && name !== MIMETYPE_ENTRY) {
      throw packetProblem('not_understood', { detail: 'an entry of another name' })
    }
    entries.set(name, entry)
  }
  if (total.steps > limits.stepsBytes || total.attachments > limits.attachmentsBytes) throw packetProblem('too_large')
  return {
    entries,
    read: async (name, maxBytes) => {
      const entry = entries.get(name)
      if (entry === undefined) throw packetProblem('not_understood', { detail: 'an entry is missing' })
      if (entry.uncompressedSize > maxBytes) throw packetProblem('too_large')
      return understood(readEntry(zip, entry))
    },
  }
}

async function listEntries(zip: ZipFile, most: number): Promise<Entry[]> {
  const listed: Entry[] = []
  for await (const entry of zip.eachEntry()) {
    listed.push(entry)
    if (listed.length > most) throw packetProblem('too_large')
  }
  return listed
}

/** The stream itself fails as soon as more bytes come than the entry declares. */
async function readEntry(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** The check sum of the whole file was right, so what the zip reader refuses was written so. */
async function understood<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Error && error.name === 'AppError') throw error
    throw packetProblem('not_understood', { detail: error instanceof Error ? error.message : String(error) }, error)
  }
}
