import { formatLocale } from './format'

/** The time zone of this computer. */
export function systemTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** How far a zone is from UTC now, as people write it: "GMT-6". */
function offsetOf(zone: string): string {
  const parts = new Intl.DateTimeFormat(formatLocale(), { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts()
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? ''
}

/** One line of a list of time zones. */
export interface TimeZoneOption {
  id: string
  label: string
  detail: string
  isUserContent: true
}

const optionOf = (zone: string): TimeZoneOption => ({
  id: zone,
  label: zone.replaceAll('_', ' '),
  detail: offsetOf(zone),
  isUserContent: true,
})

let known: readonly TimeZoneOption[] | undefined

/** All time zones to choose from. The chosen one is in the list also when this system has another name for it. */
export function timeZoneOptions(chosen: string): readonly TimeZoneOption[] {
  // Some 400 formatters are made for the offsets: once is enough.
  known ??= [...new Set([systemTimeZone(), 'UTC', ...Intl.supportedValuesOf('timeZone')])].toSorted().map(optionOf)
  return known.some((option) => option.id === chosen) ? known : [optionOf(chosen), ...known]
}

/** Where letters are written on US Letter; everybody else has A4. */
const letterRegions: ReadonlySet<string> = new Set([
  'US',
  'CA',
  'MX',
  'PH',
  'CL',
  'CO',
  'CR',
  'GT',
  'PA',
  'PR',
  'VE',
  'DO',
  'SV',
  'NI',
])

/** The paper that printers of this region hold. */
export function systemPaper(): 'a4' | 'us-letter' {
  const region = new Intl.Locale(formatLocale()).maximize().region
  return region !== undefined && letterRegions.has(region) ? 'us-letter' : 'a4'
}

/** The language of this system as documents name it: `en-US`. */
export function systemLanguage(): string {
  const locale = new Intl.Locale(formatLocale())
  return locale.region === undefined ? locale.language : `${locale.language}-${locale.region}`
}
