/** The chair's desk: what slipped, what is due, blocked and new, each to be answered where it stands. */
export { DeskPage } from './DeskPage'
