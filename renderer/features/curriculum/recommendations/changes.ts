import {
  type BoardId,
  InstitutionResponse,
  type MeetingId,
  type PersonId,
  type ProgramId,
  type RecommendationDetail,
  RecommendationType,
} from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import type { EntryValues } from '../../../lib/register'

const lineOf = (value: EntryValues[string] | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null

function factsOf(values: EntryValues) {
  return {
    type: RecommendationType.parse(values['type']),
    programId: lineOf(values['programId']) as ProgramId | null,
    fromId: lineOf(values['fromId']) as PersonId | null,
    // One of the two says who it was.
    fromName: lineOf(values['fromId']) === null ? lineOf(values['fromName']) : null,
  }
}

/** Makes a recommendation of a form's values, between meetings. */
export async function recordRecommendation(values: EntryValues): Promise<void> {
  await api.command('recommendation.record', {
    boardId: values['boardId'] as BoardId,
    agendaItemId: null,
    text: String(values['text']),
    madeOn: lineOf(values['madeOn']),
    ...factsOf(values),
  })
}

/** Gives the commands that bring a recommendation from what it was to what a form says, each only if it changes something. */
export async function changeRecommendation(was: RecommendationDetail, values: EntryValues): Promise<void> {
  const { id } = was
  await changeFacts(was, values)
  const hasAnotherAnswer = await changeAnswer(was, values)
  const outcome = lineOf(values['outcome'])
  const outcomeOn = outcome === null ? null : lineOf(values['outcomeOn'])
  if (outcome !== was.outcome || outcomeOn !== was.outcomeOn) {
    await api.command('recommendation.setOutcome', {
      id,
      outcome: outcome === null ? null : { text: outcome, on: outcomeOn },
    })
  }
  const reportedAt = lineOf(values['reportedAtId']) as MeetingId | null
  const isAnswered = lineOf(values['response']) !== null
  // Another answer than the one that was reported has to be reported again: the old meeting did not hear of it.
  if (isAnswered && !hasAnotherAnswer && reportedAt !== (was.reportedAt?.id ?? null)) {
    await api.command('recommendation.reportBack', { id, meetingId: reportedAt })
  } else if (hasAnotherAnswer && reportedAt !== null && reportedAt !== was.reportedAt?.id) {
    await api.command('recommendation.reportBack', { id, meetingId: reportedAt })
  }
  const withdrawnOn = lineOf(values['withdrawnOn'])
  if (withdrawnOn !== was.withdrawnOn) await api.command('recommendation.withdraw', { id, on: withdrawnOn })
}

async function changeFacts(was: RecommendationDetail, values: EntryValues): Promise<void> {
  const text = String(values['text'])
  const madeOn = lineOf(values['madeOn'])
  const facts = factsOf(values)
  const before = {
    type: was.type,
    programId: was.programId,
    fromId: was.from?.personId ?? null,
    fromName: was.from?.personId == null ? (was.from?.name ?? null) : null,
  }
  // Words that approved minutes hold are not sent again unless they were changed.
  const changed = {
    ...(text === was.text ? {} : { text }),
    ...(was.meeting !== null || madeOn === null || madeOn === was.madeOn ? {} : { madeOn }),
    ...(JSON.stringify(facts) === JSON.stringify(before) ? {} : facts),
  }
  if (Object.keys(changed).length > 0) await api.command('recommendation.revise', { id: was.id, ...changed })
}

/** Whether the answer is another one now, and not only told more fully. */
async function changeAnswer(was: RecommendationDetail, values: EntryValues): Promise<boolean> {
  const response = lineOf(values['response'])
  if (response === null) {
    if (was.response !== null) await api.command('recommendation.respond', { id: was.id, answer: null })
    return was.response !== null
  }
  const answer = {
    response: InstitutionResponse.parse(response),
    reason: lineOf(values['responseReason']),
    by: lineOf(values['respondedBy']),
    on: lineOf(values['respondedOn']) ?? '',
  }
  const before = { response: was.response, reason: was.responseReason, by: was.respondedBy, on: was.respondedOn }
  if (JSON.stringify(answer) === JSON.stringify(before)) return false
  await api.command('recommendation.respond', { id: was.id, answer })
  return answer.response !== was.response
}
