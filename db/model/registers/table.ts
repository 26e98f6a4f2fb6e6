import { z } from 'zod'
import { BoardId, ProgramId } from '../ids'
import { CalendarDate } from '../fields'

/** The lists that a board keeps of its work with industry. */
export const RegisterName = z.enum([
  'prospects',
  'interactions',
  'pledges',
  'gaps',
  'skills',
  'recommendations',
  'development',
  'stories',
])
export type RegisterName = z.infer<typeof RegisterName>

/** Which entries of a register are meant: null = all. Both days are within. */
export const RegisterScope = z.strictObject({
  boardId: BoardId.nullable(),
  programId: ProgramId.nullable(),
  from: CalendarDate.nullable(),
  to: CalendarDate.nullable(),
})
export type RegisterScope = z.infer<typeof RegisterScope>

export type RegisterCell = string | number | null

/**
 * A register as rows of plain cells, the same for a file of values, a page of the binder and a test. Only what may leave
 * the program is in it: stories without consent are not.
 */
export interface RegisterTable {
  register: RegisterName
  /** Keys of the columns, in their order; the words for them are in the catalogue `registers`. */
  columns: readonly { key: string; kind: 'text' | 'date' | 'number' }[]
  rows: readonly {
    id: string
    boardId: string | null
    /** Where it was recorded. */
    meetingId: string | null
    agendaItemId: string | null
    cells: readonly RegisterCell[]
  }[]
}

/** A program with the boards that advise it. */
export interface ProgramOfBoards {
  id: ProgramId
  name: string
  /** The day on which it was closed; null while it is taught. */
  closedOn: string | null
  boardIds: BoardId[]
}

/** A school year to choose: its first and last day, and how it is called, such as 2025/26. */
export interface SchoolYearChoice {
  from: string
  to: string
  label: string
}
