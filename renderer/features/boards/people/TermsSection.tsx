import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TermRow } from '../../../../electron/contract/model'
import { formatDate } from '../../../lib/format'
import { Button, DataTable, EmptyState, StateMark, type DataColumn } from '../../../ui'
import { UserText } from '../UserText'
import { seatWords } from '../words'
import { BeyondMaximum } from './BeyondMaximum'
import { RenewalDialog } from './RenewalDialog'
import { Section, type SectionProps } from './section'

/** Whose terms run until when, whether about a third ends each year, and the way to decide on all that end. */
export function TermsSection({ board, people, today, isChair }: SectionProps) {
  const { t } = useTranslation(['people', 'boards'])
  const [isRenewing, setIsRenewing] = useState(false)
  const { terms, stagger } = people
  const columns: DataColumn<TermRow>[] = [
    {
      id: 'name',
      label: t('name'),
      isRowHeader: true,
      render: (row) => <UserText className="font-semibold">{row.fullName}</UserText>,
    },
    {
      id: 'seat',
      label: t('seat'),
      width: 176,
      render: (row) => <span className="truncate text-ink-2">{seatWords(t, row)}</span>,
    },
    {
      id: 'until',
      label: t('terms.until'),
      width: 150,
      render: (row) =>
        row.termEnd === null ? (
          <span className="text-ink-2">{t('terms.noEnd')}</span>
        ) : (
          <time dateTime={row.termEnd} className={row.isExpired && !row.isFinal ? 'text-red' : ''}>
            {formatDate(row.termEnd, 'year')}
          </time>
        ),
    },
    { id: 'count', label: t('terms.count'), width: 110, align: 'end', render: (row) => row.termsInARow },
    {
      id: 'remark',
      label: t('terms.remark'),
      width: 190,
      render: (row) =>
        row.isFinal ? (
          <span className="truncate text-ink-2">{t(row.isExpired ? 'terms.endedForGood' : 'terms.endsForGood')}</span>
        ) : row.isExpired ? (
          <span className="flex items-center gap-1.5 truncate text-red">
            <StateMark state="fail" label="" />
            {t('terms.ended')}
          </span>
        ) : row.isBeyondMaximum ? (
          <span className="flex items-center gap-1.5 truncate">
            <StateMark state={row.beyondReason === null ? 'fail' : 'warning'} label="" />
            {t('terms.beyond')}
          </span>
        ) : row.isAtMaximum ? (
          <span className="flex items-center gap-1.5 truncate">
            <StateMark state="warning" label="" />
            {t('terms.last')}
          </span>
        ) : null,
    },
  ]
  return (
    <Section
      label={t('terms.title')}
      tools={
        isChair ? null : (
          <Button variant="primary" icon="clock" onPress={() => setIsRenewing(true)}>
            {t('terms.renew')}
          </Button>
        )
      }
    >
      <p className="mb-3 flex items-start gap-2">
        <span className="flex h-5 items-center">
          <StateMark state={stagger.isUneven ? 'warning' : stagger.endless > 0 ? 'cannotTell' : 'pass'} label="" />
        </span>
        <span>
          {stagger.years.map(({ to, count }) => t('terms.ending', { count, date: formatDate(to, 'year') })).join(' ')}{' '}
          {stagger.endless > 0 ? t('terms.endless', { count: stagger.endless }) : null}{' '}
          {stagger.isUneven ? t('terms.uneven', { limit: stagger.limit }) : null}
        </span>
      </p>
      <DataTable
        label={t('terms.title')}
        columns={columns}
        rows={terms}
        rowId={(row) => row.membershipId}
        rowText={(row) => row.fullName}
        rowHeight={30}
        empty={<EmptyState>{t('nobody')}</EmptyState>}
      />
      <BeyondMaximum terms={terms} isChair={isChair} />
      {isRenewing ? (
        <RenewalDialog board={board} people={people} today={today} onClose={() => setIsRenewing(false)} />
      ) : null}
    </Section>
  )
}
