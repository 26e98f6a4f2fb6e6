import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { actionTest, parseFilter } from '../../../electron/contract/model'
import { localDate } from '../../lib/format'
import { FrameSlot, SegmentedControl, useSmallWindow } from '../../ui'
import { ActionRegister } from './ActionRegister'
import { BUILT_IN } from './filter/savedFilters'
import { useMe } from './me'
import { useRegisterRows } from './rows'
import type { AddressBar } from './useRegisterView'

const QUICK = ['open', 'overdue', 'mine', 'done'] as const
type QuickView = (typeof QUICK)[number]

/** All actions of all boards. `tools` is what other features do with them. */
export function ActionsPage({ bar, tools }: { bar: AddressBar; tools?: ReactNode }) {
  const { t } = useTranslation('actions')
  const isSmall = useSmallWindow()
  const { rows } = useRegisterRows(null)
  const me = useMe()
  const today = localDate()
  const counts = useMemo(() => {
    const count = (name: QuickView) =>
      rows?.filter(actionTest(parseFilter(BUILT_IN[name].text).parts, { today, me })).length ?? 0
    return { open: count('open'), overdue: count('overdue'), mine: count('mine'), done: count('done') }
  }, [rows, me, today])
  const names = QUICK.filter((name) => name !== 'mine' || me !== null)
  return (
    <>
      <FrameSlot name="path">
        <span className="text-ink-2">{t('title')}</span>
      </FrameSlot>
      <ActionRegister
        boardId={null}
        bar={bar}
        tools={tools}
        renderHead={(view, change) => (
          <div
            className={
              isSmall
                ? 'flex items-center gap-4 pt-3 pr-4 pb-2 pl-[97px]'
                : 'flex items-center gap-4 pt-5 pr-5 pb-2.5 pl-[117px]'
            }
          >
            <h1 className="font-serif text-h2 font-semibold">{t('title')}</h1>
            <SegmentedControl<QuickView | 'other'>
              label={t('views.label')}
              look="pills"
              value={names.find((name) => BUILT_IN[name].text === view.text) ?? 'other'}
              options={names.map((id) => ({ id, label: t(`views.${id}`), count: counts[id] }))}
              onChange={(id) => {
                if (id !== 'other') change({ text: BUILT_IN[id].text })
              }}
            />
          </div>
        )}
      />
    </>
  )
}
