import { AppError, type ErrorCode, type ErrorData } from '../../../../db/model/errors'
import type { PacketProblem } from '../../../contract/exchange'

const CODES: Readonly<Record<PacketProblem, ErrorCode>> = {
  not_ours: 'NOT_OURS',
  damaged: 'CORRUPT',
  newer: 'NEWER_VERSION',
  passphrase_needed: 'INVALID_INPUT',
  passphrase_wrong: 'INVALID_INPUT',
  too_large: 'INVALID_INPUT',
  not_understood: 'INVALID_INPUT',
  other_workspace: 'CONFLICT',
}

const MESSAGES: Readonly<Record<PacketProblem, string>> = {
  not_ours: 'This is not a file that Minutebook handed over. Choose one that ends in .minutebook.',
  damaged: 'The file was damaged or cut short on its way. Copy it again, or ask for it again.',
  newer: 'The file was made by a newer version of Minutebook. Update Minutebook on this machine, then take it over.',
  passphrase_needed: 'The file is locked. Type the passphrase that it was handed over with.',
  passphrase_wrong:
    'This passphrase does not open the file. Look for capital letters and spaces; if you are sure of it, the file was damaged on its way.',
  too_large: 'The file is larger than Minutebook takes over.',
  not_understood: 'The file holds something that Minutebook does not write. Ask for it again.',
  other_workspace: 'The file belongs to another workspace, so it cannot be taken over into this one.',
}

/** A packet that is refused; nothing was changed. `data.problem` tells which of the refusals it is. */
export function packetProblem(problem: PacketProblem, data: ErrorData = {}, cause?: unknown): AppError {
  const detail = typeof data['detail'] === 'string' ? ` (${data['detail']})` : ''
  return new AppError(CODES[problem], MESSAGES[problem] + detail, { ...data, problem }, { cause })
}
