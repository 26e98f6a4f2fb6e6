import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { DropIndicator, GridList, GridListItem, useDragAndDrop, type DropTarget } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { AgendaItem, Person } from '../../../../electron/contract/model'
import { formatDuration, formatTime } from '../../../lib/format'
import { Icon } from '../../../ui'
import { movedTo, placeByDrop, type Direction } from './agendaMoves'
import { planOf, type PlannedItem } from './agendaPlan'
import { AgendaRow } from './AgendaRow'
import { draftOf, EDITOR_HEIGHT, emptyDraft, RowEditor, type ItemDraft } from './RowEditor'
import { useItemWords } from './ItemWords'
import type { RowSteps } from './RowMenu'
import type { AgendaDesk } from './useAgenda'

/** Which line is being written: one of the agenda, or a new one behind a line (null = at the end). */
export type Editing = { readonly id: string } | { readonly newBehind: string | null }

/** Props of {@link AgendaList}. */
export interface AgendaListProps {
  desk: AgendaDesk
  people: readonly Person[]
  editing: Editing | null
  steps: RowSteps
  onSave: (draft: ItemDraft) => void
  onCancel: () => void
}

type Line = { readonly id: string; readonly row: PlannedItem | null }

/** The place of a new line while it is written. */
const NEW_LINE = 'new'

/** The rows with the line of a new item, behind the one it follows and its sub-items. */
export function linesOf(rows: readonly PlannedItem[], editing: Editing | null): Line[] {
  const lines: Line[] = rows.map((row) => ({ id: row.item.id, row }))
  if (editing === null || !('newBehind' in editing)) return lines
  const at = rows.findIndex(({ item }) => item.id === editing.newBehind)
  const behind = rows.findLastIndex(
    ({ item }, index) => index === at || (at >= 0 && item.parentId === rows[at]?.item.id),
  )
  return lines.toSpliced(behind < 0 ? lines.length : behind + 1, 0, { id: NEW_LINE, row: null })
}

/** Runs of consent items, which stand in one bracket. */
export function bracketOf(rows: readonly PlannedItem[], index: number) {
  const isConsent = (row: PlannedItem | undefined) =>
    row !== undefined &&
    (row.item.parentId === null
      ? row.item.kind === 'consent'
      : rows.some(({ item }) => item.id === row.item.parentId && item.kind === 'consent'))
  if (!isConsent(rows[index])) return null
  return { isFirst: !isConsent(rows[index - 1]), isLast: !isConsent(rows[index + 1]) }
}

function rowIdOf(event: KeyboardEvent): string | undefined {
  return event.target instanceof HTMLElement ? event.target.dataset['item'] : undefined
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
}

/** The keys of a line. Taken before the list sees them, which would search by letters. */
function useRowKeys({ steps, desk }: AgendaListProps) {
  return (event: KeyboardEvent) => {
    const id = rowIdOf(event)
    if (id === undefined || event.ctrlKey || event.metaKey) return
    const step = stepOf(event)
    if (!step) return
    event.preventDefault()
    event.stopPropagation()
    step(id)
  }
  function stepOf(event: KeyboardEvent): ((id: string) => void) | undefined {
    const direction = event.altKey ? arrows[event.key] : undefined
    if (direction) return desk.isLocked ? undefined : (id) => steps.move(id, direction)
    if (event.altKey) return undefined
    const key = event.key.toLowerCase()
    if (key === 'p') return steps.papers
    if (key === 't') return steps.topics
    if (key === 'o') return steps.openMinutes
    if (desk.isLocked) return undefined
    if (key === 'f2') return steps.edit
    if (key === 'n' || key === 'insert') return steps.addBelow
    if (key === 'delete') return steps.remove
    if (key === 'l') return steps.park
    if (key === 'c') return steps.toggleConfidential
    if (key === 'u') return steps.toggleConsent
    return undefined
  }
}

