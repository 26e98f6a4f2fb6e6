import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { ApiError } from './api'

/** What an error means and what to do about it, in the words of the catalogue. There is a text for every code. */
export function errorText(t: TFunction, error: unknown): string {
  if (error instanceof ApiError) return t(`errors:${error.code}`, { message: error.message })
  return t('errors:INTERNAL', { message: error instanceof Error ? error.message : String(error) })
}

/** {@link errorText} for components: `const say = useErrorText()` */
export function useErrorText(): (error: unknown) => string {
  const { t } = useTranslation('errors')
  return (error) => errorText(t, error)
}
