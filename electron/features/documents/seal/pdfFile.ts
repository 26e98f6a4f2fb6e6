import { readFileSync, statSync } from 'node:fs'
import { AppError } from '../../../../db/model/errors'
import { withAppErrors } from '../../../../db/workspace/errors'

/** The largest PDF that is read for a check, in bytes: it is held in memory as a whole. Sealed minutes have far less. */
export const PDF_MAX_BYTES = 100 * 1024 * 1024

/** The bytes of a PDF that somebody chose. INVALID_INPUT for one that is too large, NOT_FOUND when it is gone. */
export function readPdfFile(path: string): Buffer {
  return withAppErrors(() => {
    const { size } = statSync(path)
    if (size > PDF_MAX_BYTES) {
      const mb = PDF_MAX_BYTES / 1024 / 1024
      throw new AppError('INVALID_INPUT', `A PDF of sealed minutes has at most ${mb} MB. Choose another file.`, {
        path: ['file'],
      })
    }
    return readFileSync(path)
  })
}
