import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FrameSlot, SegmentedControl, useSmallWindow } from '../../ui'
import { localDate } from '../../lib/format'
import { useQueryOf } from '../../lib/query'
import { ActionRegister } from './ActionRegister'
import { useMe } from './me'
import { plainFilter, useRegisterView } from './registerView'

type QuickView = 'open' | 'overdue' | 'mine' | 'done' | 'other'

/** All actions of all boards. `tools` is what other features do with them. */
export function ActionsPage({ tools }: { tools?: ReactNode }) {
  const { t } = useTranslation('actions')
  const isSmall = useSmallWindow()
  const [view, change] = useRegisterView('all')
  const unfinished = useQueryOf('action.list', plainFilter)
  const done = useQueryOf('action.list', { ...plainFilter, status: 'done' })
  const meId = useMe()

  const filters: Record<Exclude<QuickView, 'other'>, typeof plainFilter> = {
    open: plainFilter,
    overdue: { ...plainFilter, due: 'overdue' },
    mine: { ...plainFilter, ownerId: meId },
    done: { ...plainFilter, status: 'done' },
  }
  const rows = unfinished.data ?? []
  const today = localDate()
  const counts: Record<Exclude<QuickView, 'other'>, number> = {
    open: rows.length,
    overdue: rows.filter((row) => row.dueOn !== null && row.dueOn < today).length,
    mine: rows.filter((row) => row.owners.some(({ personId }) => personId === meId)).length,
    done: done.data?.length ?? 0,
  }
  const names: Exclude<QuickView, 'other'>[] =
    meId === null ? ['open', 'overdue', 'done'] : ['open', 'overdue', 'mine', 'done']
  const current = names.find((name) => JSON.stringify(filters[name]) === JSON.stringify(view.filter)) ?? 'other'
  return (
    <>
      <FrameSlot name="path">
        <span className="text-ink-2">{t('title')}</span>
      </FrameSlot>
      <ActionRegister
        boardId={null}
        tools={tools}
        head={
          <div
            className={
              isSmall
                ? 'flex items-center gap-4 pt-4 pr-4 pb-2.5 pl-[97px]'
                : 'flex items-center gap-4 pt-5 pr-5 pb-2.5 pl-[117px]'
            }
          >
            <h1 className="font-serif text-h2 font-semibold">{t('title')}</h1>
            <SegmentedControl<QuickView>
              label={t('views.label')}
              look="pills"
              value={current}
              options={names.map((id) => ({ id, label: t(`views.${id}`), count: counts[id] }))}
              onChange={(id) => {
                if (id !== 'other') change({ filter: filters[id] })
              }}
            />
          </div>
        }
      />
    </>
  )
}
