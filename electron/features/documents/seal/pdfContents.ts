import { getDocumentProxy } from 'unpdf'
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

/** Reads a PDF; null for bytes that are none, or one too damaged to be read. */
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
    const pages: string[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
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
  } catch {
    return null
  } finally {
    await pdf.loadingTask.destroy()
  }
}
