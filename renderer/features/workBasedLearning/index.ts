/** What partners promised for learners, and how it was kept. */
export { WorkBasedLearningPage } from './WorkBasedLearningPage'
