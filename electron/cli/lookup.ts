import { listBoards } from '../../db/queries/board'
import { listMeetings } from '../../db/queries/meeting'
import type { ReadDb } from '../../db/changelog/store'
import { AppError } from '../../db/model/errors'
import type { BoardId, MeetingId } from '../../db/model/ids'

/** The board of a name, a short name or an id; case does not count. Throws NOT_FOUND, or CONFLICT if several fit. */
export function findBoard(db: ReadDb, words: string): BoardId {
  const wanted = words.trim().toLowerCase()
  const boards = listBoards(db, { today: '1900-01-01' })
  const exact = boards.filter((board) => board.id === wanted || nameFits(board, (name) => name === wanted))
  const found = exact.length > 0 ? exact : boards.filter((board) => nameFits(board, (name) => name.startsWith(wanted)))
  const [board] = found
  if (board === undefined) throw new AppError('NOT_FOUND', `There is no board "${words}".`, { board: words })
  if (found.length > 1) {
    throw new AppError('CONFLICT', `"${words}" can be ${found.map(({ name }) => `"${name}"`).join(' or ')}.`)
  }
  return board.id
}

function nameFits(board: { name: string; shortName: string | null }, fits: (name: string) => boolean): boolean {
  return fits(board.name.toLowerCase()) || (board.shortName !== null && fits(board.shortName.toLowerCase()))
}

/** The meeting of an id or a date. Throws NOT_FOUND, or CONFLICT if several boards met on that day. */
export function findMeeting(db: ReadDb, words: string, boardId: BoardId | null): MeetingId {
  const found = listMeetings(db, { boardId }).filter(({ id, date }) => id === words.toLowerCase() || date === words)
  const [meeting] = found
  if (meeting === undefined) {
    throw new AppError('NOT_FOUND', `There is no meeting "${words}"; say its id or its date, like 2026-11-12.`)
  }
  if (found.length > 1) {
    const boards = found.map(({ boardName }) => `"${boardName}"`).join(', ')
    throw new AppError('CONFLICT', `Several meetings were on ${words}: ${boards}. Say which by --board NAME or the id.`)
  }
  return meeting.id
}
