import type { ErrorCode, ErrorData } from '../../../../db/model/errors.ts'
import type { Packet, PacketContent } from './packetFormat.ts'

/** One piece of work for the worker; the reply carries the same id. */
export type PacketRequest =
  | { id: number; work: 'write'; content: PacketContent; passphrase: string | undefined }
  | { id: number; work: 'read'; source: Uint8Array | string; passphrase: string | undefined }

/** What came of it. A refusal crosses as plain data. */
export type PacketReply =
  | { id: number; ok: true; result: Packet | Uint8Array }
  | { id: number; ok: false; refusal: { code: ErrorCode; message: string; data: ErrorData | undefined } | null }
