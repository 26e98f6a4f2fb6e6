import { z } from 'zod'
import { command } from './command'
import { Line, Minutes, OptionalLine, OptionalParagraph } from './fields'
import { AgendaItemId, MeetingId, PersonId } from './ids'
import { AgendaItemKind, StandingItem } from './vocabulary'

const TreeText = {
  kind: AgendaItemKind,
  standing: StandingItem.nullable(),
  title: Line,
  question: OptionalParagraph,
  presenterId: PersonId.nullable(),
  /** Free text for a presenter who is not one person; ignored while `presenterId` is set. */
  presenterName: OptionalLine,
  minutesAllotted: Minutes.nullable(),
}

/** An item to be put on an agenda, with its sub-items. */
export const AgendaTreeItem = z.strictObject({ ...TreeText, children: z.array(z.strictObject(TreeText)).max(200) })
export type AgendaTreeItem = z.infer<typeof AgendaTreeItem>

export const agendaTreeCommands = {
  /**
   * Puts items with their sub-items on an agenda, all or none, behind a main item (null = first). An agenda holds each
   * standing item once: a second one gives its sub-items to the one that is there.
   */
  'agenda.addItems': command<{ added: number; firstId: AgendaItemId | null }>()(
    z.strictObject({
      meetingId: MeetingId,
      afterId: AgendaItemId.nullable(),
      items: z.array(AgendaTreeItem).min(1, 'There is no item to add.').max(200),
    }),
  ),
} as const
