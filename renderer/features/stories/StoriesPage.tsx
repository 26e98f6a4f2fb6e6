import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { storyState, type Story } from '../../../electron/contract/model'
import { useErrorText } from '../../lib/errorText'
import { formatDate } from '../../lib/format'
import { useQueryOf } from '../../lib/query'
import { BoardWord, ExportButton, fits, ScopeFilters, useScope } from '../../lib/register'
import { useIsChair } from '../../lib/useIsChair'
import { Button, EmptyState, ErrorState, LoadingState } from '../../ui'
import { RegisterPage, RegisterTable, type RegisterColumn } from '../../ui/register'
import { NewStoryDialog } from './StoryDialog'
import { StoryStateMark } from './StoryStateMark'
import { StoryView } from './StoryView'

function useColumns(hasBoard: boolean): RegisterColumn<Story>[] {
  const { t } = useTranslation('stories')
  const own = (text: string | null | undefined) => (
    <span data-user-content="" className="truncate" title={text ?? ''}>
      {text ?? ''}
    </span>
  )
  const board: RegisterColumn<Story> = {
    id: 'board',
    label: t('column.board'),
    width: 120,
    sortBy: (row) => row.boardName,
    render: (row) => <BoardWord boardId={row.boardId} name={row.boardName} />,
  }
  return [
    {
      id: 'title',
      label: t('column.title'),
      isRowHeader: true,
      minWidth: 220,
      sortBy: (row) => row.text,
      render: (row) => own(row.text),
    },
    {
      id: 'partner',
      label: t('column.partner'),
      width: 150,
      sortBy: (row) => row.organization?.name ?? null,
      render: (row) => own(row.organization?.name),
    },
    {
      id: 'state',
      label: t('column.state'),
      width: 150,
      sortBy: (row) => storyState(row),
      render: (row) => <StoryStateMark story={row} />,
    },
    ...(hasBoard ? [board] : []),
    {
      id: 'on',
      label: t('column.on'),
      width: 112,
      sortBy: (row) => row.happenedOn ?? row.recordedOn,
      render: (row) => <time>{formatDate(row.happenedOn ?? row.recordedOn, 'year')}</time>,
    },
  ]
}

/** Success stories, and how far each is from being told outside. */
export function StoriesPage() {
  const { t } = useTranslation(['stories', 'registers'])
  const say = useErrorText()
  const isChair = useIsChair()
  const [scope, narrow] = useScope()
  const [filter, setFilter] = useState('')
  const [openId, setOpenId] = useState<string | null>(null)
  const [isAdding, setAdding] = useState(false)
  const stories = useQueryOf('story.list', scope)
  const columns = useColumns(scope.boardId === null)
  const rows = (stories.data ?? []).filter((row) =>
    fits(filter, row.text, row.organization?.name, row.programName, row.challenge, row.contribution, row.result),
  )
  const opened = stories.data?.find(({ id }) => id === openId)
  const add = isChair ? undefined : () => setAdding(true)
  const without = stories.data?.filter(({ consent }) => consent === null).length ?? 0
  return (
    <>
      <RegisterPage
        title={t('title')}
        lead={
          stories.data === undefined
            ? undefined
            : [
                t('lead.all', { count: stories.data.length }),
                without === 0 ? '' : t('lead.without', { count: without }),
              ]
                .filter(Boolean)
                .join(' ')
        }
        filter={filter}
        onFilter={setFilter}
        filters={<ScopeFilters scope={scope} onChange={narrow} />}
        onNew={add}
        actions={
          <>
            <ExportButton register="stories" scope={scope} ids={rows.map(({ id }) => id)} />
            {add === undefined ? null : (
              <Button variant="primary" icon="plus" onPress={add}>
                {t('new')}
              </Button>
            )}
          </>
        }
      >
        {stories.isError ? (
          <ErrorState className="px-6" onRetry={() => void stories.refetch()}>
            {say(stories.error)}
          </ErrorState>
        ) : stories.data === undefined ? (
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
      {opened === undefined ? null : <StoryView story={opened} isReadOnly={isChair} onClose={() => setOpenId(null)} />}
      {isAdding ? <NewStoryDialog boardId={scope.boardId} onMade={setOpenId} onClose={() => setAdding(false)} /> : null}
    </>
  )
}
