import { useTranslation } from 'react-i18next'
import type { ActionOwner } from '../../electron/contract/model'

/** How an owner of an action is called: a person's name, an office with the name of who holds it ("Chair (Ana Ruiz)"). */
export function useOwnerName(): (owner: Pick<ActionOwner, 'office' | 'fullName'>) => string {
  const { t } = useTranslation('common')
  return ({ office, fullName }) => {
    if (office === null) return fullName
    const name = t(`office.${office}`)
    return fullName === '' ? t('owner.vacant', { office: name }) : t('owner.holder', { office: name, name: fullName })
  }
}
