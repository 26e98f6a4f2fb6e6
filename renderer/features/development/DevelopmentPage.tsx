import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Development, DevelopmentDirection } from '../../../electron/contract/model'
import { useErrorText } from '../../lib/errorText'
import { formatDate, formatNumber } from '../../lib/format'
import { useQueryOf } from '../../lib/query'
import { BoardWord, ExportButton, fits, ScopeFilters, useScope } from '../../lib/register'
import { useIsChair } from '../../lib/useIsChair'
import { Button, EmptyState, ErrorState, LoadingState, Select, useSmallWindow } from '../../ui'
import { RegisterPage, RegisterTable, type RegisterColumn } from '../../ui/register'
import { DevelopmentDialog } from './DevelopmentDialog'

/** Where the window is small, host and board are left to the dialog of the entry. */
function useColumns(hasBoard: boolean, isSmall: boolean): RegisterColumn<Development>[] {
  const { t } = useTranslation('development')
  const own = (text: string | null | undefined) => (
    <span data-user-content="" className="truncate">
      {text ?? ''}
    </span>
  )
  return [
    {
      id: 'on',
      label: t('heldOn'),
      width: 120,
      sortBy: (row) => row.heldOn,
      render: (row) => (row.heldOn === null ? t('offered') : <time>{formatDate(row.heldOn, 'year')}</time>),
    },
    {
      id: 'text',
      label: t('entry'),
      isRowHeader: true,
      minWidth: 220,
      sortBy: (row) => row.text,
      render: (row) => own(row.text),
    },
    {
      id: 'kind',
      label: t('kind.label'),
      width: 120,
      sortBy: (row) => row.kind,
      render: (row) => t(`kind.${row.kind}`),
    },
    {
      id: 'direction',
      label: t('direction.label'),
      width: 150,
      sortBy: (row) => row.direction,
      render: (row) => t(`direction.${row.direction}`),
    },
    ...(isSmall
      ? []
      : [
          {
            id: 'host',
            label: t('host'),
            width: 150,
            sortBy: (row: Development) => row.host?.name ?? null,
            render: (row: Development) => own(row.host?.name),
          },
        ]),
    {
      id: 'hours',
      label: t('hoursShort'),
      width: 70,
      align: 'end',
      sortBy: (row) => row.hours,
      render: (row) => (row.hours === null ? '' : formatNumber(row.hours)),
    },
    {
      id: 'participants',
      label: t('participants'),
      width: 88,
      align: 'end',
      sortBy: (row) => row.participants,
      render: (row) => (row.participants === null ? '' : formatNumber(row.participants)),
    },
    ...(hasBoard && !isSmall
      ? [
          {
            id: 'board',
            label: t('board'),
            width: 120,
            sortBy: (row: Development) => row.boardName,
            render: (row: Development) => <BoardWord boardId={row.boardId} name={row.boardName} />,
          },
        ]
      : []),
  ]
}

/** The register of workshops, externships and days in plants, in both directions. */
export function DevelopmentPage() {
  const { t } = useTranslation(['development', 'registers'])
  const say = useErrorText()
  const isChair = useIsChair()
  const [scope, narrow] = useScope()
  const [filter, setFilter] = useState('')
  const [direction, setDirection] = useState<DevelopmentDirection | 'all'>('all')
  const [openId, setOpenId] = useState<string | null>(null)
  const [isAdding, setAdding] = useState(false)
  const list = useQueryOf('development.list', scope)
  const columns = useColumns(scope.boardId === null, useSmallWindow())
  const rows = (list.data ?? []).filter(
    (row) =>
      (direction === 'all' || row.direction === direction) &&
      fits(filter, row.text, row.topic, row.host?.name, row.participantNames, row.followUp, t(`kind.${row.kind}`)),
  )
  const participants = rows.reduce((sum, row) => sum + (row.participants ?? 0), 0)
  const hours = rows.reduce((sum, row) => sum + (row.hours ?? 0) * (row.participants ?? 0), 0)
  const opened = list.data?.find(({ id }) => id === openId)
  const add = isChair ? undefined : () => setAdding(true)
  const isNarrowed = filter !== '' || direction !== 'all' || scope.boardId !== null || scope.from !== null
  return (
    <>
      <RegisterPage
        title={t('title')}
        lead={
          list.data === undefined
            ? undefined
            : t('lead', {
                activities: t('activities', { count: rows.length }),
                participants: t('people', { count: participants }),
                hours: t('allHours', { count: hours, hours: formatNumber(hours) }),
              })
        }
        filter={filter}
        onFilter={setFilter}
        filters={
          <>
            <ScopeFilters scope={scope} onChange={narrow} />
            <Select
              label={t('direction.label')}
              value={direction}
              options={(['all', 'industry_to_staff', 'staff_to_industry'] as const).map((id) => ({
                id,
                label: t(`direction.${id}`),
              }))}
              onChange={setDirection}
              className="w-48"
            />
          </>
        }
        onNew={add}
        actions={
          <>
            <ExportButton register="development" scope={scope} ids={rows.map(({ id }) => id)} />
            {add === undefined ? null : (
              <Button variant="primary" icon="plus" onPress={add}>
                {t('new')}
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
            {isNarrowed ? t('registers:nothingFits') : t('none')}
          </EmptyState>
        ) : (
          <RegisterTable
            label={t('title')}
            columns={columns}
            rows={rows}
            rowId={({ id }) => id}
            rowText={({ text }) => text}
            onOpen={setOpenId}
          />
        )}
      </RegisterPage>
      {opened === undefined ? null : (
        <DevelopmentDialog development={opened} boardId={null} onClose={() => setOpenId(null)} />
      )}
      {isAdding ? (
        <DevelopmentDialog development={null} boardId={scope.boardId} onClose={() => setAdding(false)} />
      ) : null}
    </>
  )
}
