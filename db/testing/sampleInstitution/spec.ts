import type {
  DevelopmentDirection,
  DevelopmentKind,
  GapKind,
  InstitutionResponse,
  PledgeKind,
  InteractionChannel,
  ProspectSource,
  ProspectStage,
  RecommendationType,
  ReviewTopic,
  SkillKind,
} from '../../model/registers/words'
import type {
  AgendaItemKind,
  BoardKind,
  Cloth,
  MeetingKind,
  MeetingMode,
  MemberCategory,
  MemberRole,
  MotionKind,
  MotionResult,
  OrganizationKind,
  QuorumRule,
  StandingItem,
} from '../../model/vocabulary'

/** A member of a board, called by a letter in everything else that the board's file says. */
export interface MemberSpec {
  readonly letter: string
  readonly name: string
  readonly title: string | null
  /** Name of the organization; null = not recorded. */
  readonly at: string | null
  readonly kind?: OrganizationKind
  readonly category: MemberCategory
  readonly role?: MemberRole
  readonly isVoting?: boolean
  readonly isInternal?: boolean
  readonly term: readonly [from: string, to: string | null]
}

export interface RecommendationSpec {
  readonly key: string
  readonly text: string
  readonly type: RecommendationType
  readonly from?: string
  readonly response?: readonly [response: InstitutionResponse, on: string, reason: string | null]
  readonly outcome?: readonly [on: string, text: string]
  /** Day of the meeting at which it was reported back. */
  readonly reportedAt?: string
}

export interface ItemSpec {
  readonly title: string
  readonly kind?: AgendaItemKind
  readonly standing?: StandingItem
  readonly topics?: readonly ReviewTopic[]
  readonly note?: string
  /** What somebody from industry said: the speaker's letter and the words. */
  readonly said?: readonly (readonly [who: string, text: string])[]
  readonly motions?: readonly {
    readonly text: string
    readonly kind?: MotionKind
    readonly mover: string | null
    readonly seconder?: string
    readonly votes?: readonly [forIt: number, against: number, abstain: number]
    readonly result: MotionResult | null
  }[]
  readonly recommends?: readonly RecommendationSpec[]
  readonly actions?: readonly {
    readonly text: string
    readonly owner: string | null
    readonly due: string | null
    /** Null = still open. */
    readonly closedOn: string | null
  }[]
  readonly gaps?: readonly (readonly [kind: GapKind, who: string, text: string, evidence: string | null])[]
  readonly pledges?: readonly {
    readonly kind: PledgeKind
    readonly by: string
    readonly text: string
    readonly places: number
    readonly term: string
    readonly filled?: readonly [count: number, hours: number | null]
  }[]
}

export interface MeetingSpec {
  readonly date: string
  readonly kind?: MeetingKind
  readonly mode: MeetingMode
  readonly isOnCampus?: boolean
  /** For each member in order: P in the room, O online, A absent, E excused, - not on the list. */
  readonly presence: string
  readonly guests?: readonly (readonly [name: string, title: string | null, at: string | null])[]
  readonly place?: string | null
  readonly isAdjourned?: boolean
  /** Letter of who presided; by default the chair. */
  readonly presiding?: string | null
  readonly recorder?: string | null
  /** Days before the meeting on which the agenda went out. */
  readonly agendaSent?: number
  /** Days after the meeting on which the draft went round. */
  readonly draftSent?: number
  /** Day of the approval; without one the minutes are a draft. */
  readonly approvedOn?: string
  readonly items: readonly ItemSpec[]
}

/** What is on record about a member beyond the seat. */
export interface PersonSpec {
  readonly sectors?: readonly string[]
  readonly skills?: readonly string[]
  readonly interest?: readonly [text: string, on: string]
  /** Steps with the day on which each was done. */
  readonly orientation?: readonly (readonly [step: string, doneOn: string | null])[]
}

export interface BoardSpec {
  readonly key: string
  readonly name: string
  readonly shortName: string
  readonly kind: BoardKind
  readonly cloth: Cloth
  readonly quorum: QuorumRule
  readonly programs: readonly string[]
  readonly members: readonly MemberSpec[]
  readonly meetings: readonly MeetingSpec[]
  /** The board's own rules on terms and attendance. */
  readonly rules?: {
    readonly termYears: number
    readonly maxTerms: number
    readonly absenceLimit: number
    readonly attendancePercent: number
  }
  /** How many seats of each kind the board wants. */
  readonly seats?: Partial<Readonly<Record<MemberCategory, number>>>
  /** By member's letter. */
  readonly people?: Readonly<Record<string, PersonSpec>>
  readonly profiles?: readonly string[]
  readonly goals?: readonly {
    readonly year: number
    readonly text: string
    readonly owner: string
    readonly due: string
    readonly isDone: boolean
    readonly progress?: string
  }[]
  /** Annual reports: the year in which the school year began, the sections and the day of filing. */
  readonly reports?: readonly (readonly [
    year: number,
    sections: Readonly<Record<string, string>>,
    filedOn: string | null,
  ])[]
  readonly consultations?: readonly (readonly [stakeholder: string, on: string])[]
  readonly skills?: readonly (readonly [kind: SkillKind, text: string])[]
  /** For each year the ratings of each skill by member's letter. */
  readonly rounds?: readonly (readonly [year: number, closedOn: string, ratings: Readonly<Record<string, string>>])[]
  readonly prospects?: readonly {
    readonly text: string
    readonly at: string
    readonly stage: ProspectStage
    readonly source: ProspectSource
    readonly gap: MemberCategory
    readonly skill?: string
    /** Which event, which conference. */
    readonly detail?: string
    readonly referredBy?: string
    readonly owner?: string
    readonly on: string
  }[]
  readonly interactions?: readonly {
    readonly at: string
    readonly on: string
    readonly channel: InteractionChannel
    /** Letter of who spoke for the school. */
    readonly by: string
    readonly note: string
    readonly next?: readonly [step: string, on: string, doneOn: string | null]
  }[]
  readonly developments?: readonly {
    readonly text: string
    readonly kind: DevelopmentKind
    readonly direction: DevelopmentDirection
    readonly host: string
    readonly on: string
    readonly hours: number
    readonly participants: number
  }[]
  readonly stories?: readonly {
    readonly text: string
    readonly partner: string
    readonly challenge: string
    readonly contribution: string
    readonly result: string
    readonly figure: string
    readonly quote?: readonly [words: string, by: string]
    readonly consentOn: string | null
    readonly approvedOn: string | null
  }[]
}
