import type { Fix, Reason } from './compliance'

/** Words of the catalogue `compliance`, dates and lists in a reader's language. A screen and a document each bring theirs. */
export interface ComplianceVoice {
  say(key: string, values?: Readonly<Record<string, string | number>>): string
  /** Whether the catalogue has words for a key: profiles may hold words of their own. */
  knows(key: string): boolean
  date(date: string): string
  list(parts: readonly string[]): string
}

/** Names that a sentence holds before it only counts the rest. */
const NAMES_MAX = 5

function listed(parts: readonly string[], voice: ComplianceVoice): string {
  const rest = parts.length - NAMES_MAX
  // One more name is as short as saying that there is one more.
  if (rest <= 1) return voice.list(parts)
  return voice.list([...parts.slice(0, NAMES_MAX), voice.say('part.more', { count: rest })])
}

function wordsOf({ vocabulary, list }: Reason['words'], voice: ComplianceVoice): string {
  const wordOf = (word: string) => {
    const key = `word.${vocabulary}.${word}`
    return vocabulary !== null && voice.knows(key) ? voice.say(key) : word
  }
  return voice.list(list.map(wordOf))
}

/** The numbers of a reason that its noun may stand in the singular for; the first one that it has is counted. */
const COUNTED = [
  'held',
  'meetings',
  'motions',
  'recommendations',
  'answers',
  'actions',
  'goals',
  'topics',
  'members',
  'voting',
] as const

/** Why a rule is kept, broken or cannot be told. */
export function reasonText(reason: Reason, voice: ComplianceVoice): string {
  const dates = Object.entries(reason.dates).map(([name, date]) => [name, voice.date(date)] as const)
  // What is still to come is the noun of this one sentence.
  const counted = reason.code === 'R08.running' ? 'planned' : COUNTED.find((name) => reason.numbers[name] !== undefined)
  return voice.say(`reason.${reason.code}`, {
    ...(counted === undefined ? {} : { count: reason.numbers[counted] ?? 0 }),
    ...reason.numbers,
    ...Object.fromEntries(dates),
    names: listed(reason.names, voice),
    words: wordsOf(reason.words, voice),
  })
}

/** The next step, as a sentence. */
export function fixText({ kind, count, by, meeting, names, words }: Fix, voice: ComplianceVoice): string {
  const date = by === null ? '' : voice.date(by)
  return voice.say(`fix.${kind}`, {
    count: count ?? names.length,
    on: date,
    by: by === null ? '' : voice.say('part.by', { date }),
    meeting:
      meeting === null
        ? voice.say('part.anyMeeting')
        : voice.say('part.meeting', { title: meeting.title, date: voice.date(meeting.date) }),
    names: listed(names, voice),
    words: words.list.length === 0 ? voice.say('part.nothing') : wordsOf(words, voice),
  })
}
