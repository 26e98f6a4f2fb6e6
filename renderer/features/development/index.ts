/** What people of industry and staff learn from each other. */
export { DevelopmentPage } from './DevelopmentPage'
