import { z } from 'zod'
import { Period, type ComplianceProfile, type ComplianceReport } from '../../db/model/compliance'
import { BoardId, MeetingId } from '../../db/model/ids'
import type { Topic } from '../../db/model/topics'
import { query } from './channel'

/** All that a rule may look at: a change of any of it can change a result. */
const judged: Topic[] = [
  'institution',
  'board',
  'board_program',
  'program',
  'membership',
  'person',
  'organization',
  'meeting',
  'agenda_item',
  'agenda_version',
  'attendance',
  'presence_change',
  'item_span',
  'declared_interest',
  'minutes_note',
  'minutes_draft',
  'motion',
  'vote',
  'decision',
  'industry_comment',
  'action_item',
  'action_owner',
  'matter_arising',
  'recommendation',
  'topic_review',
  'consultation',
  'plan_goal',
  'annual_report',
  'compliance_profile',
  'board_profile',
  'attachment',
]

/** How the boards of the institution stand by the profiles chosen for them. */
export interface BoardHealth {
  boardId: BoardId
  name: string
  reports: ComplianceReport[]
}

export const complianceQueries = {
  /** Whether a meeting was held at the institution; null = nobody said. */
  'meeting.onCampus': query<{ isOnCampus: boolean | null }>()(z.strictObject({ id: MeetingId }), ['meeting']),
  /** Every profile there is: the presets, then the institution's copies. */
  'profile.list': query<{ profiles: ComplianceProfile[] }>()(z.strictObject({}), ['compliance_profile']),
  /** The profiles chosen for one board, or with null for each board, and how it stands by them in a period. */
  'board.health': query<{ boards: BoardHealth[]; today: string; yearStarts: string }>()(
    z.strictObject({ boardId: BoardId.nullable(), period: Period.nullable() }),
    judged,
  ),
} as const
