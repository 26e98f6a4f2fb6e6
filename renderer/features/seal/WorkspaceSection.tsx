import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SealFinding, SealReport } from '../../../electron/contract/model'
import { api } from '../../lib/api'
import { useErrorText } from '../../lib/errorText'
import { formatDate } from '../../lib/format'
import { Banner, Button, PageRow, SectionLabel, TextLink } from '../../ui'
import { Outcome } from './Outcome'
import { useCheck } from './useCheck'

/** The check of everything that this workspace sealed. */
export function WorkspaceSection() {
  const { t } = useTranslation('seal')
  const say = useErrorText()
  const [report, setReport] = useState<SealReport | null>(null)
  const { isBusy, error, check } = useCheck()
  return (
    <PageRow
      isRuledAbove
      className="pt-3 pb-6"
      margin={<SectionLabel label={t('workspace.title')} note={t('workspace.note')} />}
    >
      <div className="flex max-w-[720px] flex-col gap-3">
        <div>
          <Button
            icon="lock"
            isDisabled={isBusy}
            onPress={() => check(async () => setReport(await api.call('seal.verifyWorkspace', {})))}
          >
            {t('workspace.run')}
          </Button>
        </div>
        {error === null ? null : <Banner tone="red" fact={t('workspace.failed')} detail={say(error)} />}
        <div aria-live="polite">{report === null ? null : <Report report={report} />}</div>
      </div>
    </PageRow>
  )
}

function Report({ report }: { report: SealReport }) {
  const { t } = useTranslation('seal')
  const records = report.boards.reduce((sum, board) => sum + board.records, 0)
  if (!report.isSound) {
    return (
      <Outcome state="fail" fact={t('workspace.changed')}>
        <p className="text-sm text-ink-2">
          {t('workspace.findings', { count: report.findings.length })}. {t('workspace.restore')}
        </p>
        <ul className="mt-1 flex flex-col divide-y divide-line border-y border-line">
          {report.findings.map((finding) => (
            <li key={`${finding.problem} ${finding.meeting?.id ?? ''} ${finding.detail ?? ''}`} className="py-2.5">
              <Finding finding={finding} />
            </li>
          ))}
        </ul>
        <Others report={report} />
      </Outcome>
    )
  }
  return (
    <Outcome
      state={records === 0 ? 'cannotTell' : 'pass'}
      fact={t(records === 0 ? 'workspace.none' : 'workspace.sound')}
    >
      <p className="text-ink-2">
        {records === 0 ? t('workspace.noneDetail') : t('workspace.soundCount', { count: records })}
      </p>
      <Others report={report} />
    </Outcome>
  )
}

function Finding({ finding }: { finding: SealFinding }) {
  const { t } = useTranslation('seal')
  const { board, meeting, version, problem, differences, detail } = finding
  return (
    <>
      {meeting === null ? null : (
        <p>
          <TextLink href={`/meetings/${meeting.id}/record`}>
            <span data-user-content>
              {t('meetingOf', { meeting: meeting.title, date: formatDate(meeting.date, 'longYear') })}
            </span>
          </TextLink>
          <span className="text-sm text-ink-3">
            {' '}
            <span data-user-content>{board?.name}</span>
            {version === null ? '' : `, ${t('versionShort', { version })}`}
          </span>
        </p>
      )}
      <p>{t(`problem.${problem}`, { detail })}</p>
      {differences.length === 0 ? null : (
        <ul className="mt-1 flex flex-col gap-0.5 text-sm text-ink-2">
          {differences.map(({ part, change, id, label }) => (
            <li key={`${part} ${id ?? label} ${change}`}>
              {t('difference', { part: t(`part.${part}`), change: t(`change.${change}`) })}{' '}
              <span data-user-content>{label}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** What is no finding, but must not be taken for sealed. */
function Others({ report }: { report: SealReport }) {
  const { t } = useTranslation('seal')
  const others = report.boards.flatMap((board) =>
    board.meetings.flatMap(({ meeting, state }) =>
      state === 'unsealed' || state === 'correcting' ? [{ meeting, state, board: board.name }] : [],
    ),
  )
  if (others.length === 0) return null
  return (
    <div className="mt-2">
      <h4 className="text-sm font-semibold text-ink-2">{t('workspace.also')}</h4>
      <ul className="flex flex-col gap-1 text-sm">
        {others.map(({ meeting, state, board }) => (
          <li key={meeting.id}>
            <TextLink href={`/meetings/${meeting.id}/record`}>
              <span data-user-content>
                {t('meetingOf', { meeting: meeting.title, date: formatDate(meeting.date, 'longYear') })}
              </span>
            </TextLink>{' '}
            <span className="text-ink-3" data-user-content>
              {board}
            </span>{' '}
            <span className="text-ink-2">{t(`workspace.${state}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
