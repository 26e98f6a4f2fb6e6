import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ariaKeys, Chip, Icon, Kbd, useSmallWindow } from '../../ui'
import { FrameSlotPlace, useTextLeft } from '../../ui/windowFrame'
import { WindowControls } from './WindowControls'

const tabPadding = 14

/** The bar at the top: where one is, the modes of the page, the search box, the window's buttons. */
export function TitleBar({
  left,
  paddingLeft,
  isReadOnly,
  onFind,
}: {
  left: number
  paddingLeft: number
  isReadOnly: boolean
  onFind: () => void
}) {
  const { t } = useTranslation('shell')
  const isSmall = useSmallWindow()
  const textLeft = useTextLeft()
  return (
    <header
      className="app-drag flex h-(--titlebar) shrink-0 items-center border-b border-line bg-desk"
      style={{ paddingLeft }}
    >
      <div className="flex h-full min-w-0 flex-1 items-center">
        <FrameSlotPlace
          name="path"
          className="app-no-drag flex min-w-0 shrink items-center gap-2 truncate pr-4 text-base text-ink-2"
          minWidth={Math.max(0, textLeft - left - paddingLeft - tabPadding)}
        />
        <FrameSlotPlace name="tabs" className="app-no-drag h-full shrink-0" />
      </div>
      {isReadOnly ? <Chip tone="ochre">{t('readOnly')}</Chip> : null}
      <Button
        onPress={onFind}
        aria-keyshortcuts={ariaKeys('Mod+K')}
        className="ring-focus app-no-drag mx-4 flex h-[26px] shrink-0 items-center gap-2 rounded-2 border border-line bg-paper pr-1.5 pl-2 text-sm text-ink-2 hover:border-line-2"
      >
        <Icon name="search" />
        <span className={isSmall ? '' : 'w-[126px] text-left'}>{isSmall ? t('findShort') : t('find')}</span>
        <Kbd keys="Mod+K" />
      </Button>
      <WindowControls />
    </header>
  )
}
