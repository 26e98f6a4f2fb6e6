import { z } from 'zod'
import type { Digest } from '../../db/model/digest'
import type { Substitution } from '../../db/model/documents'
import { BoardId } from '../../db/model/ids'
import { call, query } from './channel'

/** One board, or with null all of them. */
const DigestScope = z.strictObject({ boardId: BoardId.nullable() })

export const deskQueries = {
  /** What a chair has to know, as of today. */
  'digest.get': query<Digest>()(DigestScope, [
    'action_item',
    'action_owner',
    'action_note',
    'due_change',
    'matter_arising',
    'agenda_item',
    'board',
    'institution',
    'meeting',
    'membership',
    'minutes_draft',
    'motion',
    'person',
    'review_comment',
  ]),
} as const

export const deskCalls = {
  /** Asks for a place and writes the digest as PDF; null when the dialog was closed. */
  'digest.export': call<{ path: string; pageCount: number; substitutions: Substitution[] } | null>()(DigestScope),
} as const
