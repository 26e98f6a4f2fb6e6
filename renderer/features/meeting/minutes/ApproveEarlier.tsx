import { useTranslation } from 'react-i18next'
import type { AgendaItem, ComingUp } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { formatDate } from '../../../lib/format'
import { useQueryOf } from '../../../lib/query'
import { Button, StateMark, TextLink } from '../../../ui'
import { useMinutes } from './minutesData'
import { editRecord } from './minutesUi'
import { useRun } from './useRun'

type Waiting = ComingUp['minutes'][number]

/** Under the item for earlier minutes: the motion that approves them, ready to be moved, and the way to correct them first. */
export function ApproveEarlier({ item, minutes }: { item: AgendaItem; minutes: readonly Waiting[] }) {
  const { meeting, isLocked } = useMinutes()
  if (isLocked || meeting.status === 'planned' || meeting.kind === 'special') return null
  return minutes
    .filter((each) => each.outcome === 'waiting' && each.meeting.status === 'held')
    .map((each) => <Offer key={each.meeting.id} item={item} minutes={each} />)
}

function Offer({ item, minutes }: { item: AgendaItem; minutes: Waiting }) {
  const { t } = useTranslation('review')
  const { records } = useMinutes()
  const { error, run } = useRun()
  const review = useQueryOf('review.get', { id: minutes.meeting.id })
  const isMoved = records.motions.some(
    ({ approves, result }) => approves?.meetingId === minutes.meeting.id && result === null,
  )
  if (!review.data) return null
  const { changesSinceDraft, comments } = review.data
  const date = formatDate(minutes.meeting.date, 'year')
  const open = comments.filter(({ status }) => status === 'open').length
  const isCorrected = changesSinceDraft > 0
  const facts = [
    ...(isCorrected ? [t('earlier.changed', { count: changesSinceDraft })] : []),
    ...(open === 0 ? [] : [t('earlier.open', { count: open })]),
  ]
  const move = async () => {
    const { id } = await api.command('motion.record', {
      agendaItemId: item.id,
      text: t(isCorrected ? 'earlier.textCorrected' : 'earlier.text', { date }),
      approvesMeetingId: minutes.meeting.id,
      approvesAsCorrected: isCorrected,
      moverId: null,
      seconderId: null,
      method: null,
      votesFor: null,
      votesAgainst: null,
      votesAbstain: null,
      result: null,
    })
    // Its form opens with the question who moves it.
    editRecord(id, true)
  }
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm">
      {isMoved ? null : (
        <Button size="sm" onPress={() => run(move())}>
          {t(isCorrected ? 'earlier.approveCorrected' : 'earlier.approve', { date })}
        </Button>
      )}
      <TextLink href={`/meetings/${minutes.meeting.id}/minutes`}>{t('earlier.correct', { date })}</TextLink>
      {facts.length === 0 ? null : <span className="text-ink-2">{facts.join(', ')}</span>}
      {error === null ? null : (
        <p role="alert" className="flex w-full items-start gap-1.5 text-red">
          <StateMark state="fail" label="" /> {error}
        </p>
      )}
    </div>
  )
}
