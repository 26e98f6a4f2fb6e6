import { getDocumentProxy } from 'unpdf'
import { AppError, isAppError } from '../../../../db/model/errors'
import { RECORD_KEYWORD } from './fileSeal'

/** What a PDF holds, as far as it can be read. */
export interface PdfContents {
  /** The fingerprint of the record that the metadata names. */
  named: string | null
  /** The record inside, byte for byte. */
  record: Uint8Array | null
  /** The text of each page without blanks. */
  pages: string[]
}

const NAMED = new RegExp(`${RECORD_KEYWORD}([0-9a-f]{64})`)

/** More pages than any minutes have. */
const PAGES_MAX = 5000
/** Longer than the pages of any minutes take. */
const PAGES_MS = 60_000

/**
 * Reads a PDF; null for bytes that are none, or one too damaged to be read. INVALID_INPUT for one with more pages, or
 * pages that take longer, than minutes can have: anybody may have made the file.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfContents | null> {
  // The reader takes the bytes for itself.
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 }).catch(() => null)
  if (pdf === null) return null
  try {
    const { info } = await pdf.getMetadata()
    const { Keywords: keywords } = info as { Keywords?: unknown }
    const attachments = (await pdf.getAttachments()) ?? new Map<string, { filename: string }>()
    const [id] = [...attachments].find(([, { filename }]) => /^minutes-.*\.json$/.test(filename)) ?? []
    const record = id === undefined ? null : await pdf.getAttachmentContent(id)
    if (pdf.numPages > PAGES_MAX) throw tooMuch()
    const pages: string[] = []
    const deadline = performance.now() + PAGES_MS
    for (let number = 1; number <= pdf.numPages; number += 1) {
      if (performance.now() > deadline) throw tooMuch()
      const { items } = await (await pdf.getPage(number)).getTextContent()
      pages.push(
        items
          .map((item) => ('str' in item ? item.str : ''))
          .join('')
          .replaceAll(/\s/g, ''),
      )
    }
    const named = typeof keywords === 'string' ? NAMED.exec(keywords)?.[1] : undefined
    return { named: named ?? null, record, pages }
  } catch (error) {
    if (isAppError(error)) throw error
    return null
  } finally {
    await pdf.loadingTask.destroy()
  }
}

function tooMuch(): AppError {
  return new AppError('INVALID_INPUT', 'The PDF has more pages than minutes have. Choose another file.', {
    path: ['file'],
  })
}
