import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { PaperSize } from '../../../db/model/vocabulary'
import { agendaDocument } from './agendaDocument'
import { minutesDocument } from './minutesDocument'
import { openPdf } from './testing/pdfTools'
import { expectInOrder, logo, minutes, minutesOfNote, options, usePress } from './testing/press'
import { paragraph, sampleRecord } from './testing/sampleRecord'
import { createTypesetter } from './typeset'

const press = usePress()
const approved = { status: 'approved', approvedOn: '2026-06-11', approvedAsCorrected: false } as const

describe('the minutes as PDF', () => {
  it.each(PaperSize.options)('say everything in reading order on %s', async (paper) => {
    const pdf = await press.typeset(minutesDocument(sampleRecord(), { ...options, paper }))
    expectInOrder(pdf.words(), [
      'Calder Ridge Technical College',
      'DRAFT – not yet approved',
      'Minutes Precision Machining and Mechatronics Advisory Board',
      'Spring meeting, Thursday, March 12, 2026, 3:31 – 4:58 PM',
      'Place Machining Hall, room 114',
      'Chair Marguerite Osei-Hart, Northmere Gear Works',
      'Quorum Met: 5 of 6 voting members present, 4 needed.',
      'Attendance',
      'Voting members',
      'Marguerite Osei-Hart, chair Director of operations, Northmere Gear Works Employer In person',
      'Dale Whitcomb Owner, Tallow Creek Hydraulics Employer Excused',
      'Members without a vote',
      'Guests',
      '1. Call to order and quorum',
      'asked Abel Thornquist, second-year student',
      '2.1 Minutes of 6 November 2025',
      'Motion 11 Carried That the minutes of 6 November 2025 be approved as corrected.',
      '4 for, 0 against, 1 abstaining. Show of hands.',
      'Moved by Bertrand Achterberg, seconded by Linh Đặng.',
      'Action 30 due March 20, 2026 Priya Raman: Publish',
      '2.2 Matters arising',
      '24 Dale Whitcomb Ask three employers for outdated fixtures. February 27, 2026 In progress',
      '3. Program review',
      'Precision Machining, AAS 41 29 22 of 29',
      'Action 31 due April 30, 2026 Priya Raman and Helena Strand: Telephone the graduates',
      'Members asked for the wage data',
      'where the datum comes from;',
      'Motion 12 Carried That 24 hours',
      '3 for, 1 against, 0 abstaining. Roll call.',
      'For: Marguerite Osei-Hart, Tomáš Černý, and Bertrand Achterberg.',
      'Against: Ximena Iñiguez.',
      'Recused: Linh Đặng.',
      'Decision 3 agreed without a vote Linh Đặng’s team',
      'Motion 13 Tabled',
      'Action 32 Tomáš Černý: Lend a touch probe',
      '5. Next meeting and adjournment',
      'Next meeting Summer meeting, Thursday, June 11, 2026, 3:30 PM, Northmere Gear Works',
      'The meeting was adjourned at 4:58 PM.',
      'Actions from this meeting',
      '31 Priya Raman and Helena Strand Telephone the graduates',
      'Approval These minutes become the official record when the board approves them.',
      'Sunniva Lindqvist, Recorder Date:',
      'Marguerite Osei-Hart, Chair Date of approval:',
    ])
  })

  it.each([
    ['a4', '595.276 x 841.89 pts (A4)'],
    ['us-letter', '612 x 792 pts (letter)'],
  ] as const)('have the page size of %s and say page x of y on each page', async (paper, size) => {
    const pdf = await press.typeset(minutesDocument(sampleRecord(), { ...options, paper }))
    const { Pages: count = '', 'Page size': pageSize } = pdf.info()
    expect(pageSize).toBe(size)
    expect(Number(count)).toBeGreaterThan(1)
    for (let page = 1; page <= Number(count); page += 1) {
      expect(pdf.textOfPage(page)).toContain(`Page ${page} of ${count}`)
    }
  })

  it('are drafts on every page until they are approved', async () => {
    const draft = await press.typeset(minutes())
    const record = await press.typeset(minutes(approved))
    for (const page of [2, 3]) expect(draft.textOfPage(page)).toMatch(/^DRAFT$/m)
    expect(record.text().replaceAll(/\s/g, '')).not.toMatch(/draft/i)
    expect(record.words()).toContain('Approved June 11, 2026')
    expect(record.words()).toContain('The board approved these minutes on June 11, 2026.')
    expect(record.textOfPage(2)).toMatch(/^Approved$/m)
  })

  it('are PDF/UA-1 with title, language and an outline that has the numbers of the items', async () => {
    const pdf = await press.typeset(minutes())
    expect(pdf.info()).toMatchObject({
      Title: 'Minutes, Precision Machining and Mechatronics Advisory Board, March 12, 2026',
      Author: 'Calder Ridge Technical College',
      Tagged: 'yes',
      'PDF version': '1.7',
    })
    expect(pdf.metadata()).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
    const objects = pdf.objects()
    expect(objects).toMatch(/"\/Lang": "u:en-US"/)
    expect(objects).toMatch(/"\/DisplayDocTitle": true/)
    const outline = [...objects.matchAll(/"\/Title": "u:([^"]+)"/g)].map((match) => match[1])
    expect(outline).toEqual(
      expect.arrayContaining([
        '1. Call to order and quorum',
        '2.1 Minutes of 6 November 2025',
        'From the shop floor',
        'Approval',
      ]),
    )
    expect(pdf.check()).toContain('No syntax or stream encoding errors found')
  })

  it('are tagged: headings by level, tables with header cells, lists with items, a picture with its words', async () => {
    const data = minutesDocument(sampleRecord(), { ...options, logoPath: '/assets/logo.svg' })
    const { pdf } = await press.pdf({ data, logo })
    const structure = openPdf(pdf).structure()
    expectInOrder(structure, [
      'Figure',
      'H1 ',
      '"Minutes ',
      'H2 "Attendance"',
      'Table',
      'THead',
      'TH ',
      '"Title and affiliation"',
      'TH ',
      '"Voting members"',
      'TBody',
      'TD:',
      '"Marguerite Osei-Hart"',
      'H3 "2.1 Minutes of 6 November 2025"',
      'Table',
      'TH ',
      '"Ref."',
      'L (block)',
      'LI ',
      'LBody',
      'L (block)',
      'BlockQuote',
    ])
    expect(openPdf(pdf).objects()).toContain('Logo of Calder Ridge Technical College')
  })

  it('use none but the fonts that are shipped', async () => {
    const sign = await press.typeset(minutesOfNote(paragraph('arrow → check ✔ tool 🛠 and Ω, ж, ễ')))
    for (const font of [...(await press.typeset(minutes())).fonts(), ...sign.fonts()]) {
      expect(font).toMatch(
        /^(SourceSerif4|SourceSans3|DejaVuSans|NotoEmoji)-(Regular|SemiBold|Italic|It|SemiBoldItalic|SemiBoldIt)$|^DejaVuSans$/,
      )
    }
    expect(sign.fonts()).toEqual(expect.arrayContaining([expect.stringMatching(/^NotoEmoji/)]))
  })

  it('are the same bytes from the same data, also in another process', async () => {
    const data = minutes()
    const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
    const first = digest((await press.pdf({ data, logo: null })).pdf)
    const other = digest((await createTypesetter({ resources: press.resources() }).pdf({ data, logo: null })).pdf)
    const dataFile = join(press.resources(), 'data.json')
    writeFileSync(dataFile, JSON.stringify(data))
    const script = `
      import { createHash } from 'node:crypto'
      import { readFileSync } from 'node:fs'
      import { createTypesetter } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'typeset.ts')).href)}
      const data = JSON.parse(readFileSync(${JSON.stringify(dataFile)}, 'utf8'))
      const { pdf } = await createTypesetter({ resources: ${JSON.stringify(press.resources())} }).pdf({ data, logo: null })
      console.log(createHash('sha256').update(pdf).digest('hex'))`
    const elsewhere = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }).trim()
    expect([other, elsewhere]).toEqual([first, first])
  })
})

