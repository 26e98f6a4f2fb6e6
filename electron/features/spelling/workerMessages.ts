import type { SpellingLanguage } from '../../contract/spelling.ts'

/** One question to the worker; the reply carries the same id. */
export type SpellingRequest =
  | { id: number; work: 'check'; language: SpellingLanguage; words: string[] }
  | { id: number; work: 'suggest'; language: SpellingLanguage; word: string }

/** Words unknown or suggested; null when the dictionary could not be read. */
export type SpellingReply = { id: number; words: string[] | null }
