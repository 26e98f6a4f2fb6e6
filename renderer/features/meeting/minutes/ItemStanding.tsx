import { useTranslation } from 'react-i18next'
import { isConfidential, type AgendaItem } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { Button } from '../../../ui'
import { ConfidentialMark } from '../agenda/ItemWords'
import { useMinutes } from './minutesData'
import { useRun } from './useRun'

/** How an item stands to others: covered by the vote on the consent agenda or pulled from it, and confidential. */
export function ItemStanding({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('agendaLife')
  const { agenda, isLocked } = useMinutes()
  const { run, error } = useRun()
  const find = (id: string | null) => agenda.find((each) => each.id === id)
  const parent = find(item.parentId)
  const covering = parent?.kind === 'consent' ? parent : undefined
  const isHidden = isConfidential(agenda, item.id)
  if (!isHidden && covering === undefined && item.pulledFromId === null) return null
  const words =
    covering === undefined
      ? t('standing.pulled', { number: find(item.pulledFromId)?.number ?? '' })
      : t('standing.covered', { number: covering.number })
  const command = covering === undefined ? 'agenda.returnToConsent' : 'agenda.pullFromConsent'
  return (
    <div className="mt-0.5 flex min-h-6 flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">
      {isHidden ? <ConfidentialMark /> : null}
      {covering === undefined && item.pulledFromId === null ? null : (
        <>
          <span>{words}</span>
          {isLocked ? null : (
            <Button size="sm" onPress={() => run(api.command(command, { id: item.id }))}>
              {t(covering === undefined ? 'menu.putBack' : 'menu.pull')}
            </Button>
          )}
        </>
      )}
      {error === null ? null : (
        <span role="alert" className="text-red">
          {error}
        </span>
      )}
    </div>
  )
}
