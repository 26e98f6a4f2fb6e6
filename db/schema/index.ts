import { actionItemTable, actionOwnerTable, matterArisingTable } from './action'
import { attachmentTable } from './attachment'
import { boardProgramTable, boardTable, membershipTable } from './board'
import { institutionTable, organizationTable, personTable, programTable } from './institution'
import { agendaItemTable, attendanceTable, meetingTable } from './meeting'
import { decisionTable, minutesNoteTable, motionTable, voteTable } from './minutes'

/** The table of each topic: all that the change log covers, in an order in which rows can be inserted. */
export const tables = {
  institution: institutionTable,
  program: programTable,
  organization: organizationTable,
  person: personTable,
  board: boardTable,
  board_program: boardProgramTable,
  membership: membershipTable,
  meeting: meetingTable,
  agenda_item: agendaItemTable,
  attendance: attendanceTable,
  minutes_note: minutesNoteTable,
  motion: motionTable,
  vote: voteTable,
  decision: decisionTable,
  action_item: actionItemTable,
  action_owner: actionOwnerTable,
  matter_arising: matterArisingTable,
  attachment: attachmentTable,
} as const

export type Tables = typeof tables
/** A stored row of one topic. */
export type RowOf<T extends keyof Tables> = Tables[T]['$inferSelect']
