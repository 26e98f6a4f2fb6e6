import { z } from 'zod'
import type { AgendaItemId, BoardId, MeetingId } from './ids'
import type { Cloth } from './vocabulary'

/** A place where the searched words stand. */
export interface SearchHit {
  kind:
    | 'note'
    | 'agenda_item'
    | 'motion'
    | 'decision'
    | 'action_item'
    | 'industry_comment'
    | 'idea'
    | 'person'
    | 'meeting'
    | 'board'
  id: string
  boardId: BoardId | null
  boardName: string | null
  cloth: Cloth | null
  meetingId: MeetingId | null
  meetingTitle: string | null
  meetingDate: string | null
  agendaItemId: AgendaItemId | null
  title: string
  /** The text around the hit in pieces, the hits marked. */
  snippet: { text: string; isHit: boolean }[]
}

export const SearchRequest = z.strictObject({
  text: z.string().max(200),
  limit: z.int().min(1).max(200),
})
