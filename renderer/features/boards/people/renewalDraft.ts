import {
  endOfTerm,
  nextTerm,
  spreadYears,
  type MembershipId,
  type PersonId,
  type RenewalDecision,
  type TermRow,
} from '../../../../electron/contract/model'
import { daysBetween } from '../../../lib/format'

/** How long before its last day a term is up for a decision. */
const AHEAD_DAYS = 90

/** What is to become of one seat, while it is being decided. */
export interface SeatDraft {
  term: TermRow
  kind: 'later' | RenewalDecision['kind']
  termStart: string
  termEnd: string | null
  /** Why the board lets somebody go on who has served the most terms that it allows. */
  beyondReason: string
  personId: PersonId | null
  newName: string
}

/** The undecided seats whose terms have ended or end soon, each with what is likely: one more term, or none where none is allowed. */
export function draftsOf(terms: readonly TermRow[], termYears: number | null, today: string): SeatDraft[] {
  return terms
    .filter(({ termEnd, isFinal }) => !isFinal && termEnd !== null && daysBetween(today, termEnd) <= AHEAD_DAYS)
    .map((term) => ({
      term,
      kind: term.isAtMaximum ? 'end' : 'renew',
      ...nextTerm(term, termYears, today),
      beyondReason: '',
      personId: null,
      newName: '',
    }))
}

const goesOn = ({ kind }: SeatDraft) => kind === 'renew' || kind === 'replace'

/** The same with the new terms' ends spread over the years of a term. */
export function spread(
  drafts: readonly SeatDraft[],
  terms: readonly TermRow[],
  rules: { yearStarts: string; termYears: number | null },
): SeatDraft[] {
  const decided = new Set<MembershipId>(drafts.filter(goesOn).map(({ term }) => term.membershipId))
  const kept = terms.flatMap(({ membershipId, termEnd }) =>
    termEnd === null || decided.has(membershipId) ? [] : [termEnd],
  )
  const years = spreadYears(
    drafts.filter(goesOn).map(({ termStart }) => termStart),
    kept,
    rules,
  )
  let at = 0
  return drafts.map((draft) => {
    if (!goesOn(draft)) return draft
    const length = years[at] ?? 1
    at += 1
    return { ...draft, termEnd: endOfTerm(draft.termStart, length) }
  })
}

/** Whether a term is over what the board allows, so that the board has to say why. */
export const needsReason = ({ kind, term }: SeatDraft) => kind === 'renew' && term.isAtMaximum

/** Whether nothing is missing: somebody in the place of a replaced member, and the reason for one term too many. */
export function isComplete(draft: SeatDraft): boolean {
  const { kind, personId, newName, beyondReason } = draft
  if (kind === 'replace') return personId !== null || newName.trim() !== ''
  return !needsReason(draft) || beyondReason.trim() !== ''
}

/** The decisions as the command takes them; a seat that is left for later is not among them. */
export function decisionsOf(drafts: readonly SeatDraft[]): RenewalDecision[] {
  return drafts.flatMap((draft): RenewalDecision[] => {
    const { kind, term, termStart, termEnd } = draft
    const { membershipId } = term
    switch (kind) {
      case 'later':
        return []
      case 'end':
        return term.termEnd === null ? [] : [{ kind, membershipId, termEnd: term.termEnd }]
      case 'renew':
        return [
          { kind, membershipId, termStart, termEnd, beyondReason: needsReason(draft) ? draft.beyondReason : null },
        ]
      case 'replace': {
        const person =
          draft.personId === null
            ? {
                new: {
                  fullName: draft.newName,
                  title: null,
                  organizationName: null,
                  organizationKind: 'employer' as const,
                  email: null,
                  phone: null,
                },
              }
            : { id: draft.personId }
        return [{ kind, membershipId, person, termStart, termEnd }]
      }
    }
  })
}
