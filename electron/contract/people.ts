import { z } from 'zod'
import { BoardId } from '../../db/model/ids'
import type { BoardPeople, LastChecklist } from '../../db/model/people'
import { query } from './channel'

const ofBoard = z.strictObject({ boardId: BoardId })

export const peopleQueries = {
  /** Terms, vacancies, attendance, what members bring and declare, and their orientation. */
  'people.get': query<BoardPeople>()(ofBoard, [
    'board',
    'institution',
    'membership',
    'person',
    'organization',
    'meeting',
    'attendance',
    'agenda_item',
    'declared_interest',
    'seat_plan',
    'expertise',
    'interest_statement',
    'orientation_step',
    'prospect',
  ]),
  /** The orientation that was begun last on the board, where the next checklist begins. */
  'people.lastChecklist': query<{ steps: LastChecklist }>()(ofBoard, ['membership', 'orientation_step']),
} as const
