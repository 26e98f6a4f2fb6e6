import { useTranslation } from 'react-i18next'
import type { VoteLine } from './motionLine'

/** Says in words what was read from one line: "Moved Grete Solheim, seconded Tobias Okafor, 6–1–0". */
export function useVoteLineWords(): (line: VoteLine) => string {
  const { t } = useTranslation(['minutes', 'motions'])
  return ({ mover, seconder, method, counts, result }) =>
    [
      mover ? t('motions:line.moved', { name: mover.fullName }) : null,
      seconder ? t('motions:line.seconded', { name: seconder.fullName }) : null,
      counts ? `${counts.for}–${counts.against}–${counts.abstain}` : null,
      method ? t(`motion.by.${method}`) : null,
      result ? t(`motions:outcome.${result}`) : null,
    ]
      .filter((part) => part !== null)
      .join(', ')
}
