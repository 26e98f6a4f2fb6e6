import { useMemo, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActionStatus, BoardId } from '../../../electron/contract/model'
import { useErrorText } from '../../lib/errorText'
import {
  Banner,
  Button,
  ConfirmDialog,
  EmptyState,
  ErrorState,
  LoadingState,
  ResizablePanes,
  SegmentedControl,
  useHotkey,
  usePaneKeys,
  useSmallWindow,
} from '../../ui'
import { ActionPeek } from './detail/ActionPeek'
import { ArrangeBar } from './ArrangeBar'
import { countActions, groupActions, sortActions } from './arrange'
import { ActionBoard } from './board/ActionBoard'
import { BulkBar } from './bulk/BulkBar'
import { FilterBox } from './filter/FilterBox'
import { FilterChoices } from './filter/FilterChoices'
import { SavedFilters } from './filter/SavedFilters'
import { namesIn } from './filter/suggestions'
import { useMe } from './me'
import { NewActionDialog } from './NewActionDialog'
import { PeekOver, useFocusKept } from './PeekOver'
import { ReasonDialog } from './ReasonDialog'
import { LAYOUTS, plainView, type RegisterView } from './registerView'
import { useFiltered, useRegisterRows, type RegisterRow } from './rows'
import { ActionGrid } from './table/ActionGrid'
import { useColumns, type BeginEdit } from './table/columns'
import { FieldEditor, type Editing } from './table/FieldEditor'
import { linesOf } from './table/lines'
import { chooseOnly, noSelection, restrict, type Selection } from './table/selection'
import { ActionTimeline } from './timeline/ActionTimeline'
import { useActs } from './useActs'
import { useStable } from './useStable'
import { useFolded, useRegisterView, type AddressBar, type Change } from './useRegisterView'

/** Props of {@link ActionRegister}. */
export interface ActionRegisterProps {
  /** The board whose actions are shown; all boards when null. */
  boardId: BoardId | null
  /** Where the view stands in the address. */
  bar: AddressBar
  /** Stands above the filters, on the page of all boards. */
  renderHead?: (view: RegisterView, change: Change) => ReactNode
  /** Stands beside the button for a new action: what other features do with actions. */
  tools?: ReactNode
}

