import { z } from 'zod'
import { CalendarDate, Line, Minutes, OptionalLine, OptionalParagraph, WallTime } from './fields'
import { AgendaItemId } from './ids'
import { AgendaItemKind, MeetingMode, StandingItem } from './vocabulary'

const TemplateText = {
  kind: AgendaItemKind,
  standing: StandingItem.nullable(),
  title: Line,
  question: OptionalParagraph,
  presenterName: OptionalLine,
  minutesAllotted: Minutes.nullable(),
  isConfidential: z.boolean(),
}

/** An item that a new agenda begins with, and its sub-items. */
export const TemplateItem = z.strictObject({
  ...TemplateText,
  children: z.array(z.strictObject(TemplateText)).max(200),
})
export type TemplateItem = z.infer<typeof TemplateItem>

/** The items of an agenda template, in order. */
export const TemplateItems = z.array(TemplateItem).max(200)
export type TemplateItems = z.infer<typeof TemplateItems>

/** An agenda as it was sent out: what a later version is compared with. */
export const AgendaVersionContent = z.strictObject({
  title: Line,
  date: CalendarDate,
  startTime: WallTime,
  endTime: WallTime,
  place: OptionalLine,
  onlineAddress: OptionalLine,
  mode: MeetingMode,
  items: z.array(
    z.strictObject({
      id: AgendaItemId,
      parentId: AgendaItemId.nullable(),
      /** As printed. */
      number: z.string().max(20),
      kind: AgendaItemKind,
      title: Line,
      question: OptionalParagraph,
      presenter: OptionalLine,
      minutesAllotted: Minutes.nullable(),
      isConfidential: z.boolean(),
      papers: z.array(Line),
    }),
  ),
})
export type AgendaVersionContent = z.infer<typeof AgendaVersionContent>
