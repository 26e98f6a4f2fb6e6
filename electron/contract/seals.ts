import { z } from 'zod'
import { MeetingId } from '../../db/model/ids'
import type { PdfReport, SealedVersion, SealReport } from '../../db/model/seal'
import { call, query } from './channel'

const nothing = z.strictObject({})

export const sealQueries = {
  /** The sealed versions of a meeting's minutes, first to last. */
  'seal.versions': query<SealedVersion[]>()(z.strictObject({ id: MeetingId }), ['sealed_record']),
} as const

/** Not questions to be remembered: what is checked may have been changed by another program a moment ago. */
export const sealCalls = {
  /** Checks every seal of the open workspace. */
  'seal.verifyWorkspace': call<SealReport>()(nothing),
  /** Asks for a PDF and checks it, also against the open workspace; null when the dialog was closed. */
  'seal.verifyFile': call<{ fileName: string; report: PdfReport } | null>()(nothing),
} as const
