import { z } from 'zod'
import type { AgendaChange } from './agendaChanges'
import type { AgendaVersionContent } from './agendaTemplate'
import { command } from './command'
import { Line } from './fields'
import { AgendaItemId, AgendaTemplateId, BoardId, MeetingId, type AgendaVersionId } from './ids'

/** An agenda of the board's own to start from. */
export interface AgendaTemplate {
  id: AgendaTemplateId
  boardId: BoardId
  name: string
  /** Items and sub-items together. */
  itemCount: number
}

/** An agenda as it was sent out. */
export interface AgendaVersion {
  id: AgendaVersionId
  /** 1, 2, 3 … in each meeting. */
  number: number
  publishedOn: string
  publishedAt: string
  content: AgendaVersionContent
}

/** What was sent out of a meeting's agenda, and how the agenda differs from that by now. */
export interface AgendaPublication {
  /** Newest first. */
  versions: AgendaVersion[]
  /** Since the newest version; empty without one. */
  changes: AgendaChange[]
}

/** What it takes to tell whether an item is confidential. */
export interface Confidentiality {
  readonly id: string
  readonly parentId: string | null
  readonly isConfidential: boolean
}

/** Whether an item is confidential: by itself, or because it stands under one that is. False for an unknown item. */
export function isConfidential(items: readonly Confidentiality[], id: string): boolean {
  const item = items.find((each) => each.id === id)
  if (item === undefined) return false
  return item.isConfidential || items.some((each) => each.id === item.parentId && each.isConfidential)
}

export const agendaCommands = {
  /** Takes a sub-item out of the consent agenda, to a place of its own behind it, to be decided by itself. */
  'agenda.pullFromConsent': command<{ id: AgendaItemId }>()(z.strictObject({ id: AgendaItemId })),
  /** Puts an item that was pulled out back under its consent item, as the last one. */
  'agenda.returnToConsent': command<{ id: AgendaItemId }>()(z.strictObject({ id: AgendaItemId })),
  /** Freezes the agenda as it stands as the next version. Refused when nothing has changed since the last one. */
  'agenda.publish': command<{ id: AgendaVersionId; number: number }>()(z.strictObject({ meetingId: MeetingId })),
  /** Keeps the items of a meeting's agenda as a template of its board, people by name. */
  'agendaTemplate.save': command<{ id: AgendaTemplateId }>()(
    z.strictObject({ boardId: BoardId, name: Line, meetingId: MeetingId }),
  ),
  'agendaTemplate.rename': command<{ id: AgendaTemplateId }>()(z.strictObject({ id: AgendaTemplateId, name: Line })),
  'agendaTemplate.remove': command<{ id: AgendaTemplateId }>()(z.strictObject({ id: AgendaTemplateId })),
} as const
