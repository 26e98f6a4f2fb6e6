import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GapKind, SkillsGap } from '../../../../electron/contract/model'
import { useErrorText } from '../../../lib/errorText'
import { formatDate } from '../../../lib/format'
import { useQueryOf } from '../../../lib/query'
import { BoardWord, ExportButton, fits, ScopeFilters } from '../../../lib/register'
import { useIsChair } from '../../../lib/useIsChair'
import { Button, EmptyState, ErrorState, LoadingState, Select } from '../../../ui'
import { RegisterPage, RegisterTable, type RegisterColumn } from '../../../ui/register'
import type { TabProps } from '../tab'
import { GapDialog } from './GapDialog'

function useColumns(hasBoard: boolean): RegisterColumn<SkillsGap>[] {
  const { t } = useTranslation('curriculum')
  const own = (text: string | null | undefined) => (
    <span data-user-content="" className="truncate">
      {text ?? ''}
    </span>
  )
  const board: RegisterColumn<SkillsGap> = {
    id: 'board',
    label: t('board'),
    width: 120,
    sortBy: (row) => row.boardName,
    render: (row) => <BoardWord boardId={row.boardId} name={row.boardName} />,
  }
  return [
    {
      id: 'raised',
      label: t('gap.raised'),
      width: 110,
      sortBy: (row) => row.raisedOn,
      render: (row) => <time dateTime={row.raisedOn}>{formatDate(row.raisedOn, 'year')}</time>,
    },
    {
      id: 'kind',
      label: t('gap.kind.label'),
      width: 100,
      sortBy: (row) => t(`gap.kind.${row.kind}`),
      render: (row) => t(`gap.kind.${row.kind}`),
    },
    {
      id: 'text',
      label: t('gap.text'),
      isRowHeader: true,
      minWidth: 200,
      sortBy: (row) => row.text,
      render: (row) => own(row.text),
    },
    {
      id: 'by',
      label: t('gap.raisedBy'),
      width: 190,
      sortBy: (row) => row.raisedBy?.name ?? null,
      render: (row) => own([row.raisedBy?.name, row.raisedBy?.affiliation].filter(Boolean).join(', ')),
    },
    ...(hasBoard ? [board] : []),
  ]
}

/** Trends of the industry and skills that people lack, as they were raised. */
export function GapsTab({ tabs, scope, narrow, openId, onOpen }: TabProps) {
  const { t } = useTranslation(['curriculum', 'registers'])
  const say = useErrorText()
  const isChair = useIsChair()
  const [filter, setFilter] = useState('')
  const [kind, setKind] = useState<GapKind | 'any'>('any')
  const [isAdding, setAdding] = useState(false)
  const list = useQueryOf('gap.list', scope)
  const columns = useColumns(scope.boardId === null)
  const rows = (list.data ?? []).filter(
    (row) =>
      (kind === 'any' || row.kind === kind) &&
      fits(filter, row.text, row.evidence, row.raisedBy?.name, row.raisedBy?.affiliation),
  )
  const opened = list.data?.find(({ id }) => id === openId)
  const add = isChair ? undefined : () => setAdding(true)
  const isNarrowed = filter !== '' || kind !== 'any' || scope.boardId !== null || scope.from !== null
  return (
    <>
      <RegisterPage
        title={t('title')}
        lead={list.data === undefined ? undefined : t('gap.lead', { count: rows.length })}
        tabs={tabs}
        filter={filter}
        onFilter={setFilter}
        filters={
          <>
            <ScopeFilters scope={scope} onChange={narrow} />
            <Select
              label={t('gap.kind.label')}
              value={kind}
              options={(['any', 'trend', 'gap'] as const).map((id) => ({ id, label: t(`gap.kind.${id}`) }))}
              onChange={setKind}
              className="w-36"
            />
          </>
        }
        onNew={add}
        actions={
          <>
            <ExportButton register="gaps" scope={scope} ids={rows.map(({ id }) => id)} />
            {add === undefined ? null : (
              <Button variant="primary" icon="plus" onPress={add}>
                {t('gap.new')}
              </Button>
            )}
          </>
        }
      >
        {list.isError ? (
          <ErrorState className="px-6" onRetry={() => void list.refetch()}>
            {say(list.error)}
          </ErrorState>
        ) : list.data === undefined ? (
          <LoadingState className="px-6" />
        ) : rows.length === 0 ? (
          <EmptyState
            className="px-6"
            action={filter === '' ? null : <Button onPress={() => setFilter('')}>{t('registers:clearFilter')}</Button>}
          >
            {isNarrowed ? t('registers:nothingFits') : t('gap.none')}
          </EmptyState>
        ) : (
          <RegisterTable
            label={t('tabs.gaps')}
            columns={columns}
            rows={rows}
            rowId={({ id }) => id}
            rowText={({ text }) => text}
            onOpen={onOpen}
          />
        )}
      </RegisterPage>
      {opened === undefined ? null : <GapDialog key={opened.id} gap={opened} onClose={() => onOpen(null)} />}
      {isAdding ? <GapDialog gap={null} boardId={scope.boardId} onClose={() => setAdding(false)} /> : null}
    </>
  )
}
