import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NamedPerson, PersonId } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { formatTime } from '../../../lib/format'
import { Button, PageRow, StateMark, TimeField } from '../../../ui'
import { folded } from '../editor/people'
import { PersonField } from '../editor/PeopleField'
import { useMinutes } from '../minutes/minutesData'
import { useRun } from '../minutes/useRun'
import { isSubstitute, officerAtHand } from './officers'
import { openStep, pinTime, usePresenceUi } from './presenceUi'
import { StepStrip } from './StepStrip'
import { lastTime, useStepTime } from './useStepTime'

/** Above the page: the step that comes next or is being asked for, and the recess while it lasts. Never a modal. */
export function MeetingSteps() {
  const { meeting, presence, isLocked } = useMinutes()
  const step = usePresenceUi((state) => state.openSteps[meeting.id])
  if (isLocked) return null
  if (meeting.status === 'planned') return <CallToOrderStep />
  const recess = presence.recesses.find(({ endedAt }) => endedAt === null)
  return (
    <>
      {step === 'times' ? <TimesStep /> : null}
      {meeting.status === 'in_progress' && step === 'adjourn' ? <AdjournStep /> : null}
      {meeting.status === 'in_progress' && step === 'recess' && !recess ? <RecessStep /> : null}
      {meeting.status === 'in_progress' && recess ? <ResumeStep key={recess.id} since={recess.startedAt} /> : null}
    </>
  )
}

/** The names of those who preside and record in somebody's place, as sentences. */
export function useOfficerWords(): (presiding: NamedPerson | null, recorder: NamedPerson | null) => string[] {
  const { t } = useTranslation(['presence', 'minutes'])
  const { attendance } = useMinutes()
  return (presiding, recorder) =>
    [
      presiding === null
        ? null
        : isSubstitute(attendance.rows, presiding, 'chair')
          ? t('officers.inPlaceOfChair', { name: presiding.fullName })
          : t('minutes:state.presiding', { name: presiding.fullName }),
      recorder === null
        ? null
        : isSubstitute(attendance.rows, recorder, 'secretary')
          ? t('officers.inPlaceOfSecretary', { name: recorder.fullName })
          : t('minutes:state.recorder', { name: recorder.fullName }),
    ].filter((sentence) => sentence !== null)
}

function CallToOrderStep() {
  const { t } = useTranslation(['minutes', 'presence'])
  const { meeting, agenda, attendance, candidates, userName } = useMinutes()
  const { time, isLive } = useStepTime()
  const { error, setError } = useRun()
  const [named, setNamed] = useState<{ presiding?: PersonId | null; recorder?: PersonId | null }>({})
  const nameOf = (id: PersonId | null): NamedPerson | null => {
    const found = candidates.find(({ personId }) => personId === id)
    return found ? { personId: found.personId, fullName: found.fullName } : null
  }
  // Who sits at this computer writes the minutes, unless somebody else was named.
  const writer = candidates.find(({ fullName }) => userName !== null && folded(fullName) === folded(userName))
  const presiding =
    named.presiding === undefined
      ? (meeting.presiding ?? officerAtHand(attendance.rows, ['chair', 'vice_chair']))
      : nameOf(named.presiding)
  const recorder =
    named.recorder === undefined
      ? (meeting.recorder ?? (writer ? nameOf(writer.personId) : officerAtHand(attendance.rows, ['secretary'])))
      : nameOf(named.recorder)
  const officerWords = useOfficerWords()
  const [first] = agenda
  return (
    <StepStrip
      label={t('state.notBegun')}
      name={t('state.call')}
      timeLabel={t('state.calledAt')}
      defaultTime={isLive ? time : meeting.startTime}
      verb={t('state.call')}
      sentence={error ?? [...officerWords(presiding, recorder), t('state.callSentence')].join(' ')}
      // The roll is called next; where its list is put away, the minutes are written.
      onDone={() =>
        (
          document.querySelector<HTMLElement>('[data-person][tabindex="0"]') ??
          document.querySelector<HTMLElement>('[data-pane="page"] [role="textbox"]')
        )?.focus()
      }
      onStep={(at) =>
        api.command('meeting.callToOrder', {
          id: meeting.id,
          at,
          ...(presiding === null ? {} : { presidingId: presiding.personId }),
          ...(recorder === null ? {} : { recorderId: recorder.personId }),
          ...(first === undefined ? {} : { agendaItemId: first.id }),
        })
      }
    >
      <PersonField
        label={t('state.presidingLabel')}
        value={presiding}
        candidates={candidates}
        onChange={(id) => setNamed((former) => ({ ...former, presiding: id }))}
        onError={setError}
        className="w-44"
      />
      <PersonField
        label={t('state.recorderLabel')}
        value={recorder}
        candidates={candidates}
        onChange={(id) => setNamed((former) => ({ ...former, recorder: id }))}
        onError={setError}
        className="w-44"
      />
    </StepStrip>
  )
}

