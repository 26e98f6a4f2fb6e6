import { z } from 'zod'
import type { ExchangeNotice } from '../../db/model/exchange'
import { call } from './channel'

/** Why a file of the shared folder was set aside. */
export type FolderFileReason = Extract<ExchangeNotice, { kind: 'file' }>['reason']

/** How keeping in step stands. */
export interface StepFolderState {
  /** The chosen folder; null = off. */
  folder: string | null
  /**
   * `missing`: not there, such as a share that is unplugged. `refused`: may not be read or written. `full`: no room.
   * `unfit`: another minute book's, or around this one's own files. `failed`: something else. All of them try again.
   */
  place: 'off' | 'in_step' | 'missing' | 'refused' | 'full' | 'unfit' | 'failed'
  /** What an `unfit` or `failed` place says. */
  detail: string | null
  lastLookAt: string | null
  lastWrittenAt: string | null
  /** From whom something came last, and when. */
  lastReceived: { name: string; at: string } | null
  /** Files that are not merged, with the site or name of who wrote them. */
  aside: { name: string; from: string; reason: FolderFileReason }[]
}

const nothing = z.strictObject({})

export const stepFolderCalls = {
  'stepFolder.state': call<StepFolderState>()(nothing),
  /** Asks for a folder and keeps in step with it from now on; null when the dialog was closed. */
  'stepFolder.choose': call<StepFolderState | null>()(nothing),
  /** Ends it. What lies in the folder stays there. */
  'stepFolder.end': call<StepFolderState>()(nothing),
  /** Looks now instead of at the next turn. */
  'stepFolder.look': call<StepFolderState>()(nothing),
} as const
