import type { BoardId, Fix, FixKind, RuleResult } from '../../../../electron/contract/model'

/** The screen on which a step is done. */
type Place =
  /** Of the meeting that the step names, else where the next one is planned. */
  | 'agenda'
  /** Of the meeting that the step names, else of the one that breaks the rule. */
  | 'minutes'
  | 'record'
  | 'meetings'
  | 'members'
  | 'people'
  | 'actions'
  | 'recommendations'
  | 'programs'
  | 'plan'
  | 'report'
  | 'consultations'
  | 'profile'

const PLACES: Record<FixKind, Place> = {
  plan_meeting: 'meetings',
  plan_later: 'meetings',
  invite_members: 'agenda',
  invite_voting: 'agenda',
  invite_to_room: 'agenda',
  meet_on_campus: 'agenda',
  meet_in_person: 'agenda',
  say_campus: 'minutes',
  appoint_members: 'members',
  appoint_category: 'members',
  name_board: 'programs',
  end_votes: 'members',
  mark_voting: 'members',
  say_category: 'members',
  take_attendance: 'minutes',
  complete_header: 'minutes',
  complete_people: 'minutes',
  tag_topics: 'agenda',
  record_comments: 'minutes',
  name_speakers: 'minutes',
  record_recommendations: 'minutes',
  answer_recommendations: 'recommendations',
  give_reasons: 'recommendations',
  report_back: 'agenda',
  publish_agenda: 'agenda',
  circulate_minutes: 'record',
  approve_minutes: 'agenda',
  bring_in_minutes: 'meetings',
  renew_terms: 'people',
  set_terms: 'members',
  spread_terms: 'people',
  find_successors: 'people',
  contact_members: 'people',
  elect_chair: 'members',
  elect_substitute: 'members',
  say_presiding: 'minutes',
  complete_actions: 'actions',
  review_actions: 'agenda',
  write_plan: 'plan',
  file_report: 'report',
  consult: 'consultations',
  complete_motions: 'minutes',
  repeat_motions: 'agenda',
  set_value: 'profile',
}

/** Of which board and profile a step is told, and the records that its result rests on: what breaks the rule first. */
export interface FixPlace {
  boardId: BoardId
  profileId: string
  evidence: RuleResult['evidence']
}

/** Where the plan or the statement of a school year is written. `yearName` is what the year is called, such as 2025–2026. */
export function paperHref(boardId: BoardId, paper: 'plan' | 'report', yearName: string | undefined): string {
  const [year] = /^\d{4}/.exec(yearName ?? '') ?? []
  return `/evidence?board=${boardId}&part=${paper}${year === undefined ? '' : `&year=${year}`}`
}

/** Where a step that helps is done. */
export function fixHref({ kind, meeting, names }: Fix, { boardId, profileId, evidence }: FixPlace): string {
  const place = PLACES[kind]
  const broken = evidence.find(({ outcome }) => outcome !== 'pass' && outcome !== null)
  switch (place) {
    case 'agenda':
      return meeting === null ? `/boards/${boardId}/meetings` : `/meetings/${meeting.id}/agenda`
    case 'minutes':
    case 'record': {
      const id = meeting?.id ?? broken?.meetingId
      return id == null ? `/boards/${boardId}/meetings` : `/meetings/${id}/${place}`
    }
    case 'meetings':
    case 'members':
    case 'people':
    case 'actions':
      return `/boards/${boardId}/${place}`
    case 'recommendations':
      return broken?.kind === 'recommendation'
        ? `/curriculum?board=${boardId}&open=${broken.id}`
        : `/curriculum?board=${boardId}`
    case 'programs':
      return '/settings?part=programs'
    case 'plan':
    case 'report':
      return paperHref(boardId, place, names[0])
    case 'consultations':
      return `/evidence?tab=consultations&board=${boardId}`
    case 'profile':
      return `/profiles?open=${profileId}`
  }
}