/** Drag and drop of lines: the preview at the pointer, the blue line with the new start. */
function useRowDrag(desk: AgendaDesk) {
  const { t } = useTranslation('agenda')
  const [draggedId, setDraggedId] = useState<string | null>(null)
  const { items, meeting, plan } = desk
  const beforeId = (target: { key: string | number; dropPosition: string }): string | null => {
    const at = items.findIndex(({ id }) => id === target.key)
    return (target.dropPosition === 'after' ? items[at + 1]?.id : items[at]?.id) ?? null
  }
  const placeAt = (id: string, target: { key: string | number; dropPosition: string }) =>
    placeByDrop(items, id, beforeId(target))
  const startAt = (target: DropTarget): string | null => {
    if (draggedId === null || target.type !== 'item') return null
    const place = placeAt(draggedId, target)
    if (!place) return null
    return (
      planOf(movedTo(items, draggedId, place), meeting).rows.find(({ item }) => item.id === draggedId)?.startsAt ?? null
    )
  }
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: desk.isLocked,
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': items.find(({ id }) => id === key)?.title ?? '' })),
    onDragStart: ({ keys }) => setDraggedId(String([...keys][0])),
    onDragEnd: () => setDraggedId(null),
    onReorder: ({ keys, target }) => {
      const id = String([...keys][0])
      const place = placeAt(id, target)
      if (place) desk.move(id, place)
    },
    renderDropIndicator: (target) => {
      const start = startAt(target)
      return (
        <DropIndicator target={target} className="relative z-10 h-0 outline-none">
          {({ isDropTarget }) =>
            isDropTarget ? (
              <>
                <span className="absolute -top-2 left-0 w-(--page-margin) pr-[14px] text-right text-xs font-semibold text-blue">
                  {start === null ? null : <time className="bg-paper px-0.5">{formatTime(start)}</time>}
                </span>
                <span
                  aria-hidden="true"
                  className="absolute -top-px right-3 left-[calc(var(--page-margin)+8px)] h-0.5 bg-blue-solid before:absolute before:-top-[3px] before:-left-1 before:size-2 before:rounded-full before:border-2 before:border-blue-solid before:bg-paper"
                />
              </>
            ) : null
          }
        </DropIndicator>
      )
    },
    renderDragPreview: (dragged) => {
      const title = dragged[0]?.['text/plain'] ?? ''
      const minutes = plan.rows.find(({ item }) => item.id === draggedId || item.title === title)?.minutes
      return (
        <div className="flex h-9 max-w-96 items-center gap-2 rounded-2 border border-line-2 bg-raised px-3 text-base">
          <Icon name="grip" className="text-ink-3" />
          <span data-user-content="" className="truncate font-semibold">
            {title}
          </span>
          {minutes === null || minutes === undefined ? null : (
            <span className="shrink-0 text-ink-2">{t('row.length', { length: formatDuration(minutes) })}</span>
          )}
        </div>
      )
    },
  })
  return dragAndDropHooks
}

/** Where the editor lies: over the row that it writes. */
function useEditorTop(lineId: string | null) {
  const list = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState<number | null>(null)
  useLayoutEffect(() => {
    const box = list.current
    if (!box || lineId === null) return
    const look = () => setTop(box.querySelector<HTMLElement>(`[data-item="${lineId}"]`)?.offsetTop ?? null)
    look()
    // The list draws a new line only after this rendering.
    const observer = new MutationObserver(look)
    observer.observe(box, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [lineId])
  return { list, top }
}

/** The lines of the agenda, moved by drag or by keys and edited in their place. */
export function AgendaList(props: AgendaListProps) {
  const { desk, people, editing, steps, onSave, onCancel } = props
  const { t } = useTranslation('agenda')
  const lines = linesOf(desk.plan.rows, editing)
  const lineId = editing === null ? null : 'id' in editing ? editing.id : NEW_LINE
  const edited: AgendaItem | undefined = desk.items.find(({ id }) => id === lineId)
  const { list, top } = useEditorTop(lineId)
  const wordsOf = useItemWords(desk)
  const isOnConsent = ({ parentId }: AgendaItem) =>
    desk.items.some(({ id, kind }) => id === parentId && kind === 'consent')
  const onKeyDown = useRowKeys(props)
  const dragAndDropHooks = useRowDrag(desk)
  return (
    // The keys belong to the lines in it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={list} className="relative" onKeyDownCapture={onKeyDown}>
      <GridList
        aria-label={t('list')}
        items={lines}
        dependencies={[desk.plan, desk.publication, desk.isLocked, lineId, steps]}
        selectionMode="single"
        selectionBehavior="replace"
        disallowTypeAhead
        disabledKeys={[NEW_LINE]}
        dragAndDropHooks={dragAndDropHooks}
        onAction={(key) => (desk.isLocked ? steps.openMinutes(String(key)) : steps.edit(String(key)))}
        className="relative outline-none"
      >
        {(line) =>
          line.row === null ? (
            <GridListItem
              id={line.id}
              data-item={line.id}
              textValue={t('editor.new')}
              style={{ height: EDITOR_HEIGHT }}
              className="outline-none"
            />
          ) : (
            <AgendaRow
              row={line.row}
              bracket={bracketOf(desk.plan.rows, desk.plan.rows.indexOf(line.row))}
              isLocked={desk.isLocked}
              isEditing={line.id === lineId}
              words={wordsOf(line.row.item)}
              isOnConsent={isOnConsent(line.row.item)}
              steps={steps}
            />
          )
        }
      </GridList>
      {lineId === null || top === null ? null : (
        <div className="absolute inset-x-0 z-[5]" style={{ top }}>
          <RowEditor
            key={`${lineId} ${lines.length}`}
            label={edited === undefined ? t('editor.new') : t('editor.of', { title: edited.title })}
            first={edited === undefined ? emptyDraft : draftOf(edited)}
            people={people}
            onSave={onSave}
            onCancel={onCancel}
          />
        </div>
      )}
    </div>
  )
}
