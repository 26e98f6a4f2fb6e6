import { ALL_PARTS, type DocumentParts } from '../../../db/model/documents'
import type { MeetingRecord } from '../../../db/model/minutes'
import { recordNodesOf, type RichText } from '../../../db/model/richText'

/** Whether a copy holds less than the whole of the minutes. */
export function isExtract(parts: DocumentParts): boolean {
  return Object.keys(ALL_PARTS).some((name) => !parts[name as keyof DocumentParts])
}

/**
 * What of a meeting's record goes into a copy. Words that are left out are taken away here, before anything is laid out:
 * they cannot stand in the outline, the tags or the metadata of a file that never had them. A confidential item keeps
 * its number in a public copy, and not a word more.
 */
export function recordOfParts(record: MeetingRecord, parts: DocumentParts, closedTitle: string): MeetingRecord {
  const isOpen = parts.confidential ? () => true : openItems(record)
  const of = <Row extends { agendaItemId: string | null }>(rows: Row[], isWanted: boolean): Row[] =>
    isWanted ? rows.filter((row) => row.agendaItemId === null || isOpen(row.agendaItemId)) : []
  const { records, presence } = record
  return {
    ...record,
    items: record.items.map((item) => {
      if (!isOpen(item.id)) {
        return { ...item, title: closedTitle, question: null, presenter: null, papers: [], note: null, reviewed: [] }
      }
      return parts.notes || item.note === null ? item : { ...item, note: recordsOfNote(item.note) }
    }),
    records: {
      motions: of(records.motions, parts.decisions),
      decisions: of(records.decisions, parts.decisions),
      interests: of(records.interests, parts.decisions),
      emailVotes: of(records.emailVotes, parts.decisions),
      actions: parts.decisions
        ? records.actions.filter(({ origin }) => parts.confidential || origin?.isConfidential !== true)
        : [],
      mattersArising: parts.decisions
        ? records.mattersArising.filter(({ action }) => parts.confidential || action.origin?.isConfidential !== true)
        : [],
      recommendationsArising: parts.decisions
        ? records.recommendationsArising.filter((each) => parts.confidential || !each.isConfidential)
        : [],
      comments: of(records.comments, parts.industryInput),
      ideas: of(records.ideas, parts.notes),
      entries: of(records.entries, parts.industryInput),
    },
    presence: { ...presence, interests: of(presence.interests, parts.decisions) },
  }
}

/** Items that are not confidential, neither by themselves nor through their parent. */
function openItems({ items }: MeetingRecord): (itemId: string) => boolean {
  const confidential = new Set<string>(items.filter((item) => item.isConfidential).map((item) => item.id))
  const closed = new Set<string>(
    items
      .filter((item) => confidential.has(item.id) || (item.parentId !== null && confidential.has(item.parentId)))
      .map((item) => item.id),
  )
  return (itemId) => !closed.has(itemId)
}

/** The blocks of a note that stand for records, in their order. */
function recordsOfNote(note: RichText): RichText {
  return { type: 'doc', content: recordNodesOf(note).map((attrs) => ({ type: 'record', attrs })) }
}
