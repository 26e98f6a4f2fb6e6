import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../lib/api'
import { formatDate, formatTime } from '../../../lib/format'
import { useQueryOf } from '../../../lib/query'
import { Button, Dialog, Select, StateMark } from '../../../ui'
import { PersonField } from '../editor/PeopleField'
import { useMinutes } from '../minutes/minutesData'
import { useRun } from '../minutes/useRun'
import { useOfficerWords } from './MeetingSteps'
import { openStep } from './presenceUi'

/** Where the meeting stands, who presides and who writes, and the step that comes next. */
export function MeetingState() {
  const { t } = useTranslation(['minutes', 'presence'])
  const { meeting, presence, isLocked } = useMinutes()
  const [isNaming, setIsNaming] = useState(false)
  const { error, run } = useRun()
  const officerWords = useOfficerWords()
  const { status, calledToOrderAt: called, adjournedAt: adjourned } = meeting
  const recess = presence.recesses.find(({ endedAt }) => endedAt === null)
  const isRunning = status === 'in_progress'
  return (
    <footer className="shrink-0 border-t border-line px-4 py-2.5 text-sm text-ink-2">
      <p>
        {status === 'planned' ? t('state.planned') : null}
        {status === 'cancelled' ? t('state.cancelled') : null}
        {status === 'approved' && meeting.approvedOn
          ? t('state.approved', { date: formatDate(meeting.approvedOn, 'year') })
          : null}
        {isRunning && called ? t('state.called', { time: formatTime(called) }) : null}
        {status === 'held' && adjourned ? t('state.adjourned', { time: formatTime(adjourned) }) : null}{' '}
        {recess ? `${t('presence:recess.since', { time: formatTime(recess.startedAt) })} ` : null}
        {officerWords(meeting.presiding, meeting.recorder).join(' ')}
      </p>
      {isLocked ? null : (
        <div className="mt-1.5 flex flex-wrap gap-1.5">
          {isRunning ? (
            <>
              <Button size="sm" onPress={() => openStep(meeting.id, 'adjourn')}>
                {t('state.adjourn')}
              </Button>
              {recess ? null : (
                <Button size="sm" onPress={() => openStep(meeting.id, 'recess')}>
                  {t('presence:recess.label')}
                </Button>
              )}
            </>
          ) : null}
          {status === 'held' ? (
            <Button size="sm" onPress={() => run(api.command('meeting.reopen', { id: meeting.id }))}>
              {t('state.reopen')}
            </Button>
          ) : null}
          <Button data-meeting-officers="" size="sm" variant="ghost" onPress={() => setIsNaming(true)}>
            {t('state.officers')}
          </Button>
          {called === null ? null : (
            <Button data-meeting-times="" size="sm" variant="ghost" onPress={() => openStep(meeting.id, 'times')}>
              {t('presence:times.open')}
            </Button>
          )}
        </div>
      )}
      {error === null ? null : (
        <p role="alert" className="mt-1 flex items-start gap-1.5 text-red">
          <StateMark state="fail" label="" /> {error}
        </p>
      )}
      {isNaming ? <OfficersDialog onClose={() => setIsNaming(false)} /> : null}
    </footer>
  )
}

function OfficersDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['minutes', 'common'])
  const { meeting, candidates } = useMinutes()
  const { error, run, setError } = useRun()
  const campus = useQueryOf('meeting.onCampus', { id: meeting.id })
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
        <Select
          label={t('state.campus')}
          help={t('state.campusHelp')}
          value={campus.data?.isOnCampus == null ? 'unsaid' : campus.data.isOnCampus ? 'yes' : 'no'}
          options={(['unsaid', 'yes', 'no'] as const).map((id) => ({ id, label: t(`state.campus_${id}`) }))}
          onChange={(said) =>
            run(
              api.command('meeting.setOnCampus', {
                id: meeting.id,
                isOnCampus: said === 'unsaid' ? null : said === 'yes',
              }),
            )
          }
        />
      </div>
    </Dialog>
  )
}
