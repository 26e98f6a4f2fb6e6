/** What boards advise on: recommendations and their answers, trends and gaps, skills and how they are rated. */
export { CurriculumPage, type CurriculumAddress } from './CurriculumPage'