function AdjournStep() {
  const { t } = useTranslation('minutes')
  const { meeting, attendance, presence } = useMinutes()
  const { time, isLive } = useStepTime()
  const last = lastTime(meeting, presence)
  const close = () => openStep(meeting.id, null)
  return (
    <StepStrip
      label={t('state.adjourn')}
      name={attendance.quorum.isMet ? t('state.adjournQuestion') : t('state.adjournWithoutQuorum')}
      timeLabel={t('state.adjournedAt')}
      defaultTime={isLive ? time : last > meeting.endTime ? last : meeting.endTime}
      verb={t('state.adjourn')}
      sentence={t('state.adjournSentence')}
      autoFocus
      onCancel={close}
      onStep={async (at) => {
        await api.command('meeting.adjourn', { id: meeting.id, at })
        pinTime(meeting.id, null)
        close()
      }}
    />
  )
}

function RecessStep() {
  const { t } = useTranslation('presence')
  const { meeting } = useMinutes()
  const { time } = useStepTime()
  const close = () => openStep(meeting.id, null)
  return (
    <StepStrip
      label={t('recess.label')}
      name={t('recess.name')}
      timeLabel={t('recess.startedAt')}
      defaultTime={time}
      verb={t('recess.begin')}
      sentence={t('recess.sentence')}
      autoFocus
      onCancel={close}
      onStep={async (at) => {
        await api.command('meeting.recess', { id: meeting.id, at })
        close()
      }}
    />
  )
}

function ResumeStep({ since }: { since: string }) {
  const { t } = useTranslation('presence')
  const { meeting } = useMinutes()
  const { time } = useStepTime()
  return (
    <StepStrip
      label={t('recess.label')}
      name={t('recess.name')}
      timeLabel={t('recess.endedAt')}
      defaultTime={time}
      verb={t('recess.end')}
      sentence={t('recess.since', { time: formatTime(since) })}
      onStep={(at) => api.command('meeting.resume', { id: meeting.id, at })}
    />
  )
}

/** Corrects the times of the call to order and of the adjournment. */
function TimesStep() {
  const { t } = useTranslation(['minutes', 'common', 'presence'])
  const { meeting } = useMinutes()
  const { error, run } = useRun()
  const close = () => openStep(meeting.id, null)
  const revise = (times: { calledToOrderAt?: string; adjournedAt?: string }) =>
    run(api.command('meeting.reviseTimes', { id: meeting.id, ...times }))
  return (
    <PageRow
      className="border-b border-line"
      margin={<span className="block pt-3.5">{t('presence:times.label')}</span>}
    >
      <form
        aria-label={t('presence:times.name')}
        className="relative z-[1] -mr-[calc(18px+var(--page-facts))] flex flex-wrap items-end gap-2 py-2 pr-3"
        onSubmit={(event) => {
          event.preventDefault()
          close()
        }}
      >
        <TimeField
          label={t('state.calledAt')}
          value={meeting.calledToOrderAt}
          onChange={(at) => (at === null ? undefined : revise({ calledToOrderAt: at }))}
          isRequired
          autoFocus
          className="w-44"
        />
        {meeting.adjournedAt === null ? null : (
          <TimeField
            label={t('state.adjournedAt')}
            value={meeting.adjournedAt}
            onChange={(at) => (at === null ? undefined : revise({ adjournedAt: at }))}
            isRequired
            className="w-44"
          />
        )}
        <Button onPress={close}>{t('common:done')}</Button>
        {error === null ? null : (
          <p role="alert" className="flex items-start gap-1.5 text-sm text-red">
            <StateMark state="fail" label="" /> {error}
          </p>
        )}
      </form>
    </PageRow>
  )
}
