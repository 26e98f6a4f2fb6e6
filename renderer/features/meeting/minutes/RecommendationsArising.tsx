import { useTranslation } from 'react-i18next'
import { InstitutionResponse, type RecommendationArising } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { formatDate } from '../../../lib/format'
import { Checkbox, LoopRing, RecordBand, RecordGlyph, Select, StateMark } from '../../../ui'
import { useMinutes } from './minutesData'
import { RecordText } from './RecordForm'
import { useRun } from './useRun'

const UNANSWERED = 'unanswered'

/** Under its standing item: earlier recommendations, each once, answered and reported in place. */
export function RecommendationsArising() {
  const { t } = useTranslation('curriculum')
  const { records } = useMinutes()
  if (records.recommendationsArising.length === 0) return null
  return (
    <ul aria-label={t('arising.label')} className="pb-3">
      {records.recommendationsArising.map((each) => (
        <li key={each.id}>
          <Arising recommendation={each} />
        </li>
      ))}
    </ul>
  )
}

function Arising({ recommendation }: { recommendation: RecommendationArising }) {
  const { t } = useTranslation('curriculum')
  const { meeting, isLocked } = useMinutes()
  const { number, text, madeOn, responseThen, answer, isReportedHere } = recommendation
  const name = t('name', { number })
  const stage = responseThen === null ? 'asked' : isReportedHere ? 'toldBack' : 'answered'
  return (
    <RecordBand
      label={t('shortName', { number })}
      glyph={<RecordGlyph type="recommendation" label="" />}
      note={<time>{formatDate(madeOn, madeOn.slice(0, 4) === meeting.date.slice(0, 4) ? 'day' : 'year')}</time>}
      facts={
        <div className="flex flex-col gap-0.5">
          <span className="flex items-center gap-1.5">
            <LoopRing stage={stage} label="" />
            {t(responseThen === null ? 'unanswered' : `response.${responseThen}`)}
          </span>
          {answer?.by == null ? null : <span data-user-content="">{answer.by}</span>}
          {isReportedHere ? <span>{t('arising.reported')}</span> : null}
        </div>
      }
      footer={
        isLocked ? (
          answer?.reason == null ? undefined : (
            <span data-user-content="">{answer.reason}</span>
          )
        ) : (
          <AnswerHere recommendation={recommendation} name={name} />
        )
      }
    >
      <span data-user-content="">{text}</span>
    </RecordBand>
  )
}

/** The answer, its reason, and whether the board heard it, by keyboard in this order. */
function AnswerHere({ recommendation, name }: { recommendation: RecommendationArising; name: string }) {
  const { t } = useTranslation('curriculum')
  const { meeting } = useMinutes()
  const { error, run } = useRun()
  const { id, responseThen, answer, isReportedHere } = recommendation
  const isOver = meeting.status !== 'planned' && meeting.status !== 'in_progress'
  const options = [
    { id: UNANSWERED, label: t('unanswered') },
    ...InstitutionResponse.options.map((response) => ({ id: response, label: t(`response.${response}`) })),
  ]
  const respond = (response: InstitutionResponse, reason: string | null) =>
    run(
      api.command('recommendation.respond', {
        id,
        answer: { response, reason, by: answer?.by ?? null, on: answer?.on ?? meeting.date },
      }),
    )
  const choose = (choice: string) => {
    const response = InstitutionResponse.safeParse(choice)
    if (response.success) respond(response.data, answer?.reason ?? null)
    else run(api.command('recommendation.respond', { id, answer: null }))
  }
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-2">
      <Select
        label={t('arising.answer', { name })}
        isLabelHidden
        options={options}
        value={responseThen ?? UNANSWERED}
        // How it stood when the meeting ended is history; a meeting that was reopened has it open again.
        isDisabled={isOver}
        onChange={choose}
        className="w-44"
      />
      {answer === null ? null : (
        <Checkbox
          isDisabled={meeting.status === 'planned'}
          isSelected={isReportedHere}
          onChange={(isReported) =>
            run(api.command('recommendation.reportBack', { id, meetingId: isReported ? meeting.id : null }))
          }
        >
          {t('arising.report')}
        </Checkbox>
      )}
      {responseThen === null || answer === null ? null : (
        <div className="w-full">
          <RecordText
            key={`${id} ${responseThen}`}
            label={t('arising.reason', { name })}
            value={answer.reason ?? ''}
            isOptional
            onChange={(reason) => respond(responseThen, reason === '' ? null : reason)}
          />
        </div>
      )}
      {error === null ? null : (
        <span role="alert" className="flex items-center gap-1 text-red">
          <StateMark state="fail" label="" /> {error}
        </span>
      )}
    </div>
  )
}
