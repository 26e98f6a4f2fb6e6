import clsx from 'clsx'
import type { ReactNode } from 'react'
import { ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Icon } from './Icon'

/** One line of a list to choose from. */
export interface Option {
  id: string
  label: string
  /** A second, quieter text on the same line. */
  detail?: string
  isDisabled?: boolean
  /** The label is the user's own text (a name), not a word of the interface. */
  isUserContent?: boolean
  icon?: ReactNode
}

/** The look of anything that opens over the page. */
export const popoverClass =
  'fade-overlay z-50 overflow-auto rounded-3 bg-raised p-1 shadow-lift-2 outline-none forced-colors:border'

/** The look of a row in menus and lists of options. */
export const menuRowClass = clsx(
  'flex min-h-7 cursor-default items-center gap-2 rounded-2 px-2 py-1 text-base outline-none',
  'focus:bg-blue-wash hover:bg-blue-wash disabled:text-ink-off forced-colors:focus:outline-2',
)

/** The list of options under a select or combo box. */
export function OptionList({ options }: { options: readonly Option[] }) {
  const { t } = useTranslation('ui')
  return (
    <Popover className={clsx(popoverClass, 'max-h-80 min-w-(--trigger-width)')} offset={4}>
      <ListBox
        items={options}
        aria-label={t('options')}
        className="outline-none"
        renderEmptyState={() => <div className="px-2 py-1 text-sm text-ink-2">{t('noOptions')}</div>}
      >
        {(option) => (
          <ListBoxItem
            id={option.id}
            textValue={option.label}
            isDisabled={option.isDisabled ?? false}
            className={menuRowClass}
            {...(option.isUserContent === true ? { 'data-user-content': '' } : {})}
          >
            {({ isSelected }) => (
              <>
                {option.icon}
                <span className="truncate">{option.label}</span>
                {option.detail === undefined ? null : (
                  <span className="truncate text-sm text-ink-2">{option.detail}</span>
                )}
                <span className="ml-auto flex pl-2 text-blue">{isSelected ? <Icon name="check" /> : null}</span>
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  )
}
