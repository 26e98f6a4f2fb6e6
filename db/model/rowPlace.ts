/** Where a row stands: the board, the meeting and the item that it belongs to; null for what it has none of. */
export interface RowPlace {
  boardId: string | null
  boardName: string | null
  meetingId: string | null
  meetingTitle: string | null
  meetingDate: string | null
  agendaItemId: string | null
  itemTitle: string | null
}
