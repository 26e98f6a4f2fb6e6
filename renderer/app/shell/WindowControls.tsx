import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from '../../ui'

/**
 * The window's own buttons where the system draws none, which is Linux. Windows draws its into our title bar and macOS
 * at the left, so there is only room to leave.
 */
export function WindowControls() {
  const { t } = useTranslation('shell')
  const bridge = 'minutebook' in window ? window.minutebook : undefined
  if (bridge && bridge.platform !== 'linux') {
    return (
      <div
        aria-hidden="true"
        className="w-[calc(100vw-env(titlebar-area-x,0px)-env(titlebar-area-width,100vw))] shrink-0"
      />
    )
  }
  const controls: { icon: IconName; label: string; press: () => void }[] = [
    { icon: 'minus', label: t('window.minimize'), press: () => bridge?.windowControls.minimize() },
    { icon: 'maximize', label: t('window.maximize'), press: () => bridge?.windowControls.toggleMaximize() },
    { icon: 'close', label: t('window.close'), press: () => bridge?.windowControls.close() },
  ]
  return (
    <div className="app-no-drag flex shrink-0">
      {controls.map(({ icon, label, press }) => (
        <Button
          key={icon}
          aria-label={label}
          onPress={press}
          excludeFromTabOrder
          className="ring-focus-inside flex h-10 w-[34px] items-center justify-center text-ink min-[1180px]:w-10 hover:bg-desk-2 pressed:bg-desk-2"
        >
          <Icon name={icon} />
        </Button>
      ))}
    </div>
  )
}
