import { asc, eq } from 'drizzle-orm'
import type { CommandHandlers } from '../changelog/run'
import type { ReadDb } from '../changelog/store'
import type { TemplateItem, TemplateItems } from '../model/agendaTemplate'
import type { CommandName } from '../model/commands'
import type { AgendaTemplateId } from '../model/ids'
import type { AgendaItem } from '../model/meeting'
import { listAgendaItems } from '../queries/meeting'
import { agendaTemplateTable } from '../schema/board'
import { askedAgain } from './agendaFill'
import { foldName } from './directory'
import { conflict, invalidInput } from './refusals'
import { requireRow } from './rows'

/** Agendas that a board keeps to start from. */
export const agendaTemplateHandlers: CommandHandlers<Extract<CommandName, `agendaTemplate.${string}`>> = {
  'agendaTemplate.save': ({ db, write, newId }, { boardId, name, meetingId }) => {
    requireRow(db, 'board', boardId)
    if (requireRow(db, 'meeting', meetingId).boardId !== boardId) {
      throw invalidInput(['meetingId'], 'That meeting is of another board. Choose a meeting of this board.')
    }
    refuseTakenName(db, boardId, name, null)
    const items = templateItemsOf(listAgendaItems(db, { meetingId }))
    if (items.length === 0) {
      throw conflict('The agenda has no items yet. Add those that the template is to hold first.', { meetingId })
    }
    const id = newId<AgendaTemplateId>()
    write.insert('agenda_template', { id, boardId, name, items: JSON.stringify(items) })
    return { id }
  },
  'agendaTemplate.rename': ({ db, write }, { id, name }) => {
    const { boardId } = requireRow(db, 'agenda_template', id)
    refuseTakenName(db, boardId, name, id)
    write.update('agenda_template', id, { name })
    return { id }
  },
  'agendaTemplate.remove': ({ write }, { id }) => {
    write.remove('agenda_template', id)
    return { id }
  },
}

function refuseTakenName(db: ReadDb, boardId: string, name: string, ownId: string | null): void {
  const templates = db
    .select()
    .from(agendaTemplateTable)
    .where(eq(agendaTemplateTable.boardId, boardId))
    .orderBy(asc(agendaTemplateTable.id))
    .all()
  const taken = templates.find((each) => each.id !== ownId && foldName(each.name) === foldName(name))
  if (taken !== undefined) {
    throw invalidInput(['name'], `The board has a template named ${taken.name} already. Choose another name.`)
  }
}

/** The items of an agenda as a template holds them. People are kept by name: who has moved on is seen and overwritten. */
function templateItemsOf(items: readonly AgendaItem[]): TemplateItems {
  const textOf = (item: AgendaItem): Omit<TemplateItem, 'children'> => ({
    kind: item.kind,
    standing: item.standing,
    title: item.title,
    question: item.question,
    presenterName: item.presenter?.name ?? null,
    minutesAllotted: item.minutesAllotted,
    isConfidential: item.isConfidential,
  })
  return askedAgain(items).map(({ item, subItems }) => ({ ...textOf(item), children: subItems.map(textOf) }))
}
