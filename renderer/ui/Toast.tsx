import {
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from './Button'
import { Icon } from './Icon'

/** What a toast says and how to take it back. */
export interface ToastNotice {
  /** A fact: "Action 22 done". */
  message: string
  /** Takes it back; always there unless the act cannot be undone. */
  undo?: () => void
  /** Of something that was taken back: does it again. */
  redo?: () => void
}

const sixSeconds = 6000
const queue = new ToastQueue<ToastNotice>({ maxVisibleToasts: 1 })

/** Says for six seconds what was done. Never for errors: those stand where they happened. `showToast({ message, undo })` */
export function showToast(notice: ToastNotice): void {
  queue.add(notice, { timeout: sixSeconds })
}

/** The place of toasts, bottom left above the status bar and beside the narrow sidebar, whose links stay in reach. Once, in the shell. */
export function ToastRegion() {
  const { t } = useTranslation(['ui', 'common'])
  return (
    <AriaToastRegion
      queue={queue}
      aria-label={t('ui:notifications')}
      className="ring-focus fixed bottom-[38px] left-[60px] z-30 rounded-3"
    >
      {({ toast }) => (
        <AriaToast
          toast={toast}
          className="ring-focus flex h-[38px] items-center gap-3 rounded-3 bg-raised pr-2 pl-3 text-base shadow-lift-2 forced-colors:border"
        >
          <Icon name="check" />
          <ToastContent>
            <Text slot="title">{toast.content.message}</Text>
          </ToastContent>
          {(['undo', 'redo'] as const).map((way) =>
            toast.content[way] === undefined ? null : (
              <Button
                key={way}
                variant="ghost"
                size="sm"
                className="text-blue!"
                onPress={() => {
                  toast.content[way]?.()
                  queue.close(toast.key)
                }}
              >
                {t(`common:${way}`)}
              </Button>
            ),
          )}
        </AriaToast>
      )}
    </AriaToastRegion>
  )
}
