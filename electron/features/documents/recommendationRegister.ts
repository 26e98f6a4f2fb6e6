import type { TableEntry } from '../../../db/model/documents'
import type { RecommendationArising } from '../../../db/model/registers/recommendation'
import type { InstitutionResponse } from '../../../db/model/registers/words'
import type { WordKey, Words } from './words'

const responseKeys: Record<InstitutionResponse, WordKey> = {
  accepted: 'earlier.accepted',
  partly: 'earlier.partly',
  declined: 'earlier.declined',
  deferred: 'earlier.deferred',
}

/** The register of earlier recommendations at a meeting: what was asked, and what the institution had answered by then. */
export function recommendationRegister(rows: readonly RecommendationArising[], words: Words): TableEntry {
  return {
    kind: 'table',
    head: [
      words.say('register.ref'),
      words.say('earlier.made'),
      words.say('earlier.text'),
      words.say('earlier.answer'),
    ],
    widths: [13, 30, null, 58],
    rows: rows.map((row) => [words.number(row.number), words.date(row.madeOn), row.text, answerOf(row, words)]),
  }
}

function answerOf({ responseThen, answer, isReportedHere }: RecommendationArising, words: Words): string {
  if (responseThen === null) return words.say('earlier.open')
  const response = words.say(responseKeys[responseThen])
  const lines = [
    answer === null || answer.reason === null
      ? response
      : words.say('earlier.withReason', { response, reason: answer.reason }),
    answer === null
      ? null
      : answer.by === null
        ? words.date(answer.on)
        : words.say('earlier.answeredBy', { name: answer.by, date: words.date(answer.on) }),
    isReportedHere ? words.say('earlier.reported') : null,
  ]
  return lines.filter((line) => line !== null).join('\n')
}
