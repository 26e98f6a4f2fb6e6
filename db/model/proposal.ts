import { z } from 'zod'
import { command } from './command'
import { CalendarDate, Line, Minutes, OptionalLine, OptionalParagraph } from './fields'
import { AgendaItemId, BoardId, MeetingId, PersonId, ProposalId } from './ids'
import type { NamedPerson } from './institution'
import { AgendaItemKind, type ProposalStatus } from './vocabulary'

/** A topic that waits for a coming meeting of its board. */
export interface Proposal {
  id: ProposalId
  boardId: BoardId
  title: string
  question: string | null
  kind: AgendaItemKind
  presenter: { personId: PersonId | null; name: string } | null
  proposedBy: NamedPerson | null
  minutesAllotted: number | null
  proposedOn: string
  status: ProposalStatus
  /** The item that it became and its meeting; set exactly while it is scheduled. */
  item: { id: AgendaItemId; meetingId: MeetingId; meetingTitle: string; date: string } | null
}

const ProposalText = {
  title: Line,
  question: OptionalParagraph,
  kind: AgendaItemKind,
  presenterId: PersonId.nullable(),
  /** Free text for a presenter who is not one person; ignored while `presenterId` is set. */
  presenterName: OptionalLine,
  proposedById: PersonId.nullable(),
  minutesAllotted: Minutes.nullable(),
}

export const proposalCommands = {
  'proposal.add': command<{ id: ProposalId }>()(
    z.strictObject({ boardId: BoardId, ...ProposalText, proposedOn: CalendarDate }),
  ),
  /** Refused while it stands on an agenda: its item is what counts then. */
  'proposal.revise': command<{ id: ProposalId }>()(
    z.strictObject({ id: ProposalId, ...z.strictObject(ProposalText).partial().shape }),
  ),
  /** waiting → dropped: kept, and out of the way. */
  'proposal.drop': command<{ id: ProposalId }>()(z.strictObject({ id: ProposalId })),
  /** dropped → waiting. */
  'proposal.restore': command<{ id: ProposalId }>()(z.strictObject({ id: ProposalId })),
  /** waiting → scheduled: makes its item on the agenda of a meeting that is not over, before the closing items. */
  'proposal.schedule': command<{ itemId: AgendaItemId }>()(z.strictObject({ id: ProposalId, meetingId: MeetingId })),
  /**
   * Takes an item without words, records, papers and sub-items off its agenda and keeps it as a proposal; one that came
   * from a proposal is that proposal again, with the words it has by now. `on` is the day.
   */
  'agenda.park': command<{ proposalId: ProposalId }>()(z.strictObject({ itemId: AgendaItemId, on: CalendarDate })),
} as const
