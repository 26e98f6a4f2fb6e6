import { useTranslation } from 'react-i18next'
import type { Output } from '../../../../electron/contract'
import type { BoardId, ComplianceProfile, ComplianceReport, Outcome } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { useErrorText } from '../../../lib/errorText'
import { formatDate } from '../../../lib/format'
import { useQueryOf } from '../../../lib/query'
import { useAct } from '../../../lib/useAct'
import { useIsChair } from '../../../lib/useIsChair'
import {
  Banner,
  Button,
  Chip,
  EmptyState,
  ErrorState,
  LoadingState,
  PageRow,
  SectionLabel,
  Select,
  TextLink,
} from '../../../ui'
import { OutcomeCounts } from './OutcomeCounts'
import { PeriodSelect } from './PeriodSelect'
import { ResultRow } from './ResultRow'
import { useHealth } from './useHealth'

/** What is broken first, what is kept last; within that the order of the profile. */
const ORDER: readonly Outcome[] = ['fail', 'warn', 'cannot_tell', 'pass']

/** How a command names a profile. */
export const choiceOf = ({ id, isCopy }: ComplianceProfile) => (isCopy ? { profileId: id } : { presetId: id })

function Report({ report, onRemove }: { report: ComplianceReport; onRemove: (() => void) | null }) {
  const { t } = useTranslation('health')
  const { profile, results, boardId, from, to } = report
  const sorted = ORDER.flatMap((outcome) => results.filter((each) => each.outcome === outcome))
  return (
    <PageRow
      isRuledAbove
      className="pt-3 pb-6"
      margin={<SectionLabel label={t('rules')} note={t('ruleCount', { count: results.length })} />}
    >
      <section aria-label={profile.name} data-user-label="" className="max-w-[820px]">
        <header className="flex flex-wrap items-start gap-x-3 gap-y-1 border-b border-line pb-2">
          <div className="min-w-0 flex-1">
            <h2 className="font-serif text-h2 font-semibold" data-user-content="">
              {profile.name}
            </h2>
            <p className="text-sm text-ink-2" data-user-content="">
              {profile.edition}
            </p>
            <p className="text-sm text-ink-2">
              {t('span', { from: formatDate(from, 'year'), to: formatDate(to, 'year') })}
            </p>
            <div className="mt-1 flex flex-wrap items-center gap-2">
              <OutcomeCounts results={results} />
              {profile.verifyEdition ? <Chip tone="ochre">{t('verify')}</Chip> : null}
            </div>
          </div>
          <TextLink href={`/profiles?open=${profile.id}`}>{t('values')}</TextLink>
          {onRemove === null ? null : (
            <Button size="sm" variant="ghost" onPress={onRemove} aria-label={t('removeOf', { name: profile.name })}>
              {t('remove')}
            </Button>
          )}
        </header>
        {results.length === 0 ? (
          <p className="py-3 text-ink-2">{t('noRules')}</p>
        ) : (
          <ul>
            {sorted.map((result) => (
              <ResultRow key={result.rule} result={result} boardId={boardId} profileId={profile.id} />
            ))}
          </ul>
        )}
      </section>
    </PageRow>
  )
}

function AddProfile({
  boardId,
  chosen,
  act,
}: {
  boardId: BoardId
  chosen: readonly string[]
  act: ReturnType<typeof useAct>['act']
}) {
  const { t } = useTranslation('health')
  const profiles = useQueryOf('profile.list', {})
  const rest = (profiles.data?.profiles ?? []).filter(({ id }) => !chosen.includes(id))
  return (
    <Select
      label={t('add')}
      className="w-[300px]"
      placeholder={t('addWhich')}
      options={rest.map(({ id, name }) => ({ id, label: name, isUserContent: true }))}
      value={null}
      isDisabled={rest.length === 0}
      onChange={(id) => {
        const profile = rest.find((each) => each.id === id)
        if (profile !== undefined) {
          void act(() => api.command('boardProfile.set', { boardId, profile: choiceOf(profile) as never }))
        }
      }}
    />
  )
}

type Board = Output<'board.health'>['boards'][number]

function Reports({ board, canChange }: { board: Board; canChange: boolean }) {
  const { t } = useTranslation('health')
  const say = useErrorText()
  const { error, act } = useAct()
  const { boardId, reports } = board
  return (
    <>
      {canChange ? (
        <PageRow className="pb-4">
          <div className="flex flex-wrap items-end gap-3">
            <AddProfile boardId={boardId} chosen={reports.map(({ profile }) => profile.id)} act={act} />
            <TextLink href="/profiles" className="pb-1">
              {t('allProfiles')}
            </TextLink>
          </div>
        </PageRow>
      ) : null}
      {error === null ? null : (
        <PageRow>
          <Banner tone="red" fact={t('notSaved')} detail={say(error)} />
        </PageRow>
      )}
      {reports.length === 0 ? (
        <PageRow>
          <EmptyState>{t('noneChosen')}</EmptyState>
        </PageRow>
      ) : null}
      {reports.map((report) => (
        <Report
          key={report.profile.id}
          report={report}
          onRemove={
            canChange
              ? () =>
                  void act(() =>
                    api.command('boardProfile.unset', { boardId, profile: choiceOf(report.profile) as never }),
                  )
              : null
          }
        />
      ))}
    </>
  )
}

/** How a board stands by the rules chosen for it: the part of its page that this feature draws. */
export function BoardHealth({ boardId }: { boardId: BoardId }) {
  const say = useErrorText()
  const isChair = useIsChair()
  const { health, periodName, choosePeriod } = useHealth(boardId)
  const board = health.data?.boards[0]
  return (
    <>
      <PageRow className="py-3">
        <PeriodSelect value={periodName} onChange={choosePeriod} />
      </PageRow>
      {health.isError ? (
        <PageRow>
          <ErrorState onRetry={() => void health.refetch()}>{say(health.error)}</ErrorState>
        </PageRow>
      ) : board === undefined ? (
        <PageRow>
          <LoadingState />
        </PageRow>
      ) : (
        <Reports board={board} canChange={!isChair} />
      )}
    </>
  )
}
