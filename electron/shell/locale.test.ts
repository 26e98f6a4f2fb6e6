import { expect, it } from 'vitest'
import { chooseLocale } from './locale'

it.each([
  [undefined, ['de-AT', 'en-US'], 'de-AT'],
  [undefined, ['C'], 'en-US'],
  [undefined, ['c', 'pt-BR'], 'pt-BR'],
  [undefined, ['not a language', 'en_GB', 'fr'], 'fr'],
  [undefined, [], 'en-US'],
  ['pt-BR', ['de'], 'pt-BR'],
  ['POSIX', ['de'], 'de'],
  ['pseudo', ['de'], 'pseudo'],
])('asked for %s on a system that prefers %j it is %s', (asked, preferred, locale) => {
  expect(chooseLocale(asked, preferred)).toBe(locale)
})
