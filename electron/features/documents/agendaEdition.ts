import { isConfidential, type AgendaPublication, type Confidentiality } from '../../../db/model/agenda'
import { agendaChanges, changeKey, type AgendaChange } from '../../../db/model/agendaChanges'
import type { Fact } from '../../../db/model/documents'
import type { AgendaItemKind, MeetingMode } from '../../../db/model/vocabulary'
import { factOf } from './documentFrame'
import type { WordKey, Words } from './words'

/** Which version of an agenda is printed, and what a reader of the one before has to look at again. */
export interface AgendaEdition {
  facts: Fact[]
  changes: { title: string; lines: string[] } | null
}

/**
 * The version that the printed agenda is, with its day; a version behind the first one lists what it changed. An agenda
 * that was changed after its last version says so and lists that. Nothing at all before anything was published. With a
 * `closedTitle` the list is for a public copy: of an item that is confidential now, or was, it has the number alone.
 */
export function agendaEdition(
  { versions, changes }: AgendaPublication,
  words: Words,
  now: readonly Confidentiality[],
  closedTitle: string | null,
): AgendaEdition {
  const [last, before] = versions
  if (last === undefined) return { facts: [], changes: null }
  const isPublished = changes.length === 0
  const since = isPublished ? before : last
  const all = isPublished && before !== undefined ? agendaChanges(before.content, last.content) : changes
  const states = [...versions.slice(0, 2).map(({ content }) => content.items), now]
  const listed = closedTitle === null ? all : publicChanges(all, states, closedTitle)
  const values = { number: last.number, date: words.date(last.publishedOn) }
  const text = !isPublished ? 'agenda.versionChanged' : before === undefined ? 'agenda.version' : 'agenda.versionLater'
  return {
    facts: factOf(words.say('agenda.versionLabel'), words.say(text, values)),
    changes:
      since === undefined || listed.length === 0
        ? null
        : {
            title: words.say('agenda.changesSince', { number: since.number }),
            lines: listed.map((change) => changeSentence(change, words)),
          },
  }
}

/** Changes without the words of items that are confidential in any of these states of the agenda. */
function publicChanges(
  changes: readonly AgendaChange[],
  states: readonly (readonly Confidentiality[])[],
  closedTitle: string,
): AgendaChange[] {
  return changes.flatMap((change) => {
    if (!('item' in change) || !states.some((items) => isConfidential(items, change.item.id))) return [change]
    // What has changed in it is nobody's business, so it is not said either that something has.
    return change.kind === 'revised' ? [] : [{ ...change, item: { ...change.item, title: closedTitle } }]
  })
}

/** A change in one sentence. What an item asks, and its papers, are never quoted. */
function changeSentence(change: AgendaChange, words: Words): string {
  // A test walks through all that can change and finds each key in the catalogue.
  const key = `agenda.change.${changeKey(change)}` as WordKey
  return words.say(key, {
    ...('item' in change ? { number: change.item.number, title: change.item.title } : {}),
    ...('from' in change ? { from: shown(change, change.from, words) } : {}),
    ...('to' in change ? { to: shown(change, change.to, words) } : {}),
  })
}

function shown(change: AgendaChange, value: unknown, words: Words): string {
  if (typeof value === 'number') return words.number(value)
  if (typeof value !== 'string') return ''
  const field = 'field' in change ? change.field : null
  if (field === 'date') return words.longDate(value)
  if (field === 'startTime' || field === 'endTime') return words.time(value)
  if (field === 'kind') return words.say(`itemKind.${value as AgendaItemKind}`)
  return field === 'mode' ? words.say(`meetingMode.${value as MeetingMode}`) : value
}
