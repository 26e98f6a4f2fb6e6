import i18next, { type Resource } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { setFormatLocale } from './format'
import { pseudoCatalogue, type Catalogue } from './pseudoLocale'
import { findUntranslated } from './untranslated'

const files = import.meta.glob<Catalogue>(
  // The words of the rules are those of the documents, too.
  ['../locales/en/*.json', '../../resources/locales/en/compliance.json'],
  { eager: true, import: 'default' },
)

/** Every catalogue of the interface by namespace, which is the name of its file. */
export function englishCatalogues(): Record<string, Catalogue> {
  return Object.fromEntries(
    Object.entries(files).map(([path, catalogue]) => [path.replace(/^.*\/|\.json$/g, ''), catalogue]),
  )
}

/** The language asked for: by the address, by an earlier choice, by the launch (through the preload bridge), or English. */
function chosenLanguage(): 'en' | 'pseudo' {
  const asked =
    new URLSearchParams(location.search).get('locale') ??
    localStorage.getItem('locale') ??
    (globalThis as { minutebook?: { locale?: string } }).minutebook?.locale
  return asked === 'pseudo' ? 'pseudo' : 'en'
}

/** The locale of dates, times and numbers: the system's, whatever language the words are in. */
function systemLocale(): string {
  const told = (globalThis as { minutebook?: { locale?: string } }).minutebook?.locale
  return told && told !== 'pseudo' ? told : navigator.language
}

/** Starts i18next with all catalogues in memory, so that the first paint already has its words. */
export function startI18n(): typeof i18next {
  const english = englishCatalogues()
  const pseudo = Object.fromEntries(Object.entries(english).map(([name, file]) => [name, pseudoCatalogue(file)]))
  const resources: Resource = { en: english, pseudo }
  setFormatLocale(systemLocale())
  const language = chosenLanguage()
  // The journeys ask the page itself which of its texts are not from a catalogue.
  if (language === 'pseudo') Object.assign(globalThis, { findUntranslated: () => findUntranslated(document) })
  void i18next.use(initReactI18next).init({
    resources,
    lng: language,
    fallbackLng: false,
    ns: Object.keys(english),
    defaultNS: 'common',
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  return i18next
}
