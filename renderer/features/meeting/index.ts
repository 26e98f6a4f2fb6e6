/** The three modes of a meeting's page. */
export { AgendaPage } from './agenda/AgendaPage'
export { MinutesPage } from './minutes/MinutesPage'
export { RecordPage } from './record/RecordPage'
