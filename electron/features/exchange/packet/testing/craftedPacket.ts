import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import type { ExchangedSet } from '../../../../../db/model/exchange'
import {
  FORMAT_NAME,
  MANIFEST_ENTRY,
  MIMETYPE,
  MIMETYPE_ENTRY,
  PACKET_VERSION,
  schemaVersion,
  SEAL_MARK,
  SHA256_HEX_LENGTH,
} from '../packetFormat'
import { rangesOf } from '../writePacket'
import { aPacket } from './samplePacket'

/** An entry of a packet that somebody made by hand. */
export interface CraftedEntry {
  readonly name: string
  readonly text: string
  readonly isCompressed?: boolean
}

/** A packet as somebody could make it who knows the format and means harm: every check sum is right. */
export async function craftPacket(entries: readonly CraftedEntry[], manifest: object | string = {}): Promise<Buffer> {
  const steps = entries.flatMap(({ name, text }) =>
    name.startsWith('steps/') ? text.split('\n').flatMap((line) => (line === '' ? [] : [parsed(line)])) : [],
  )
  const content = aPacket()
  const honest = {
    format: FORMAT_NAME,
    version: PACKET_VERSION,
    schemaVersion: schemaVersion(),
    workspaceId: content.workspaceId,
    institution: content.institution,
    from: content.from,
    madeAt: content.madeAt,
    knowledge: Object.fromEntries(Object.entries(rangesOf(steps)).map(([site, { last }]) => [site, last])),
    since: {},
    steps: rangesOf(steps),
    stepCount: steps.length,
    entries: entries.map(({ name, text }) => ({ name, sizeBytes: Buffer.byteLength(text), sha256: sha256Of(text) })),
  }
  return craftZip([
    { name: MIMETYPE_ENTRY, text: MIMETYPE, isCompressed: false },
    {
      name: MANIFEST_ENTRY,
      text: typeof manifest === 'string' ? manifest : JSON.stringify({ ...honest, ...manifest }),
    },
    ...entries,
  ])
}

/** A zip of these entries with the check sum at its end. */
export async function craftZip(entries: readonly CraftedEntry[]): Promise<Buffer> {
  const zip = new ZipFile()
  for (const { name, text, isCompressed } of entries) {
    zip.addBuffer(Buffer.from(text), name, { compress: isCompressed ?? true })
  }
  zip.end({ comment: SEAL_MARK + '0'.repeat(SHA256_HEX_LENGTH), forceZip64Format: false })
  return sealAgain(await buffer(zip.outputStream))
}

/** Makes the check sum at the end right again after bytes were changed. */
export function sealAgain(bytes: Buffer): Buffer {
  const body = bytes.subarray(0, bytes.byteLength - SHA256_HEX_LENGTH)
  return Buffer.concat([body, Buffer.from(sha256Of(body), 'latin1')])
}

/** Writes other bytes of the same length wherever these stand, and seals again. */
export function rewritten(bytes: Buffer, from: string, to: string): Buffer {
  if (from.length !== to.length) throw new Error('The bytes must keep their places.')
  const text = bytes.toString('latin1')
  if (!text.includes(from)) throw new Error(`There is no ${from} in it.`)
  return sealAgain(Buffer.from(text.replaceAll(from, to), 'latin1'))
}

/** The lines of steps. */
export function linesOf(steps: readonly unknown[]): string {
  return steps.map((step) => `${JSON.stringify(step)}\n`).join('')
}

function parsed(line: string): ExchangedSet {
  try {
    return JSON.parse(line) as ExchangedSet
  } catch {
    return aPacket().sets[0] as ExchangedSet
  }
}

function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
