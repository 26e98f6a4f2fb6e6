import type {
  BoardDetail,
  BoardKind,
  Cloth,
  ItemNumbering,
  MajorityRule,
  QuorumRule,
} from '../../../electron/contract/model'

/** The names and rules of a board while they are being written. */
export interface BoardDraft {
  name: string
  shortName: string
  kind: BoardKind
  cloth: Cloth
  quorumRule: QuorumRule
  quorumFixed: number | null
  requiresSeconder: boolean
  majorityRule: MajorityRule
  recusedInQuorum: boolean
  noticeDays: number | null
  minutesDays: number | null
  meetingsPerYear: number | null
  itemNumbering: ItemNumbering
  language: string | null
  termYears: number | null
  maxTerms: number | null
  absenceLimit: number | null
  attendancePercent: number | null
  programs: string
}

/** A new board as Robert's Rules have it for a body without rules of its own. */
export const emptyDraft = (cloth: Cloth): BoardDraft => ({
  name: '',
  shortName: '',
  kind: 'program_advisory_committee',
  cloth,
  quorumRule: 'majority',
  quorumFixed: null,
  requiresSeconder: false,
  majorityRule: 'majority_of_votes',
  recusedInQuorum: true,
  noticeDays: null,
  minutesDays: null,
  meetingsPerYear: null,
  itemNumbering: 'per_meeting',
  language: null,
  termYears: null,
  maxTerms: null,
  absenceLimit: null,
  attendancePercent: null,
  programs: '',
})

/** What is on record of a board, to be changed. */
export const draftOf = (board: BoardDetail): BoardDraft => ({
  ...board,
  shortName: board.shortName ?? '',
  programs: board.programs.map((program) => program.name).join('\n'),
})

/** The draft as the commands take it: trimmed, empty texts as "not given", programs one a line and once each. */
export function requestOf(draft: BoardDraft) {
  const programs = draft.programs.split('\n').map((name) => name.trim())
  return {
    name: draft.name.trim(),
    shortName: draft.shortName.trim() === '' ? null : draft.shortName.trim(),
    kind: draft.kind,
    cloth: draft.cloth,
    quorumRule: draft.quorumRule,
    quorumFixed: draft.quorumRule === 'fixed' ? draft.quorumFixed : null,
    requiresSeconder: draft.requiresSeconder,
    majorityRule: draft.majorityRule,
    recusedInQuorum: draft.recusedInQuorum,
    noticeDays: draft.noticeDays,
    minutesDays: draft.minutesDays,
    meetingsPerYear: draft.meetingsPerYear,
    itemNumbering: draft.itemNumbering,
    language: draft.language,
    termYears: draft.termYears,
    maxTerms: draft.maxTerms,
    absenceLimit: draft.absenceLimit,
    attendancePercent: draft.attendancePercent,
    programNames: [...new Set(programs.filter((name) => name !== ''))],
  }
}
