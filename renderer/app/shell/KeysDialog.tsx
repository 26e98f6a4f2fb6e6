import { useTranslation } from 'react-i18next'
import { Dialog, Kbd, type KeyHint } from '../../ui'
import { useAllPaneKeys } from '../../ui/windowFrame'

/** All keys that work now, pane by pane. */
export function KeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('shell')
  const everywhere: KeyHint[] = [
    { keys: 'Mod+K', label: t('keys.find') },
    { keys: 'Mod+Z', label: t('keys.undo') },
    { keys: 'Mod+Shift+Z', label: t('keys.redo') },
    { keys: 'F6', label: t('keys.panes') },
    { keys: 'Shift+F6', label: t('keys.panesBack') },
    { keys: 'F1', label: t('keys.all') },
  ]
  const groups = [...useAllPaneKeys(), { pane: 'everywhere', title: t('keys.everywhere'), keys: everywhere }]
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('keys.title')}>
      <div className="columns-2 gap-8 pb-4">
        {groups.map((group, index) => (
          <section key={`${group.pane}-${index + 1}`} className="mb-4 break-inside-avoid">
            <h3 className="border-b border-line pb-1 text-sm font-semibold text-ink-2">{group.title}</h3>
            <dl>
              {group.keys.map((hint) => (
                <div key={hint.keys} className="flex h-7 items-center justify-between gap-3">
                  <dt className="truncate">{hint.label}</dt>
                  <dd>
                    <Kbd keys={hint.keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
