/** The only door to what boards are judged by and what proves it. */
export { BoardHealth } from './health/BoardHealth'
export { DocumentsPage } from './documents/DocumentsPage'
export { HealthPage } from './health/HealthPage'
export { ProfilesPage } from './profiles/ProfilesPage'
