import { useTranslation } from 'react-i18next'
import type { FollowUpPerson } from '../../../electron/contract/model'
import { Button, Checkbox } from '../../ui'

/** Props of {@link PersonLine}. */
export interface PersonLineProps {
  person: FollowUpPerson
  /** Whether a draft would tell them anything. */
  isTold: boolean
  isChosen: boolean
  isBusy: boolean
  onChoose: (isChosen: boolean) => void
  onOpen: () => void
}

/** One person who can be written to, and what they would be told. */
export function PersonLine({ person, isTold, isChosen, isBusy, onChoose, onOpen }: PersonLineProps) {
  const { t } = useTranslation('followUp')
  const { fullName, email, actions, withheld, isMember } = person
  const late = actions.filter(({ daysOverdue }) => daysOverdue > 0).length
  const facts = [
    ...(isMember ? [] : [t('drafts.guest')]),
    ...(withheld === 0 ? [] : [t('drafts.withheld', { count: withheld })]),
  ]
  return (
    <li className="flex min-h-[38px] items-center gap-3 border-b border-line">
      <Checkbox isSelected={isChosen} isDisabled={!isTold} onChange={onChoose} className="min-w-0 flex-1">
        <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3">
          <span data-user-content="" className="font-medium">
            {fullName}
          </span>
          <span data-user-content="" className="min-w-0 truncate text-sm text-ink-2">
            {email}
          </span>
          {facts.length === 0 ? null : <span className="text-sm text-ink-2">{facts.join(', ')}</span>}
        </span>
      </Checkbox>
      <span className="shrink-0 text-sm text-ink-2">
        {actions.length === 0 ? t('drafts.none') : t('drafts.open', { count: actions.length })}
        {late === 0 ? null : (
          <>
            {', '}
            <span className="font-semibold text-red">{t('drafts.overdue', { count: late })}</span>
          </>
        )}
      </span>
      <Button
        size="sm"
        aria-label={t('drafts.openOne', { name: fullName })}
        isDisabled={!isTold || isBusy}
        onPress={onOpen}
      >
        {t('drafts.openShort')}
      </Button>
    </li>
  )
}
