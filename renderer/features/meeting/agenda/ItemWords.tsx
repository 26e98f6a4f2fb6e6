import clsx from 'clsx'
import { useTranslation } from 'react-i18next'
import { isConfidential, type AgendaItem } from '../../../../electron/contract/model'
import { Icon } from '../../../ui'
import type { AgendaDesk } from './useAgenda'
import type { ItemMark } from './itemMarks'

/** The lock of a confidential item, with its word. */
export function ConfidentialMark({ className }: { className?: string }) {
  const { t } = useTranslation('agendaLife')
  return (
    <span
      className={clsx(
        'inline-flex items-center gap-1 self-center whitespace-nowrap text-ink-2',
        className ?? 'shrink-0 text-sm',
      )}
    >
      <Icon name="lock" className="size-3.5" />
      {t('item.confidential')}
    </span>
  )
}

/** What there is to say about an item besides its own words: for its line and for its accessible name. */
export interface ItemWords {
  readonly isConfidential: boolean
  readonly marks: readonly ItemMark[]
  /** "one vote for all 3", "pulled from the consent agenda"; null when neither. */
  readonly consent: string | null
  /** All of it, for a screen reader. */
  readonly spoken: readonly string[]
}

/** The words of an item of the desk's agenda. */
export function useItemWords(desk: AgendaDesk): (item: AgendaItem) => ItemWords {
  const { t } = useTranslation('agendaLife')
  const number = desk.publication.versions[0]?.number ?? 0
  return (item) => {
    const marks = desk.marks.get(item.id) ?? []
    const subs = item.kind === 'consent' ? desk.items.filter(({ parentId }) => parentId === item.id).length : 0
    const consent =
      item.pulledFromId !== null
        ? t('item.pulled')
        : subs > 0 && item.parentId === null
          ? t('item.oneVote', { count: subs })
          : null
    const isHidden = isConfidential(desk.items, item.id)
    return {
      isConfidential: isHidden,
      marks,
      consent,
      spoken: [
        ...(consent === null ? [] : [consent]),
        ...(isHidden ? [t('item.confidential')] : []),
        ...marks.map((mark) => t(`item.since.${mark}`, { number })),
      ],
    }
  }
}

const tones: Record<ItemMark, string> = {
  new: 'bg-blue-wash text-blue',
  moved: 'bg-slate-wash text-slate',
  changed: 'bg-ochre-wash text-ochre',
}

/** How a line differs from the version that was published last, in a word. */
export function ChangeMark({ mark }: { mark: ItemMark }) {
  const { t } = useTranslation('agendaLife')
  return (
    <span className={clsx('shrink-0 rounded-1 px-1 text-xs leading-[18px] forced-colors:border', tones[mark])}>
      {t(`item.mark.${mark}`)}
    </span>
  )
}
