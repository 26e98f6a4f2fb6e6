import { BoardWord } from '../../../lib/register'
import { useTranslation } from 'react-i18next'
import type { Recommendation } from '../../../../electron/contract/model'
import { formatDate } from '../../../lib/format'
import { LoopRing } from '../../../ui'
import type { RegisterColumn } from '../../../ui/register'

const LOOP = { made: 'asked', answered: 'answered', reported: 'toldBack', withdrawn: 'asked' } as const
const STAGES = ['made', 'answered', 'reported', 'withdrawn']

/** The columns of the register of recommendations. */
export function useRecommendationColumns(hasBoard: boolean, isSmall: boolean): RegisterColumn<Recommendation>[] {
  const { t } = useTranslation('curriculum')
  const board: RegisterColumn<Recommendation> = {
    id: 'board',
    label: t('board'),
    width: 120,
    sortBy: (row) => row.boardName,
    render: (row) => <BoardWord boardId={row.boardId} name={row.boardName} />,
  }
  const type: RegisterColumn<Recommendation> = {
    id: 'type',
    label: t('type.label'),
    width: 140,
    sortBy: (row) => t(`type.${row.type}`),
    render: (row) => t(`type.${row.type}`),
  }
  return [
    {
      id: 'number',
      label: t('number'),
      width: 64,
      align: 'end',
      sortBy: (row) => row.number,
      render: (row) => t('shortName', { number: row.number }),
    },
    {
      id: 'text',
      label: t('recommendation'),
      isRowHeader: true,
      minWidth: 200,
      sortBy: (row) => row.text,
      render: (row) => (
        <span data-user-content="" className="truncate">
          {row.text}
        </span>
      ),
    },
    ...(isSmall ? [] : [type]),
    {
      id: 'made',
      label: t('made'),
      width: 110,
      sortBy: (row) => row.madeOn,
      render: (row) => <time dateTime={row.madeOn}>{formatDate(row.madeOn, 'year')}</time>,
    },
    {
      id: 'stage',
      label: t('stage.label'),
      width: 130,
      sortBy: (row) => STAGES.indexOf(row.stage),
      render: (row) => (
        <>
          {row.stage === 'withdrawn' ? null : <LoopRing stage={LOOP[row.stage]} label="" />}
          <span className="truncate">{t(`stage.${row.stage}`)}</span>
        </>
      ),
    },
    {
      id: 'response',
      label: t('answer'),
      width: 130,
      sortBy: (row) => row.response,
      render: (row) => (row.response === null ? '' : t(`response.${row.response}`)),
    },
    ...(hasBoard ? [board] : []),
  ]
}
