import {
  actionItemTable,
  actionLinkTable,
  actionNoteTable,
  actionOwnerTable,
  dueChangeTable,
  matterArisingTable,
} from './action'
import { attachmentTable } from './attachment'
import { agendaTemplateTable, boardProgramTable, boardTable, membershipTable } from './board'
import { institutionTable, organizationTable, personTable, programTable, snippetTable } from './institution'
import {
  agendaItemTable,
  agendaVersionTable,
  attendanceTable,
  itemSpanTable,
  meetingTable,
  presenceChangeTable,
  proposalTable,
  recessTable,
} from './meeting'
import {
  decisionTable,
  declaredInterestTable,
  ideaTable,
  industryCommentTable,
  minutesNoteTable,
  noteVariantTable,
  motionTable,
  voteTable,
} from './minutes'
import { minutesDraftTable, reviewCommentTable, sealedRecordTable } from './review'

/** The table of each topic: all that the change log covers, in an order in which rows can be inserted. */
export const tables = {
  institution: institutionTable,
  snippet: snippetTable,
  program: programTable,
  organization: organizationTable,
  person: personTable,
  board: boardTable,
  board_program: boardProgramTable,
  agenda_template: agendaTemplateTable,
  membership: membershipTable,
  meeting: meetingTable,
  agenda_item: agendaItemTable,
  proposal: proposalTable,
  agenda_version: agendaVersionTable,
  attendance: attendanceTable,
  presence_change: presenceChangeTable,
  recess: recessTable,
  item_span: itemSpanTable,
  minutes_note: minutesNoteTable,
  note_variant: noteVariantTable,
  motion: motionTable,
  vote: voteTable,
  decision: decisionTable,
  industry_comment: industryCommentTable,
  idea: ideaTable,
  declared_interest: declaredInterestTable,
  action_item: actionItemTable,
  action_owner: actionOwnerTable,
  action_note: actionNoteTable,
  due_change: dueChangeTable,
  action_link: actionLinkTable,
  matter_arising: matterArisingTable,
  attachment: attachmentTable,
  minutes_draft: minutesDraftTable,
  review_comment: reviewCommentTable,
  sealed_record: sealedRecordTable,
} as const

export type Tables = typeof tables
/** A stored row of one topic. */
export type RowOf<T extends keyof Tables> = Tables[T]['$inferSelect']
