import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardId, Digest } from '../../../electron/contract/model'
import { api } from '../../lib/api'
import { useErrorText } from '../../lib/errorText'
import { formatDate } from '../../lib/format'
import { useQueryOf } from '../../lib/query'
import {
  Banner,
  Button,
  EmptyState,
  ErrorState,
  FrameSlot,
  LoadingState,
  PageGrid,
  PageRow,
  PageTitle,
  ResizablePanes,
  Select,
  showToast,
  TextLink,
  useHotkey,
  usePaneKeys,
  useSmallWindow,
} from '../../ui'
import { DeskLists } from './DeskLists'
import { NewsList } from './NewsList'
import { DeskPane } from './DeskPane'

/** Props of {@link DeskPage}. */
export interface DeskPageProps {
  /** Null for all boards. */
  boardId: BoardId | null
  onBoard: (boardId: BoardId | null) => void
}

/** What a chair has to know and to answer, in ten minutes a week. */
export function DeskPage({ boardId, onBoard }: DeskPageProps) {
  const { t } = useTranslation('desk')
  const say = useErrorText()
  const isSmall = useSmallWindow()
  const digest = useQueryOf('digest.get', { boardId })
  const boards = useQueryOf('board.list', {})
  const failed = [digest, boards].find((query) => query.isError)
  const file = useDigestExport(boardId)
  const lead = useLead()
  useHotkey('Mod+E', file.run)
  useDeskKeys()
  const isEmpty = digest.isSuccess && digest.data.boards.length === 0
  const hasOpen = digest.isSuccess && digest.data.oldest.length > 0
  return (
    <>
      <FrameSlot name="path">{t('title')}</FrameSlot>
      <ResizablePanes
        storageKey="desk"
        label={t('title')}
        end={{
          id: 'next',
          label: t('pane.title'),
          width: isSmall ? 250 : 310,
          min: 220,
          max: 420,
          ground: 'paper',
          children: digest.isSuccess && !isEmpty ? <DeskPane boards={digest.data.boards} /> : null,
        }}
      >
        <PageGrid margin={isSmall ? 96 : 128} facts={0} isTabAnchor>
          <PageTitle
            lead={
              digest.isSuccess && !isEmpty ? (
                <span className="font-serif text-doc">{lead(digest.data)}</span>
              ) : undefined
            }
          >
            {t('title')}
            {digest.isSuccess ? (
              <span className="ml-3 text-lg font-normal text-ink-3">
                <time>{formatDate(digest.data.today, 'long')}</time>
              </span>
            ) : null}
          </PageTitle>
          <PageRow className="pb-3">
            <div className="flex flex-wrap items-center gap-2">
              {boards.isSuccess && boards.data.length > 1 ? (
                <Select
                  label={t('board')}
                  isLabelHidden
                  className="w-60"
                  value={boardId ?? 'all'}
                  options={[
                    { id: 'all', label: t('allBoards') },
                    ...boards.data.map(({ id, name }) => ({ id, label: name, isUserContent: true })),
                  ]}
                  onChange={(id) => onBoard(id === 'all' ? null : (id as BoardId))}
                />
              ) : null}
              <Button keys="Mod+E" isDisabled={file.isExporting || isEmpty} onPress={file.run}>
                {t('export')}
              </Button>
            </div>
            {file.error === null ? null : (
              <Banner tone="ochre" fact={t('exportFailed')} detail={say(file.error)} className="mt-2" />
            )}
          </PageRow>
          {failed ? (
            <PageRow>
              <ErrorState onRetry={() => void failed.refetch()}>{say(failed.error)}</ErrorState>
            </PageRow>
          ) : null}
          {!failed && !digest.isSuccess ? (
            <PageRow>
              <LoadingState />
            </PageRow>
          ) : null}
          {isEmpty ? (
            <PageRow isRuledAbove>
              <EmptyState>{t('noBoards')}</EmptyState>
            </PageRow>
          ) : null}
          {digest.isSuccess && !isEmpty && !hasOpen ? (
            <PageRow isRuledAbove>
              <EmptyState action={<TextLink href="/actions">{t('noneAction')}</TextLink>}>{t('none')}</EmptyState>
            </PageRow>
          ) : null}
          {digest.isSuccess && !isEmpty ? <NewsList /> : null}
          {digest.isSuccess ? <DeskLists digest={digest.data} /> : null}
        </PageGrid>
      </ResizablePanes>
    </>
  )
}

/** The whole desk in a sentence or four; what there is none of is left out, except for slips and dates. */
function useLead(): (digest: Digest) => string {
  const { t } = useTranslation('desk')
  return ({ slipped, blocked, due, fresh }) =>
    [
      t('lead.slipped', { count: slipped.length }),
      blocked.length === 0 ? '' : t('lead.blocked', { count: blocked.length }),
      t('lead.due', { count: due.length }),
      fresh.length === 0 ? '' : t('lead.fresh', { count: fresh.length }),
    ]
      .filter(Boolean)
      .join(' ')
}

function useDigestExport(boardId: BoardId | null) {
  const { t } = useTranslation('desk')
  const [isExporting, setIsExporting] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const run = async () => {
    if (isExporting) return
    setIsExporting(true)
    setError(null)
    try {
      const written = await api.call('digest.export', { boardId })
      if (written) {
        const name = written.path.split(/[\\/]/).at(-1) ?? written.path
        showToast({ message: t('written', { name, count: written.pageCount }) })
      }
    } catch (thrown) {
      setError(thrown)
    } finally {
      setIsExporting(false)
    }
  }
  return { run: () => void run(), isExporting, error }
}

function useDeskKeys(): void {
  const { t } = useTranslation('desk')
  usePaneKeys({
    pane: 'page',
    title: t('title'),
    keys: [
      { keys: 'Enter', label: t('keys.answer') },
      { keys: 'Down', label: t('keys.move') },
      { keys: 'D', label: t('keys.done') },
      { keys: 'N', label: t('keys.note') },
      { keys: 'P', label: t('keys.progress'), isSecondary: true },
      { keys: 'B', label: t('keys.blocked'), isSecondary: true },
      { keys: 'X', label: t('keys.dropped'), isSecondary: true },
      { keys: 'T', label: t('keys.date'), isSecondary: true },
      { keys: 'Mod+E', label: t('keys.export'), isSecondary: true },
    ],
  })
}
