import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingDetail, SealedVersion, SealReport } from '../../../../../electron/contract/model'
import { api } from '../../../../lib/api'
import { useErrorText } from '../../../../lib/errorText'
import { groupedFingerprint } from '../../../../lib/fingerprint'
import { formatInstant } from '../../../../lib/format'
import { useQueryOf } from '../../../../lib/query'
import { Banner, Button, showToast, StateMark } from '../../../../ui'
import { useExport } from '../../useExport'
import { CorrectionDialog } from './CorrectionDialog'

/** Props of {@link SealPane}. */
export interface SealPaneProps {
  meeting: MeetingDetail
}

/** The seals of approved minutes: their versions, whether they still hold, and the way to a correction. */
export function SealPane({ meeting }: SealPaneProps) {
  const { t } = useTranslation('seal')
  const say = useErrorText()
  const versions = useQueryOf('seal.versions', { id: meeting.id })
  const [isAsking, setIsAsking] = useState(false)
  const [report, setReport] = useState<SealReport | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setIsBusy] = useState(false)
  if ((meeting.status !== 'approved' && meeting.status !== 'correcting') || !versions.isSuccess) return null
  const act = (run: () => Promise<unknown>) => {
    setIsBusy(true)
    setError(null)
    setReport(null)
    run()
      .catch(setError)
      .finally(() => setIsBusy(false))
  }
  const meetingId = meeting.id
  const finish = async () => {
    const { version } = await api.command('minutes.finishCorrection', { meetingId })
    showToast({ message: t('pane.finished', { version }) })
  }
  const isSealed = versions.data.length > 0
  return (
    <section className="border-b border-line px-4.5 py-4" aria-label={t('pane.title')}>
      <h2 className="mb-2 text-base font-semibold">{t('pane.title')}</h2>
      {error === null ? null : <Banner tone="red" className="mb-2" fact={t('pane.refused')} detail={say(error)} />}
      {isSealed ? (
        <ol reversed className="flex flex-col gap-3">
          {versions.data.toReversed().map((version) => (
            <Version key={version.id} version={version} isLast={version.version === versions.data.length} />
          ))}
        </ol>
      ) : (
        <p className="text-sm text-ink-2">{t('pane.unsealed')}</p>
      )}
      {meeting.correctionReason === null ? null : (
        <p className="mt-3 text-sm" data-user-content>
          {t('pane.correcting', { reason: meeting.correctionReason })}
        </p>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        {isSealed ? (
          <Button
            size="sm"
            icon="lock"
            isDisabled={isBusy}
            onPress={() => act(async () => setReport(await api.call('seal.verifyWorkspace', {})))}
          >
            {t('pane.check')}
          </Button>
        ) : (
          <Button size="sm" isDisabled={isBusy} onPress={() => act(() => api.command('minutes.seal', { meetingId }))}>
            {t('pane.sealNow')}
          </Button>
        )}
        {isSealed && meeting.status === 'approved' ? (
          <Button size="sm" isDisabled={isBusy} onPress={() => setIsAsking(true)}>
            {t('pane.correct')}
          </Button>
        ) : null}
        {meeting.status === 'correcting' ? (
          <>
            <Button size="sm" variant="primary" isDisabled={isBusy} onPress={() => act(finish)}>
              {t('pane.finish')}
            </Button>
            <Button
              size="sm"
              isDisabled={isBusy}
              onPress={() => act(() => api.command('minutes.abandonCorrection', { meetingId }))}
            >
              {t('pane.abandon')}
            </Button>
          </>
        ) : null}
      </div>
      <div aria-live="polite">{report === null ? null : <Result report={report} meetingId={meetingId} />}</div>
      {isAsking ? <CorrectionDialog meetingId={meetingId} onClose={() => setIsAsking(false)} /> : null}
    </section>
  )
}

function Version({ version: sealed, isLast }: { version: SealedVersion; isLast: boolean }) {
  const { t } = useTranslation('seal')
  const say = useErrorText()
  const { meetingId, version, position, sealedAt, sealedBy, reason, sha256 } = sealed
  const file = useExport({ meetingId, kind: 'minutes', paper: null, version })
  return (
    <li className="text-sm">
      <p className="font-semibold">{t('pane.version', { version })}</p>
      <p className="text-ink-2" data-user-content>
        {t('pane.by', { date: formatInstant(sealedAt), name: sealedBy })}
      </p>
      {reason === null ? null : <p data-user-content>{reason}</p>}
      <p className="text-ink-3">{t('pane.position', { position })}</p>
      <p
        role="group"
        aria-label={t('pane.fingerprint', { version })}
        className="selectable mt-0.5 text-xs text-ink-2 tabular-nums"
        data-user-content
      >
        {groupedFingerprint(sha256)}
      </p>
      {isLast ? null : (
        <Button size="sm" className="mt-1" isDisabled={file.isExporting} onPress={file.run}>
          {t('pane.export', { version })}
        </Button>
      )}
      {file.error === null ? null : (
        <Banner tone="red" className="mt-1" fact={t('pane.refused')} detail={say(file.error)} />
      )}
    </li>
  )
}

/** What the check says of this meeting; what concerns others stands on the page that verifies the workspace. */
function Result({ report, meetingId }: { report: SealReport; meetingId: string }) {
  const { t } = useTranslation('seal')
  const findings = report.findings.filter(({ meeting }) => meeting?.id === meetingId)
  const isOpen = report.boards.some(({ meetings }) =>
    meetings.some(({ meeting, state }) => meeting.id === meetingId && state === 'correcting'),
  )
  const isSound = findings.length === 0
  return (
    <div className="mt-3 flex items-start gap-2 text-sm">
      <span className="flex h-[21px] items-center">
        <StateMark state={isSound ? 'pass' : 'fail'} label="" />
      </span>
      <div className="min-w-0">
        <p className="font-semibold">{t(isSound ? (isOpen ? 'pane.correctionOpen' : 'pane.sound') : 'pane.changed')}</p>
        {findings.map(({ problem, detail, differences }) => (
          <div key={`${problem} ${detail ?? ''}`}>
            <p>{t(`problem.${problem}`, { detail })}</p>
            <ul className="text-ink-2">
              {differences.map(({ part, change, id, label }) => (
                <li key={`${part} ${id ?? label} ${change}`}>
                  {t('difference', { part: t(`part.${part}`), change: t(`change.${change}`) })}{' '}
                  <span data-user-content>{label}</span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </div>
  )
}
