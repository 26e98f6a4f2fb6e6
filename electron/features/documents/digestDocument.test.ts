import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { getDigest } from '../../../db/queries/digest'
import { getInstitution } from '../../../db/queries/institution'
import { withSampleWorkspace } from '../../../db/testing/sampleWorkspace'
import type { Digest } from '../../../db/model/digest'
import { PaperSize } from '../../../db/model/vocabulary'
import { digestDocument } from './digestDocument'
import { options, usePress } from './testing/press'

/** A day of the sample on which there is something of each kind. */
const TODAY = '2026-10-05'

/** The digest of the sample's first board, or of all its boards. */
const sampleFacts = (of: 'board' | 'all', today = TODAY) =>
  withSampleWorkspace(({ db }) => {
    const institution = getInstitution(db)
    if (institution === null) throw new Error('The sample has a school.')
    const all = getDigest(db, { boardId: null, today })
    const [board] = all.boards
    if (board === undefined) throw new Error('The sample has a board.')
    return of === 'all'
      ? { digest: all, about: institution.name, institution }
      : { digest: getDigest(db, { boardId: board.id, today }), about: board.name, institution }
  })

/** The digest with each of its open actions so many times. */
function repeated(digest: Digest, times: number): Digest {
  const many = <T>(rows: readonly T[]) => Array.from({ length: times }, () => rows).flat()
  return { ...digest, done: many(digest.done), dropped: many(digest.dropped), owners: many(digest.owners) }
}

describe('the digest on paper', () => {
  const press = usePress()

  it.each(PaperSize.options)('keeps both boards of the sample, late and put off, on one page of %s', async (paper) => {
    const data = digestDocument(await sampleFacts('all', '2026-11-29'), { ...options, paper })
    expect((await press.typeset(data)).info()['Pages']).toBe('1')
  })

  it('says on one page what the golden file says', async () => {
    const pdf = await press.typeset(digestDocument(await sampleFacts('board'), options))
    expect(pdf.info()['Pages']).toBe('1')
    await expect(pdf.text()).toMatchFileSnapshot(join(import.meta.dirname, 'testing/digest.golden.txt'))
  })

  it('has room for all boards of the sample on one page', async () => {
    const pdf = await press.typeset(digestDocument(await sampleFacts('all'), options))
    expect(pdf.info()['Pages']).toBe('1')
  })

  it('is a tagged page with a title, headings and tables', async () => {
    const pdf = await press.typeset(digestDocument(await sampleFacts('all'), options))
    expect(pdf.info()).toMatchObject({ Tagged: 'yes', Title: expect.stringContaining('Action digest of') as string })
    expect(pdf.metadata()).toContain('<pdfuaid:part>1</pdfuaid:part>')
    const structure = pdf.structure()
    for (const part of ['H1', 'H2', 'Table', 'TH']) expect(structure).toContain(part)
    expect(pdf.check()).toContain('No syntax or stream encoding errors found')
  })

  it('goes on over further pages with all its rows, and names the board on each', async () => {
    const { digest, ...rest } = await sampleFacts('all')
    const long = repeated(digest, 40)
    const pdf = await press.typeset(digestDocument({ digest: long, ...rest }, options))
    const pages = Number(pdf.info()['Pages'])
    expect(pages).toBeGreaterThan(2)
    expect(pdf.textOfPage(pages)).toContain(`Action digest · ${rest.about}`)
    const owner = digest.owners.find(({ fullName }) => fullName !== '')?.fullName ?? ''
    expect(pdf.words().split(owner).length).toBeGreaterThan(40)
  })

  it('is the same bytes for the same day', async () => {
    const job = { data: digestDocument(await sampleFacts('board'), options), logo: null }
    expect((await press.pdf(job)).pdf).toEqual((await press.pdf(job)).pdf)
  })

  it('says so when there is nothing to tell', async () => {
    const { digest, ...rest } = await sampleFacts('board')
    const boards = digest.boards.map((board) => ({
      ...board,
      lastMeeting: null,
      nextMeeting: null,
      waitingMinutes: [],
    }))
    const none = { slipped: [], blocked: [], due: [], fresh: [], oldest: [], done: [], dropped: [], owners: [] }
    const pdf = await press.typeset(digestDocument({ digest: { ...digest, boards, ...none }, ...rest }, options))
    expect(pdf.words()).toMatch(/Last meeting None yet Next meeting None planned .*Slipped: 0/)
  })

  it('has its words only where the templates do not', () => {
    const template = readFileSync(join(import.meta.dirname, '../../../resources/templates/digest.typ'), 'utf8')
    expect(template).not.toMatch(/\[[A-Za-z]/)
  })
})
