import { useTranslation } from 'react-i18next'
import type { ExchangeState } from '../../../electron/contract/exchange'
import { formatInstant } from '../../lib/format'
import { Button, EmptyState } from '../../ui'
import { Section } from './Section'

/** The machines that were heard of: when, and what they lack. */
export function PeersSection({
  peers,
  onHandOver,
}: Pick<ExchangeState, 'peers'> & { onHandOver: (siteId: string) => void }) {
  const { t } = useTranslation('exchange')
  return (
    <Section label={t('peers.title')} note={t('peers.note')}>
      {peers.length === 0 ? (
        <EmptyState className="py-0">{t('peers.none')}</EmptyState>
      ) : (
        <table className="w-full table-fixed border-collapse text-left">
          <caption className="sr-only">{t('peers.title')}</caption>
          <thead>
            <tr className="h-[26px] border-b border-line text-xs text-ink-2 [&>th]:pr-3 [&>th]:font-normal">
              <th scope="col">{t('peers.machine')}</th>
              <th scope="col" className="w-[128px]">
                {t('peers.heard')}
              </th>
              <th scope="col" className="w-[128px]">
                {t('peers.handed')}
              </th>
              <th scope="col" className="w-[84px]">
                {t('peers.lacks')}
              </th>
              <th scope="col" className="w-[104px]">
                <span className="sr-only">{t('peers.handOver')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {peers.map(({ siteId, name, heardAt, handedAt, lacks }) => (
              <tr key={siteId} className="h-[34px] border-b border-line [&>*]:pr-3 [&>*:last-child]:pr-0">
                <th scope="row" className="truncate font-medium" data-user-content="" title={name}>
                  {name}
                </th>
                <td>{heardAt === null ? t('peers.never') : formatInstant(heardAt)}</td>
                <td>{handedAt === null ? t('peers.never') : formatInstant(handedAt)}</td>
                <td className={lacks === 0 ? 'text-ink-2' : ''}>
                  {lacks === 0 ? t('peers.lacksNothing') : t('peers.lacksSteps', { count: lacks })}
                </td>
                <td className="text-right">
                  <Button size="sm" aria-label={t('peers.handOverTo', { name })} onPress={() => onHandOver(siteId)}>
                    {t('peers.handOver')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}
