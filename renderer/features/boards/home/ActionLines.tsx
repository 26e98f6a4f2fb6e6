import { useTranslation } from 'react-i18next'
import type { ActionRow } from '../../../../electron/contract/model'
import { formatDate, formatList } from '../../../lib/format'
import { useOwnerName } from '../../../lib/ownerName'
import { ClothMark, RecordGlyph, TextLink, useSmallWindow } from '../../../ui'
import { UserText } from '../UserText'

/** How late an action is, or when it is due. */
function Due({ action, today }: { action: ActionRow; today: string }) {
  const { t } = useTranslation('boards')
  if (action.daysOverdue > 0) {
    return <span className="font-semibold text-red">{t('action.late', { count: action.daysOverdue })}</span>
  }
  if (action.dueOn === null) return null
  if (action.dueOn === today) return <span className="font-semibold text-ochre">{t('action.today')}</span>
  return <time className="text-ink-2">{formatDate(action.dueOn)}</time>
}

/** Props of {@link ActionLines}. */
export interface ActionLinesProps {
  actions: readonly ActionRow[]
  today: string
  userName: string | null
  /** On the page of a board its own name need not stand in each line. */
  hasBoard?: boolean
}

/** Actions, one a line: glyph and number, text, owners, board, and how late. */
export function ActionLines({ actions, today, userName, hasBoard = true }: ActionLinesProps) {
  const { t } = useTranslation(['boards', 'common'])
  const isSmall = useSmallWindow()
  const nameOf = useOwnerName()
  const ownerOf = (action: ActionRow) =>
    formatList(action.owners.map((owner) => (owner.fullName === userName ? t('common:you') : nameOf(owner))))
  return (
    <ul>
      {actions.map((action) => (
        <li
          key={action.id}
          className="flex h-[calc(30px+var(--row-extra,0px))] items-center gap-3 border-b border-line last:border-b-0 hover:bg-paper-2"
        >
          <span className="flex w-[52px] shrink-0 items-center gap-2">
            <RecordGlyph type="action" label={t('action.glyph')} />
            <span lang="zxx" className="text-ink-3">{`A-${action.number}`}</span>
          </span>
          <TextLink
            href={`/boards/${action.boardId}/actions`}
            variant="quiet"
            className="flex min-w-0 flex-[5] truncate"
          >
            <UserText>{action.text}</UserText>
          </TextLink>
          <span className="flex min-w-0 flex-[2] text-ink-2">
            <UserText>{ownerOf(action)}</UserText>
          </span>
          {hasBoard ? (
            <span className="flex w-[52px] min-w-0 shrink-0 items-center gap-2 text-ink-2 min-[1180px]:w-[112px]">
              <ClothMark cloth={action.cloth} />
              <UserText>
                {isSmall ? [...action.boardName].slice(0, 2).join('') : (action.boardShortName ?? action.boardName)}
              </UserText>
            </span>
          ) : null}
          <span className="w-[76px] shrink-0 text-right whitespace-nowrap">
            <Due action={action} today={today} />
          </span>
        </li>
      ))}
    </ul>
  )
}
