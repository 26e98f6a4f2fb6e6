import i18next from 'i18next'
import shell from '../locales/en/shell.json'

/** A text of the shell's catalogue; plurals are named without their ending. */
type WithoutPlural<Key extends string> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key
export type TextKey = WithoutPlural<keyof typeof shell>

/** Says a text of the shell: dialogs and the problem page, which have to speak when the renderer cannot. */
export type Say = (key: TextKey, facts?: Readonly<Record<string, string | number>>) => string

const plain = [...'aeioucnsyAEIOUCNSY']
const accented = [...'àéîöûçñšýÀÉÎÖÛÇÑŠÝ']

/** Marks each letter with its accented twin, so that a test sees at once which text came from a catalogue. */
function pseudo(text: string): string {
  return `⟦${[...text].map((letter) => accented[plain.indexOf(letter)] ?? letter).join('')}⟧`
}

/** Loads the shell's catalogue for a locale; English where there is none. */
export function createTexts(locale: string): Say {
  const instance = i18next.createInstance()
  void instance.init({
    lng: 'en',
    fallbackLng: 'en',
    initAsync: false,
    // The keys have dots in their names; they are not paths.
    keySeparator: false,
    interpolation: { escapeValue: false },
    resources: { en: { translation: shell } },
  })
  const translate = (key: string, facts: Readonly<Record<string, string | number>>): string => instance.t(key, facts)
  return (key, facts = {}) => {
    const text = translate(key, facts)
    return locale === 'pseudo' ? pseudo(text) : text
  }
}
