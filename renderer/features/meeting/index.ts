export { MinutesPage } from './minutes/MinutesPage'
export { AgendaPage, RecordPage } from './placeholder'
