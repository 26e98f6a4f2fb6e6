/** The three modes of a meeting's page. */
export { MinutesPage } from './minutes/MinutesPage'
export { AgendaPage } from './placeholder'
export { RecordPage } from './record/RecordPage'
