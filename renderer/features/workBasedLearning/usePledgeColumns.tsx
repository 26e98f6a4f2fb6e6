import { BoardWord, withPartner } from '../../lib/register'
import { useTranslation } from 'react-i18next'
import { compareTerms, type Pledge } from '../../../electron/contract/model'
import { useEntryWords } from '../../lib/entryWords'
import { formatDate, formatNumber } from '../../lib/format'
import type { RegisterColumn } from '../../ui/register'

/** The columns of the register of pledges. */
export function usePledgeColumns(hasBoard: boolean): RegisterColumn<Pledge>[] {
  const { t } = useTranslation(['learning', 'entries'])
  const { termName } = useEntryWords()
  const own = (text: string | null | undefined) => (
    <span data-user-content="" className="truncate" title={text ?? ''}>
      {text ?? ''}
    </span>
  )
  const board: RegisterColumn<Pledge> = {
    id: 'board',
    label: t('column.board'),
    width: 120,
    sortBy: (row) => row.boardName,
    render: (row) => <BoardWord boardId={row.boardId} name={row.boardName} />,
  }
  return [
    {
      id: 'text',
      label: t('column.pledge'),
      isRowHeader: true,
      minWidth: 200,
      sortBy: (row) => row.organization?.name ?? row.text,
      render: (row) => (
        <span className={row.status === 'withdrawn' ? 'min-w-0 truncate text-ink-3 line-through' : 'min-w-0 truncate'}>
          {own(withPartner(row.text, row.organization))}
        </span>
      ),
    },
    {
      id: 'kind',
      label: t('column.kind'),
      width: 118,
      sortBy: (row) => t(`entries:pledge.kind.${row.kind}`),
      render: (row) => t(`entries:pledge.kind.${row.kind}`),
    },
    {
      id: 'term',
      label: t('column.term'),
      width: 100,
      sortBy: (row) => termOrder(row.term),
      render: (row) => (row.term === null ? '' : termName(row.term)),
    },
    {
      id: 'places',
      label: t('column.places'),
      width: 66,
      align: 'end',
      sortBy: (row) => row.places,
      render: (row) => (row.places === null ? '' : formatNumber(row.places)),
    },
    {
      id: 'filled',
      label: t('column.filled'),
      width: 66,
      align: 'end',
      sortBy: (row) => row.filled,
      render: (row) => formatNumber(row.filled),
    },
    ...(hasBoard ? [board] : []),
    {
      id: 'on',
      label: t('column.pledgedOn'),
      width: 112,
      sortBy: (row) => row.pledgedOn,
      render: (row) => <time dateTime={row.pledgedOn}>{formatDate(row.pledgedOn, 'year')}</time>,
    },
  ]
}

/** A term as a number that sorts in time. */
function termOrder(term: string | null): number | null {
  if (term === null) return null
  const year = Number(term.slice(0, 4))
  const before = ['winter', 'spring', 'summer', 'fall', 'year'].filter(
    (season) => compareTerms(`${year}-${season}`, term) < 0,
  )
  return year * 10 + before.length
}
