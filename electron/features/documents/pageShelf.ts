import { randomUUID } from 'node:crypto'
import type { TypesetPages } from '../../../db/model/documents'

/** The pages that windows look at, by address. */
export interface PageShelf {
  /** Keeps the pages of a document and tells the path of each. */
  put(pages: TypesetPages['pages']): string[]
  /** The page at a path's segments (document, file), as `put` made them. */
  find(segments: readonly string[]): { body: string; mimeType: string } | undefined
}

/** How many documents are kept: a window shows one while the next is on its way. A page is up to a megabyte. */
const DOCUMENTS_KEPT = 4

/** Makes the shelf. Each document gets an address of its own, so that a picture never changes under its address. */
export function createPageShelf(): PageShelf {
  const documents = new Map<string, readonly string[]>()
  return {
    put(pages) {
      const token = randomUUID()
      documents.set(
        token,
        pages.map((page) => page.svg),
      )
      for (const oldest of documents.keys()) {
        if (documents.size <= DOCUMENTS_KEPT) break
        documents.delete(oldest)
      }
      return pages.map((_, i) => `${token}/${i + 1}.svg`)
    },
    find([token = '', file = '', ...rest]) {
      const number = /^([1-9]\d{0,4})\.svg$/.exec(file)?.[1]
      const body = rest.length === 0 && number !== undefined ? documents.get(token)?.[Number(number) - 1] : undefined
      return body === undefined ? undefined : { body, mimeType: 'image/svg+xml' }
    },
  }
}
