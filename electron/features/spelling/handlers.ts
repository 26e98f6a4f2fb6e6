import { AppError } from '../../../db/model/errors'
import { OWN_WORDS_MAX } from '../../contract/machine'
import { spellingLanguageOf, type spellingCalls } from '../../contract/spelling'
import type { Handlers } from '../../ipc/handlers'
import type { SpellingService } from './spellingService'

/** The person's own words, as they are kept on this machine. */
export interface OwnWords {
  readonly list: () => readonly string[]
  readonly set: (words: string[]) => void
}

/** Checking the spelling of notes, and the person's own words. */
export function spellingHandlers(own: OwnWords, spelling: SpellingService): Handlers<keyof typeof spellingCalls> {
  const folded = (word: string) => word.toLocaleLowerCase()
  return {
    'spelling.check': async ({ language, words }) => {
      const known = new Set(own.list().map(folded))
      const dictionary = spellingLanguageOf(language)
      if (dictionary === null) return { unknown: [] }
      const unknown = await spelling.unknown(dictionary, words)
      return { unknown: unknown.filter((word) => !known.has(folded(word))) }
    },
    'spelling.suggest': async ({ language, word }) => {
      const dictionary = spellingLanguageOf(language)
      return dictionary === null ? [] : spelling.suggest(dictionary, word)
    },
    'spelling.learn': ({ word }) => {
      if (!own.list().some((known) => folded(known) === folded(word))) {
        if (own.list().length >= OWN_WORDS_MAX) {
          throw new AppError('CONFLICT', `Your list holds ${OWN_WORDS_MAX} words. Take one out before adding another.`)
        }
        own.set([...own.list(), word].toSorted((a, b) => a.localeCompare(b)))
      }
      return null
    },
    'spelling.forget': ({ word }) => {
      own.set(own.list().filter((known) => folded(known) !== folded(word)))
      return null
    },
  }
}