describe('the agenda as PDF', () => {
  it.each(PaperSize.options)('has its times, purposes and papers on %s', async (paper) => {
    const record = sampleRecord({ status: 'planned', calledToOrderAt: null, adjournedAt: null })
    const pdf = await press.typeset(agendaDocument(record, { ...options, paper }))
    expectInOrder(pdf.words(), [
      'Agenda Precision Machining and Mechatronics Advisory Board',
      'Spring meeting, Thursday, March 12, 2026, 3:30 – 5:00 PM',
      'Quorum 4 of 6 voting members needed.',
      'Not coming? Tell Sunniva Lindqvist.',
      'Order of business No. Start Item Purpose Lead Min.',
      '1. 3:30 PM Call to order and quorum Procedure Marguerite Osei- Hart 4',
      '2. 3:34 PM Consent items Consent',
      '2.1 3:34 PM Minutes of 6 November 2025 Approve, with one correction proposed.',
      'Paper: Draft minutes of 6 November 2025.pdf',
      '2.2 3:37 PM Matters arising',
      '3. 3:42 PM Program review',
      '4. 4:04 PM Curriculum',
      '70 minutes in all, until 4:40 PM',
      'Matters arising',
      '24 Dale Whitcomb Ask three employers',
      'Page 1 of 1',
    ])
    expect(pdf.check()).toContain('No syntax or stream encoding errors found')
    expect(pdf.info()['Title']).toBe('Agenda, Precision Machining and Mechatronics Advisory Board, March 12, 2026')
    expect(pdf.structure()).toContain('TH <')
  })
})
