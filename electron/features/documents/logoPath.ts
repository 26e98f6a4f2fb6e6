import type { DocumentLogo } from '../../../db/model/documents.ts'

/** Where a template finds the logo of a job: the typesetter puts it there, the document's data names it. */
export function logoPathOf(format: DocumentLogo['format']): string {
  return `/assets/logo.${format}`
}

/** Where a template finds the photo of a job. */
export function photoPathOf(format: DocumentLogo['format']): string {
  return `/assets/photo.${format}`
}
