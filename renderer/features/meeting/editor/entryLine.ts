import type { EntryFacts, EntryType, OrganizationId, PersonId } from '../../../../electron/contract/model'
import { parseTypedDate } from '../../../lib/parseTyped'
import { folded, personAtStart, type Candidate } from './people'

/** An organization whose name a line can hold. */
export interface KnownOrganization {
  readonly id: OrganizationId
  readonly name: string
}

/** What an entry in one line is read against. */
export interface EntryContext {
  readonly candidates: readonly Candidate[]
  readonly organizations: readonly KnownOrganization[]
  /** The day of the meeting. */
  readonly today: string
}

/** An entry of a register in one line: its words, and what they say for certain. */
export interface EntryLine {
  readonly text: string
  readonly facts: EntryFacts
  readonly speaker: Candidate | null
}

/**
 * Reads `2 internship places at Harbor Motors fall 2026`. Only what can mean one thing is taken; all words stay in the
 * text. A name with a colon at the beginning is whoever says so, as in a comment.
 */
export function readEntryLine(
  type: EntryType,
  line: string,
  { candidates, organizations, today }: EntryContext,
): EntryLine {
  const { text, speaker } = cutSpeaker(line.trim(), candidates)
  const organization = organizationIn(text, organizations) ?? employerOf(speaker, organizations)
  const about = organization === null ? {} : { organizationId: organization.id }
  const facts = ((): EntryFacts => {
    switch (type) {
      case 'gap':
        return { recordType: type, ...(isTrend(text) ? { kind: 'trend' } : {}), ...said(speaker) }
      case 'recommendation': {
        const kind = onlyOne(text, RECOMMENDATION_WORDS)
        return { recordType: type, ...(kind === null ? {} : { kind }), ...said(speaker) }
      }
      case 'pledge': {
        const kind = onlyOne(text, PLEDGE_WORDS)
        const places = placesIn(text)
        const term = termIn(text)
        return {
          recordType: type,
          ...(kind === null ? {} : { kind }),
          ...(places === null ? {} : { places }),
          ...(term === null ? {} : { term }),
          ...about,
        }
      }
      case 'development': {
        const kind = onlyOne(text, DEVELOPMENT_WORDS)
        const hours = hoursIn(text)
        const heldOn = dayIn(text, today)
        return {
          recordType: type,
          ...(kind === null ? {} : { kind }),
          ...(hours === null ? {} : { hours }),
          ...(heldOn === null ? {} : { heldOn }),
          ...about,
        }
      }
      case 'prospect': {
        const source = onlyOne(text, SOURCE_WORDS)
        return { recordType: type, ...(source === null ? {} : { source }), ...about }
      }
      case 'story':
        return { recordType: type, ...about }
    }
  })()
  return { text, facts, speaker }
}

function said(speaker: Candidate | null): { personId?: PersonId } {
  return speaker === null ? {} : { personId: speaker.personId }
}

function cutSpeaker(text: string, candidates: readonly Candidate[]): { text: string; speaker: Candidate | null } {
  const found = personAtStart(text, candidates)
  const rest =
    found &&
    /^\s*(?::|,?\s*(?:said|says|reports?|reported|asked)(?:\s+that)?\b[:,]?)\s*(\S[\s\S]*)$/iu.exec(found.rest)?.[1]
  if (!found || !rest) return { text, speaker: null }
  return { text: rest.charAt(0).toLocaleUpperCase() + rest.slice(1), speaker: found.person }
}

/** The words of each kind; two kinds in one line leave it open. */
type KindWords<Kind extends string> = Readonly<Partial<Record<Kind, RegExp>>>

type FactsOf<Type extends EntryType> = Extract<EntryFacts, { recordType: Type }>
type KindOf<Type extends 'recommendation' | 'pledge' | 'development'> = NonNullable<FactsOf<Type>['kind']>

const RECOMMENDATION_WORDS: KindWords<KindOf<'recommendation'>> = {
  curriculum: /\b(?:curricul(?:um|a)|syllab(?:us|i))\b/iu,
  equipment: /\bequipment\b/iu,
  facilities: /\bfacilit(?:y|ies)\b/iu,
  instruction: /\binstruction\b/iu,
  outcomes: /\boutcomes?\b/iu,
  work_based_learning: /\b(?:work-based learning|internships?|apprenticeships?|co-ops?)\b/iu,
  partnerships: /\bpartnerships?\b/iu,
}

const PLEDGE_WORDS: KindWords<KindOf<'pledge'>> = {
  internship: /\b(?:internships?|interns?)\b/iu,
  apprenticeship: /\b(?:apprenticeships?|apprentices?)\b/iu,
  co_op: /\bco-?ops?\b/iu,
  job_shadow: /\bjob[ -]shadow(?:s|ing)?\b/iu,
  site_visit: /\b(?:site|plant|shop) (?:visits?|tours?)\b/iu,
  mentoring: /\bmentor(?:s|ing|ships?)?\b/iu,
  guest_lecture: /\bguest (?:lectures?|lecturers?|speakers?|talks?)\b/iu,
  equipment: /\bequipment\b/iu,
}

const DEVELOPMENT_WORDS: KindWords<KindOf<'development'>> = {
  workshop: /\bworkshops?\b/iu,
  seminar: /\bseminars?\b/iu,
  externship: /\bexternships?\b/iu,
  immersion_day: /\bimmersion days?\b/iu,
  conference: /\bconferences?\b/iu,
}

