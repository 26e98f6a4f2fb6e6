import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../lib/api'
import { useErrorText } from '../../../lib/errorText'
import { formatDate, formatTime } from '../../../lib/format'
import { useCommand } from '../../../lib/query'
import { Button, Dialog, StateMark, TimeField } from '../../../ui'
import { folded } from '../editor/people'
import { PersonField } from '../editor/PeopleField'
import { timeInZone } from '../minutes/meetingClock'
import { useMinutes } from '../minutes/minutesData'
import { useRun } from '../minutes/useRun'

/** Where the meeting stands, who presides and who writes, and the step that comes next. */
export function MeetingState() {
  const { t } = useTranslation('minutes')
  const { meeting } = useMinutes()
  const [dialog, setDialog] = useState<'officers' | 'adjourn' | null>(null)
  const { error, run } = useRun()
  const close = () => setDialog(null)
  const called = meeting.calledToOrderAt
  const adjourned = meeting.adjournedAt
  const people = [
    meeting.presiding ? t('state.presiding', { name: meeting.presiding.fullName }) : null,
    meeting.recorder ? t('state.recorder', { name: meeting.recorder.fullName }) : null,
  ].filter((sentence) => sentence !== null)
  return (
    <footer className="shrink-0 border-t border-line px-4 py-2.5 text-sm text-ink-2">
      <p>
        {meeting.status === 'planned' ? t('state.planned') : null}
        {meeting.status === 'cancelled' ? t('state.cancelled') : null}
        {meeting.status === 'approved' && meeting.approvedOn
          ? t('state.approved', { date: formatDate(meeting.approvedOn, 'year') })
          : null}
        {meeting.status === 'in_progress' && called ? t('state.called', { time: formatTime(called) }) : null}
        {meeting.status === 'held' && adjourned ? t('state.adjourned', { time: formatTime(adjourned) }) : null}{' '}
        {people.join(' ')}
      </p>
      {meeting.status === 'approved' || meeting.status === 'cancelled' ? null : (
        <div className="mt-1.5 flex flex-wrap gap-1.5">
          {meeting.status === 'in_progress' ? (
            <Button size="sm" onPress={() => setDialog('adjourn')}>
              {t('state.adjourn')}
            </Button>
          ) : null}
          {meeting.status === 'held' ? (
            <Button size="sm" onPress={() => run(api.command('meeting.reopen', { id: meeting.id }))}>
              {t('state.reopen')}
            </Button>
          ) : null}
          <Button size="sm" variant="ghost" onPress={() => setDialog('officers')}>
            {t('state.officers')}
          </Button>
        </div>
      )}
      {error === null ? null : (
        <p role="alert" className="mt-1 flex items-start gap-1.5 text-red">
          <StateMark state="fail" label="" /> {error}
        </p>
      )}
      {dialog === 'officers' ? <OfficersDialog onClose={close} /> : null}
      {dialog === 'adjourn' ? <AdjournDialog onClose={close} /> : null}
    </footer>
  )
}

function OfficersDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['minutes', 'common'])
  const { meeting, candidates } = useMinutes()
  const { error, run, setError } = useRun()
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="sm"
      title={t('state.officers')}
      sentence={error ?? t('state.officersSentence')}
      footer={
        <Button variant="primary" onPress={onClose}>
          {t('common:done')}
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        <PersonField
          label={t('state.presidingLabel')}
          value={meeting.presiding}
          candidates={candidates}
          autoFocus
          onChange={(presidingId) => run(api.command('meeting.revise', { id: meeting.id, presidingId }))}
          onError={setError}
        />
        <PersonField
          label={t('state.recorderLabel')}
          value={meeting.recorder}
          candidates={candidates}
          onChange={(recorderId) => run(api.command('meeting.revise', { id: meeting.id, recorderId }))}
          onError={setError}
        />
      </div>
    </Dialog>
  )
}

/** Asks for the time of the adjournment and says what follows from it. */
export function AdjournDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('minutes')
  const { meeting, attendance } = useMinutes()
  const say = useErrorText()
  const adjourn = useCommand('meeting.adjourn')
  const [at, setAt] = useState<string | null>(() => timeInZone(meeting.timeZone))
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="sm"
      title={attendance.quorum.isMet ? t('state.adjournQuestion') : t('state.adjournWithoutQuorum')}
      sentence={t('state.adjournSentence')}
      onSubmit={() => {
        if (at !== null) adjourn.mutate({ id: meeting.id, at }, { onSuccess: onClose })
      }}
      footer={
        <>
          <Button onPress={onClose}>{t('state.stay')}</Button>
          <Button type="submit" variant="primary" isDisabled={adjourn.isPending}>
            {t('state.adjourn')}
          </Button>
        </>
      }
    >
      <TimeField
        label={t('state.adjournedAt')}
        value={at}
        onChange={setAt}
        isRequired
        autoFocus
        error={adjourn.error ? say(adjourn.error) : undefined}
      />
    </Dialog>
  )
}

/** Above the page of a meeting that has not begun: the time, and the button that begins it. */
export function CallToOrderStrip() {
  const { t } = useTranslation('minutes')
  const { meeting, candidates, userName } = useMinutes()
  const { error, run } = useRun()
  const [at, setAt] = useState<string | null>(() => timeInZone(meeting.timeZone))
  const call = async (time: string) => {
    const writer = candidates.find(({ fullName }) => userName !== null && folded(fullName) === folded(userName))
    // Who sits at this computer writes the minutes, unless somebody else was named.
    if (meeting.recorder === null && writer)
      await api.command('meeting.revise', { id: meeting.id, recorderId: writer.personId })
    await api.command('meeting.callToOrder', { id: meeting.id, at: time })
  }
  return (
    <div className="flex flex-wrap items-center gap-2 py-2">
      <TimeField label={t('state.calledAt')} isLabelHidden value={at} onChange={setAt} isRequired className="w-24" />
      <Button variant="primary" isDisabled={at === null} onPress={() => (at === null ? undefined : run(call(at)))}>
        {t('state.call')}
      </Button>
      <span className="text-sm text-ink-2">{error ?? t('state.callSentence')}</span>
    </div>
  )
}
