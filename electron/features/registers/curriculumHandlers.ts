import type { ReadDb } from '../../../db/changelog/store'
import { listRecommendations, requireRecommendation } from '../../../db/queries/registers/recommendations'
import { getSkillRound, listGaps, listSkills } from '../../../db/queries/registers/skills'
import type { curriculumQueries } from '../../contract/curriculum'
import type { Handlers } from '../../ipc/handlers'

/** Recommendations and their answers, trends and gaps, skills and how they were rated. */
export function curriculumHandlers(db: () => ReadDb): Handlers<keyof typeof curriculumQueries> {
  return {
    'recommendation.list': (scope) => listRecommendations(db(), scope),
    'recommendation.get': (input) => requireRecommendation(db(), input),
    'gap.list': (scope) => listGaps(db(), scope),
    'skill.list': (input) => listSkills(db(), input),
    'skillRound.get': (input) => getSkillRound(db(), input),
  }
}
