import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readPdf } from './pdfContents'
import { PDF_MAX_BYTES, readPdfFile } from './pdfFile'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'minutebook-pdf-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('reads no file that is larger than any sealed minutes', () => {
  const file = join(folder, 'large.pdf')
  writeFileSync(file, '%PDF-1.7')
  expect(readPdfFile(file).toString()).toBe('%PDF-1.7')
  truncateSync(file, PDF_MAX_BYTES + 1)
  expect(() => readPdfFile(file)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }))
})

/** A PDF of blank pages; readers make up for the table of offsets that it lacks. */
function blankPages(count: number): Buffer {
  const ids = Array.from({ length: count }, (_, index) => index + 3)
  const lines = [
    '%PDF-1.7',
    '1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj',
    `2 0 obj <</Type/Pages/Kids[${ids.map((id) => `${id} 0 R`).join(' ')}]/Count ${count}>> endobj`,
    ...ids.map((id) => `${id} 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>> endobj`),
    `trailer <</Root 1 0 R/Size ${count + 3}>>`,
    '%%EOF',
  ]
  return Buffer.from(lines.join('\n'))
}

it('reads no PDF with more pages than minutes have', async () => {
  expect(await readPdf(blankPages(2))).toMatchObject({ pages: ['', ''] })
  await expect(readPdf(blankPages(5001))).rejects.toMatchObject({ code: 'INVALID_INPUT' })
})
