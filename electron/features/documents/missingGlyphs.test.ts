import { describe, expect, it } from 'vitest'
import { minutesDocument } from './minutesDocument'
import { missingClusters, replaceClusters } from './missingGlyphs'
import { anItem, note, paragraph, sampleRecord } from './testing/sampleRecord'
import { englishWords } from './testing/testTypesetter'

describe('missingClusters', () => {
  it('reads the characters out of what the compiler says, each once', () => {
    const message = (quoted: string) =>
      `PDF/UA-1 error: the text \`\\"${quoted}\\"\` could not be displayed with font \`\\"Source Serif 4\\"\``
    expect(missingClusters([message('한'), message('국'), message('한'), message('a\\u{200d}')])).toEqual([
      '한',
      '국',
      'a\u200d',
    ])
  })

  it('finds none in another message', () => {
    expect(missingClusters(['PDF/UA-1 error: missing document title'])).toEqual([])
  })
})

describe('replaceClusters', () => {
  const data = minutesDocument(
    {
      ...sampleRecord({ title: '漢 meeting' }),
      items: [anItem('3', { title: 'Signs', note: note(paragraph('a 漢 and é\u0301')) })],
    },
    { paper: 'a4', words: englishWords(), logoPath: null },
  )

  it('prints the code point in every place and names the item', () => {
    const { data: replaced, substitutions } = replaceClusters(data, ['漢'])
    expect(replaced.sessionLine).toMatch(/^\[U\+6F22\] meeting/)
    expect(JSON.stringify(replaced)).not.toContain('漢')
    expect(substitutions).toEqual([
      { character: '漢', printed: '[U+6F22]', where: 'Minutes' },
      { character: '漢', printed: '[U+6F22]', where: '3. Signs' },
    ])
  })

  it('leaves letters alone that only carry what is missing', () => {
    const { data: replaced } = replaceClusters(data, ['é\u0301'])
    expect(JSON.stringify(replaced)).toContain('and é[U+0301]')
  })

  it('changes nothing when there is nothing to replace', () => {
    expect(replaceClusters(data, ['語'])).toEqual({ data, substitutions: [] })
  })
})
