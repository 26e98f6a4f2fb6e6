import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Prospect, ProspectStage } from '../../../electron/contract/model'
import { api } from '../../lib/api'
import { useErrorText } from '../../lib/errorText'
import { formatDate } from '../../lib/format'
import { useQueryOf } from '../../lib/query'
import { BoardWord, ExportButton, fits, ScopeFilters, useScope, withPartner } from '../../lib/register'
import { useIsChair } from '../../lib/useIsChair'
import { Button, EmptyState, ErrorState, LoadingState, SegmentedControl, showToast } from '../../ui'
import { RegisterPage, RegisterTable, type RegisterColumn } from '../../ui/register'
import { ProspectDialog } from './ProspectDialog'
import { StageBoard } from './StageBoard'

function useColumns(hasBoard: boolean): RegisterColumn<Prospect>[] {
  const { t } = useTranslation(['partners', 'boards'])
  const own = (text: string | null | undefined) => (
    <span data-user-content="" className="truncate">
      {text ?? ''}
    </span>
  )
  return [
    {
      id: 'text',
      label: t('prospect.title'),
      isRowHeader: true,
      minWidth: 220,
      sortBy: (row) => row.organization?.name ?? row.text,
      render: (row) => own(withPartner(row.text, row.organization)),
    },
    {
      id: 'stage',
      label: t('prospect.stage'),
      width: 110,
      sortBy: (row) => STAGES.indexOf(row.stage),
      render: (row) => t(`stage.${row.stage}`),
    },
    {
      id: 'gap',
      label: t('prospect.gapCategory'),
      width: 140,
      sortBy: (row) => row.gapCategory,
      render: (row) => (row.gapCategory === null ? '' : t(`boards:category.${row.gapCategory}`)),
    },
    {
      id: 'owner',
      label: t('prospect.owner'),
      width: 140,
      sortBy: (row) => row.owner?.fullName ?? null,
      render: (row) => own(row.owner?.fullName),
    },
    ...(hasBoard
      ? [
          {
            id: 'board',
            label: t('prospect.board'),
            width: 120,
            sortBy: (row: Prospect) => row.boardName,
            render: (row: Prospect) => <BoardWord boardId={row.boardId} name={row.boardName} />,
          },
        ]
      : []),
    {
      id: 'on',
      label: t('prospect.identifiedOn'),
      width: 120,
      sortBy: (row) => row.identifiedOn,
      render: (row) => <time>{formatDate(row.identifiedOn, 'year')}</time>,
    },
  ]
}

const STAGES: readonly ProspectStage[] = ['identified', 'contacted', 'met', 'committed', 'active', 'dormant']

/** The pipeline of possible partners, as a table or by stage. */
export function Pipeline({ tabs }: { tabs: ReactNode }) {
  const { t } = useTranslation(['partners', 'registers'])
  const say = useErrorText()
  const isChair = useIsChair()
  const [scope, narrow] = useScope()
  const [filter, setFilter] = useState('')
  const [layout, setLayout] = useState<'table' | 'board'>('table')
  const [openId, setOpenId] = useState<string | null>(null)
  const [isAdding, setAdding] = useState(false)
  const prospects = useQueryOf('prospect.list', scope)
  const columns = useColumns(scope.boardId === null)
  const rows = (prospects.data ?? []).filter((row) =>
    fits(
      filter,
      row.text,
      row.organization?.name,
      row.contact?.fullName,
      row.owner?.fullName,
      row.gapSkill,
      row.sourceDetail,
      t(`stage.${row.stage}`),
    ),
  )
  const opened = prospects.data?.find(({ id }) => id === openId)
  const add = isChair ? undefined : () => setAdding(true)
  const move = (prospect: Prospect, stage: ProspectStage) => {
    api.command('prospect.revise', { id: prospect.id, stage }).catch((error: unknown) => {
      showToast({ message: say(error) })
    })
  }
  const isNarrowed = filter !== '' || scope.boardId !== null || scope.programId !== null || scope.from !== null
  return (
    <>
      <RegisterPage
        title={t('title')}
        lead={prospects.data === undefined ? undefined : t('leadProspects', { count: prospects.data.length })}
        tabs={
          <div className="flex flex-wrap gap-3">
            {tabs}
            <SegmentedControl
              label={t('layout.label')}
              value={layout}
              options={[
                { id: 'table', label: t('layout.table') },
                { id: 'board', label: t('layout.board') },
              ]}
              onChange={setLayout}
            />
          </div>
        }
        filter={filter}
        onFilter={setFilter}
        filters={<ScopeFilters scope={scope} onChange={narrow} />}
        onNew={add}
        actions={
          <>
            <ExportButton register="prospects" scope={scope} ids={rows.map(({ id }) => id)} />
            {add === undefined ? null : (
              <Button variant="primary" icon="plus" onPress={add}>
                {t('prospect.new')}
              </Button>
            )}
          </>
        }
      >
        {prospects.isError ? (
          <ErrorState className="px-6" onRetry={() => void prospects.refetch()}>
            {say(prospects.error)}
          </ErrorState>
        ) : prospects.data === undefined ? (
          <LoadingState className="px-6" />
        ) : rows.length === 0 ? (
          <EmptyState
            className="px-6"
            action={filter === '' ? null : <Button onPress={() => setFilter('')}>{t('registers:clearFilter')}</Button>}
          >
            {isNarrowed ? t('registers:nothingFits') : t('prospect.none')}
          </EmptyState>
        ) : layout === 'board' ? (
          <StageBoard stages={STAGES} rows={rows} onOpen={setOpenId} onMove={isChair ? null : move} />
        ) : (
          <RegisterTable
            label={t('tabs.pipeline')}
            columns={columns}
            rows={rows}
            rowId={({ id }) => id}
            rowText={({ organization, text }) => organization?.name ?? text}
            onOpen={setOpenId}
          />
        )}
      </RegisterPage>
      {opened === undefined ? null : (
        <ProspectDialog prospect={opened} boardId={null} onClose={() => setOpenId(null)} />
      )}
      {isAdding ? <ProspectDialog prospect={null} boardId={scope.boardId} onClose={() => setAdding(false)} /> : null}
    </>
  )
}
