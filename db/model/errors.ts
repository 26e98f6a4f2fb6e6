/** Every way in which a request can fail, seen from outside. The list is closed: the renderer has a text for each. */
export const ERROR_CODES = [
  'INVALID_INPUT',
  'NOT_FOUND',
  'CONFLICT',
  'READ_ONLY',
  'DISK_FULL',
  'CORRUPT',
  'NEWER_VERSION',
  'NOT_OURS',
  'LOCKED',
  'UNTRUSTED',
  'NOT_ON_THIS_MACHINE',
  'INTERNAL',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

/** Facts that go with an error: the path of the offending value, a version, a folder. Plain data that can be cloned. */
export type ErrorData = Readonly<Record<string, unknown>>

/**
 * A failure that is meant to be understood: its code and message reach the person who asked.
 * Anything else that is thrown is a bug and reaches them as INTERNAL with the number of a log entry.
 */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly data: ErrorData | undefined

  constructor(code: ErrorCode, message: string, data?: ErrorData, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.data = data
  }
}

/** Whether something thrown is one of ours, also when it comes from another copy of this module (a worker's bundle). */
export function isAppError(error: unknown): error is AppError {
  return (
    error instanceof AppError ||
    (error instanceof Error &&
      error.name === 'AppError' &&
      'code' in error &&
      (ERROR_CODES as readonly unknown[]).includes(error.code))
  )
}
