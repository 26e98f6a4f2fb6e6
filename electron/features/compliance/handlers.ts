import type { ReadDb } from '../../../db/changelog/store'
import type { BoardId } from '../../../db/model/ids'
import { plusDays } from '../../../db/model/calendar'
import { plusMonths } from '../../../db/model/schoolYear'
import { listBoards, requireBoard } from '../../../db/queries/board'
import { isMeetingOnCampus } from '../../../db/queries/compliance/campus'
import { listProfiles, profilesOfBoard, readPresets } from '../../../db/queries/compliance/presets'
import { complianceReport } from '../../../db/queries/compliance/report'
import { getInstitution } from '../../../db/queries/institution'
import type { complianceQueries } from '../../contract/compliance'
import type { Handlers } from '../../ipc/handlers'
import { localToday } from '../today'

/** Questions about the rules that boards are judged by. `resources` is the folder of the program's data. */
export function complianceHandlers(db: () => ReadDb, resources: string): Handlers<keyof typeof complianceQueries> {
  // Files of the program: they do not change while it runs.
  let read: ReturnType<typeof readPresets> | undefined
  const presets = () => (read ??= readPresets(resources))
  return {
    'meeting.onCampus': ({ id }) => ({ isOnCampus: isMeetingOnCampus(db(), id) }),
    'profile.list': () => ({ profiles: listProfiles(db(), presets()) }),
    'board.health': ({ boardId, period }) => {
      const today = localToday()
      const { from, to } = period ?? { from: plusDays(plusMonths(today, -12), 1), to: today }
      const chosen: { id: BoardId; name: string }[] =
        boardId === null
          ? listBoards(db(), { today }).map(({ id, name }) => ({ id, name }))
          : [{ id: boardId, name: requireBoard(db(), boardId).name }]
      return {
        today,
        yearStarts: getInstitution(db())?.yearStarts ?? '07-01',
        boards: chosen.map(({ id, name }) => ({
          boardId: id,
          name,
          reports: profilesOfBoard(db(), presets(), id).map((profile) =>
            complianceReport(db(), profile, { boardId: id, from, to, today }),
          ),
        })),
      }
    },
  }
}
