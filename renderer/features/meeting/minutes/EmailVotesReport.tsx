import { useTranslation } from 'react-i18next'
import type { AgendaItem, Motion } from '../../../../electron/contract/model'
import { formatDate } from '../../../lib/format'
import { PageRow, RecordGlyph } from '../../../ui'
import { useMinutes } from './minutesData'

/** Whether an item is where the votes by e-mail are reported: the previous minutes, else the matters arising. */
function isPlaceOfReport(item: AgendaItem, agenda: readonly AgendaItem[]): boolean {
  if (item.standing === 'previous_minutes') return true
  return item.standing === 'matters_arising' && agenda.every(({ standing }) => standing !== 'previous_minutes')
}

/** Under the previous minutes: the votes that were taken by e-mail since, as the minutes will report them. */
export function EmailVotesReport({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('motions')
  const { agenda, records } = useMinutes()
  if (records.emailVotes.length === 0 || !isPlaceOfReport(item, agenda)) return null
  return (
    <ul aria-label={t('byEmail.label')} className="pb-2">
      {records.emailVotes.map((motion) => (
        <li key={motion.id}>
          <PageRow
            className="py-1 text-sm"
            margin={
              <span className="flex items-center justify-end gap-1.5 text-ink-2">
                {t('byEmail.margin')} <RecordGlyph type="motion" label="" />
              </span>
            }
          >
            <ReportedVote motion={motion} />
          </PageRow>
        </li>
      ))}
    </ul>
  )
}

function ReportedVote({ motion }: { motion: Motion }) {
  const { t } = useTranslation('motions')
  const { number, text, votesFor, votesAgainst, votesAbstain, result, votedOn, withoutQuorumReason } = motion
  const counts = [votesFor, votesAgainst, votesAbstain]
  const outcome = [
    result === null ? null : t(`outcome.${result}`),
    counts.every((count) => count === null) ? null : counts.map((count) => count ?? 0).join('–'),
  ]
    .filter((part) => part !== null)
    .join(' ')
  return (
    <p className="text-ink-2">
      {t('byEmail.head', { number, date: votedOn === null ? '' : formatDate(votedOn, 'year'), outcome })}{' '}
      <span data-user-content="">{text}</span>
      {withoutQuorumReason === null ? null : (
        <span data-user-content=""> {t('reason.said', { reason: withoutQuorumReason })}</span>
      )}
    </p>
  )
}
