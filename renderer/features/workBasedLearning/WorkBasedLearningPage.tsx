import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { countPledges, type Pledge } from '../../../electron/contract/model'
import { useEntryWords } from '../../lib/entryWords'
import { useErrorText } from '../../lib/errorText'
import { formatNumber } from '../../lib/format'
import { useQueryOf } from '../../lib/query'
import { ExportButton, fits, ScopeFilters, useScope } from '../../lib/register'
import { useIsChair } from '../../lib/useIsChair'
import { Button, EmptyState, ErrorState, LoadingState, SegmentedControl } from '../../ui'
import { RegisterPage, RegisterTable } from '../../ui/register'
import { PledgeDialog } from './PledgeDialog'
import { PledgeNumbers } from './PledgeNumbers'
import { usePledgeColumns } from './usePledgeColumns'

/** Props of {@link WorkBasedLearningPage}. */
export interface WorkBasedLearningPageProps {
  /** The pledge that is open, by the address. */
  openId: string | null
  onOpen: (id: string | null) => void
}

/** Pledges of partners, one by one or in numbers. Counts only: no names of students. */
export function WorkBasedLearningPage({ openId, onOpen }: WorkBasedLearningPageProps) {
  const { t } = useTranslation(['learning', 'registers', 'entries'])
  const say = useErrorText()
  const lead = useLead()
  const isChair = useIsChair()
  const { termName } = useEntryWords()
  const [view, setView] = useState<'list' | 'numbers'>('list')
  const [scope, narrow] = useScope()
  const [filter, setFilter] = useState('')
  const [isAdding, setAdding] = useState(false)
  const pledges = useQueryOf('pledge.list', scope)
  const columns = usePledgeColumns(scope.boardId === null)
  const rows = (pledges.data ?? []).filter((row) =>
    fits(
      filter,
      row.text,
      row.organization?.name,
      row.contact?.fullName,
      row.programName,
      t(`entries:pledge.kind.${row.kind}`),
      row.term === null ? null : termName(row.term),
    ),
  )
  const opened = pledges.data?.find(({ id }) => id === openId)
  const add = isChair ? undefined : () => setAdding(true)
  return (
    <>
      <RegisterPage
        title={t('title')}
        lead={pledges.data === undefined ? undefined : lead(pledges.data)}
        tabs={
          <SegmentedControl
            label={t('view.label')}
            value={view}
            options={[
              { id: 'list', label: t('view.list') },
              { id: 'numbers', label: t('view.numbers') },
            ]}
            onChange={setView}
          />
        }
        filter={filter}
        onFilter={setFilter}
        filters={<ScopeFilters scope={scope} onChange={narrow} />}
        onNew={add}
        actions={
          <>
            <ExportButton register="pledges" scope={scope} ids={rows.map(({ id }) => id)} />
            {add === undefined ? null : (
              <Button variant="primary" icon="plus" onPress={add}>
                {t('new')}
              </Button>
            )}
          </>
        }
      >
        {pledges.isError ? (
          <ErrorState className="px-6" onRetry={() => void pledges.refetch()}>
            {say(pledges.error)}
          </ErrorState>
        ) : pledges.data === undefined ? (
          <LoadingState className="px-6" />
        ) : rows.length === 0 ? (
          <EmptyState
            className="px-6"
            action={filter === '' ? null : <Button onPress={() => setFilter('')}>{t('registers:clearFilter')}</Button>}
          >
            {filter !== '' || scope.boardId !== null || scope.programId !== null || scope.from !== null
              ? t('registers:nothingFits')
              : t('none')}
          </EmptyState>
        ) : view === 'numbers' ? (
          <PledgeNumbers pledges={rows} onOpen={onOpen} />
        ) : (
          <RegisterTable
            label={t('title')}
            columns={columns}
            rows={rows}
            rowId={({ id }) => id}
            rowText={({ organization, text }) => organization?.name ?? text}
            onOpen={onOpen}
          />
        )}
      </RegisterPage>
      {opened === undefined ? null : <PledgeDialog pledge={opened} boardId={null} onClose={() => onOpen(null)} />}
      {isAdding ? <PledgeDialog pledge={null} boardId={scope.boardId} onClose={() => setAdding(false)} /> : null}
    </>
  )
}

/** How many places were promised and filled, and that nobody is named. */
function useLead(): (pledges: readonly Pledge[]) => string {
  const { t } = useTranslation('learning')
  return (pledges) => {
    const all = countPledges(pledges, 'term')
    const sum = (of: 'pledged' | 'filled') => all.reduce((total, each) => total + each[of], 0)
    const hours = all.reduce((total, each) => total + (each.hours ?? 0), 0)
    return [
      t('lead.places', { filled: formatNumber(sum('filled')), count: sum('pledged') }),
      hours === 0 ? '' : t('lead.hours', { count: hours, hours: formatNumber(hours) }),
      t('lead.counts'),
    ]
      .filter(Boolean)
      .join(' ')
  }
}
