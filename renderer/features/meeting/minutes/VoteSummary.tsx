import { useTranslation } from 'react-i18next'
import type { Motion } from '../../../../electron/contract/model'
import { formatList } from '../../../lib/format'
import { Button } from '../../../ui'
import type { VoteState } from './voting'

/** Props of {@link VoteSummary}. */
export interface VoteSummaryProps {
  motion: Motion
  vote: VoteState
  /** Takes the result that follows from the counts. */
  onFollow: () => void
}

/** Who may vote, and what follows from the counts by the majority rule. */
export function VoteSummary({ motion, vote, onFollow }: VoteSummaryProps) {
  const { t } = useTranslation(['minutes', 'motions'])
  const { eligible, recused, rule, follows } = vote
  const names = formatList(recused.map(({ fullName }) => fullName))
  const rules = t(`motions:rule.${rule}`)
  const differs = follows !== null && motion.result !== follows
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-2">
      <span>
        {t('motions:summary.voters', { count: eligible.length })}
        {recused.length === 0 ? null : (
          <>
            {' '}
            <span data-user-content="">{t('motions:summary.recused', { count: recused.length, names })}</span>
          </>
        )}
      </span>
      {follows === null ? null : (
        <span>
          {motion.method === 'unanimous_consent'
            ? t('motions:summary.consent')
            : t(differs ? 'motions:summary.differs' : 'motions:summary.follows', {
                result: t(`motions:outcome.${follows}`),
                rule: rules,
              })}
        </span>
      )}
      {differs ? (
        <Button size="sm" onPress={onFollow}>
          {t('motions:summary.take', { result: t(`motion.result.${follows}`) })}
        </Button>
      ) : null}
    </div>
  )
}
