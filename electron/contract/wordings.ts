import { z } from 'zod'
import { AgendaItemId, InstitutionId } from '../../db/model/ids'
import type { Snippet, Wordings } from '../../db/model/snippet'
import { query } from './channel'

export const wordingQueries = {
  /** The texts of an institution that are called up by an abbreviation. */
  'snippet.list': query<Snippet[]>()(z.strictObject({ institutionId: InstitutionId }), ['snippet']),
  /** What the board wrote before under the same item, and its motions and decisions. */
  'wording.list': query<Wordings>()(z.strictObject({ agendaItemId: AgendaItemId }), [
    'agenda_item',
    'meeting',
    'minutes_note',
    'motion',
    'decision',
  ]),
} as const
