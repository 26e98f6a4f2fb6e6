import type { ReadDb } from '../../changelog/store'
import type { RegisterName, RegisterScope, RegisterTable } from '../../model/registers/table'
import { pledgesTable } from './pledgesTable'
import { storiesTable } from './storiesTable'
import { gapsTable, recommendationsTable, skillsTable } from './curriculumTables'
import { developmentTableOf, interactionsTable, prospectsTable } from './partnerTables'

/** Each register as rows of plain cells: what its export, the binder and the tests read. */
export const registerTables: Partial<Record<RegisterName, (db: ReadDb, scope: RegisterScope) => RegisterTable>> = {
  prospects: prospectsTable,
  interactions: interactionsTable,
  development: developmentTableOf,
  pledges: pledgesTable,
  stories: storiesTable,
  gaps: gapsTable,
  skills: skillsTable,
  recommendations: recommendationsTable,
}
