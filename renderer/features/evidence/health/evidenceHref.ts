import type { BoardId, EvidenceLink } from '../../../../electron/contract/model'
import { paperHref } from './fixHref'

/** Where a record that proves a result is looked at; null where it has no page. */
export function evidenceHref(link: EvidenceLink, boardId: BoardId): string | null {
  const { kind, id, meetingId } = link
  switch (kind) {
    case 'board':
      return `/boards/${boardId}`
    case 'program':
    case 'member':
    case 'person':
      return `/boards/${boardId}/members`
    case 'action':
      return `/actions?open=${id}`
    case 'item':
      return meetingId === null ? null : `/meetings/${meetingId}/minutes?item=${id}`
    case 'meeting':
    case 'comment':
    case 'motion':
    case 'draft':
      return meetingId === null ? null : `/meetings/${meetingId}/record`
    case 'recommendation':
      return `/curriculum?board=${boardId}&open=${id}`
    case 'pledge':
      return `/work-based-learning?open=${id}`
    case 'prospect':
      return '/partners'
    case 'consultation':
      return `/evidence?tab=consultations&board=${boardId}&open=${id}`
    case 'agenda_version':
      return meetingId === null ? null : `/meetings/${meetingId}/agenda`
    case 'goal':
      return `/evidence?board=${boardId}&part=plan`
    case 'report':
      return paperHref(boardId, 'report', link.label)
  }
}
