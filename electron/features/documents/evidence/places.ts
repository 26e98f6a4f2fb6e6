import type { BinderBlock, BinderCell, BinderChapter } from '../../../../db/model/documents'
import type { EvidenceLink } from '../../../../db/model/compliance'
import type { BoardEvidence } from './boardEvidence'

/** Where the minutes of a meeting stand. */
export const meetingPlace = (id: string) => `meeting-${id}`
/** Where an item of the minutes stands. */
export const itemPlace = (id: string) => `item-${id}`
/** Where the row of a record stands. */
export const recordPlace = (id: string) => `record-${id}`
/** Where the members of the board stand. */
export const ROSTER_PLACE = 'roster'

/** Finds where a record stands in the binder; null for one that does not. */
export type FindPlace = (link: Pick<EvidenceLink, 'kind' | 'id' | 'meetingId'>) => string | null

/**
 * Where each record that a result rests on stands in the binder: its own row, the item of the minutes under which it was
 * recorded, or else its meeting.
 */
export function placesOf(evidence: BoardEvidence): FindPlace {
  const meetings = new Set<string>(evidence.meetings.map(({ id }) => id))
  const records = evidence.meetings.flatMap(({ record }) => record.records)
  const items = new Set<string>(evidence.meetings.flatMap(({ record }) => record.items.map(({ id }) => id)))
  const itemOf = new Map<string, string | null>(
    records.flatMap(({ comments, motions }) =>
      [...comments, ...motions].map((row) => [row.id, row.agendaItemId] as const),
    ),
  )
  const rows = new Set<string>(
    [
      evidence.members,
      evidence.recommendations,
      evidence.earlierRecommendations,
      ...evidence.registers.map((table) => table.rows),
      evidence.actions,
      evidence.consultations,
      evidence.programBoards,
      ...evidence.years.flatMap(({ goals, report }) => [goals, report === null ? [] : [report]]),
    ].flatMap((list) => list.map(({ id }: { id: string }) => id)),
  )
  const seats = new Map<string, string>(evidence.members.map(({ personId, id }) => [personId, id]))
  return ({ kind, id, meetingId }) => {
    if (rows.has(id)) return recordPlace(id)
    const seat = seats.get(id)
    if (kind === 'person' && seat !== undefined) return recordPlace(seat)
    const item = kind === 'item' ? id : itemOf.get(id)
    if (item != null && items.has(item)) return itemPlace(item)
    if (meetingId !== null && meetings.has(meetingId)) return meetingPlace(meetingId)
    return kind === 'board' && id === evidence.board.id ? ROSTER_PLACE : null
  }
}

/** The same chapters without the links that lead to what is not among them, such as those of one chapter alone. */
export function withoutDeadLinks(chapters: readonly BinderChapter[]): BinderChapter[] {
  const places = new Set(chapters.flatMap(placesIn))
  const ofCell = (cell: BinderCell): BinderCell =>
    typeof cell === 'string'
      ? cell
      : cell.map((line) =>
          line.map((run) => (run.link === null || places.has(run.link) ? run : { ...run, link: null })),
        )
  const ofBlock = (block: BinderBlock): BinderBlock =>
    block.kind === 'table'
      ? { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(ofCell) })) }
      : block
  return chapters.map((chapter) => ({ ...chapter, blocks: chapter.blocks.map(ofBlock) }))
}

/** The names of all places within a chapter. */
export function placesIn({ label, blocks, minutes }: BinderChapter): string[] {
  const rows = blocks.flatMap((block) => {
    if (block.kind === 'table') return block.rows.flatMap(({ anchor }) => anchor ?? [])
    return block.kind === 'story' && block.anchor !== null ? [block.anchor] : []
  })
  return [label, ...rows, ...(minutes?.items ?? []).flatMap(({ anchor }) => anchor ?? [])]
}
