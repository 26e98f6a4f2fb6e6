import { useRef, useState, type KeyboardEvent } from 'react'
import { GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Prospect, ProspectStage } from '../../../electron/contract/model'
import { IconButton, MenuButton, MenuItem } from '../../ui'

/** Props of {@link StageBoard}. */
export interface StageBoardProps {
  stages: readonly ProspectStage[]
  rows: readonly Prospect[]
  onOpen: (id: string) => void
  /** Null where nothing can be changed. */
  onMove: ((prospect: Prospect, stage: ProspectStage) => void) | null
}

/** What is dragged; nothing from outside of the app has it. */
const DRAG_TYPE = 'application/x-minutebook-prospect'

const nameOf = ({ organization, text }: Prospect) => organization?.name ?? text

interface ColumnProps extends Omit<StageBoardProps, 'rows'> {
  stage: ProspectStage
  /** Those of the stage, and all of the board. */
  rows: readonly Prospect[]
  all: readonly Prospect[]
  /** Told of each card that comes up, and with null of each that goes. */
  onCard: (card: HTMLElement | null) => void
}

function Column({ stage, stages, rows, all, onOpen, onMove, onCard }: ColumnProps) {
  const { t } = useTranslation(['partners', 'boards'])
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: onMove === null,
    getItems: (keys) => [...keys].map((key) => ({ [DRAG_TYPE]: String(key) })),
    acceptedDragTypes: [DRAG_TYPE],
    getDropOperation: () => 'move',
    getAllowedDropOperations: () => ['move'],
    onRootDrop: ({ items }) =>
      void (async () => {
        const ids = await Promise.all(items.flatMap((item) => (item.kind === 'text' ? item.getText(DRAG_TYPE) : [])))
        for (const moved of all) if (ids.includes(moved.id) && moved.stage !== stage) onMove?.(moved, stage)
      })(),
  })
  return (
    <section
      className="flex min-w-0 flex-col"
      aria-label={t('prospect.stageOf', { stage: t(`stage.${stage}`), count: rows.length })}
    >
      <h2 className="sticky top-0 z-10 flex justify-between border-b border-line bg-paper py-1 text-sm font-semibold text-ink-2">
        {t(`stage.${stage}`)} <span className="font-normal text-ink-3">{rows.length}</span>
      </h2>
      <GridList
        aria-label={t(`stage.${stage}`)}
        data-stage={stage}
        items={rows}
        dragAndDropHooks={dragAndDropHooks}
        onAction={(key) => onOpen(String(key))}
        renderEmptyState={() => <p className="py-2 text-sm text-ink-3">{t('prospect.empty')}</p>}
        className="flex min-h-16 flex-1 flex-col gap-2 py-2 outline-none drop-target:bg-blue-wash focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-focus"
      >
        {(prospect) => (
          <GridListItem
            id={prospect.id}
            textValue={nameOf(prospect)}
            data-prospect={prospect.id}
            data-user-label=""
            ref={onCard}
            className="cursor-default rounded-2 border border-line bg-paper-2 p-2 text-sm outline-none hover:bg-paper focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-focus dragging:opacity-50"
          >
            <div className="flex items-start gap-1">
              {onMove === null ? null : (
                <IconButton slot="drag" icon="grip" size="sm" label={t('prospect.drag', { name: nameOf(prospect) })} />
              )}
              <span data-user-content="" className="line-clamp-3 min-w-0 flex-1 py-0.5 break-words">
                {nameOf(prospect)}
              </span>
              {onMove === null ? null : (
                <MenuButton
                  trigger={<IconButton icon="more" size="sm" label={t('prospect.move', { name: nameOf(prospect) })} />}
                  label={t('prospect.moveTo')}
                >
                  {stages
                    .filter((other) => other !== stage)
                    .map((other) => (
                      <MenuItem key={other} label={t(`stage.${other}`)} onAction={() => onMove(prospect, other)} />
                    ))}
                </MenuButton>
              )}
            </div>
            {prospect.gapCategory === null ? null : (
              <p className="text-ink-3">{t(`boards:category.${prospect.gapCategory}`)}</p>
            )}
          </GridListItem>
        )}
      </GridList>
    </section>
  )
}

/**
 * Possible partners by how far they have come. A card is dragged to another stage, by the pointer or from its handle by
 * the keyboard, or moved by its menu; Alt with an arrow moves it to the next stage at once and keeps the focus on it.
 */
export function StageBoard({ stages, rows, onOpen, onMove }: StageBoardProps) {
  const { t } = useTranslation('partners')
  const [moved, setMoved] = useState<{ id: string; name: string; stage: ProspectStage } | null>(null)
  const arrived = moved !== null && rows.some(({ id, stage }) => id === moved.id && stage === moved.stage)
  const board = useRef<HTMLDivElement>(null)
  /**
   * The card that was moved, until the next key or press. It comes up anew in its new stage, and the list that it left
   * draws the focus to a card beside it, or to itself: in either order the focus belongs to the moved card.
   */
  const away = useRef<{ id: string; stage: ProspectStage } | null>(null)
  const follow = (focused: EventTarget | null) => {
    if (away.current === null) return
    const { id, stage } = away.current
    const card = board.current?.querySelector<HTMLElement>(
      `[data-stage="${stage}"] [data-prospect="${CSS.escape(id)}"]`,
    )
    if (card !== focused) card?.focus()
  }
  const move = (prospect: Prospect, stage: ProspectStage) => {
    away.current = { id: prospect.id, stage }
    setMoved({ id: prospect.id, name: nameOf(prospect), stage })
    onMove?.(prospect, stage)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    away.current = null
    if (onMove === null || !event.altKey || (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft')) return
    const card = event.target instanceof Element ? event.target.closest('[data-prospect]') : null
    const prospect = rows.find(({ id }) => id === card?.getAttribute('data-prospect'))
    if (prospect === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const next = stages[stages.indexOf(prospect.stage) + (event.key === 'ArrowRight' ? 1 : -1)]
    if (next !== undefined) move(prospect, next)
  }
  return (
    // The lists have the keys of their own; those that move cards go over all of them.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={board}
      onKeyDownCapture={onKeyDown}
      onPointerDownCapture={() => {
        away.current = null
      }}
      onFocus={(event) => follow(event.target)}
      className="grid h-full min-w-[880px] grid-cols-6 gap-2 overflow-auto px-6 pb-4"
    >
      {stages.map((stage) => (
        <Column
          key={stage}
          stage={stage}
          stages={stages}
          rows={rows.filter((row) => row.stage === stage)}
          all={rows}
          onOpen={onOpen}
          onMove={onMove === null ? null : move}
          onCard={(card) => {
            if (card !== null) follow(null)
          }}
        />
      ))}
      <p role="status" className="sr-only">
        {moved !== null && arrived
          ? t('prospect.moved', {
              name: moved.name,
              stage: t(`stage.${moved.stage}`),
              number: stages.indexOf(moved.stage) + 1,
              count: stages.length,
            })
          : null}
      </p>
    </div>
  )
}
