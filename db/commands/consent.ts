import { and, eq, isNotNull } from 'drizzle-orm'
import type { CommandHandlers } from '../changelog/run'
import { agendaItemTable } from '../schema/meeting'
import { motionTable } from '../schema/minutes'
import { listSiblings, numberSiblings } from './agendaOrder'
import { conflict } from './refusals'
import { requireChangeableItem } from './rows'

/** The consent agenda: one vote covers all that stands under it, and any member may have an item taken out first. */
export const consentHandlers: CommandHandlers<'agenda.pullFromConsent' | 'agenda.returnToConsent'> = {
  'agenda.pullFromConsent': (context, { id }) => {
    const { db, write } = context
    const { item } = requireChangeableItem(db, id)
    const consent = item.parentId === null ? undefined : requireChangeableItem(db, item.parentId).item
    if (consent?.kind !== 'consent') {
      throw conflict(`${item.title} does not stand under a consent item, so there is nothing to pull it out of.`, {
        agendaItemId: id,
      })
    }
    const voted = db
      .select({ number: motionTable.number })
      .from(motionTable)
      .where(and(eq(motionTable.agendaItemId, consent.id), isNotNull(motionTable.result)))
      .get()
    if (voted) {
      throw conflict(
        `Motion ${voted.number} has decided on all that stands under ${consent.title}. Take its result back first.`,
        { agendaItemId: id },
      )
    }
    const siblings = listSiblings(db, item.meetingId, null)
    // Behind those pulled before it: they are taken in the order in which they were asked for.
    const last = siblings.findLastIndex((each) => each.id === consent.id || each.pulledFromId === consent.id)
    const pulled = write.update('agenda_item', id, {
      parentId: null,
      position: last + 1,
      kind: 'decision',
      pulledFromId: consent.id,
      // It was confidential with the item that it stood under.
      isConfidential: item.isConfidential || consent.isConfidential,
    })
    numberSiblings(context, siblings.toSpliced(last + 1, 0, pulled))
    numberSiblings(context, listSiblings(db, item.meetingId, consent.id))
    return { id }
  },
  'agenda.returnToConsent': (context, { id }) => {
    const { db, write } = context
    const { item } = requireChangeableItem(db, id)
    const consent =
      item.pulledFromId === null
        ? undefined
        : db.select().from(agendaItemTable).where(eq(agendaItemTable.id, item.pulledFromId)).get()
    if (consent === undefined) {
      throw conflict(`${item.title} was not pulled out of the consent agenda.`, { agendaItemId: id })
    }
    if (consent.kind !== 'consent' || consent.parentId !== null) {
      throw conflict(`${consent.title} is no consent item any more. Move ${item.title} to where it belongs instead.`, {
        agendaItemId: id,
      })
    }
    if (listSiblings(db, item.meetingId, id).length > 0) {
      throw conflict(`${item.title} has sub-items by now. Move them out first.`, { agendaItemId: id })
    }
    write.update('agenda_item', id, {
      parentId: consent.id,
      position: listSiblings(db, item.meetingId, consent.id).length,
      kind: 'consent',
      pulledFromId: null,
    })
    numberSiblings(context, listSiblings(db, item.meetingId, null))
    return { id }
  },
}
