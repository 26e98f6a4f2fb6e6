import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingDetail, MeetingReview, MinutesDraftId } from '../../../../../electron/contract/model'
import { useErrorText } from '../../../../lib/errorText'
import { formatDate, localDate } from '../../../../lib/format'
import { useIsChair } from '../../../../lib/useIsChair'
import { useCommand, useQueryOf } from '../../../../lib/query'
import { Banner, Button, DateField, Dialog, showToast, TextLink } from '../../../../ui'
import { CompareDialog } from './CompareDialog'
import { Part } from './Part'

/** Drafts that went out, what changed since, and the next one. */
export function DraftPart({ meeting, review }: { meeting: MeetingDetail; review: MeetingReview }) {
  const { t } = useTranslation('review')
  const [isCirculating, setIsCirculating] = useState(false)
  const [compared, setCompared] = useState<MinutesDraftId | null>(null)
  const isChair = useIsChair()
  const { drafts, changesSinceDraft } = review
  const latest = drafts.at(-1)
  const isOpen = meeting.status === 'held'
  const isUnchanged = latest !== undefined && changesSinceDraft === 0
  const due = latest?.commentsDueOn ?? null
  return (
    <Part title={t('drafts.title')}>
      {latest === undefined ? <p className="text-sm text-ink-2">{t('drafts.none')}</p> : null}
      <ol className="flex flex-col gap-2 text-sm">
        {drafts.map(({ id, number, circulatedOn, commentsDueOn }) => (
          <li key={id}>
            <p>
              {t(commentsDueOn === null ? 'drafts.line' : 'drafts.lineDue', {
                number,
                date: formatDate(circulatedOn, 'year'),
                due: commentsDueOn === null ? '' : formatDate(commentsDueOn, 'year'),
              })}
            </p>
            <TextLink onPress={() => setCompared(id)}>{t('drafts.compare', { number })}</TextLink>
          </li>
        ))}
      </ol>
      {latest === undefined || !isOpen ? null : (
        <p className="mt-1 text-sm text-ink-2">
          {isUnchanged
            ? t('drafts.same', { number: latest.number })
            : t('drafts.changed', { count: changesSinceDraft, number: latest.number })}
          {due !== null && due < localDate() ? ` ${t('drafts.late', { due: formatDate(due, 'year') })}` : ''}
        </p>
      )}
      {isOpen && !isChair ? (
        <Button className="mt-2.5" isDisabled={isUnchanged} onPress={() => setIsCirculating(true)}>
          {t('drafts.circulate', { number: (latest?.number ?? 0) + 1 })}
        </Button>
      ) : null}
      {isCirculating ? (
        <CirculateDialog meeting={meeting} number={(latest?.number ?? 0) + 1} onClose={() => setIsCirculating(false)} />
      ) : null}
      {compared === null ? null : <CompareDialog draftId={compared} onClose={() => setCompared(null)} />}
    </Part>
  )
}

/** A week is what boards leave their members to answer. */
const USUAL_DAYS = 7

function inDays(days: number): string {
  const day = new Date(`${localDate()}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}

function CirculateDialog(props: { meeting: MeetingDetail; number: number; onClose: () => void }) {
  const { meeting, number, onClose } = props
  const { t } = useTranslation(['review', 'common'])
  const say = useErrorText()
  const circulate = useCommand('minutes.circulate')
  const check = useQueryOf('minutes.check', { meetingId: meeting.id })
  const [due, setDue] = useState<string | null>(() => inDays(USUAL_DAYS))
  const count = check.data?.findings.length ?? 0
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="sm"
      title={t('drafts.question', { number })}
      sentence={t('drafts.consequence', { number })}
      onSubmit={() =>
        circulate.mutate(
          { meetingId: meeting.id, commentsDueOn: due },
          {
            onSuccess: (made) => {
              showToast({ message: t('drafts.done', { number: made.number }) })
              onClose()
            },
          },
        )
      }
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={circulate.isPending}>
            {t('drafts.act', { number })}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3 py-1">
        {circulate.isError ? <Banner tone="red" fact={t('drafts.refused')} detail={say(circulate.error)} /> : null}
        {count === 0 ? null : <Banner tone="ochre" fact={t('drafts.findings', { count })} />}
        <DateField label={t('drafts.due')} value={due} onChange={setDue} minDate={localDate()} autoFocus />
      </div>
    </Dialog>
  )
}
