import { isAppError } from '../../../../../db/model/errors'
import type { PacketProblem } from '../../../../contract/exchange'

/** Which refusal reading ends with; `read` when it does not. What is no refusal of ours is thrown on. */
export async function problemOf(work: Promise<unknown>): Promise<PacketProblem | 'read'> {
  try {
    await work
    return 'read'
  } catch (error) {
    if (isAppError(error) && typeof error.data?.['problem'] === 'string') return error.data['problem'] as PacketProblem
    throw error
  }
}
