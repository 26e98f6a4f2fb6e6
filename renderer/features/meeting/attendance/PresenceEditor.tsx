import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { AgendaItemId, type AttendanceRow, type PresenceChange } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { Button, IconButton, Select, StateMark, TimeField } from '../../../ui'
import { useMinutes } from '../minutes/minutesData'
import { useRun } from '../minutes/useRun'

/** Props of {@link PresenceEditor}. */
export interface PresenceEditorProps {
  row: AttendanceRow
  changes: readonly PresenceChange[]
  onClose: () => void
}

/** Below somebody's line: time and item of each coming and going, corrected in place. */
export function PresenceEditor({ row, changes, onClose }: PresenceEditorProps) {
  const { t } = useTranslation(['presence', 'common'])
  const { agenda } = useMinutes()
  const { error, run } = useRun()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector<HTMLElement>('input')?.focus(), [])
  const items = [
    { id: 'none', label: t('editor.noItem') },
    ...agenda.map(({ id, number, title }) => ({
      id: id as string,
      label: t('editor.item', { number, title }),
      isUserContent: true,
    })),
  ]
  return (
    // Escape closes it from anywhere within.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={box}
      role="group"
      aria-label={t('editor.label', { name: row.fullName })}
      className="mr-1 mb-2 ml-7 flex flex-col gap-2 border-y border-line bg-paper px-2.5 py-2"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        onClose()
      }}
    >
      {changes.map((change) => {
        const what = t(`editor.kind.${change.kind}`)
        return (
          <div key={change.id} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-1.5 gap-y-1">
            <span className="col-span-2 text-xs font-semibold text-ink-2">{what}</span>
            <TimeField
              label={t('editor.time', { what })}
              isLabelHidden
              value={change.at}
              onChange={(at) => {
                if (at !== null) run(api.command('presence.revise', { id: change.id, at }))
              }}
              isRequired
              className="w-24"
            />
            <IconButton
              icon="trash"
              label={t('editor.remove', { what })}
              onPress={() => run(api.command('presence.remove', { id: change.id }))}
            />
            <Select
              label={t('editor.itemOf', { what })}
              isLabelHidden
              options={items}
              value={change.agendaItemId ?? 'none'}
              onChange={(id) =>
                run(
                  api.command('presence.revise', {
                    id: change.id,
                    agendaItemId: id === 'none' ? null : AgendaItemId.parse(id),
                  }),
                )
              }
              className="col-span-2"
            />
          </div>
        )
      })}
      {error === null ? null : (
        <p role="alert" className="flex items-start gap-1.5 text-sm text-red">
          <StateMark state="fail" label="" /> {error}
        </p>
      )}
      <Button size="sm" className="self-start" onPress={onClose}>
        {t('common:done')}
      </Button>
    </div>
  )
}
