import type { TypesetFailureReason } from '../../../db/model/documents'
import { AppError, type ErrorCode } from '../../../db/model/errors'

const failures: Record<TypesetFailureReason, { code: ErrorCode; message: string }> = {
  unknownNode: {
    code: 'INTERNAL',
    message: 'The minutes hold something that this version of Minutebook cannot print. Nothing was written.',
  },
  logo: {
    code: 'INVALID_INPUT',
    message: 'The logo of the institution cannot be read as a picture. Choose another PNG, JPEG or SVG file.',
  },
  photo: {
    code: 'INVALID_INPUT',
    message: 'The photo of the story cannot be read as a picture. Choose another PNG or JPEG file.',
  },
  fonts: {
    code: 'INTERNAL',
    message: 'The fonts of the documents are missing from this installation. Install Minutebook again.',
  },
  glyphs: {
    code: 'INVALID_INPUT',
    message: 'The text holds characters that none of the fonts can draw.',
  },
  template: { code: 'INTERNAL', message: 'The document could not be typeset. Nothing was written.' },
  timeout: { code: 'INTERNAL', message: 'The document took too long to typeset. Nothing was written.' },
  crash: { code: 'INTERNAL', message: 'Typesetting stopped before the document was finished. Try again.' },
}

/** The failure of a document in words, with what the log needs. */
export function documentFailure(reason: TypesetFailureReason, detail: string): AppError {
  const { code, message } = failures[reason]
  return new AppError(code, message, { reason, detail })
}
