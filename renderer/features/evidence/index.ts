/** The only door to what boards are judged by and what proves it. */
export { BoardHealth } from './health/BoardHealth'
export { EvidencePage } from './EvidencePage'
export { HealthPage } from './health/HealthPage'
export { ProfilesPage } from './profiles/ProfilesPage'
