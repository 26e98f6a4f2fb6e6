import { and, desc, eq, ne, sql } from 'drizzle-orm'
import type { CommandContext } from '../changelog/run'
import type { ReadDb } from '../changelog/store'
import type { TemplateItem, TemplateItems } from '../model/agendaTemplate'
import type { AgendaItem, AgendaSource } from '../model/meeting'
import type { StandingItem } from '../model/vocabulary'
import { listAgendaItems } from '../queries/meeting'
import { listRecommendationsArising } from '../queries/registers/recommendations'
import type { RowOf } from '../schema'
import { agendaItemTable, meetingTable } from '../schema/meeting'
import { listSiblings, numberSiblings } from './agendaOrder'
import { conflict, invalidInput } from './refusals'
import { requireRow } from './rows'
import { agendaTemplates } from './templates'

type ItemToCopy = Pick<
  RowOf<'agenda_item'>,
  'kind' | 'standing' | 'title' | 'question' | 'presenterId' | 'presenterName' | 'minutesAllotted' | 'isConfidential'
> & { children: ItemToCopy[] }

/**
 * Appends the items of a template or of the board's last meeting: what is asked again at each meeting, not what was
 * said, asked or handed out there. An agenda holds each standing item once; one that is there already takes the
 * sub-items of the one that would be its double.
 */
export function fillAgenda(context: CommandContext, meeting: RowOf<'meeting'>, source: AgendaSource): number {
  const { db, write, newId } = context
  const standing = new Map<StandingItem, RowOf<'agenda_item'>>()
  for (const item of db.select().from(agendaItemTable).where(eq(agendaItemTable.meetingId, meeting.id)).all()) {
    if (item.standing !== null) standing.set(item.standing, item)
  }
  let added = 0
  const append = (items: readonly ItemToCopy[], parentId: string | null): void => {
    let position = listSiblings(db, meeting.id, parentId).length
    for (const { children, ...columns } of items) {
      const double = columns.standing === null ? undefined : standing.get(columns.standing)
      if (double) {
        append(children, double.parentId ?? double.id)
        continue
      }
      const item = write.insert('agenda_item', {
        id: newId(),
        meetingId: meeting.id,
        parentId,
        position,
        ...columns,
      })
      if (item.standing !== null) standing.set(item.standing, item)
      position += 1
      added += 1
      append(children, item.id)
    }
  }
  append(itemsOf(db, meeting, source), null)
  if (source.kind !== 'blank' && !standing.has('recommendations')) added += addRecommendations(context, meeting)
  return added
}

/** The items after which what comes up again is taken up: the last of them that an agenda has. */
const BEFORE_RECOMMENDATIONS: readonly (StandingItem | null)[] = [
  'call_to_order',
  'previous_minutes',
  'matters_arising',
]

/** An agenda without an item for them gets one when earlier recommendations come up at its meeting. */
function addRecommendations(context: CommandContext, meeting: RowOf<'meeting'>): number {
  const { db, write, newId } = context
  if (listRecommendationsArising(db, meeting.id).length === 0) return 0
  const top = listSiblings(db, meeting.id, null)
  const position = top.findLastIndex((item) => BEFORE_RECOMMENDATIONS.includes(item.standing)) + 1
  const item = write.insert('agenda_item', {
    id: newId(),
    meetingId: meeting.id,
    parentId: null,
    position,
    kind: 'discussion',
    standing: 'recommendations',
    title: 'Earlier recommendations',
  })
  numberSiblings(context, top.toSpliced(position, 0, item))
  return 1
}

function itemsOf(db: ReadDb, meeting: RowOf<'meeting'>, source: AgendaSource): ItemToCopy[] {
  switch (source.kind) {
    case 'blank':
      return []
    case 'template':
      return agendaTemplates[source.template].map(itemOfTemplate)
    case 'board_template':
      return itemsOfBoardTemplate(db, meeting, source.templateId).map(itemOfTemplate)
    case 'last_meeting':
      return askedAgain(listAgendaItems(db, { meetingId: requireLastMeeting(db, meeting).id })).map(
        ({ item, subItems }) => ({ ...itemOfMeeting(item), children: subItems.map(itemOfMeeting) }),
      )
  }
}

function itemOfTemplate({ children, ...item }: TemplateItem): ItemToCopy {
  const subItems = children.map((sub) => itemOfTemplate({ ...sub, children: [] }))
  return { ...item, presenterId: null, children: subItems }
}

function itemsOfBoardTemplate(db: ReadDb, meeting: RowOf<'meeting'>, templateId: string): TemplateItems {
  const template = requireRow(db, 'agenda_template', templateId)
  if (template.boardId !== meeting.boardId) {
    throw invalidInput(['agenda', 'templateId'], `${template.name} is a template of another board. Choose another one.`)
  }
  return JSON.parse(template.items) as TemplateItems
}

function itemOfMeeting(item: AgendaItem): ItemToCopy {
  return {
    kind: item.kind,
    standing: item.standing,
    title: item.title,
    question: null,
    presenterId: item.presenter?.personId ?? null,
    presenterName: item.presenter?.personId === null ? item.presenter.name : null,
    minutesAllotted: item.minutesAllotted,
    isConfidential: item.isConfidential,
    children: [],
  }
}

/**
 * The items of an agenda with their sub-items, as another meeting would begin with them: what a member had pulled out
 * of the consent agenda stands under it again.
 */
export function askedAgain(items: readonly AgendaItem[]): { item: AgendaItem; subItems: AgendaItem[] }[] {
  const isConsent = (id: string) =>
    items.some((item) => item.id === id && item.parentId === null && item.kind === 'consent')
  const back = items.map((item): AgendaItem => {
    const { pulledFromId } = item
    const stays =
      pulledFromId === null || !isConsent(pulledFromId) || items.some(({ parentId }) => parentId === item.id)
    return stays ? item : { ...item, parentId: pulledFromId, kind: 'consent' }
  })
  return back
    .filter((item) => item.parentId === null)
    .map((item) => ({ item, subItems: back.filter((sub) => sub.parentId === item.id) }))
}

/** The board's latest meeting before this one; a cancelled one has no agenda worth copying. */
function requireLastMeeting(db: ReadDb, meeting: RowOf<'meeting'>): RowOf<'meeting'> {
  const last = db
    .select()
    .from(meetingTable)
    .where(
      and(
        eq(meetingTable.boardId, meeting.boardId),
        ne(meetingTable.id, meeting.id),
        ne(meetingTable.status, 'cancelled'),
        sql`(${meetingTable.date}, ${meetingTable.startTime}, ${meetingTable.id})
          < (${meeting.date}, ${meeting.startTime}, ${meeting.id})`,
      ),
    )
    .orderBy(desc(meetingTable.date), desc(meetingTable.startTime), desc(meetingTable.id))
    .limit(1)
    .get()
  if (last === undefined) {
    throw conflict('The board has no earlier meeting to copy from. Choose a template or a blank agenda.', {
      path: ['agenda'],
    })
  }
  return last
}
