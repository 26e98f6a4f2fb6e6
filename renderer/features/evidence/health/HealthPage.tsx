import { useTranslation } from 'react-i18next'
import type { Output } from '../../../../electron/contract'
import { fixText, reasonText, type RuleResult } from '../../../../electron/contract/model'
import { useComplianceVoice } from '../../../lib/complianceVoice'
import { useErrorText } from '../../../lib/errorText'
import {
  EmptyState,
  ErrorState,
  FrameSlot,
  LoadingState,
  PageGrid,
  PageRow,
  PageTitle,
  Pane,
  SectionLabel,
  StateMark,
  TextLink,
  useSmallWindow,
} from '../../../ui'
import { fixHref } from './fixHref'
import { OutcomeCounts } from './OutcomeCounts'
import { PeriodSelect } from './PeriodSelect'
import { MARKS } from './ResultRow'
import { useHealth } from './useHealth'

type Board = Output<'board.health'>['boards'][number]

/** What is broken, then what is to be looked at, then what still has time. */
const needsSomebody = ({ outcome, missing, fix }: RuleResult) =>
  outcome === 'fail' || outcome === 'warn' || (fix !== null && missing.includes('time'))

/** The same step may help with the rules of several profiles. */
function stepsOf({ reports }: Board): (RuleResult & { profileId: string })[] {
  const results = reports
    .flatMap(({ profile, results: all }) => all.map((result) => ({ ...result, profileId: profile.id })))
    .filter(needsSomebody)
  const rank = { fail: 0, warn: 1, cannot_tell: 2, pass: 3 }
  const seen = new Set<string>()
  return results
    .toSorted((a, b) => rank[a.outcome] - rank[b.outcome])
    .filter(({ rule, reason, fix }) => {
      const key = JSON.stringify([rule, reason, fix])
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
}

function BoardBlock({ board }: { board: Board }) {
  const { t } = useTranslation('health')
  const voice = useComplianceVoice()
  const steps = stepsOf(board)
  return (
    <PageRow
      isRuledAbove
      className="pt-3 pb-5"
      margin={
        <SectionLabel
          label={t('board')}
          note={board.reports.length === 0 ? undefined : t('profileCount', { count: board.reports.length })}
        />
      }
    >
      <section aria-label={board.name} data-user-label="" className="max-w-[860px]">
        <h2 className="font-semibold">
          <TextLink href={`/boards/${board.boardId}/health`}>
            <span data-user-content="">{board.name}</span>
          </TextLink>
        </h2>
        {board.reports.length === 0 ? <p className="text-ink-2">{t('noneChosenShort')}</p> : null}
        {board.reports.map(({ profile, results }) => (
          <div key={profile.id} className="flex flex-wrap items-center gap-x-3">
            <span data-user-content="" className="text-ink-2">
              {profile.name}
            </span>
            <OutcomeCounts results={results} />
          </div>
        ))}
        {board.reports.length > 0 && steps.length === 0 ? <p className="mt-1">{t('nothingToDo')}</p> : null}
        {steps.length === 0 ? null : (
          <ul aria-label={t('steps')} className="mt-2">
            {steps.map(({ rule, outcome, reason, fix, evidence, profileId }, index) => (
              <li
                key={`${rule} ${index}`}
                className="flex items-start gap-2 border-b border-line py-1.5 last:border-b-0"
              >
                <span className="flex h-5 w-4 shrink-0 items-center">
                  <StateMark state={MARKS[outcome]} label={voice.say(`outcome.${outcome}`)} />
                </span>
                <span className="min-w-0 flex-1">
                  {reasonText(reason, voice)}
                  {fix === null ? null : (
                    <>
                      {' '}
                      <TextLink href={fixHref(fix, { boardId: board.boardId, profileId, evidence })}>
                        {fixText(fix, voice)}
                      </TextLink>
                    </>
                  )}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </PageRow>
  )
}

/** All boards of the institution: what is due, what is broken, and what would help. */
export function HealthPage() {
  const { t } = useTranslation('health')
  const say = useErrorText()
  const isSmall = useSmallWindow()
  const { health, periodName, choosePeriod } = useHealth(null)
  return (
    <>
      <FrameSlot name="path">{t('title')}</FrameSlot>
      <Pane id="page" role="main" label={t('title')} className="h-full bg-paper">
        <PageGrid margin={isSmall ? 96 : 126} facts={0} className="max-w-[1280px]">
          <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
          <PageRow className="pb-4">
            <div className="flex flex-wrap items-end gap-3">
              <PeriodSelect value={periodName} onChange={choosePeriod} />
              <TextLink href="/profiles" className="pb-1">
                {t('allProfiles')}
              </TextLink>
            </div>
          </PageRow>
          {health.isError ? (
            <PageRow>
              <ErrorState onRetry={() => void health.refetch()}>{say(health.error)}</ErrorState>
            </PageRow>
          ) : null}
          {health.isPending ? (
            <PageRow>
              <LoadingState />
            </PageRow>
          ) : null}
          {health.data?.boards.length === 0 ? (
            <PageRow>
              <EmptyState>{t('noBoards')}</EmptyState>
            </PageRow>
          ) : null}
          {health.data?.boards.map((board) => (
            <BoardBlock key={board.boardId} board={board} />
          ))}
        </PageGrid>
      </Pane>
    </>
  )
}
