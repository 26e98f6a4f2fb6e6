import clsx from 'clsx'
import { useTranslation } from 'react-i18next'
import type { OwnerCount } from '../../../electron/contract/model'
import { formatNumber } from '../../lib/format'
import { useOwnerName } from '../../lib/ownerName'

const counts = ['open', 'overdue', 'blocked', 'done'] as const

/** What each owner has on the desk. */
export function OwnerTable({ owners }: { owners: readonly OwnerCount[] }) {
  const { t } = useTranslation('desk')
  const nameOf = useOwnerName()
  return (
    <table aria-label={t('owners.table')} className="w-full max-w-[620px] border-collapse text-left">
      <thead className="text-sm text-ink-3">
        <tr className="border-b border-line">
          <th scope="col" className="py-1 font-medium">
            {t('owners.name')}
          </th>
          {counts.map((count) => (
            <th key={count} scope="col" className="w-20 py-1 text-right font-medium">
              {t(`owners.${count}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {owners.map((owner) => (
          <tr key={owner.key} className="h-7 border-b border-line last:border-b-0">
            <th scope="row" className="font-medium" {...(owner.key === '' ? {} : { 'data-user-content': '' })}>
              {owner.key === '' ? t('row.nobody') : nameOf(owner)}
            </th>
            {counts.map((count) => (
              <td
                key={count}
                className={clsx(
                  'text-right tabular-nums',
                  owner[count] === 0 ? 'text-ink-3' : count === 'overdue' && 'font-semibold text-red',
                )}
              >
                {formatNumber(owner[count])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
