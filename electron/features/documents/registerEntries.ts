import type { Entry, RemarkEntry } from '../../../db/model/documents'
import type { AgendaItem } from '../../../db/model/meeting'
import type { EntryOrganization, EntrySpeaker, RegisterEntry } from '../../../db/model/registers/entries'
import { Season } from '../../../db/model/registers/words'
import type { Words } from './words'

/**
 * An entry of a register as it is printed at the place where it was recorded. Of a success story the minutes note only
 * that there is one: its words belong to those who lived it, and leave the program with their consent alone.
 */
export function registerEntry(entry: RegisterEntry, words: Words): RemarkEntry {
  const printed = (label: string, parts: (string | null)[], speaker: RemarkEntry['speaker'] = null): RemarkEntry => {
    const facts = parts.filter((part) => part !== null)
    return { kind: entry.type, label, aside: facts.length === 0 ? null : facts.join('\n'), speaker, text: entry.text }
  }
  switch (entry.type) {
    case 'gap':
      return printed(words.say(`gap.${entry.kind}`), [], speakerOf(entry.speaker))
    case 'recommendation':
      return printed(
        words.say('recommendation.label', { number: entry.number }),
        [entry.kind === 'other' ? null : words.say(`recommendation.${entry.kind}`)],
        speakerOf(entry.speaker),
      )
    case 'pledge':
      return printed(
        words.say('pledge.label'),
        [
          words.say(`pledge.${entry.kind}`),
          entry.places === null
            ? null
            : words.say(entry.kind === 'equipment' ? 'pledge.pieces' : 'pledge.places', { count: entry.places }),
          entry.term && termInWords(entry.term, words),
        ],
        hostOf(entry.organization),
      )
    case 'development':
      return printed(
        words.say(`development.${entry.kind}`),
        [
          words.say(`development.${entry.direction}`),
          entry.heldOn && words.date(entry.heldOn),
          entry.hours === null ? null : words.say('development.hours', { count: entry.hours }),
        ],
        hostOf(entry.organization),
      )
    case 'prospect':
      return printed(words.say('prospect.label'), [], hostOf(entry.organization))
    case 'story':
      return { ...printed(words.say('story.label'), []), text: words.say('story.noted') }
  }
}

function speakerOf(speaker: EntrySpeaker | null): RemarkEntry['speaker'] {
  if (speaker === null) return null
  const detail = [speaker.title, speaker.affiliation].filter(Boolean).join(', ')
  return { name: speaker.name, detail: detail === '' ? null : detail }
}

function hostOf(organization: EntryOrganization | null): RemarkEntry['speaker'] {
  return organization && { name: organization.name, detail: null }
}

/** "2026-fall" as "Fall 2026". */
function termInWords(term: string, words: Words): string {
  const [year = '', part = ''] = term.split('-')
  const season = Season.safeParse(part)
  return season.success ? words.say(`pledge.term.${season.data}`, { year }) : term
}

/** What an item reviewed, as a line for those who look for it. */
export function reviewedFacts({ reviewed }: Pick<AgendaItem, 'reviewed'>, words: Words): Entry[] {
  if (reviewed.length === 0) return []
  const topics = words.list(reviewed.map((topic) => words.say(`reviewed.${topic}`)))
  return [{ kind: 'facts', rows: [{ label: words.say('reviewed.label'), text: topics }] }]
}
