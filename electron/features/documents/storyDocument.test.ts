import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Story } from '../../../db/model/registers/stories'
import { PaperSize } from '../../../db/model/vocabulary'
import { storyDocument, storyMarkdown } from './storyDocument'
import { openPdf } from './testing/pdfTools'
import { expectInOrder, logo, options, usePress } from './testing/press'

const photo = {
  format: 'png' as const,
  bytes: readFileSync(join(import.meta.dirname, '../../../resources/screenshots/minutes.png')),
}

const story: Story = {
  id: '0198b2a0-0000-7000-8000-000000000001' as Story['id'],
  boardId: '0198b2a0-0000-7000-8000-000000000002' as Story['boardId'],
  boardName: 'Automotive Technology Advisory Committee',
  programId: null,
  programName: 'Automotive Technology, AAS',
  organization: { id: '0198b2a0-0000-7000-8000-000000000003' as never, name: 'Halvick Diesel' },
  text: 'From the bench to the bay in one term',
  challenge: 'Graduates had never worked on a truck that had to leave on time.\n\nShops said so for two years.',
  contribution: 'Halvick opened two bays on Saturdays, with a technician for every three students.',
  result: 'All sixteen finished the term, and most were hired before it ended.',
  resultFigure: '14 of 16 hired',
  quote: 'They came in knowing what a deadline is.',
  quoteBy: 'Ines Aldana, service manager, Halvick Diesel',
  photo: {
    id: '0198b2a0-0000-7000-8000-000000000004' as never,
    fileName: 'bay.png',
    mediaType: 'image/png',
    sha256: '',
  },
  photoAlt: 'A student and a technician under a lifted truck.',
  happenedOn: '2026-05-14',
  recordedOn: '2026-05-20',
  consent: { by: 'Ines Aldana', on: '2026-05-21' },
  approval: { by: 'Dean Ortiz', on: '2026-05-22' },
  meeting: null,
  agendaItemId: null,
  isConfidential: false,
  pledgeId: null,
  recommendationId: null,
}
const institution = { name: 'Calder Ridge Technical College', language: 'en-US' }
const { words } = options

describe('a success story on paper', () => {
  const press = usePress()
  const page = (told: Story, paper: PaperSize = 'a4') => {
    const shown = told.photo === null ? null : photo
    return { data: storyDocument(told, { institution, paper, words, logo, photo: shown }), logo, photo: shown }
  }

  it.each(PaperSize.options)('is one tagged page of %s in reading order', async (paper) => {
    const pdf = openPdf((await press.pdf(page(story, paper))).pdf)
    expect(pdf.info()).toMatchObject({ Pages: '1', Tagged: 'yes', Title: story.text })
    expectInOrder(pdf.words(), [
      'Calder Ridge Technical College',
      'From the bench to the bay in one term',
      'Automotive Technology, AAS, with Halvick Diesel',
      'May 14, 2026',
      '14 of 16 hired',
      'The challenge',
      'Shops said so for two years.',
      'What the partner did',
      'The result',
      'They came in knowing what a deadline is.',
      'Ines Aldana, service manager',
    ])
    expect(pdf.words()).not.toContain('Not approved')
    for (const part of ['H1', 'H2', 'Figure']) expect(pdf.structure()).toContain(part)
  })

  it('keeps long texts on one page, the photo and then the letters giving way', async () => {
    const long = 'Shops said so for two years, and the board asked for a place to learn it. '.repeat(8)
    const told = { ...story, challenge: long, contribution: long, result: long }
    expect(openPdf((await press.pdf(page(told, 'us-letter'))).pdf).info()['Pages']).toBe('1')
  })

  it('says on its page that it is not approved, and needs neither photo nor partner', async () => {
    const bare = {
      ...story,
      approval: null,
      photo: null,
      photoAlt: null,
      organization: null,
      quote: null,
      quoteBy: null,
    }
    const pdf = openPdf((await press.pdf(page(bare))).pdf)
    expect(pdf.words()).toContain('Not approved for publication')
    expect(pdf.words()).not.toContain('Halvick Diesel,')
  })
})

describe('a success story as Markdown', () => {
  it('has the words in their order, with nothing that Markdown would take for its own', () => {
    const told = { ...story, challenge: '# Not a heading\n- not a list *nor* strong', result: null }
    expect(storyMarkdown(told, words)).toBe(`# From the bench to the bay in one term

*Automotive Technology, AAS, with Halvick Diesel, May 14, 2026*

**14 of 16 hired**

## The challenge

\\# Not a heading
\\- not a list \\*nor\\* strong

## What the partner did

Halvick opened two bays on Saturdays, with a technician for every three students.

> They came in knowing what a deadline is.
>
> — Ines Aldana, service manager, Halvick Diesel

*Photo: A student and a technician under a lifted truck.*
`)
    expect(storyMarkdown({ ...told, approval: null }, words)).toContain('**Not approved for publication**')
  })
})
