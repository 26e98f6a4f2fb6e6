import { z } from 'zod'
import { BoardId, RecommendationId, SkillRoundId } from '../../db/model/ids'
import type { Recommendation, RecommendationDetail } from '../../db/model/registers/recommendation'
import type { SkillRoundDetail, SkillsGap, SkillsOfBoard } from '../../db/model/registers/skills'
import { RegisterScope } from '../../db/model/registers/table'
import type { Topic } from '../../db/model/topics'
import { query } from './channel'

const RECOMMENDATION_TOPICS = [
  'recommendation',
  'board',
  'program',
  'person',
  'motion',
  'meeting',
  'agenda_item',
] as const satisfies readonly Topic[]

export const curriculumQueries = {
  /** What boards recommended, by board and number. */
  'recommendation.list': query<Recommendation[]>()(RegisterScope, RECOMMENDATION_TOPICS),
  /** One recommendation with the meetings that had it before them and what people do about it. */
  'recommendation.get': query<RecommendationDetail>()(z.strictObject({ id: RecommendationId }), [
    ...RECOMMENDATION_TOPICS,
    'recommendation_arising',
    'action_link',
    'action_item',
  ]),
  /** Trends and skills gaps, the newest first. */
  'gap.list': query<SkillsGap[]>()(RegisterScope, [
    'skills_gap',
    'board',
    'program',
    'person',
    'organization',
    'meeting',
    'agenda_item',
  ]),
  /** The skills of a board in the order of its list, and the rounds in which they were rated. */
  'skill.list': query<SkillsOfBoard>()(z.strictObject({ boardId: BoardId }), [
    'skill',
    'skill_round',
    'skill_rating',
    'program',
    'meeting',
  ]),
  /** One round with everybody's ratings and what they come to. */
  'skillRound.get': query<SkillRoundDetail>()(z.strictObject({ id: SkillRoundId }), [
    'skill',
    'skill_round',
    'skill_rating',
    'program',
    'meeting',
    'membership',
    'person',
    'organization',
  ]),
} as const
