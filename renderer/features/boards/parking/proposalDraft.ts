import { LINE_MAX, type AgendaItemKind, type PersonId, type Proposal } from '../../../../electron/contract/model'

/** A proposal while it is being written. */
export interface ProposalDraft {
  title: string
  question: string
  kind: AgendaItemKind
  presenterId: PersonId | null
  presenterName: string | null
  proposedById: PersonId | null
  minutesAllotted: number | null
}

/** A proposal that is still empty. */
export const emptyProposal: ProposalDraft = {
  title: '',
  question: '',
  kind: 'discussion',
  presenterId: null,
  presenterName: null,
  proposedById: null,
  minutesAllotted: null,
}

/** What is on record of a proposal, to be changed. */
export function draftOfProposal(proposal: Proposal): ProposalDraft {
  const { title, question, kind, presenter, proposedBy, minutesAllotted } = proposal
  return {
    title,
    question: question ?? '',
    kind,
    presenterId: presenter?.personId ?? null,
    presenterName: presenter !== null && presenter.personId === null ? presenter.name : null,
    proposedById: proposedBy?.personId ?? null,
    minutesAllotted,
  }
}

/** The draft as the commands take it: trimmed, an empty question as none. */
export function requestOfProposal(draft: ProposalDraft) {
  const question = draft.question.trim()
  return {
    ...draft,
    title: draft.title.trim(),
    question: question === '' ? null : question,
    presenterName: draft.presenterName === null ? null : draft.presenterName.slice(0, LINE_MAX),
  }
}
