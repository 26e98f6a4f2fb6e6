import { z } from 'zod'
import { AgendaItemId, InstitutionId } from '../../db/model/ids'
import type { Snippet, Wordings } from '../../db/model/snippet'
import { query } from './channel'

export const wordingQueries = {
  /** The texts of an institution that are called up by an abbreviation. */
  'snippet.list': query<Snippet[]>()(z.strictObject({ institutionId: InstitutionId }), ['snippet']),
  /** What the board wrote before under the same item, and its motions and decisions. */
  'wording.list': query<Wordings>()(
    z.strictObject({ agendaItemId: AgendaItemId }),
    // Not the notes: what is typed now is no earlier wording, and would have it looked up at every rest of the keys.
    ['agenda_item', 'meeting', 'motion', 'decision'],
  ),
} as const
