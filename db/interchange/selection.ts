import { inArray } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { ReadDb } from '../changelog/store'
import { Topic } from '../model/topics'
import { tables } from '../schema'
import { references } from './references'

type Row = Record<string, unknown> & { id: string }
/** Rows of each topic by id. */
export type Selection = Record<Topic, Map<string, Row>>

/** Rows that belong to the row they name, and go where it goes. */
const PARTS: readonly { owner: Topic; part: Topic; property: string }[] = [
  { owner: 'institution', part: 'attachment', property: 'institutionId' },
  { owner: 'board', part: 'board_program', property: 'boardId' },
  { owner: 'institution', part: 'snippet', property: 'institutionId' },
  { owner: 'board', part: 'agenda_template', property: 'boardId' },
  { owner: 'board', part: 'proposal', property: 'boardId' },
  { owner: 'board', part: 'motion', property: 'boardId' },
  { owner: 'board', part: 'sealed_record', property: 'boardId' },
  { owner: 'board', part: 'membership', property: 'boardId' },
  { owner: 'board', part: 'meeting', property: 'boardId' },
  { owner: 'board', part: 'action_item', property: 'boardId' },
  { owner: 'board', part: 'seat_plan', property: 'boardId' },
  { owner: 'board', part: 'interest_statement', property: 'boardId' },
  { owner: 'membership', part: 'orientation_step', property: 'membershipId' },
  { owner: 'board', part: 'board_profile', property: 'boardId' },
  { owner: 'board', part: 'plan_goal', property: 'boardId' },
  { owner: 'board', part: 'annual_report', property: 'boardId' },
  { owner: 'board', part: 'interaction', property: 'boardId' },
  { owner: 'board', part: 'consultation', property: 'boardId' },
  { owner: 'board', part: 'prospect', property: 'boardId' },
  { owner: 'board', part: 'pledge', property: 'boardId' },
  { owner: 'pledge', part: 'placement', property: 'pledgeId' },
  { owner: 'board', part: 'skills_gap', property: 'boardId' },
  { owner: 'board', part: 'skill', property: 'boardId' },
  { owner: 'board', part: 'skill_round', property: 'boardId' },
  { owner: 'skill_round', part: 'skill_rating', property: 'roundId' },
  { owner: 'board', part: 'recommendation', property: 'boardId' },
  { owner: 'board', part: 'development', property: 'boardId' },
  { owner: 'board', part: 'story', property: 'boardId' },
  { owner: 'story', part: 'attachment', property: 'storyId' },
  { owner: 'meeting', part: 'topic_review', property: 'meetingId' },
  { owner: 'meeting', part: 'recommendation_arising', property: 'meetingId' },
  { owner: 'meeting', part: 'prospect', property: 'meetingId' },
  { owner: 'meeting', part: 'pledge', property: 'meetingId' },
  { owner: 'meeting', part: 'skills_gap', property: 'meetingId' },
  { owner: 'meeting', part: 'recommendation', property: 'meetingId' },
  { owner: 'meeting', part: 'development', property: 'meetingId' },
  { owner: 'meeting', part: 'story', property: 'meetingId' },
  { owner: 'meeting', part: 'agenda_item', property: 'meetingId' },
  { owner: 'meeting', part: 'agenda_version', property: 'meetingId' },
  { owner: 'meeting', part: 'attendance', property: 'meetingId' },
  { owner: 'meeting', part: 'presence_change', property: 'meetingId' },
  { owner: 'meeting', part: 'recess', property: 'meetingId' },
  { owner: 'meeting', part: 'item_span', property: 'meetingId' },
  { owner: 'meeting', part: 'industry_comment', property: 'meetingId' },
  { owner: 'meeting', part: 'idea', property: 'meetingId' },
  { owner: 'meeting', part: 'declared_interest', property: 'meetingId' },
  { owner: 'meeting', part: 'minutes_draft', property: 'meetingId' },
  { owner: 'meeting', part: 'review_comment', property: 'meetingId' },
  { owner: 'meeting', part: 'sealed_record', property: 'meetingId' },
  { owner: 'meeting', part: 'motion', property: 'meetingId' },
  { owner: 'meeting', part: 'decision', property: 'meetingId' },
  { owner: 'meeting', part: 'action_item', property: 'meetingId' },
  { owner: 'meeting', part: 'matter_arising', property: 'meetingId' },
  { owner: 'agenda_item', part: 'minutes_note', property: 'agendaItemId' },
  { owner: 'agenda_item', part: 'note_variant', property: 'agendaItemId' },
  { owner: 'agenda_item', part: 'attachment', property: 'agendaItemId' },
  { owner: 'motion', part: 'vote', property: 'motionId' },
  { owner: 'action_item', part: 'action_owner', property: 'actionItemId' },
  { owner: 'action_item', part: 'action_note', property: 'actionItemId' },
  { owner: 'action_item', part: 'due_change', property: 'actionItemId' },
  { owner: 'action_item', part: 'action_link', property: 'actionItemId' },
]

