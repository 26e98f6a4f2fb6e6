import { LanguageTag } from '../../electron/contract/model'
import { formatLocale } from './format'

/** Languages in which documents of such boards are kept; others stay if an import brought them. */
const languages = [
  'en-US',
  'en-GB',
  'en-CA',
  'en-AU',
  'de-DE',
  'de-AT',
  'de-CH',
  'fr-FR',
  'fr-CA',
  'es-ES',
  'es-MX',
  'pt-BR',
  'pt-PT',
  'it-IT',
  'nl-NL',
  'pl-PL',
  'cs-CZ',
  'da-DK',
  'sv-SE',
  'nb-NO',
  'fi-FI',
  'el-GR',
  'tr-TR',
  'vi-VN',
]

/** A language by its name in the formats' locale; an unreadable tag stands for itself. */
export function languageName(tag: string): string {
  if (!LanguageTag.safeParse(tag).success) return tag
  return new Intl.DisplayNames(formatLocale(), { type: 'language' }).of(tag) ?? tag
}

/** The languages to choose from as options by name; one that is chosen already is always among them. */
export function languageOptions(chosen: string | null) {
  return [...new Set([...(chosen === null ? [] : [chosen]), ...languages])]
    .map((tag) => ({ id: tag, label: languageName(tag), isUserContent: true }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
}