const SOURCE_WORDS: KindWords<NonNullable<FactsOf<'prospect'>['source']>> = {
  networking_event: /\b(?:networking|job fair)\b/iu,
  industry_conference: /\bconferences?\b/iu,
  referral: /\b(?:referral|referred)\b/iu,
  alumni: /\b(?:alumni|alumnus|alumna)\b/iu,
}

function onlyOne<Kind extends string>(text: string, words: KindWords<Kind>): Kind | null {
  const found = (Object.entries(words) as [Kind, RegExp][]).filter(([, word]) => word.test(text))
  return found.length === 1 ? (found[0]?.[0] ?? null) : null
}

const isTrend = (text: string): boolean => /^trends?\b/iu.test(text)

const NUMBER_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** A number before the thing that is counted, with at most two words in between: "2 internship places". */
function placesIn(text: string): number | null {
  const counted =
    /\b(\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:[\p{L}-]+\s+){0,2}?(?:places?|seats?|spots?|slots?|internships?|interns?|apprenticeships?|apprentices?|co-?ops?|students?|learners?|visits?|tours?|lectures?|talks?|mentors?|days?|pieces?|units?)\b/giu
  const found = [...text.matchAll(counted)].filter((match) => !/\bdays?$/iu.test(match[0]))
  const typed = found.length === 1 ? (found[0]?.[1] ?? '').toLowerCase() : ''
  if (typed === '') return null
  const word = NUMBER_WORDS.indexOf(typed)
  return word === -1 ? Number(typed) : word + 1
}

const SEASONS: readonly (readonly [string, RegExp])[] = [
  ['winter', /winter/iu],
  ['spring', /spring/iu],
  ['summer', /summer/iu],
  ['fall', /fall|autumn/iu],
]

/** A season with its year, in either order; "fall" alone could be any. */
function termIn(text: string): string | null {
  const named = [
    ...text.matchAll(
      /\b(winter|spring|summer|fall|autumn)(?:\s+(?:term|semester))?(?:\s+of)?[\s,]+(20\d\d)\b|\b(20\d\d)[\s-]+(winter|spring|summer|fall|autumn)\b/giu,
    ),
  ].map((match) => {
    const word = match[1] ?? match[4] ?? ''
    const season = SEASONS.find(([, names]) => names.test(word))?.[0] ?? ''
    return `${match[2] ?? match[3] ?? ''}-${season}`
  })
  const terms = new Set(named)
  return terms.size === 1 ? (named[0] ?? null) : null
}

function hoursIn(text: string): number | null {
  const found = [...text.matchAll(/\b(\d{1,4}(?:\.\d{1,2})?)[\s-]*(?:h|hrs?|hours?)\b/giu)]
  return found.length === 1 ? Number(found[0]?.[1]) : null
}

/** A day behind "on", at the end of the line or before another word of place. */
function dayIn(text: string, today: string): string | null {
  const found = [...text.matchAll(/\bon\s+((?:\p{L}+\s+)?\d{1,2}(?:st|nd|rd|th)?(?:\s+\p{L}+)?(?:,?\s+\d{4})?)/giu)]
  const days = found.flatMap((match) => {
    const typed = (match[1] ?? '').replaceAll(/,/gu, '')
    // A word of place behind the day is no month.
    const day =
      parseTypedDate(typed, today, 'future') ?? parseTypedDate(typed.replace(/\s+\p{L}+$/u, ''), today, 'future')
    return day === undefined ? [] : [day]
  })
  return days.length === 1 ? (days[0] ?? null) : null
}

/** The one organization of the address book that the line names, as whole words; the longer name before a shorter in it. */
function organizationIn(text: string, organizations: readonly KnownOrganization[]): KnownOrganization | null {
  const words = ` ${folded(text)
    .replaceAll(/[^\p{L}\p{N}&'+-]+/gu, ' ')
    .trim()} `
  const named = organizations.filter(({ name }) => {
    const asked = folded(name)
      .replaceAll(/[^\p{L}\p{N}&'+-]+/gu, ' ')
      .trim()
    return asked.length > 2 && words.includes(` ${asked} `)
  })
  const longest = named.filter(
    ({ id, name }) => !named.some((other) => other.id !== id && folded(other.name).includes(folded(name))),
  )
  return longest.length === 1 ? (longest[0] ?? null) : null
}

/** Whoever speaks at the table speaks for the firm that the attendance list names. */
function employerOf(speaker: Candidate | null, organizations: readonly KnownOrganization[]): KnownOrganization | null {
  if (speaker === null || speaker.detail === null) return null
  const fitting = organizations.filter(({ name }) => folded(name) === folded(speaker.detail ?? ''))
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

/** Whether the words said all that the register asks first, so that no form need open. */
export function isEntryComplete({ facts }: EntryLine): boolean {
  switch (facts.recordType) {
    case 'gap':
    case 'story':
      return true
    case 'recommendation':
      return facts.kind !== undefined
    case 'pledge':
      return facts.kind !== undefined && facts.places !== undefined && facts.organizationId !== undefined
    case 'development':
      return facts.kind !== undefined && facts.heldOn !== undefined
    case 'prospect':
      return facts.organizationId !== undefined
  }
}
