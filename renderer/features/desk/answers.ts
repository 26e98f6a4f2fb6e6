import type { TFunction } from 'i18next'
import type { ActionStatus, DigestAction } from '../../../electron/contract/model'
import { api } from '../../lib/api'
import { localDate } from '../../lib/format'
import { takeBack } from '../../lib/undo'
import { showToast } from '../../ui'

/** What an action is answered with, as it was typed. */
export type Answer =
  | { kind: ActionStatus; reason: string | null }
  | { kind: 'date'; dueOn: string | null; reason: string | null }
  | { kind: 'note'; text: string }

/** Answers that need a word or a date before they can be given. */
export type AskedAnswer = 'blocked' | 'dropped' | 'date' | 'note'

function commit({ id }: Pick<DigestAction, 'id'>, answer: Answer): Promise<{ changeSet: number | null }> {
  if (answer.kind === 'note') return api.commit('actionItem.note', { actionItemId: id, text: answer.text })
  if (answer.kind === 'date') {
    return api.commit('actionItem.reschedule', { id, dueOn: answer.dueOn, reason: answer.reason })
  }
  return api.commit('actionItem.setStatus', { id, status: answer.kind, on: localDate(), reason: answer.reason })
}

/** Gives an answer and says so, with the way to take it back. Rejects when it is refused. */
export async function giveAnswer(t: TFunction<'desk'>, action: DigestAction, answer: Answer): Promise<void> {
  const { changeSet } = await commit(action, answer)
  showToast({
    message: t(`answer.said.${answer.kind}`, { number: action.number }),
    ...(changeSet === null ? {} : { undo: () => void takeBack(t as unknown as TFunction, changeSet) }),
  })
}

/** Whether an answer takes the action off the desk. */
export const closes = ({ kind }: Answer) => kind === 'done' || kind === 'dropped'
