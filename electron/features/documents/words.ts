import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInstance } from 'i18next'
import { dateOf, type WallTime } from './wallClock'

/** The message catalogue of the documents: words by key, keys may be grouped. */
export type Catalogue = typeof import('../../../resources/locales/en/documents.json')

type Path<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Path<Tree[Key]>}`
}[keyof Tree & string]
type WithoutPlural<Key extends string> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key
/** A key of the catalogue. Forms of a plural are one key. */
export type WordKey = WithoutPlural<Path<Catalogue>>

/** Words, dates, times and lists in the language of a document. */
export interface Words {
  readonly language: string
  say(key: WordKey, values?: Readonly<Record<string, string | number>>): string
  /** "Thursday, March 12, 2026" */
  longDate(date: string): string
  /** "March 12, 2026" */
  date(date: string): string
  /** "3:30 PM" */
  time(time: WallTime): string
  /** "3:30 – 5:00 PM" */
  times(start: WallTime, end: WallTime): string
  list(parts: readonly string[]): string
  number(value: number): string
}

/**
 * Intl separates times with narrow no-break spaces. They are typographically right, but a reader's search for
 * "3:30 PM" does not find them and poppler's view of a tagged file ends at the first one.
 */
const plainSpaces = (text: string) => text.replaceAll(/[\u00a0\u2009\u202f]/g, ' ')

/** Makes the words of one language from its catalogue. */
export function createWords(language: string, catalogue: object): Words {
  const translator = createInstance()
  void translator.init({
    lng: language,
    fallbackLng: false,
    ns: ['documents'],
    defaultNS: 'documents',
    resources: { [language]: { documents: catalogue } },
    initAsync: false,
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: (key) => {
      throw new Error(`The message catalogue of the documents has no “${key}”.`)
    },
  })
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
  const long = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const plain = format({ day: 'numeric', month: 'long', year: 'numeric' })
  const clock = format({ hour: 'numeric', minute: '2-digit' })
  const conjunction = new Intl.ListFormat(language, { type: 'conjunction' })
  const decimal = new Intl.NumberFormat(language)
  const day = '2000-01-01'
  return {
    language,
    say: (key, values = {}) => translator.t(key, values),
    longDate: (date) => plainSpaces(long.format(dateOf(date))),
    date: (date) => plainSpaces(plain.format(dateOf(date))),
    time: (time) => plainSpaces(clock.format(dateOf(day, time))),
    times: (start, end) => plainSpaces(clock.formatRange(dateOf(day, start), dateOf(day, end))),
    list: (parts) => conjunction.format(parts),
    number: (value) => decimal.format(value),
  }
}

/** Reads the catalogue of a language, of its base language, or the English one: a document is never without words. */
export function loadWords(resources: string, language: string): Words {
  const [base = 'en'] = language.split('-')
  const fileOf = (name: string) => join(resources, 'locales', name, 'documents.json')
  const name = [language, base].find((candidate) => existsSync(fileOf(candidate))) ?? 'en'
  return createWords(language, JSON.parse(readFileSync(fileOf(name), 'utf8')) as object)
}
