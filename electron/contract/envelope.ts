import type { AppError, ErrorCode, ErrorData } from '../../db/model/errors'

/** A failure as it crosses the process line. Electron keeps only the message of a thrown error, so codes travel as data. */
export interface Failure {
  readonly code: ErrorCode
  readonly message: string
  readonly data?: ErrorData
}

/** The answer to every request: never a rejected promise, never a bare value. */
export type Envelope<T> =
  | {
      readonly ok: true
      readonly data: T
      /** Of a command that changed something: its number in the history, by which it can be taken back. */
      readonly changeSet?: number
    }
  | { readonly ok: false; readonly error: Failure }

/** Wraps what a handler returned. */
export function success<T>(data: T, changeSet?: number | null): Envelope<T> {
  return typeof changeSet === 'number' ? { ok: true, data, changeSet } : { ok: true, data }
}

/** Wraps a failure that the person who asked may read. */
export function failure(code: ErrorCode, message: string, data?: ErrorData): Envelope<never> {
  return { ok: false, error: data === undefined ? { code, message } : { code, message, data } }
}

/** Wraps one of our own errors. */
export function failureOf(error: AppError): Envelope<never> {
  return failure(error.code, error.message, error.data)
}
