import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../electron/contract'
import type { PdfCheck, PdfReport } from '../../../electron/contract/model'
import { api } from '../../lib/api'
import { useErrorText } from '../../lib/errorText'
import { groupedFingerprint } from '../../lib/fingerprint'
import { formatDate } from '../../lib/format'
import { Banner, Button, PageRow, SectionLabel, StateMark, type State } from '../../ui'
import { Outcome } from './Outcome'
import { useCheck } from './useCheck'

const outcomes: Record<PdfReport['outcome'], State> = {
  sound: 'pass',
  changed: 'fail',
  extract: 'cannotTell',
  notMinutes: 'cannotTell',
}
const checkStates: Record<PdfCheck['state'], State> = { ok: 'pass', failed: 'fail', open: 'cannotTell' }

/** The check of one PDF. */
export function FileSection() {
  const { t } = useTranslation('seal')
  const say = useErrorText()
  const [checked, setChecked] = useState<NonNullable<Output<'seal.verifyFile'>> | null>(null)
  const { isBusy, error, check } = useCheck()
  const choose = async () => {
    const answer = await api.call('seal.verifyFile', {})
    if (answer !== null) setChecked(answer)
  }
  return (
    <PageRow isRuledAbove className="pt-3 pb-6" margin={<SectionLabel label={t('file.title')} note={t('file.note')} />}>
      <div className="flex max-w-[720px] flex-col gap-3">
        <div>
          <Button icon="document" isDisabled={isBusy} onPress={() => check(choose)}>
            {t('file.choose')}
          </Button>
        </div>
        {error === null ? null : <Banner tone="red" fact={t('file.failed')} detail={say(error)} />}
        <div aria-live="polite">
          {checked === null ? null : (
            <Outcome state={outcomes[checked.report.outcome]} fact={t(`file.outcome.${checked.report.outcome}`)}>
              <p className="text-sm text-ink-2" data-user-content>
                {t('file.name', { name: checked.fileName })}
              </p>
              <Report report={checked.report} />
            </Outcome>
          )}
        </div>
      </div>
    </PageRow>
  )
}

function Report({ report }: { report: PdfReport }) {
  const { t } = useTranslation('seal')
  const { outcome, minutes, checks, here } = report
  if (outcome === 'extract' || outcome === 'notMinutes') return <p className="text-ink-2">{t(`file.${outcome}`)}</p>
  const proofOf = ({ check, state }: PdfCheck): string => {
    if (check !== 'workspace') return t(`file.proofs.${check}.${state === 'ok' ? 'ok' : 'failed'}`)
    return here === null ? '' : t(`file.proofs.here.${here.state}`, { version: here.laterVersion })
  }
  return (
    <>
      {minutes === null ? null : (
        <dl className="flex flex-col gap-1">
          <Fact label={t('file.minutes')}>
            <span data-user-content>
              {t('meetingOf', { meeting: minutes.meeting.title, date: formatDate(minutes.meeting.date, 'longYear') })}
              <br />
              {minutes.board}, {minutes.institution}
            </span>
          </Fact>
          <Fact label={t('file.version')}>
            {t('file.versionOf', { version: minutes.version, position: minutes.position })}
          </Fact>
          {minutes.reason === null ? null : (
            <Fact label={t('file.reason')}>
              <span data-user-content>{minutes.reason}</span>
            </Fact>
          )}
          <Fact label={t('file.fingerprint')}>
            <span className="selectable text-sm tabular-nums" data-user-content>
              {groupedFingerprint(minutes.sha256)}
            </span>
          </Fact>
        </dl>
      )}
      <h4 className="mt-1 text-sm font-semibold text-ink-2">{t('file.checks')}</h4>
      <ul className="flex flex-col gap-1">
        {checks.map((each) => (
          <li key={each.check} className="flex items-start gap-2">
            <span className="flex h-[21px] items-center">
              <StateMark state={checkStates[each.state]} />
            </span>
            <span className="min-w-0">{proofOf(each)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[92px_1fr] gap-2">
      <dt className="text-sm text-ink-3">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  )
}
