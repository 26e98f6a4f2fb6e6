import { z } from 'zod'
import { command } from './command'
import { CalendarDate, OptionalLine } from './fields'
import { BoardId, MembershipId } from './ids'
import { PersonChoice } from './institution'

const term = { termStart: CalendarDate, termEnd: CalendarDate.nullable() }

/** What becomes of one seat whose term ends. */
export const RenewalDecision = z.discriminatedUnion('kind', [
  /** The person goes on for one more term. A seat without a last day ends the day before. */
  z.strictObject({
    kind: z.literal('renew'),
    membershipId: MembershipId,
    ...term,
    /** Why the board lets the person go on although its rules allow no further term. */
    beyondReason: OptionalLine.default(null),
  }),
  /** The seat is given up on this day. */
  z.strictObject({ kind: z.literal('end'), membershipId: MembershipId, termEnd: CalendarDate }),
  /** Somebody else takes the seat, with its kind and vote, as a plain member. */
  z.strictObject({ kind: z.literal('replace'), membershipId: MembershipId, person: PersonChoice, ...term }),
])
export type RenewalDecision = z.infer<typeof RenewalDecision>

/** Most seats of one pass. */
const SEATS_MAX = 500

export const renewalCommands = {
  /**
   * Decides on many seats at once: all or none. Refused with the names of those who have served the most terms that the
   * board allows, unless the decision says why they go on nevertheless.
   */
  'membership.renewAll': command<{ renewed: number; ended: number; replaced: number }>()(
    z.strictObject({
      boardId: BoardId,
      decisions: z
        .array(RenewalDecision)
        .min(1)
        .max(SEATS_MAX)
        .refine(
          (all) => new Set(all.map(({ membershipId }) => membershipId)).size === all.length,
          'Each seat only once.',
        ),
    }),
  ),
} as const
