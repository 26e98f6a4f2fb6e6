import { useTranslation } from 'react-i18next'
import { Kbd, type KeyHint } from '../../ui'
import { FrameSlotPlace, useHasStatus, useStatusHints } from '../../ui/windowFrame'

/** The bar at the foot: the save state at the left, the keys of the focused pane at the right, F1 always last. */
export function StatusBar() {
  const { t } = useTranslation('shell')
  const hints = useStatusHints()
  const isShown = useHasStatus()
  const all: readonly KeyHint[] = [...hints, { keys: 'F1', label: t('keys.short') }]
  return (
    <footer
      aria-label={t('statusBar')}
      className={
        isShown
          ? 'flex h-(--statusbar) shrink-0 items-center gap-4 border-t border-line bg-desk px-3 text-xs text-ink-2'
          : 'hidden'
      }
    >
      <FrameSlotPlace name="status" className="flex min-w-0 flex-1 items-center gap-4 truncate" />
      <ul className="flex shrink-0 items-center gap-4">
        {all.map((hint) => (
          <li key={hint.keys} className="flex items-center gap-1.5">
            <Kbd keys={hint.keys} />
            <span>{hint.label}</span>
          </li>
        ))}
      </ul>
    </footer>
  )
}
