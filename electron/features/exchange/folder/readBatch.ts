import { readFile } from 'node:fs/promises'
import { isAppError } from '../../../../db/model/errors'
import { SEAL_MARK, SHA256_HEX_LENGTH, type Packet } from '../packet/packetFormat'
import type { PacketService } from '../packet/packetService'
import { fitsName } from './folderNames'
import { isCode, type FolderFile } from './listFolder'

/** Why a file of the folder is not merged. */
export type SetAside = 'half_written' | 'tampered' | 'foreign' | 'newer'

/** A file of the folder after it was read. `gone` = it went away meanwhile. */
export type ReadBatch =
  | { readonly kind: 'packet'; readonly packet: Packet }
  | { readonly kind: 'aside'; readonly reason: SetAside }
  | { readonly kind: 'gone' }

/**
 * Reads one file of another site and judges it. Whatever is not exactly what that site wrote for this workspace is set
 * aside. With no `workspaceId`, this workspace being empty, any is taken.
 */
export async function readBatch(
  file: FolderFile,
  packets: Pick<PacketService, 'read'>,
  workspaceId: string | null,
): Promise<ReadBatch> {
  let bytes: Buffer
  try {
    bytes = await readFile(file.path)
  } catch (error) {
    if (isCode(error, 'ENOENT')) return { kind: 'gone' }
    throw error
  }
  if (!fitsName(file.hash, bytes)) return { kind: 'aside', reason: endsAsPacket(bytes) ? 'tampered' : 'half_written' }
  try {
    const packet = await packets.read(bytes)
    const { from, workspaceId: theirs } = packet.manifest
    if (from.siteId !== file.siteId) return { kind: 'aside', reason: 'tampered' }
    if (workspaceId !== null && theirs !== workspaceId) return { kind: 'aside', reason: 'foreign' }
    return { kind: 'packet', packet }
  } catch (error) {
    const problem = isAppError(error) ? error.data?.['problem'] : undefined
    if (problem === undefined) throw error
    if (problem === 'newer') return { kind: 'aside', reason: 'newer' }
    return { kind: 'aside', reason: problem === 'damaged' || problem === 'not_understood' ? 'tampered' : 'foreign' }
  }
}

/** Whether the last bytes are those of a packet: one that is still being copied lacks them. */
function endsAsPacket(bytes: Buffer): boolean {
  const begin = bytes.byteLength - SHA256_HEX_LENGTH - SEAL_MARK.length
  return begin >= 0 && bytes.subarray(begin, begin + SEAL_MARK.length).toString('latin1') === SEAL_MARK
}
