import type { ReadDb } from '../../../db/changelog/store'
import { listBoards, listMemberships, requireBoardDetail } from '../../../db/queries/board'
import { getInstitution, listOrganizations, listPeople, requirePerson } from '../../../db/queries/institution'
import { getLastChecklist, requireBoardPeople } from '../../../db/queries/people'
import type { boardQueries } from '../../contract/boards'
import type { peopleQueries } from '../../contract/people'
import type { Handlers } from '../../ipc/handlers'
import { localToday } from '../today'

/** Questions about institution, boards, seats and people. */
export function boardHandlers(db: () => ReadDb): Handlers<keyof typeof boardQueries | keyof typeof peopleQueries> {
  return {
    'institution.get': () => ({ institution: getInstitution(db()) }),
    'board.list': () => listBoards(db(), { today: localToday() }),
    'board.get': ({ id }) => requireBoardDetail(db(), { id, today: localToday() }),
    'membership.list': ({ boardId }) => listMemberships(db(), { boardId, today: localToday() }),
    'person.list': (input) => listPeople(db(), input),
    'person.get': (input) => requirePerson(db(), input),
    'organization.list': () => listOrganizations(db()),
    'people.get': ({ boardId }) => requireBoardPeople(db(), { boardId, today: localToday() }),
    'people.lastChecklist': (input) => ({ steps: getLastChecklist(db(), input) }),
  }
}
