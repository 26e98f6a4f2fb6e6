import type { DocumentLogo } from '../../../db/model/documents.ts'

/** Where a template finds the logo of a job: the typesetter puts it there, the document's data names it. */
export function logoPathOf(format: DocumentLogo['format']): string {
  return `/assets/logo.${format}`
}
