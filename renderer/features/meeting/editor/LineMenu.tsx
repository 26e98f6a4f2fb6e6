import { useTranslation } from 'react-i18next'
import type { LineTarget } from '../../../../electron/contract/model'
import { Icon, MenuItem, MenuSection, RecordGlyph } from '../../../ui'
import { lineKeys, lineTargets } from './lineKeys'

/** Props of {@link LineMenuItems}. */
export interface LineMenuItemsProps {
  /** What the line is already, which is left out. */
  current: LineTarget
  onChoose: (to: LineTarget) => void
}

/** The rows of the menu "Make this line", each with its key. */
export function LineMenuItems({ current, onChoose }: LineMenuItemsProps) {
  const { t } = useTranslation('lines')
  return (
    <MenuSection title={t('become.title')}>
      {lineTargets
        .filter((to) => to !== current)
        .map((to) => (
          <MenuItem
            key={to}
            label={t(`become.${to}`)}
            detail={t(`become.detail.${to}`)}
            mark={to === 'note' ? <Icon name="document" className="text-ink-2" /> : <RecordGlyph type={to} label="" />}
            keys={lineKeys[to]}
            onAction={() => onChoose(to)}
          />
        ))}
    </MenuSection>
  )
}
