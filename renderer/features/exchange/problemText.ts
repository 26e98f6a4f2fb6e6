import type { TFunction } from 'i18next'
import type { PacketProblem } from '../../../electron/contract/exchange'
import { ApiError } from '../../lib/api'
import { errorText } from '../../lib/errorText'

/** Which refusal of a packet an error is; null when it is another error. */
export function packetProblemOf(error: unknown): PacketProblem | null {
  const problem = error instanceof ApiError ? error.data?.['problem'] : undefined
  return typeof problem === 'string' ? (problem as PacketProblem) : null
}

/** Why a file cannot be taken over, and what to do. */
export function problemText(t: TFunction, error: unknown): string {
  const problem = packetProblemOf(error)
  if (problem === null) return errorText(t, error)
  const { here, there } = (error instanceof ApiError ? error.data : undefined) ?? {}
  return t(`exchange:takeOver.problem.${problem}`, { here, there })
}
