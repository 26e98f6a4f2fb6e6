import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { ActionOwner } from '../../electron/contract/model'

type Named = Partial<Pick<ActionOwner, 'office'>> & { fullName: string }

/** How an owner of an action is called: a person's name, an office with the name of who holds it ("Chair (Ana Ruiz)"). */
export function ownerName(t: TFunction<['common']>, { office = null, fullName }: Named): string {
  if (office === null) return fullName
  const name = t(`common:office.${office}`)
  return fullName === ''
    ? t('common:owner.vacant', { office: name })
    : t('common:owner.holder', { office: name, name: fullName })
}

/** {@link ownerName} in the language of the screen. */
export function useOwnerName(): (owner: Named) => string {
  const { t } = useTranslation(['common'])
  return (owner) => ownerName(t, owner)
}
