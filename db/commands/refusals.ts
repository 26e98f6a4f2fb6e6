import { AppError, type ErrorData } from '../model/errors'

/** The command does not fit the state of the record: nothing is wrong with the values themselves. */
export function conflict(message: string, data?: ErrorData): AppError {
  return new AppError('CONFLICT', message, data)
}

/** A value cannot be taken. The path leads to it in the command's input. */
export function invalidInput(path: readonly (string | number)[], message: string): AppError {
  return new AppError('INVALID_INPUT', message, { path: path.map(String) })
}
