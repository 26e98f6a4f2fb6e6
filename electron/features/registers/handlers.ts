import type { ReadDb } from '../../../db/changelog/store'
import { AppError } from '../../../db/model/errors'
import { listDevelopments } from '../../../db/queries/registers/developments'
import { listInteractions, listPartners, listProspects } from '../../../db/queries/registers/partners'
import { listRecommendations } from '../../../db/queries/registers/recommendations'
import { listPrograms, listSchoolYears } from '../../../db/queries/registers/scopes'
import { registerTables } from '../../../db/queries/registers/tables'
import { writeWhole } from '../../../db/workspace/durableFiles'
import { withAppErrors } from '../../../db/workspace/errors'
import type { registerCalls, registerQueries } from '../../contract/registers'
import type { Handlers } from '../../ipc/handlers'
import { loadRegisterWords, registerCsv } from '../registerCsv'

/** What the registers need of the rest of the app. */
export interface RegisterTools {
  readonly db: () => ReadDb
  readonly today: () => string
  /** Folder with the catalogues. */
  readonly resources: string
  /** Asks where to write; null when the person closed the dialog. */
  readonly chooseTarget: (windowId: number, fileName: string) => Promise<string | null>
}

/** Partners, possible partners and professional development, and the export of every register. */
export function registerHandlers(
  tools: RegisterTools,
): Handlers<keyof typeof registerQueries | keyof typeof registerCalls> {
  const { db } = tools
  return {
    'program.list': () => listPrograms(db()),
    'schoolYear.list': () => listSchoolYears(db(), { today: tools.today() }),
    'partner.list': () => listPartners(db(), { today: tools.today() }),
    'interaction.list': ({ organizationId }) => listInteractions(db(), { organizationId, scope: null }),
    'prospect.list': (scope) => listProspects(db(), scope),
    'recommendation.list': (scope) => listRecommendations(db(), scope),
    'development.list': (scope) => listDevelopments(db(), scope),
    'register.export': async ({ register, scope, ids }, { windowId }) => {
      const read = registerTables[register]
      if (read === undefined) throw new AppError('NOT_FOUND', `There is no register of ${register}.`, { register })
      const table = read(db(), scope)
      const wanted = ids === null ? null : new Set(ids)
      const rows = wanted === null ? table.rows : table.rows.filter(({ id }) => wanted.has(id))
      const words = loadRegisterWords(tools.resources)
      const text = registerCsv({ ...table, rows }, words)
      const path = await tools.chooseTarget(windowId, `${words.files[register]}.csv`)
      if (path === null) return null
      withAppErrors(() => writeWhole(path, text))
      return { path, rows: rows.length }
    },
  }
}
