import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Partner } from '../../../electron/contract/model'
import { useErrorText } from '../../lib/errorText'
import { formatDate, localDate } from '../../lib/format'
import { useQueryOf } from '../../lib/query'
import { ExportButton, fits, wholeScope } from '../../lib/register'
import { useIsChair } from '../../lib/useIsChair'
import { Button, EmptyState, ErrorState, LoadingState } from '../../ui'
import { RegisterPage, RegisterTable, type RegisterColumn } from '../../ui/register'
import { InteractionDialog } from './InteractionDialog'
import { NewOrganizationDialog } from './NewOrganizationDialog'
import { OrganizationDialog } from './OrganizationDialog'

function useColumns(): RegisterColumn<Partner>[] {
  const { t } = useTranslation('partners')
  const today = localDate()
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).join(', ')
  return [
    {
      id: 'name',
      label: t('organizations.name'),
      isRowHeader: true,
      minWidth: 180,
      sortBy: (row) => row.name,
      render: (row) => (
        <span data-user-content="" className="truncate">
          {row.name}
        </span>
      ),
    },
    {
      id: 'kind',
      label: t('organizations.kind'),
      width: 110,
      sortBy: (row) => row.kind,
      render: (row) => t(`organizationKind.${row.kind}`),
    },
    {
      id: 'boards',
      label: t('organizations.boards'),
      minWidth: 140,
      sortBy: (row) => names(row.boards) || null,
      render: (row) => (
        <span data-user-content="" className="truncate">
          {names(row.boards)}
        </span>
      ),
    },
    {
      id: 'last',
      label: t('organizations.last'),
      width: 120,
      sortBy: (row) => row.lastInteractionOn,
      render: (row) => (row.lastInteractionOn === null ? '' : <time>{formatDate(row.lastInteractionOn, 'year')}</time>),
    },
    {
      id: 'next',
      label: t('organizations.next'),
      minWidth: 200,
      sortBy: (row) => row.nextStep?.on ?? null,
      render: ({ nextStep }) =>
        nextStep === null ? (
          ''
        ) : (
          <>
            <span data-user-content="" className="truncate">
              {nextStep.text}
            </span>
            {nextStep.on === null ? null : (
              <span className={nextStep.on < today ? 'shrink-0 text-red' : 'shrink-0 text-ink-3'}>
                {t(nextStep.on < today ? 'organizations.overdue' : 'organizations.due', {
                  date: formatDate(nextStep.on, 'day'),
                })}
              </span>
            )}
          </>
        ),
    },
    {
      id: 'pledges',
      label: t('organizations.pledges'),
      width: 110,
      align: 'end',
      sortBy: (row) => row.openPledges,
      render: (row) => (row.openPledges === 0 ? '' : row.openPledges),
    },
  ]
}

/** Every organization that the workspace knows, with what is going on with it. */
export function Organizations({ tabs }: { tabs: ReactNode }) {
  const { t } = useTranslation(['partners', 'registers'])
  const say = useErrorText()
  const isChair = useIsChair()
  const partners = useQueryOf('partner.list', {})
  const columns = useColumns()
  const [filter, setFilter] = useState('')
  const [openId, setOpenId] = useState<string | null>(null)
  const [isRecording, setRecording] = useState(false)
  const [isAdding, setAdding] = useState(false)
  // The file holds the talks with the organizations that are shown.
  const talks = useQueryOf('interaction.list', { organizationId: null }, { enabled: filter !== '' })
  const rows = (partners.data ?? []).filter((row) =>
    fits(filter, row.name, row.place, row.note, ...row.contacts.map(({ fullName }) => fullName), row.nextStep?.text),
  )
  const shown = new Set<string>(rows.map(({ id }) => id))
  const shownTalks = (talks.data ?? []).filter(({ organization }) => shown.has(organization.id)).map(({ id }) => id)
  const today = localDate()
  const due = (partners.data ?? []).filter(({ nextStep }) => nextStep?.on != null && nextStep.on <= today).length
  const opened = partners.data?.find(({ id }) => id === openId)
  const record = isChair ? undefined : () => setRecording(true)
  return (
    <>
      <RegisterPage
        title={t('title')}
        lead={
          partners.data === undefined
            ? undefined
            : `${t('leadOrganizations', { count: partners.data.length })} ${t('stepsDue', { count: due })}`
        }
        tabs={tabs}
        filter={filter}
        onFilter={setFilter}
        onNew={record}
        actions={
          <>
            <ExportButton register="interactions" scope={wholeScope} ids={filter === '' ? null : shownTalks} />
            {record === undefined ? null : (
              <Button icon="plus" onPress={() => setAdding(true)}>
                {t('organizations.new')}
              </Button>
            )}
            {record === undefined ? null : (
              <Button variant="primary" icon="plus" onPress={record}>
                {t('organizations.newInteraction')}
              </Button>
            )}
          </>
        }
      >
        {partners.isError ? (
          <ErrorState className="px-6" onRetry={() => void partners.refetch()}>
            {say(partners.error)}
          </ErrorState>
        ) : partners.data === undefined ? (
          <LoadingState className="px-6" />
        ) : rows.length === 0 ? (
          <EmptyState
            className="px-6"
            action={filter === '' ? null : <Button onPress={() => setFilter('')}>{t('registers:clearFilter')}</Button>}
          >
            {filter === '' ? t('organizations.none') : t('registers:nothingFits')}
          </EmptyState>
        ) : (
          <RegisterTable
            label={t('tabs.organizations')}
            columns={columns}
            rows={rows}
            rowId={({ id }) => id}
            rowText={({ name }) => name}
            onOpen={setOpenId}
          />
        )}
      </RegisterPage>
      {opened === undefined ? null : <OrganizationDialog partner={opened} onClose={() => setOpenId(null)} />}
      {isAdding ? <NewOrganizationDialog onClose={() => setAdding(false)} /> : null}
      {isRecording ? (
        <InteractionDialog interaction={null} organizationName={null} onClose={() => setRecording(false)} />
      ) : null}
    </>
  )
}
