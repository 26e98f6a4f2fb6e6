import { isConfidential } from '../../model/agenda'
import type { MinutesFinding } from '../../model/minutesCheck'
import type { MeetingRecord } from '../../model/minutes'
import { plainTextOf } from '../../model/richText'
import { finding, type CheckedMinutes } from './context'

/** As many words in a row are no accident any more. */
const RUN_LENGTH = 5
/** Somebody meant the paragraph to be kept: "Confidential: …", "In camera, the board …". */
const SAYS_SO = /^\W*(confidential|in camera|closed session|executive session)\b/i

/** Words of a closed item, or marked as closed, in one that goes to everybody. */
export function checkConfidentiality({ record }: CheckedMinutes): MinutesFinding[] {
  const { items } = record
  const isClosed = (id: string) => isConfidential(items, id)
  const closedRuns = new Set(
    items.filter(({ id }) => isClosed(id)).flatMap((item) => textsOf(record, item).flatMap((text) => runsOf(text))),
  )
  return items
    .filter(({ id }) => !isClosed(id))
    .flatMap((item) => {
      const texts = textsOf(record, item)
      const repeated = texts.flatMap((text) => runsOf(text)).find((run) => closedRuns.has(run))
      const marked = texts.flatMap((text) => text.split('\n')).find((line) => SAYS_SO.test(line))
      const words = repeated ?? marked?.trim()
      if (words === undefined) return []
      const { id, number, title } = item
      return [
        finding(
          'confidentialTextInPublicItem',
          { kind: 'item', agendaItemId: id },
          {
            about: id,
            params: {
              number,
              title,
              words: words.length > 80 ? `${words.slice(0, 79)}…` : words,
              context: repeated === undefined ? 'marked' : 'repeated',
            },
            fix: { command: 'agenda.reviseItem', input: { id, isConfidential: true } },
          },
        ),
      ]
    })
}

/** All words that stand under an item. */
function textsOf({ records }: MeetingRecord, item: MeetingRecord['items'][number]): string[] {
  const isHere = (row: { agendaItemId: string | null }) => row.agendaItemId === item.id
  return [
    item.question ?? '',
    item.note === null ? '' : plainTextOf(item.note),
    ...records.motions.filter(isHere).map(({ text }) => text),
    ...records.decisions.filter(isHere).map(({ text }) => text),
    ...records.comments.filter(isHere).map(({ text }) => text),
    ...records.ideas.filter(isHere).map(({ text }) => text),
    ...records.entries.filter((entry) => isHere(entry) && entry.type !== 'story').map(({ text }) => text),
    ...records.actions.filter(({ origin }) => origin?.agendaItemId === item.id).map(({ text }) => text),
  ].filter((text) => text !== '')
}

/** Every run of words, as they sound: capitals and signs do not count. */
function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? []
  return words
    .slice(0, Math.max(0, words.length - RUN_LENGTH + 1))
    .map((_, at) => words.slice(at, at + RUN_LENGTH).join(' '))
}
