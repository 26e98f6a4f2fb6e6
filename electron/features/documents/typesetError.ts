import type { TypesetFailureReason } from '../../../db/model/documents.ts'

/** A document that could not be typeset. `detail` is for the log: the words for people go by `reason`. */
export class TypesetError extends Error {
  override readonly name = 'TypesetError'
  readonly reason: TypesetFailureReason
  readonly detail: string

  constructor(reason: TypesetFailureReason, detail: string) {
    super(`${reason}: ${detail}`)
    this.reason = reason
    this.detail = detail
  }
}
