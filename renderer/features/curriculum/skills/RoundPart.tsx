import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SkillRound, SkillRoundDetail } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { useErrorText } from '../../../lib/errorText'
import { formatDate, localDate } from '../../../lib/format'
import { useQueryOf } from '../../../lib/query'
import { Button, ErrorState, LoadingState, TextLink } from '../../../ui'
import { GroupedBars } from '../../../ui/charts'
import { RatingGrid } from './RatingGrid'

/** Props of {@link RoundPart}. */
export interface RoundPartProps {
  round: SkillRound
  /** The round before it, to compare with. */
  previous: SkillRound | undefined
  isReadOnly: boolean
}

/** One yearly round: everybody's ratings in a grid, and what they come to as a chart. */
export function RoundPart({ round, previous, isReadOnly }: RoundPartProps) {
  const { t } = useTranslation('curriculum')
  const say = useErrorText()
  const [error, setError] = useState<unknown>(null)
  const detail = useQueryOf('skillRound.get', { id: round.id })
  const before = useQueryOf('skillRound.get', { id: previous?.id ?? round.id }, { enabled: previous !== undefined })
  if (detail.isError) {
    return (
      <ErrorState className="px-6" onRetry={() => void detail.refetch()}>
        {say(detail.error)}
      </ErrorState>
    )
  }
  if (detail.data === undefined) return <LoadingState className="px-6" />
  const isClosed = round.closedOn !== null
  const attempt = (act: Promise<unknown>) => void act.then(() => setError(null), setError)
  return (
    <div className="flex flex-col gap-4 px-6 pb-6">
      <div className="flex flex-wrap items-center gap-3 text-ink-2">
        <p>
          {round.closedOn === null
            ? t('round.since', { date: formatDate(round.openedOn, 'year') })
            : t('round.until', {
                from: formatDate(round.openedOn, 'year'),
                to: formatDate(round.closedOn, 'year'),
              })}
        </p>
        {round.meeting === null ? null : (
          <TextLink href={`/meetings/${round.meeting.id}/minutes`}>
            <span data-user-content="">{round.meeting.title}</span>
          </TextLink>
        )}
        {isReadOnly ? null : (
          <Button
            size="sm"
            onPress={() =>
              attempt(api.command('skillRound.close', { id: round.id, on: isClosed ? null : localDate() }))
            }
          >
            {t(isClosed ? 'round.reopen' : 'round.close')}
          </Button>
        )}
        {isReadOnly || round.ratingCount > 0 ? null : (
          <Button
            size="sm"
            variant="ghost"
            icon="trash"
            onPress={() => attempt(api.command('skillRound.remove', { id: round.id }))}
          >
            {t('round.remove')}
          </Button>
        )}
      </div>
      {error === null ? null : (
        <p role="alert" className="text-sm text-red">
          {say(error)}
        </p>
      )}
      <RatingGrid detail={detail.data} isLocked={isReadOnly || isClosed} onError={setError} />
      <SummaryChart detail={detail.data} before={previous === undefined ? undefined : before.data} />
    </div>
  )
}

/** The mean rating of each skill, beside that of the round before. */
function SummaryChart({ detail, before }: { detail: SkillRoundDetail; before: SkillRoundDetail | undefined }) {
  const { t, i18n } = useTranslation('curriculum')
  const meanOf = (round: SkillRoundDetail | undefined, skillId: string) =>
    round?.summary.find((each) => each.skillId === skillId)?.mean ?? null
  const rated = detail.summary.filter(({ mean }) => mean !== null)
  if (rated.length === 0) return null
  const format = (value: number) => new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(value)
  const raters = new Set(detail.ratings.map(({ personId }) => personId)).size
  const year = { key: 'now' as const, name: String(detail.year), ink: 'blue' as const, fill: 'solid' as const }
  return (
    <GroupedBars<'now' | 'before'>
      title={t('round.chart')}
      summary={t('round.summary', { count: raters, skills: t('round.skills', { count: rated.length }) })}
      pointName={t('skill.text')}
      series={
        before === undefined
          ? [year]
          : [{ key: 'before', name: String(before.year), ink: 'slate', fill: 'hollow' }, year]
      }
      points={detail.skills.map((skill, index) => ({
        id: skill.id,
        name: `${index + 1}. ${skill.text}`,
        shortName: String(index + 1),
        values: { now: meanOf(detail, skill.id), before: meanOf(before, skill.id) },
      }))}
      format={format}
      max={4}
      table="under"
    />
  )
}
