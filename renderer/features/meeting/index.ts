export { AgendaPage, MinutesPage, RecordPage } from './placeholder'
