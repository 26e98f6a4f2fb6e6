/** What is taken when the system names no language that is one. */
const FALLBACK_LOCALE = 'en-US'

/** Marks every text that comes from a catalogue; for tests, on the command line only. */
const PSEUDO = 'pseudo'

/**
 * The language of the texts, and of dates and numbers: the one asked for, or the first that the system prefers and Intl
 * knows. A bare Linux calls its language "C", which is none, and every formatter would throw on it.
 */
export function chooseLocale(asked: string | undefined, preferred: readonly string[]): string {
  if (asked === PSEUDO) return PSEUDO
  const candidates = [...(asked === undefined ? [] : [asked]), ...preferred]
  return candidates.map(canonicalLocale).find((locale) => locale !== undefined) ?? FALLBACK_LOCALE
}

function canonicalLocale(name: string): string | undefined {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(name)[0]
  } catch {
    return undefined
  }
}
