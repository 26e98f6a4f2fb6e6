import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Recommendation } from '../../../../electron/contract/model'
import { useErrorText } from '../../../lib/errorText'
import { useQueryOf } from '../../../lib/query'
import { ExportButton, fits, ScopeFilters } from '../../../lib/register'
import { useIsChair } from '../../../lib/useIsChair'
import { Button, EmptyState, ErrorState, LoadingState, SegmentedControl, Select, useSmallWindow } from '../../../ui'
import { RegisterPage, RegisterTable } from '../../../ui/register'
import type { TabProps } from '../tab'
import { useRecommendationColumns } from './columns'
import { FlowChart } from './FlowChart'
import { RecommendationDialog } from './RecommendationDialog'

const SHOWN = ['any', 'open', 'made', 'answered', 'reported', 'withdrawn'] as const
type Shown = (typeof SHOWN)[number]

const isShown = ({ stage }: Recommendation, shown: Shown) =>
  shown === 'any' || shown === stage || (shown === 'open' && (stage === 'made' || stage === 'answered'))

/** What boards recommended and how far each has come: a list, or the flow by year. */
export function RecommendationsTab({ tabs, scope, narrow, openId, onOpen }: TabProps) {
  const { t } = useTranslation(['curriculum', 'registers'])
  const say = useErrorText()
  const isChair = useIsChair()
  const isSmall = useSmallWindow()
  const [filter, setFilter] = useState('')
  const [shown, setShown] = useState<Shown>('any')
  const [view, setView] = useState<'list' | 'flow'>('list')
  const [isAdding, setAdding] = useState(false)
  const list = useQueryOf('recommendation.list', scope)
  const columns = useRecommendationColumns(scope.boardId === null, isSmall)
  const rows = (list.data ?? []).filter(
    (row) =>
      isShown(row, shown) &&
      fits(filter, t('shortName', { number: row.number }), row.text, row.from?.name, row.responseReason, row.outcome),
  )
  const open = rows.filter((row) => isShown(row, 'open')).length
  const add = isChair ? undefined : () => setAdding(true)
  const isNarrowed = filter !== '' || shown !== 'any' || scope.boardId !== null || scope.from !== null
  const body = () => {
    if (list.isError) {
      return (
        <ErrorState className="px-6" onRetry={() => void list.refetch()}>
          {say(list.error)}
        </ErrorState>
      )
    }
    if (list.data === undefined) return <LoadingState className="px-6" />
    if (rows.length === 0) {
      return (
        <EmptyState
          className="px-6"
          action={filter === '' ? null : <Button onPress={() => setFilter('')}>{t('registers:clearFilter')}</Button>}
        >
          {isNarrowed ? t('registers:nothingFits') : t('none')}
        </EmptyState>
      )
    }
    if (view === 'flow') return <FlowChart rows={rows} />
    return (
      <RegisterTable
        label={t('tabs.recommendations')}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        rowText={({ text }) => text}
        onOpen={onOpen}
      />
    )
  }
  return (
    <>
      <RegisterPage
        title={t('title')}
        lead={list.data === undefined ? undefined : t('lead', { count: rows.length, open })}
        tabs={tabs}
        filter={filter}
        onFilter={setFilter}
        filters={
          <>
            <ScopeFilters scope={scope} onChange={narrow} />
            <Select
              label={t('stage.label')}
              value={shown}
              options={SHOWN.map((id) => ({ id, label: t(`stage.${id}`) }))}
              onChange={setShown}
              className="w-36"
            />
            <SegmentedControl
              label={t('view.label')}
              value={view}
              options={(['list', 'flow'] as const).map((id) => ({ id, label: t(`view.${id}`) }))}
              onChange={setView}
            />
          </>
        }
        onNew={add}
        actions={
          <>
            <ExportButton register="recommendations" scope={scope} ids={rows.map(({ id }) => id)} />
            {add === undefined ? null : (
              <Button variant="primary" icon="plus" onPress={add}>
                {t('new')}
              </Button>
            )}
          </>
        }
      >
        {body()}
      </RegisterPage>
      {openId === null ? null : <RecommendationDialog key={openId} id={openId} onClose={() => onOpen(null)} />}
      {isAdding ? <RecommendationDialog id={null} boardId={scope.boardId} onClose={() => setAdding(false)} /> : null}
    </>
  )
}
