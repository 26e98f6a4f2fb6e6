import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInstance } from 'i18next'

/** The catalogue of what goes to people by mail and calendar. */
type Catalogue = typeof import('../../../resources/locales/en/followUp.json')

type Path<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Path<Tree[Key]>}`
}[keyof Tree & string]
type WithoutPlural<Key extends string> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key

/** Words and dates in the language of the school: what is sent out is read by others than who sends it. */
export interface Words {
  readonly language: string
  readonly say: (key: WithoutPlural<Path<Catalogue>>, values?: Readonly<Record<string, string | number>>) => string
  /** "Thursday, November 12, 2026" */
  readonly longDate: (date: string) => string
  /** "Nov 12, 2026" */
  readonly date: (date: string) => string
  /** "5:30 PM" */
  readonly time: (time: string) => string
  readonly times: (start: string, end: string) => string
  readonly list: (parts: readonly string[]) => string
}

/** Mail programs show narrow no-break spaces as boxes in some fonts. */
const plainSpaces = (text: string) => text.replaceAll(/[\u00a0\u2009\u202f]/g, ' ')

/** Reads the catalogue of a language, of its base language, or the English one. */
export function loadWords(resources: string, language: string): Words {
  const [base = 'en'] = language.split('-')
  const fileOf = (name: string) => join(resources, 'locales', name, 'followUp.json')
  const name = [language, base].find((candidate) => existsSync(fileOf(candidate))) ?? 'en'
  const translator = createInstance()
  void translator.init({
    lng: language,
    fallbackLng: false,
    ns: ['followUp'],
    defaultNS: 'followUp',
    resources: { [language]: { followUp: JSON.parse(readFileSync(fileOf(name), 'utf8')) as object } },
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
  const long = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const short = format({ day: 'numeric', month: 'short', year: 'numeric' })
  const clock = format({ hour: 'numeric', minute: '2-digit' })
  const names = new Intl.ListFormat(language, { type: 'conjunction' })
  const at = (date: string, time = '00:00') => new Date(`${date}T${time}:00Z`)
  const someDay = '2000-01-01'
  return {
    language,
    say: (key, values = {}) => translator.t(key, values),
    longDate: (date) => plainSpaces(long.format(at(date))),
    date: (date) => plainSpaces(short.format(at(date))),
    time: (time) => plainSpaces(clock.format(at(someDay, time))),
    times: (start, end) => plainSpaces(clock.formatRange(at(someDay, start), at(someDay, end))),
    list: (parts) => names.format(parts),
  }
}
