import { z } from 'zod'
import { command } from './command'
import { Line, Paragraph } from './fields'
import { AgendaItemId, IdeaId, IndustryCommentId, PersonId } from './ids'

/** Who said it: somebody of the address book, or a free text such as "two employers". Never both. */
const Speaker = { personId: PersonId.nullable(), speakerName: Line.nullable() }

/** What was said and thought at a meeting, beside what was decided: attributed comments of industry, and ideas. */
export const remarkCommands = {
  'comment.record': command<{ id: IndustryCommentId }>()(
    z.strictObject({ agendaItemId: AgendaItemId, text: Paragraph, ...Speaker }),
  ),
  /** A person takes the place of a free text, and the other way round. */
  'comment.revise': command<{ id: IndustryCommentId }>()(
    z.strictObject({
      id: IndustryCommentId,
      text: Paragraph.optional(),
      personId: Speaker.personId.optional(),
      speakerName: Speaker.speakerName.optional(),
    }),
  ),
  /** Takes its block out of the item's note too, which counts as a revision of the note. */
  'comment.remove': command<{ id: IndustryCommentId }>()(z.strictObject({ id: IndustryCommentId })),
  'idea.record': command<{ id: IdeaId }>()(z.strictObject({ agendaItemId: AgendaItemId, text: Paragraph })),
  'idea.revise': command<{ id: IdeaId }>()(z.strictObject({ id: IdeaId, text: Paragraph })),
  /** Takes its block out of the item's note too, which counts as a revision of the note. */
  'idea.remove': command<{ id: IdeaId }>()(z.strictObject({ id: IdeaId })),
} as const
