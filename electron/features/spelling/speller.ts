import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import nspell, { type Speller } from 'nspell'
import type { SpellingLanguage } from '../../contract/spelling.ts'

/** The most words that are offered for a wrong one. */
const SUGGESTIONS = 6

/** Looks words up. A dictionary is read with the first word of its language and kept. */
export interface Spelling {
  unknown: (language: SpellingLanguage, words: readonly string[]) => string[]
  suggest: (language: SpellingLanguage, word: string) => string[]
}

/** Opens the dictionaries in a folder: `en-US.aff` with `en-US.dic`, and so on. */
export function openSpelling(folder: string): Spelling {
  const open = new Map<SpellingLanguage, Speller>()
  const speller = (language: SpellingLanguage): Speller => {
    const known = open.get(language)
    if (known) return known
    const read = (ending: string) => readFileSync(join(folder, `${language}.${ending}`))
    const opened = nspell(read('aff'), read('dic'))
    open.set(language, opened)
    return opened
  }
  // Minutes are typed with typographic apostrophes, the dictionaries are not.
  const plain = (word: string) => word.replaceAll('’', "'")
  const isKnown = (language: SpellingLanguage, word: string) => {
    const text = plain(word)
    const stem = text.replace(/'s?$/, '')
    return speller(language).correct(text) || (stem !== text && speller(language).correct(stem))
  }
  return {
    unknown: (language, words) => words.filter((word) => !isKnown(language, word)),
    suggest: (language, word) => speller(language).suggest(plain(word)).slice(0, SUGGESTIONS),
  }
}
