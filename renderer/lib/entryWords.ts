import { useTranslation } from 'react-i18next'
import { Season } from '../../electron/contract/model'

/** Words of register entries that are put together. */
export function useEntryWords(): { termName: (term: string) => string } {
  const { t } = useTranslation('entries')
  return {
    termName: (term) => {
      const [year = '', part = ''] = term.split('-')
      const season = Season.safeParse(part)
      return season.success ? t(`pledge.term.${season.data}`, { year }) : term
    },
  }
}

/** Terms that a promise at a meeting of this day is likely to be for, the nearest first. */
export function termsAround(date: string): string[] {
  const year = Number(date.slice(0, 4))
  return [year, year + 1, year + 2, year - 1].flatMap((each) => Season.options.map((season) => `${each}-${season}`))
}
