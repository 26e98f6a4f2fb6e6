import { spellingLanguageOf, type spellingCalls } from '../../contract/spelling'
import type { MachineSettings } from '../../contract/machine'
import type { Handlers } from '../../ipc/handlers'
import type { MachineFile } from '../settings/machineFile'
import type { SpellingService } from './spellingService'

/** Checking the spelling of notes, and the person's own words. */
export function spellingHandlers(
  machine: Pick<MachineFile, 'state' | 'change'>,
  spelling: SpellingService,
): Handlers<keyof typeof spellingCalls> {
  const own = () => machine.state().settings.ownWords
  const setOwn = (ownWords: MachineSettings['ownWords']) =>
    machine.change((state) => ({ ...state, settings: { ...state.settings, ownWords } }))
  const folded = (word: string) => word.toLocaleLowerCase()
  return {
    'spelling.check': async ({ language, words }) => {
      const known = new Set(own().map(folded))
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
      if (!own().some((known) => folded(known) === folded(word))) {
        setOwn([...own(), word].toSorted((a, b) => a.localeCompare(b)))
      }
      return null
    },
    'spelling.forget': ({ word }) => {
      setOwn(own().filter((known) => folded(known) !== folded(word)))
      return null
    },
  }
}
