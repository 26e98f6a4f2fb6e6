import clsx from 'clsx'
import { useTranslation } from 'react-i18next'
import { givenDay, type DigestAction, type Slip } from '../../../electron/contract/model'
import { formatDate, formatList } from '../../lib/format'
import { useOwnerName } from '../../lib/ownerName'
import { ClothMark, Icon, RecordGlyph, StateMark } from '../../ui'

/** An action of the desk; of a slipped one with what slipped since the last meeting. */
export type DeskAction = DigestAction & { recent?: readonly Slip[] }

/** Props of {@link DeskRow}. */
export interface DeskRowProps {
  action: DeskAction
  today: string
  /** On a desk of all boards each row says whose it is. */
  hasBoard: boolean
  isOpen: boolean
  onToggle: () => void
}

/** How late, or when it is due. */
function Due({ action, today }: { action: DeskAction; today: string }) {
  const { t } = useTranslation('desk')
  if (action.daysOverdue > 0) {
    return <span className="font-semibold text-red">{t('row.late', { count: action.daysOverdue })}</span>
  }
  if (action.dueOn === null) return <span className="text-ink-3">{t('row.noDate')}</span>
  if (action.dueOn === today) return <span className="font-semibold text-ochre">{t('row.today')}</span>
  return <span className="text-ink-2">{t('row.due', { date: formatDate(action.dueOn, 'year') })}</span>
}

/** What a person has to know of an action before answering it, in sentences. */
function useSentences(): (action: DeskAction) => string[] {
  const { t } = useTranslation('desk')
  const date = (day: string) => formatDate(day, 'year')
  const slip = ({ dueBefore, dueAfter, changedBy: name, reason }: Slip) => {
    const before = dueBefore === null ? '' : date(dueBefore)
    if (dueAfter === null) return t(reason === null ? 'row.takenOff' : 'row.takenOffWhy', { before, name, reason })
    return t(reason === null ? 'row.putOff' : 'row.putOffWhy', { before, after: date(dueAfter), name, reason })
  }
  return (action) => {
    const { recent = [], status, statusReason: reason, lastNote, carried, slips } = action
    const given = givenDay(action)
    return [
      ...(status === 'blocked' ? [t(reason === null ? 'row.blocked' : 'row.blockedWhy', { reason })] : []),
      ...(status === 'in_progress' ? [t('row.inProgress')] : []),
      ...recent.map(slip),
      ...(slips > recent.length ? [t('row.slips', { count: slips })] : []),
      ...(carried > 0 ? [t('row.carried', { count: carried })] : []),
      ...(given === null ? [] : [t('row.given', { date: date(given) })]),
      ...(lastNote === null
        ? []
        : [
            t('row.lastNote', {
              name: lastNote.authorName,
              date: date(lastNote.writtenAt.slice(0, 10)),
              text: lastNote.text,
            }),
          ]),
    ]
  }
}

/** One action: its words, owners and how it stands. Pressing it opens the answers below. */
export function DeskRow({ action, today, hasBoard, isOpen, onToggle }: DeskRowProps) {
  const { t } = useTranslation('desk')
  const nameOf = useOwnerName()
  const sentences = useSentences()
  const owners = formatList(action.owners.map(nameOf))
  return (
    <button
      type="button"
      data-desk-row={action.id}
      aria-expanded={isOpen}
      onClick={onToggle}
      className={clsx(
        'ring-focus-inside grid w-full grid-cols-[36px_1fr_auto] items-start gap-x-2 rounded-2 py-2 text-left hover:bg-paper-2',
        isOpen && 'bg-paper-2',
      )}
    >
      <span className="flex items-center gap-1.5 text-ink-3">
        <RecordGlyph type="action" label="" />
        <span className="sr-only">{t('row.number')}</span>
        <span lang="zxx">{action.number}</span>
      </span>
      <span className="min-w-0">
        <span data-user-content="" className="font-medium">
          {action.text}
        </span>
        {action.origin?.isConfidential === true ? (
          <span className="ml-2 inline-flex items-center gap-1 text-sm text-ink-3">
            <Icon name="lock" className="size-3.5" /> {t('row.confidential')}
          </span>
        ) : null}
        <span className="mt-0.5 flex flex-wrap items-center gap-x-2 text-sm text-ink-2">
          {hasBoard ? (
            <span data-user-content="" className="flex items-center gap-1.5">
              <ClothMark cloth={action.cloth} /> {action.boardShortName ?? action.boardName}
            </span>
          ) : null}
          <span className="font-medium" {...(owners === '' ? {} : { 'data-user-content': '' })}>
            {owners === '' ? t('row.nobody') : owners}
          </span>
          {action.status === 'blocked' ? <StateMark state="warning" label="" /> : null}
          <span data-user-content="">{sentences(action).join(' ')}</span>
        </span>
      </span>
      <span className="pl-2 whitespace-nowrap">
        <Due action={action} today={today} />
      </span>
    </button>
  )
}
