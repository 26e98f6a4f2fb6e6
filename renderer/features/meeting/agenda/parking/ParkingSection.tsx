import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LINE_MAX, type Proposal } from '../../../../../electron/contract/model'
import { formatDuration, localDate } from '../../../../lib/format'
import { useErrorText } from '../../../../lib/errorText'
import { useQueryOf } from '../../../../lib/query'
import { Button, ErrorState, TextField } from '../../../../ui'
import type { AgendaDesk } from '../useAgenda'

/** Beside the agenda: the topics that wait for a coming meeting, each a key press away from this one. */
export function ParkingSection({ desk }: { desk: AgendaDesk }) {
  const { t } = useTranslation('parking')
  const { boardId, status } = desk.meeting
  const say = useErrorText()
  const query = useQueryOf('proposal.list', { boardId })
  const [title, setTitle] = useState('')
  if (query.isError) {
    return (
      <section className="border-b border-line px-4.5 py-4">
        <ErrorState onRetry={() => void query.refetch()}>{say(query.error)}</ErrorState>
      </section>
    )
  }
  if (!query.isSuccess || (status !== 'planned' && status !== 'in_progress')) return null
  const waiting = query.data.filter((proposal) => proposal.status === 'waiting')
  const take = async (proposal: Proposal) => {
    if (await desk.run('proposal.schedule', { id: proposal.id, meetingId: desk.meeting.id })) {
      desk.say(t('here.taken', { title: proposal.title }))
    }
  }
  const propose = async () => {
    const typed = title.trim()
    if (typed === '') return
    const text = { question: null, kind: 'discussion', presenterId: null, presenterName: null } as const
    const rest = { proposedById: null, minutesAllotted: null, proposedOn: localDate() }
    if (await desk.run('proposal.add', { boardId, title: typed, ...text, ...rest })) setTitle('')
  }
  return (
    <section className="border-b border-line px-4.5 py-4">
      <div className="flex items-baseline justify-between gap-2">
        <h2 className="text-base font-semibold">{t('title')}</h2>
        <span className="text-sm text-ink-2">{t('note', { count: waiting.length })}</span>
      </div>
      <p className="mt-0.5 text-sm text-ink-2">{t('here.sentence')}</p>
      {waiting.length === 0 ? null : (
        <ul aria-label={t('list')} className="mt-1.5">
          {waiting.map((proposal) => (
            <li key={proposal.id} className="flex items-start gap-2 border-t border-line py-2 first:border-t-0">
              <div className="min-w-0 flex-1">
                <p data-user-content="" className="break-words">
                  {proposal.title}
                </p>
                {proposal.minutesAllotted === null ? null : (
                  <p lang="zxx" className="text-sm text-ink-2">
                    {formatDuration(proposal.minutesAllotted)}
                  </p>
                )}
              </div>
              <Button
                size="sm"
                icon="plus"
                aria-label={t('here.take', { title: proposal.title })}
                onPress={() => void take(proposal)}
              >
                {t('here.act')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        className="mt-2"
        onSubmit={(event) => {
          event.preventDefault()
          void propose()
        }}
      >
        <TextField
          label={t('here.new')}
          isLabelHidden
          value={title}
          onChange={setTitle}
          maxLength={LINE_MAX}
          placeholder={t('here.placeholder')}
        />
      </form>
    </section>
  )
}
