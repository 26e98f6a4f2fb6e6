import type { Fact, RemarkEntry } from '../../../db/model/documents'
import type { MeetingRecord } from '../../../db/model/minutes'
import type { DeclaredInterest, PresenceMoment } from '../../../db/model/presence'
import type { Words } from './words'

type MeetingItem = MeetingRecord['items'][number]

/** The quorum over the whole meeting: how it began, and each time it was lost or met again. Empty before it began. */
export function quorumHistory({ presence }: MeetingRecord, words: Words): string | null {
  const [first, ...later] = presence.moments
  if (first === undefined) return null
  const values = (moment: PresenceMoment) => ({
    count: moment.votingSeats,
    present: words.number(moment.present),
    needed: words.number(moment.needed),
    time: words.time(moment.at),
  })
  const sentences = [words.say(first.isMet ? 'facts.quorumAtStart' : 'facts.quorumNotAtStart', values(first))]
  let isMet = first.isMet
  for (const moment of later) {
    if (moment.isMet === isMet) continue
    isMet = moment.isMet
    sentences.push(words.say(isMet ? 'facts.quorumBackAt' : 'facts.quorumLostAt', values(moment)))
  }
  // Minutes without a single coming or going say who was there in one sentence for the whole meeting.
  return presence.changes.length === 0 && sentences.length === 1 ? null : sentences.join(' ')
}

/** Comings and goings under the item at which they happened; those without an item stand under the first. */
export function presenceEntries(item: MeetingItem, record: MeetingRecord, words: Words): RemarkEntry[] {
  const first = record.items[0]?.id
  const belongs = (itemId: string | null) => itemId === item.id || (itemId === null && item.id === first)
  const entries: RemarkEntry[] = []
  let isMet = record.presence.moments[0]?.isMet ?? false
  for (const moment of record.presence.moments) {
    const wasMet = isMet
    isMet = moment.isMet
    const { reason, person } = moment
    if (reason === 'call_to_order' || reason === 'adjournment' || !belongs(moment.agendaItemId)) continue
    const change = person !== null && reason !== 'recused' && reason !== 'returned'
    const text = [
      change ? words.say(`presence.${reason}`, { name: person.fullName }) : null,
      wasMet === moment.isMet
        ? null
        : words.say('presence.quorumNow', {
            count: moment.votingSeats,
            present: words.number(moment.present),
            needed: words.number(moment.needed),
          }),
    ].filter((part) => part !== null)
    if (text.length === 0) continue
    entries.push({
      kind: 'procedure',
      label: words.say(
        wasMet === moment.isMet ? 'presence.label' : moment.isMet ? 'presence.quorumBack' : 'presence.quorumLost',
      ),
      aside: words.time(moment.at),
      speaker: null,
      text: text.join(' '),
    })
  }
  return entries
}

/** The recesses of a meeting, as facts. */
export function recessFacts({ presence }: MeetingRecord, words: Words): Fact[] {
  const spans = presence.recesses.map(({ startedAt, endedAt }) =>
    endedAt === null
      ? words.say('presence.recessFrom', { time: words.time(startedAt) })
      : words.times(startedAt, endedAt),
  )
  return spans.length === 0 ? [] : [{ label: words.say('presence.recess'), text: words.list(spans) }]
}

/** A declared interest as the sentence that goes into the minutes. */
export function interestEntry(interest: DeclaredInterest, words: Words): RemarkEntry {
  const name = interest.person.fullName
  const declared =
    interest.text === null
      ? words.say('interest.sentence', { name })
      : words.say('interest.sentenceOf', { name, text: ended(interest.text) })
  const then = interest.hasLeftRoom
    ? 'interest.leftRoom'
    : interest.isRecused
      ? 'interest.steppedBack'
      : 'interest.voted'
  return {
    kind: 'interest',
    label: words.say('interest.label'),
    aside: interest.at === null ? null : words.time(interest.at),
    speaker: null,
    text: `${declared} ${words.say(then, { name })}`,
  }
}

/** A text that ends as a sentence does. */
function ended(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}

/** How somebody took part over time: "In person until 6:20 PM, from 6:40 PM". Null when nothing changed. */
export function presenceOverTime(personId: string, record: MeetingRecord, words: Words): string | null {
  const changes = record.presence.changes
    .filter((change) => change.personId === personId)
    .toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1))
  if (changes.length === 0) return null
  const row = record.attendance.find((candidate) => candidate.personId === personId)
  let mode = row?.mode ?? 'in_person'
  const parts: string[] = []
  if (changes[0]?.kind !== 'arrived') parts.push(words.say(`attendance.${mode}`))
  for (const { kind, at } of changes) {
    const time = words.time(at)
    switch (kind) {
      case 'arrived':
        parts.push(`${words.say(`attendance.${mode}`)} ${words.say('presence.from', { time })}`)
        break
      case 'left':
        parts.push(words.say('presence.until', { time }))
        break
      case 'rejoined':
        parts.push(words.say('presence.from', { time }))
        break
      case 'moved_online':
      case 'moved_to_room':
        mode = kind === 'moved_online' ? 'online' : 'in_person'
        parts.push(`${words.say(`attendance.${mode}`)} ${words.say('presence.from', { time })}`)
        break
    }
  }
  return parts.join(', ')
}