/** SQLite's limit of parameters, with room to spare. */
const BATCH = 10_000

/** Every row of the workspace. */
export function selectEverything(db: ReadDb): Selection {
  const selection = emptySelection()
  for (const topic of Topic.options) {
    for (const row of db.select().from(tables[topic]).all() as Row[]) selection[topic].set(row.id, row)
  }
  return selection
}

/**
 * One board or one meeting with all its parts, and, so that the file stands alone, every row that those name: people,
 * employers, the institution, and of earlier meetings the bare item that an old action came from.
 */
export function selectWithParts(db: ReadDb, topic: 'board' | 'meeting', id: string): Selection {
  const selection = emptySelection()
  let owners: [Topic, string[]][] = [[topic, addRows(db, selection, topic, 'id', [id])]]
  while (owners.length > 0) {
    owners = owners.flatMap(([owner, ids]) =>
      PARTS.filter((rule) => rule.owner === owner).map((rule): [Topic, string[]] => [
        rule.part,
        addRows(db, selection, rule.part, rule.property, ids),
      ]),
    )
    owners = owners.filter(([, ids]) => ids.length > 0)
  }
  while (addNamedRows(db, selection)) {
    // Each round may bring rows that name others; it ends because rows are only added.
  }
  const institutions = [...selection.institution.keys()]
  addRows(db, selection, 'attachment', 'institutionId', institutions)
  return selection
}

function emptySelection(): Selection {
  return Object.fromEntries(Topic.options.map((topic) => [topic, new Map<string, Row>()])) as Selection
}

/** Adds rows whose property holds one of the values. Returns the ids that are new. */
function addRows(
  db: ReadDb,
  selection: Selection,
  topic: Topic,
  property: string,
  values: readonly string[],
): string[] {
  const added: string[] = []
  const table = tables[topic]
  const column = (table as unknown as Record<string, SQLiteColumn>)[property]
  if (column === undefined) throw new Error(`${topic} has no ${property}`)
  for (let start = 0; start < values.length; start += BATCH) {
    const rows = db
      .select()
      .from(table)
      .where(inArray(column, values.slice(start, start + BATCH)))
      .all() as Row[]
    for (const row of rows) {
      if (selection[topic].has(row.id)) continue
      selection[topic].set(row.id, row)
      added.push(row.id)
    }
  }
  return added
}

function addNamedRows(db: ReadDb, selection: Selection): boolean {
  let hasAdded = false
  for (const topic of Topic.options) {
    for (const { property, target } of references[topic]) {
      const missing = new Set<string>()
      for (const row of selection[topic].values()) {
        const named = row[property]
        if (typeof named === 'string' && !selection[target].has(named)) missing.add(named)
      }
      if (missing.size > 0 && addRows(db, selection, target, 'id', [...missing]).length > 0) hasAdded = true
    }
  }
  return hasAdded
}
