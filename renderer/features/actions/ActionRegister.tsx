import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActionRow, ActionStatus, BoardId } from '../../../electron/contract/model'
import { api } from '../../lib/api'
import { useErrorText } from '../../lib/errorText'
import { useQueryOf } from '../../lib/query'
import {
  Banner,
  Button,
  ConfirmDialog,
  EmptyState,
  ErrorState,
  LoadingState,
  ResizablePanes,
  showToast,
  useHotkey,
  usePaneKeys,
  useSmallWindow,
} from '../../ui'
import { ActionPeek } from './ActionPeek'
import { ActionTable, type Editing } from './ActionTable'
import { setStatus } from './changes'
import { ArrangeBar, FilterBar } from './FilterBar'
import { useMe } from './me'
import { NewActionDialog } from './NewActionDialog'
import { PeekOver, useFocusKept } from './PeekOver'
import { countActions, groupActions, plainFilter, sortActions, useRegisterView } from './registerView'

/** Props of {@link ActionRegister}. */
export interface ActionRegisterProps {
  /** The board whose actions are shown; all boards when null. */
  boardId: BoardId | null
  /** Stands above the filters, on the page of all boards. */
  head?: ReactNode
  /** Stands beside the button for a new action: what other features do with actions. */
  tools?: ReactNode
}

