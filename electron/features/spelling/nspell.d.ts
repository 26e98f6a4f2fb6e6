declare module 'nspell' {
  /** A Hunspell dictionary in memory. */
  export interface Speller {
    correct(word: string): boolean
    suggest(word: string): string[]
  }
  export default function nspell(affixes: Uint8Array, words: Uint8Array): Speller
}
