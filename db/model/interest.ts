import { z } from 'zod'
import { command } from './command'
import { OptionalParagraph, WallTime } from './fields'
import { AgendaItemId, DeclaredInterestId, PersonId } from './ids'

/**
 * Conflicts of interest that people declare on an item. Who steps back (`isRecused`) leaves the count of those who may
 * vote on the item and its sub-items. Who leaves the room as well leaves the quorum, from `at` until the return or the end
 * of the item.
 */
export const interestCommands = {
  /**
   * CONFLICT when that person declared an interest in the item already, is not on the attendance list, or voted on it.
   * Left out, `at` is the time of the recording while the meeting goes on.
   */
  'interest.declare': command<{ id: DeclaredInterestId }>()(
    z.strictObject({
      agendaItemId: AgendaItemId,
      personId: PersonId,
      /** What the interest is. */
      text: OptionalParagraph,
      isRecused: z.boolean().default(true),
      hasLeftRoom: z.boolean().default(false),
      at: WallTime.nullable().optional(),
    }),
  ),
  'interest.revise': command<{ id: DeclaredInterestId }>()(
    z.strictObject({
      id: DeclaredInterestId,
      text: OptionalParagraph.optional(),
      isRecused: z.boolean().optional(),
      hasLeftRoom: z.boolean().optional(),
      at: WallTime.nullable().optional(),
    }),
  ),
  /** Comes back before the item ends. Left out, `at` is now while the meeting goes on; null takes the return back. */
  'interest.return': command<{ id: DeclaredInterestId }>()(
    z.strictObject({ id: DeclaredInterestId, at: WallTime.nullable().optional() }),
  ),
  /** Takes its block out of the item's note too, which counts as a revision of the note. */
  'interest.remove': command<{ id: DeclaredInterestId }>()(z.strictObject({ id: DeclaredInterestId })),
} as const
