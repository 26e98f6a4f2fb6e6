import { useTranslation } from 'react-i18next'
import { LINE_MAX } from '../../electron/contract/model'
import { formatNumber } from './format'

/**
 * Makes the rule of a field that holds one line: not empty where something must stand, and no longer than the database
 * takes. A text that is too long stays in the field to be shortened; cutting it off unseen would lose it.
 * `const line = useLineRule(); <TextField validate={line(t('nameMissing'))} />`
 */
export function useLineRule(): (missing?: string) => (text: string) => string | null {
  const { t } = useTranslation('ui')
  return (missing) => (text) => {
    const length = text.trim().length
    if (length === 0) return missing ?? null
    return length > LINE_MAX
      ? t('field.tooLong', { limit: formatNumber(LINE_MAX), length: formatNumber(length) })
      : null
  }
}
