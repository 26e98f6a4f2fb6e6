import { useTranslation } from 'react-i18next'
import type { PresenceMoment } from '../../../../electron/contract/model'
import { formatTime } from '../../../lib/format'
import { useMinutes } from '../minutes/minutesData'
import type { Happening } from './presenceView'

/** Says a change of presence with its time and item: "left 18:20, item 4". */
export function useChangeWords(): (happening: Happening) => string {
  const { t } = useTranslation('presence')
  const { agenda } = useMinutes()
  return ({ kind, at, agendaItemId }) => {
    const what = t(`change.${kind}`, { time: formatTime(at) })
    const item = agenda.find(({ id }) => id === agendaItemId)
    return item ? t('change.atItem', { what, number: item.number }) : what
  }
}

/** Says who came or went at a moment of the meeting: "Femi Adeyemi left." Empty where nobody did. */
export function useMomentWords(): (moment: Pick<PresenceMoment, 'reason' | 'person'>) => string {
  const { t } = useTranslation('presence')
  return ({ reason, person }) => {
    if (person === null || reason === 'call_to_order' || reason === 'adjournment') return ''
    return t(`moment.${reason}`, { name: person.fullName })
  }
}
