import { describe, expect, it } from 'vitest'
import type { DocumentData } from '../../../db/model/documents'
import type { BlockNode } from '../../../db/model/richText'
import { agendaDocument } from './agendaDocument'
import { minutesDocument } from './minutesDocument'
import { openPdf } from './testing/pdfTools'
import { minutes, minutesOfNote, options, usePress } from './testing/press'
import { aDecision, aMotion, anAction, anItem, note, paragraph, recordsOf, sampleRecord } from './testing/sampleRecord'

const press = usePress()
const approved = { status: 'approved', approvedOn: '2026-06-11', approvedAsCorrected: false } as const
const cell = (type: 'tableCell' | 'tableHeader', ...content: BlockNode[]) => ({ type, content })
const row = (...content: ReturnType<typeof cell>[]) => ({ type: 'tableRow' as const, content })

const hostile = '#panic("x") *bold* _em_ $x$ <label> @ref \\\\ `raw` = H - item // c #{1+1} \\u{41} "q" [b] ~'

describe('hostile and hard data', () => {
  it('takes every string literally', async () => {
    const inject = (value: unknown, key = ''): unknown => {
      if (typeof value === 'string') {
        const isVocabulary = [
          'kind',
          'type',
          'paper',
          'lang',
          'region',
          'dir',
          'align',
          'tone',
          'href',
          'path',
        ].includes(key)
        return isVocabulary ? value : `${value} ${hostile}`
      }
      if (Array.isArray(value)) return value.map((entry) => inject(entry))
      if (typeof value === 'object' && value !== null) {
        return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, inject(entry, name)]))
      }
      return value
    }
    const squeezed = (words: string) => words.replaceAll(/\s/g, '')
    for (const data of [minutes(), agendaDocument(sampleRecord(), options)]) {
      const pdf = await press.typeset(inject(data) as DocumentData)
      const printed = squeezed(pdf.text())
      const strings: string[] = []
      JSON.stringify(data, (key, value: unknown) => {
        if (typeof value === 'string' && key === 'text') strings.push(value)
        return value
      })
      expect(strings.length).toBeGreaterThan(3)
      for (const value of strings) expect(printed).toContain(squeezed(`${value} ${hostile}`))
      expect(pdf.info()['Title']).toContain(hostile)
    }
  })

  it('loses nothing of a motion of 3,200 characters and an action of 9,000', async () => {
    const base = sampleRecord()
    const item = anItem('1', { title: 'The item' })
    const longText = (size: number) =>
      Array.from({ length: size / 10 }, (_, i) => `w${String(i).padStart(8, '0')}`).join(' ')
    const pdf = await press.typeset(
      minutesDocument(
        {
          ...base,
          items: [item],
          records: recordsOf({
            motions: [aMotion(1, item.id, { text: longText(3200) })],
            decisions: [aDecision(1, item.id, longText(9000))],
            actions: [anAction(1, item, { text: longText(9000) })],
          }),
        },
        options,
      ),
    )
    const printed = pdf.words()
    const times = (needle: string) => printed.split(needle).length - 1
    expect(times('w00000319')).toBe(4)
    // The action stands under its item and in the register.
    for (let i = 0; i < 900; i += 1) expect(times(`w${String(i).padStart(8, '0')}`)).toBe(i < 320 ? 4 : 3)
  })

  it('prints a note of 100,000 characters whole', async () => {
    const sentence = 'The quick brown fox jumps over the lazy dog number '
    const body = Array.from({ length: 1700 }, (_, i) => `${sentence}${i}.`).join(' ')
    expect(body.length).toBeGreaterThan(90_000)
    const printed = (await press.typeset(minutesOfNote(paragraph(body)))).words()
    expect(printed.match(/lazy dog number \d+\./g)?.length ?? 0).toBeGreaterThan(1600)
    expect(printed).toContain('number 1699.')
  })

  it('prints a record of forty pages with its numbers and every item', async () => {
    const base = sampleRecord()
    const body = [
      paragraph('Members spoke about the matter at length. '.repeat(40)),
      paragraph('And again. '.repeat(60)),
    ]
    const items = Array.from({ length: 80 }, (_, i) =>
      anItem(String(i + 1), { title: `Subject ${i + 1}`, note: note(...body) }),
    )
    const { pdf, pageCount } = await press.pdf({ data: minutesDocument({ ...base, items }, options), logo: null })
    expect(pageCount).toBeGreaterThanOrEqual(40)
    const document = openPdf(pdf)
    const printed = document.words()
    for (const item of items) expect(printed).toContain(`${item.number}. ${item.title}`)
    expect(document.textOfPage(pageCount)).toContain(`Page ${pageCount} of ${pageCount}`)
    expect(document.check()).toContain('No syntax or stream encoding errors found')
  })

  it('keeps long unbroken words on the page, in the text and in narrow tables', async () => {
    const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'.repeat(3)
    const table: BlockNode = {
      type: 'table',
      content: [row(...Array.from({ length: 12 }, () => cell('tableCell', paragraph(long))))],
    }
    const item = anItem('1', { title: long, note: note(paragraph(long), table) })
    // Approved, since a draft's mark stands in the margin.
    const pdf = await press.typeset(minutesDocument({ ...sampleRecord(approved), items: [item] }, options))
    const boxes = pdf.wordBoxes()
    expect(boxes.length).toBeGreaterThan(100)
    const pageWidth = 595.276
    const sideMargin = 70.8
    for (const box of boxes) expect(box.xMax).toBeLessThan(pageWidth - sideMargin)
    expect(pdf.text().replaceAll(/\s/g, '').split(long).length - 1).toBeGreaterThanOrEqual(2)
  })

  it('prints the code point of a character that no font has, and says which and where', async () => {
    const data = minutesOfNote(paragraph('A nazar \u{1F9FF} and 한국어 in the text'))
    const { pdf, substitutions } = await press.pdf({ data, logo: null })
    expect(openPdf(pdf).words()).toContain('[U+D55C][U+AD6D][U+C5B4]')
    expect(substitutions).toContainEqual({ character: '한', printed: '[U+D55C]', where: '1. The item' })
    const { substitutions: same } = await press.pages({ data, logo: null })
    expect(same).toEqual(substitutions)
  })

  it.each([
    ['control characters and byte order marks', 'a\u0007b\ufeffc\u0000d', 'abcd'],
    ['tabs', 'a\tb', 'a b'],
    ['bidirectional overrides', 'a\u202ebc', 'abc'],
    ['no-break spaces', 'a\u00a0b', 'a b'],
    ['half a surrogate pair', 'a\ud83db', 'a'],
  ])('survives %s', async (_what, value, expected) => {
    const data = minutesDocument(
      { ...sampleRecord(), items: [anItem('1', { title: value, note: note(paragraph(value)) })] },
      options,
    )
    expect((await press.typeset(data)).words()).toContain(`1. ${expected}`)
  })

  it('prints minutes of a meeting about which nothing is known yet', async () => {
    const base = sampleRecord({ presiding: null, recorder: null, place: null, onlineAddress: null, nextMeeting: null })
    const pdf = await press.typeset(
      minutesDocument(
        {
          ...base,
          items: [],
          attendance: [],
          records: recordsOf(),
          quorum: { votingSeats: 0, present: 0, needed: 0, isMet: false },
        },
        options,
      ),
    )
    expect(pdf.words()).toContain('Nobody is on the list.')
    expect(pdf.words()).toContain('Next meeting No date set.')
  })

  it('names a logo that cannot be read', async () => {
    const data = minutesDocument(sampleRecord(), { ...options, logoPath: '/assets/logo.png' })
    const broken = { format: 'png' as const, bytes: new Uint8Array([1, 2, 3]) }
    await expect(press.pdf({ data, logo: broken })).rejects.toMatchObject({ reason: 'logo' })
    await expect(press.pdf({ data, logo: null })).rejects.toMatchObject({ reason: 'logo' })
  })
})
