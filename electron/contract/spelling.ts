import { z } from 'zod'
import { LanguageTag, Line } from '../../db/model/fields'
import { call } from './channel'

/** The languages whose dictionaries are shipped; another region of one of them takes its first. */
export const SPELLING_LANGUAGES = ['en-US', 'en-GB', 'en-AU', 'en-CA', 'es'] as const
export type SpellingLanguage = (typeof SPELLING_LANGUAGES)[number]

/** The dictionary for a language, or null when none is shipped: a wrong one would mark every second word. */
export function spellingLanguageOf(language: string): SpellingLanguage | null {
  const [base = ''] = language.split('-')
  return (
    SPELLING_LANGUAGES.find((known) => known === language) ??
    SPELLING_LANGUAGES.find((known) => known.split('-')[0] === base) ??
    null
  )
}

const Word = z.string().min(1).max(100)

export const spellingCalls = {
  /** Which of these words the dictionary and this person do not know; none for a language without a dictionary. */
  'spelling.check': call<{ unknown: string[] }>()(
    z.strictObject({ language: LanguageTag, words: z.array(Word).max(5000) }),
  ),
  /** Words that could have been meant, the likeliest first. */
  'spelling.suggest': call<string[]>()(z.strictObject({ language: LanguageTag, word: Word })),
  /** Takes a word into this person's own list. */
  'spelling.learn': call<null>()(z.strictObject({ word: Line })),
  'spelling.forget': call<null>()(z.strictObject({ word: Line })),
} as const
