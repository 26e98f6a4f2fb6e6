import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComplianceVoice } from '../../electron/contract/model'
import { formatDate, formatList } from './format'

/** The words of rules in the language of the interface. */
export function useComplianceVoice(): ComplianceVoice {
  const { t, i18n } = useTranslation('compliance')
  return useMemo(
    () => ({
      // Keys are made of codes, which the types of the catalogue cannot follow.
      say: (key, values = {}) => t(key as never, values as never) as unknown as string,
      knows: (key) => i18n.exists(key, { ns: 'compliance' }),
      date: (date) => formatDate(date, 'year'),
      list: formatList,
    }),
    [t, i18n],
  )
}
