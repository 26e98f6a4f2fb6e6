import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dictionaryPackages } from '../../../scripts/appResources'
import { SPELLING_LANGUAGES, spellingLanguageOf } from '../../contract/spelling'
import { openSpelling, type Spelling } from './speller'

let folder = ''
let spelling: Spelling
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'minutebook-dictionaries-'))
  for (const [language, packageName] of Object.entries(dictionaryPackages)) {
    for (const ending of ['aff', 'dic']) {
      const from = join(import.meta.dirname, '../../../node_modules', packageName, `index.${ending}`)
      copyFileSync(from, join(folder, `${language}.${ending}`))
    }
  }
  spelling = openSpelling(folder)
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('spelling', () => {
  it('knows the words of each language that is shipped, and no others', () => {
    expect(spelling.unknown('en-US', ['color', 'colour', 'committee', 'comittee'])).toEqual(['colour', 'comittee'])
    expect(spelling.unknown('en-GB', ['color', 'colour', 'programme'])).toEqual(['color'])
    expect(spelling.unknown('es', ['reuniones', 'comité', 'reunionse'])).toEqual(['reunionse'])
  })

  it('takes typographic apostrophes and possessives as they are meant', () => {
    expect(spelling.unknown('en-US', ['board’s', "members'", 'doesn’t', 'boarrd’s'])).toEqual(['boarrd’s'])
  })

  it('offers the word that was meant first', () => {
    expect(spelling.suggest('en-US', 'comittee')[0]).toBe('committee')
  })

  it.each([
    ['en-GB', 'en-GB'],
    ['en-NZ', 'en-US'],
    ['es-MX', 'es'],
    ['de-DE', null],
  ])('for %s is that of %s', (language, dictionary) => {
    expect(spellingLanguageOf(language)).toBe(dictionary)
  })

  it('ships a dictionary for each language that it promises', () => {
    expect(Object.keys(dictionaryPackages).toSorted()).toEqual([...SPELLING_LANGUAGES].toSorted())
  })
})
