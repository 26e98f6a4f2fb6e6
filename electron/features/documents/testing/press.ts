import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect } from 'vitest'
import type { DocumentData, DocumentJob, MinutesData } from '../../../../db/model/documents'
import { RichText, type BlockNode } from '../../../../db/model/richText'
import type { PaperSize } from '../../../../db/model/vocabulary'
import { minutesDocument } from '../minutesDocument'
import { createTypesetter, type Typesetter } from '../typeset'
import { openPdf } from './pdfTools'
import { anItem, note, sampleRecord } from './sampleRecord'
import { englishWords, testResources } from './testTypesetter'

/** How the tests build documents unless they say otherwise. */
export const options = { paper: 'a4' as PaperSize, words: englishWords(), logoPath: null }

/** A picture for the head of a document. */
export const logo = {
  format: 'svg' as const,
  bytes: new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><circle cx="20" cy="20" r="18" fill="#1f3a5f"/></svg>',
  ),
}

/** A typesetter over the shipped templates and fonts, for the tests of one file. */
export function usePress() {
  let resources = ''
  let typesetter: Typesetter | undefined
  beforeAll(() => {
    resources = testResources()
    typesetter = createTypesetter({ resources })
  })
  afterAll(() => rmSync(resources, { recursive: true }))
  const ready = () => {
    if (!typesetter) throw new Error('The press is there only while tests run.')
    return typesetter
  }
  const pdf = (job: DocumentJob) => ready().pdf(job)
  return {
    resources: () => resources,
    pdf,
    pages: (job: DocumentJob) => ready().pages(job),
    typeset: async (data: DocumentData) => openPdf((await pdf({ data, logo: null })).pdf),
  }
}

/** The minutes of the sample meeting. */
export const minutes = (...args: Parameters<typeof sampleRecord>) => minutesDocument(sampleRecord(...args), options)

/** The sample's frame around one item with this note, and the records it may name. */
export function minutesOfNote(...blocks: BlockNode[]): MinutesData {
  const item = anItem('1', { title: 'The item', note: RichText.parse(note(...blocks)) })
  return minutesDocument({ ...sampleRecord(), items: [item] }, options)
}

/** Checks that the texts stand in this order, with anything between them. */
export function expectInOrder(haystack: string, needles: readonly string[]) {
  let from = 0
  for (const needle of needles) {
    const at = haystack.indexOf(needle, from)
    expect(at, `“${needle}” after character ${from} of:\n${haystack}`).toBeGreaterThanOrEqual(0)
    from = at + needle.length
  }
}

/** A document whose prose holds this node, past the schema. */
export function minutesWithForeignNode(node: unknown): MinutesData {
  const data = minutesOfNote({ type: 'paragraph', content: [{ type: 'text', text: 'x' }] })
  const prose = data.items[0]?.entries[0]
  if (prose?.kind !== 'prose') throw new Error('The note has no prose.')
  prose.content.push(node as never)
  return data
}