/** The register of actions of all boards or of one: filter, group, change in place, look closer. */
export function ActionRegister({ boardId, head, tools }: ActionRegisterProps) {
  const { t } = useTranslation('actions')
  const say = useErrorText()
  const isSmall = useSmallWindow()
  const isBeside = boardId === null && !isSmall
  // The rule goes through the whole page: a board's page has its own place for it.
  const margin = boardId === null ? (isSmall ? 76 : 96) : isSmall ? 96 : 126
  const [view, changeView] = useRegisterView(boardId ?? 'all')
  const filter = boardId === null ? view.filter : { ...view.filter, boardId }
  const grouping = boardId !== null && view.grouping === 'board' ? 'owner' : view.grouping
  const actions = useQueryOf('action.list', filter, { placeholderData: (previous) => previous })
  const [selectedId, select] = useState<string | null>(null)
  const [openId, open] = useState<string | null>(null)
  const [editing, edit] = useState<Editing | null>(null)
  const [isAdding, setAdding] = useState(false)
  const [removing, setRemoving] = useState<ActionRow | null>(null)
  const [error, setError] = useState<unknown>(null)
  const search = useRef<HTMLElement | null>(null)
  const meId = useMe()

  const rows = sortActions(actions.data ?? [], view.sorting)
  const selected = rows.find((row) => row.id === selectedId)
  const opened = rows.find((row) => row.id === openId)
  const register = useFocusKept([opened?.id, rows.length])
  const closePeek = () => {
    open(null)
    register.current?.querySelector<HTMLElement>('[role="grid"]')?.focus()
  }
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || opened === undefined) return
    // The fields of a cell stand above the page, though they belong to the table.
    if (event.target instanceof Element && event.target.closest('[role="dialog"], [role="listbox"]')) return
    event.preventDefault()
    event.stopPropagation()
    closePeek()
  }

  const attempt = async (work: () => Promise<unknown>) => {
    setError(null)
    try {
      await work()
    } catch (thrown) {
      setError(thrown)
    }
  }
  const changeStatus = (action: ActionRow, status: ActionStatus) =>
    void attempt(async () => {
      const former = action.status
      await setStatus(action, status)
      showToast({
        message: t('status.changed', { number: action.number, status: t(`status.${status}`) }),
        undo: () => void attempt(() => setStatus(action, former)),
      })
    })
  const remove = (action: ActionRow) =>
    void attempt(async () => {
      await api.command('actionItem.remove', { id: action.id })
      closePeek()
    })

  const withSelected = (act: (action: ActionRow) => void) => () => {
    if (selected) act(selected)
  }
  useHotkey(
    'D',
    withSelected((action) => changeStatus(action, action.status === 'done' ? 'open' : 'done')),
  )
  useHotkey(
    'M',
    withSelected(({ id }) => edit({ id, field: 'due' })),
  )
  useHotkey(
    'O',
    withSelected(({ id }) => edit({ id, field: 'owners' })),
  )
  useHotkey('N', () => setAdding(true))
  // The pane itself can have the focus, outside of everything that is in it.
  useHotkey('Escape', closePeek, { isDisabled: opened === undefined })
  useHotkey('F', () => search.current?.querySelector('input')?.focus())
  usePaneKeys({
    pane: 'page',
    title: t('title'),
    keys: [
      { keys: 'D', label: t('keys.done') },
      { keys: 'M', label: t('keys.move') },
      { keys: 'O', label: t('keys.owners') },
      { keys: 'F', label: t('keys.filter') },
      { keys: 'N', label: t('keys.add'), isSecondary: true },
      { keys: 'Enter', label: t('keys.open'), isSecondary: true },
    ],
  })

  const { all, overdue, ownerless } = countActions(rows)
  const body = () => {
    if (actions.isError) return <ErrorState onRetry={() => void actions.refetch()}>{say(actions.error)}</ErrorState>
    if (actions.data === undefined) return <LoadingState />
    if (rows.length === 0) {
      const isNarrowed = JSON.stringify(view.filter) !== JSON.stringify(plainFilter)
      return (
        <EmptyState
          className="px-5 pt-6"
          action={
            isNarrowed ? (
              <Button onPress={() => changeView({ filter: plainFilter })}>{t('filter.clear')}</Button>
            ) : (
              <Button variant="primary" icon="plus" onPress={() => setAdding(true)}>
                {t('create.new')}
              </Button>
            )
          }
        >
          {isNarrowed ? t('empty.filtered') : t('empty.none')}
        </EmptyState>
      )
    }
    return (
      <ActionTable
        rows={rows}
        groups={grouping === 'none' ? null : groupActions(rows, grouping)}
        grouping={grouping}
        margin={margin}
        isSmall={isSmall || (isBeside && opened !== undefined)}
        hasBoardColumn={boardId === null}
        meId={meId}
        selectedId={selectedId}
        onSelect={(id) => {
          select(id)
          if (openId !== null && id !== null) open(id)
        }}
        onOpen={(id) => {
          select(id)
          open(id)
        }}
        editing={editing}
        onEditing={edit}
        onStatus={changeStatus}
      />
    )
  }

  const page = (
    // In a board's tab the page above it scrolls, so the register takes a height of its own.
    <div
      ref={register}
      className={boardId === null ? 'flex h-full min-h-0 flex-col' : 'flex h-[calc(100vh-230px)] min-h-80 flex-col'}
    >
      {head}
      <div className={boardId === null ? 'pr-5 pb-2' : 'pt-4 pr-5 pb-2'} style={{ paddingLeft: margin + 21 }}>
        <FilterBar
          view={{ ...view, grouping }}
          onChange={changeView}
          hasBoards={boardId === null}
          searchRef={(element) => {
            search.current = element
          }}
        />
        <div className="mt-1.5 flex items-center gap-3 text-sm text-ink-2">
          <p role="status" className="min-w-0 flex-1">
            {t('result.actions', { count: all })}
            {overdue > 0 ? (
              <>
                {', '}
                <span className="font-semibold text-red">{t('result.overdue', { count: overdue })}</span>
              </>
            ) : null}
            {ownerless > 0 ? <>{`, ${t('result.ownerless', { count: ownerless })}`}</> : null}
          </p>
          <ArrangeBar view={{ ...view, grouping }} onChange={changeView} hasBoards={boardId === null} />
          {tools}
          <Button icon="plus" keys="N" onPress={() => setAdding(true)}>
            {t('create.new')}
          </Button>
        </div>
      </div>
      {error === null ? null : <Banner tone="red" fact={say(error)} margin={margin} />}
      {/* Escape closes the details while the focus is in the list; the list itself would only drop its choice. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="min-h-0 flex-1" onKeyDownCapture={onEscape}>
        {body()}
      </div>
    </div>
  )
  const label = opened === undefined ? '' : t('peek.title', { number: opened.number })
  const peek =
    opened === undefined ? null : (
      <ActionPeek
        key={opened.id}
        action={opened}
        onClose={closePeek}
        onEscape={onEscape}
        onStatus={(status) => changeStatus(opened, status)}
        onRemove={() => setRemoving(opened)}
      />
    )

  return (
    <>
      {boardId === null ? (
        <ResizablePanes
          storageKey="actions"
          label={t('title')}
          end={
            isBeside && opened !== undefined
              ? { id: 'peek', label, width: 330, min: 300, max: 420, ground: 'paper', children: peek }
              : undefined
          }
        >
          {page}
        </ResizablePanes>
      ) : (
        page
      )}
      {isBeside || opened === undefined ? null : <PeekOver label={label}>{peek}</PeekOver>}
      {isAdding ? <NewActionDialog boardId={boardId} onClose={() => setAdding(false)} /> : null}
      {removing === null ? null : (
        <ConfirmDialog
          isOpen
          isDestructive
          question={t('remove.question', { number: removing.number })}
          consequence={t('remove.consequence')}
          confirmLabel={t('remove.confirm')}
          onConfirm={() => remove(removing)}
          onClose={() => setRemoving(null)}
        />
      )}
    </>
  )
}