/** The register of actions of all boards or of one: filter, arrange, change in place or many at once, look closer. */
export function ActionRegister({ boardId, bar, renderHead, tools }: ActionRegisterProps) {
  const { t } = useTranslation('actions')
  const say = useErrorText()
  const isSmall = useSmallWindow()
  const isBeside = boardId === null && !isSmall
  // The rule goes through the whole page: a board's page has its own place for it.
  const margin = boardId === null ? (isSmall ? 76 : 96) : isSmall ? 96 : 126
  const key = boardId ?? 'all'
  const { view, change, endTyping } = useRegisterView(key, bar)
  const grouping = boardId !== null && view.grouping === 'board' ? 'owner' : view.grouping
  const [folded, fold] = useFolded(`${key} ${grouping}`)
  const actions = useRegisterRows(boardId)
  const me = useMe()
  const filtered = useFiltered(actions.rows, view.text, me)
  const { column, isDescending } = view.sort
  const rows = useMemo(() => sortActions(filtered ?? [], { column, isDescending }), [filtered, column, isDescending])
  const groups = useMemo(() => (grouping === 'none' ? null : groupActions(rows, grouping)), [rows, grouping])
  const names = useMemo(() => namesIn(actions.rows ?? []), [actions.rows])
  const lines = linesOf(rows, groups, folded)
  const order = lines.flatMap((line) => (line.kind === 'row' ? [line.id] : []))

  const [selected, setSelected] = useState<Selection>(noSelection)
  const selection = restrict(selected, view.layout === 'table' ? order : rows.map(({ id }) => id))
  const chosen = rows.filter(({ id }) => selection.chosen.has(id))
  const [editing, edit] = useState<Editing | null>(null)
  const [isAdding, setAdding] = useState(false)
  const [removing, setRemoving] = useState<RegisterRow | null>(null)
  const acts = useActs()

  const opened = actions.rows?.find((row) => row.id === view.openId)
  const register = useFocusKept([opened?.id, rows.length])
  const focusRegister = () => register.current?.querySelector<HTMLElement>('[data-register-body]')?.focus()
  const open = (id: string) => {
    setSelected(chooseOnly(id))
    change({ openId: id })
  }
  const closePeek = () => {
    change({ openId: null }, 'silent')
    focusRegister()
  }
  const select = (next: Selection) => {
    setSelected(next)
    const [only] = next.chosen
    if (opened !== undefined && next.chosen.size === 1 && only !== undefined && only !== view.openId) {
      change({ openId: only }, 'silent')
    }
  }
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || opened === undefined) return
    // What stands above the page takes the key for itself, and so does the choice of many.
    if (event.target instanceof Element && event.target.closest('[role="dialog"], [role="listbox"], [role="menu"]'))
      return
    if (selection.chosen.size > 1) return
    event.preventDefault()
    event.stopPropagation()
    closePeek()
  }

  const changeStatus = (targets: readonly RegisterRow[], status: ActionStatus) => void acts.setStatus(targets, status)
  const beginEdit = useStable<Parameters<BeginEdit>>((row, field, anchor) => edit({ id: row.id, field, anchor }))
  const edited = rows.find(({ id }) => id === editing?.id)
  const startByKey = (field: Editing['field']) => () => {
    const [only] = chosen
    if (only === undefined) return
    if (chosen.length > 1) return acts.beginBulk()
    const row = register.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(only.id)}"]`)
    const anchor = row?.querySelector<HTMLElement>(`[data-field="${field}"]`) ?? row
    if (anchor) edit({ id: only.id, field, anchor })
  }
  useHotkey('D', () => {
    if (chosen.length > 0) changeStatus(chosen, chosen.every(({ status }) => status === 'done') ? 'open' : 'done')
  })
  useHotkey('M', startByKey('due'))
  useHotkey('O', startByKey('owners'))
  useHotkey('E', acts.beginBulk, { isDisabled: chosen.length < 2 })
  useHotkey('N', () => setAdding(true))
  // The pane itself can have the focus, outside of everything that is in it.
  useHotkey('Escape', closePeek, { isDisabled: opened === undefined })
  usePaneKeys({
    pane: 'page',
    title: t('title'),
    keys: [
      { keys: 'D', label: t('keys.done') },
      { keys: 'M', label: t('keys.move') },
      { keys: 'O', label: t('keys.owners') },
      { keys: 'F', label: t('keys.filter') },
      { keys: 'E', label: t('keys.many'), isSecondary: true },
      { keys: 'Mod+A', label: t('keys.all'), isSecondary: true },
      { keys: 'N', label: t('keys.add'), isSecondary: true },
      { keys: 'Enter', label: t('keys.open'), isSecondary: true },
    ],
  })

  const columns = useColumns({
    isSmall: isSmall || (isBeside && opened !== undefined),
    hasBoardColumn: boardId === null,
    grouping,
    onEdit: beginEdit,
  })
  const { all, overdue, ownerless } = countActions(rows)
  const body = () => {
    if (actions.isError) return <ErrorState onRetry={() => void actions.refetch()}>{say(actions.error)}</ErrorState>
    if (filtered === undefined) return <LoadingState />
    if (rows.length === 0) {
      const isNarrowed = view.text !== plainView.text
      return (
        <div style={{ paddingLeft: margin + 21 }}>
          <EmptyState
            className="pt-4"
            action={
              isNarrowed ? (
                <Button onPress={() => change({ text: plainView.text })}>{t('filter.clear')}</Button>
              ) : (
                <Button variant="primary" icon="plus" onPress={() => setAdding(true)}>
                  {t('create.new')}
                </Button>
              )
            }
          >
            {isNarrowed ? t('empty.filtered') : t('empty.none')}
          </EmptyState>
        </div>
      )
    }
    const common = { rows, margin, isSmall, hasBoards: boardId === null, selection, onSelection: select, onOpen: open }
    if (view.layout === 'board') return <ActionBoard {...common} onStatus={changeStatus} />
    if (view.layout === 'timeline') return <ActionTimeline {...common} />
    return (
      <ActionGrid
        lines={lines}
        columns={columns}
        margin={margin}
        selection={selection}
        onSelection={select}
        sort={view.sort}
        onSort={(sort) => change({ sort })}
        onOpen={open}
        onFold={fold}
      />
    )
  }

  const page = (
    // In a board's tab the page above it scrolls, so the register takes a height of its own.
    <div
      ref={register}
      className={boardId === null ? 'flex h-full min-h-0 flex-col' : 'flex h-[calc(100vh-230px)] min-h-96 flex-col'}
    >
      {renderHead?.(view, change)}
      <div className={boardId === null ? 'pr-5 pb-2' : 'pt-4 pr-5 pb-2'} style={{ paddingLeft: margin + 21 }}>
        <div className="flex items-start gap-2">
          <FilterBox text={view.text} onType={(text) => change({ text }, 'typing')} onLeave={endTyping} names={names} />
          <SavedFilters view={{ ...view, grouping }} onChange={change} hasMe={me !== null} />
        </div>
        <div className="mt-2 flex flex-wrap items-center gap-2" role="group" aria-label={t('filter.title')}>
          <FilterChoices
            text={view.text}
            onChange={(text) => change({ text })}
            names={names}
            hasBoards={boardId === null}
          />
          <SegmentedControl
            className="ml-auto"
            label={t('layout.label')}
            value={view.layout}
            options={LAYOUTS.map((id) => ({ id, label: t(`layout.${id}`) }))}
            onChange={(layout) => change({ layout })}
          />
        </div>
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
          <ArrangeBar view={{ ...view, grouping }} onChange={change} hasBoards={boardId === null} />
          {tools}
          <Button icon="plus" keys="N" onPress={() => setAdding(true)}>
            {t('create.new')}
          </Button>
        </div>
      </div>
      {acts.error === null ? null : <Banner tone="red" fact={say(acts.error)} margin={margin} />}
      <BulkBar
        chosen={chosen}
        margin={margin}
        isOpen={acts.isBulkOpen}
        onOpen={acts.beginBulk}
        onClose={acts.endBulk}
        onDone={() => changeStatus(chosen, 'done')}
        onClear={() => {
          setSelected({ ...selection, chosen: new Set() })
          focusRegister()
        }}
        onChange={(changes) => acts.changeMany(chosen, changes)}
      />
      {/* Escape closes the details while the focus is in the list; the list itself would only drop its choice. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="min-h-0 flex-1" onKeyDownCapture={onEscape}>
        {body()}
      </div>
      {editing === null || edited === undefined ? null : (
        <FieldEditor
          key={`${editing.id} ${editing.field}`}
          row={edited}
          editing={editing}
          onStatus={(row, status) => changeStatus([row], status)}
          onClose={() => edit(null)}
        />
      )}
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
        onStatus={(status) => changeStatus([opened], status)}
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
      {acts.asking === null ? null : <ReasonDialog {...acts.asking} />}
      {removing === null ? null : (
        <ConfirmDialog
          isOpen
          isDestructive
          question={t('remove.question', { number: removing.number })}
          consequence={t('remove.consequence')}
          confirmLabel={t('remove.confirm')}
          onConfirm={() => void acts.remove(removing).then(closePeek)}
          onClose={() => setRemoving(null)}
        />
      )}
    </>
  )
}
