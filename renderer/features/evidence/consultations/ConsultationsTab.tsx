import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardId, Consultation } from '../../../../electron/contract/model'
import { useComplianceVoice } from '../../../lib/complianceVoice'
import { useErrorText } from '../../../lib/errorText'
import { formatDate } from '../../../lib/format'
import { useQueryOf } from '../../../lib/query'
import { fits, ScopeFilters, useScope } from '../../../lib/register'
import { useIsChair } from '../../../lib/useIsChair'
import { Button, EmptyState, ErrorState, LoadingState } from '../../../ui'
import { RegisterPage, RegisterTable, type RegisterColumn } from '../../../ui/register'
import { ConsultationDialog } from './ConsultationDialog'
import { groupName } from './groups'

function useColumns(): RegisterColumn<Consultation>[] {
  const { t } = useTranslation('evidence')
  const voice = useComplianceVoice()
  const own = (text: string) => (
    <span data-user-content="" className="truncate" title={text}>
      {text}
    </span>
  )
  return [
    {
      id: 'heldOn',
      label: t('consultation.heldOn'),
      width: 112,
      sortBy: (row) => row.heldOn,
      render: (row) => <time dateTime={row.heldOn}>{formatDate(row.heldOn, 'year')}</time>,
    },
    {
      id: 'group',
      label: t('consultation.group'),
      width: 180,
      isRowHeader: true,
      sortBy: (row) => groupName(row.stakeholder, voice),
      render: (row) => own(groupName(row.stakeholder, voice)),
    },
    {
      id: 'board',
      label: t('consultation.board'),
      width: 170,
      sortBy: (row) => row.board?.name ?? null,
      render: (row) =>
        row.board === null ? (
          <span className="truncate text-ink-2">{t('consultation.institution')}</span>
        ) : (
          own(row.board.name)
        ),
    },
    {
      id: 'meeting',
      label: t('consultation.meeting'),
      width: 170,
      sortBy: (row) => row.meeting?.title ?? null,
      render: (row) => own(row.meeting?.title ?? ''),
    },
    {
      id: 'note',
      label: t('consultation.note'),
      minWidth: 140,
      sortBy: (row) => row.note,
      render: (row) => own(row.note ?? ''),
    },
  ]
}

/** Props of {@link ConsultationsTab}. */
export interface ConsultationsTabProps {
  tabs: ReactNode
  /** The board that the address names. */
  boardId: BoardId | null
  onBoard: (id: BoardId | null) => void
  openId: string | null
  onOpen: (id: string | null) => void
}

/** The groups that were asked, by boards and for the institution: what the rule on stakeholders counts. */
export function ConsultationsTab({ tabs, boardId, onBoard, openId, onOpen }: ConsultationsTabProps) {
  const { t } = useTranslation(['evidence', 'registers'])
  const say = useErrorText()
  const voice = useComplianceVoice()
  const isChair = useIsChair()
  const [years, narrow] = useScope()
  const [filter, setFilter] = useState('')
  const [isAdding, setAdding] = useState(false)
  const institution = useQueryOf('institution.get', {}).data?.institution ?? null
  const list = useQueryOf('consultation.list', { boardId })
  const columns = useColumns()
  const all = list.data ?? []
  const rows = all.filter(
    ({ heldOn, stakeholder, board, meeting, note }) =>
      (years.from === null || heldOn >= years.from) &&
      (years.to === null || heldOn <= years.to) &&
      fits(filter, groupName(stakeholder, voice), board?.name, meeting?.title, note),
  )
  const opened = all.find(({ id }) => id === openId)
  const add = isChair || institution === null ? undefined : () => setAdding(true)
  const isNarrowed = filter !== '' || boardId !== null || years.from !== null
  return (
    <>
      <RegisterPage
        title={t('title')}
        lead={t('consultation.lead')}
        tabs={tabs}
        filter={filter}
        onFilter={setFilter}
        filters={
          <ScopeFilters
            scope={{ ...years, boardId }}
            hasPrograms={false}
            onChange={(changed) => {
              if (changed.boardId !== undefined) onBoard(changed.boardId)
              else narrow(changed)
            }}
          />
        }
        onNew={add}
        actions={
          add === undefined ? null : (
            <Button variant="primary" icon="plus" onPress={add}>
              {t('consultation.new')}
            </Button>
          )
        }
      >
        {list.isError ? (
          <ErrorState className="px-6" onRetry={() => void list.refetch()}>
            {say(list.error)}
          </ErrorState>
        ) : list.data === undefined ? (
          <LoadingState className="px-6" />
        ) : rows.length === 0 ? (
          <EmptyState
            className="px-6"
            action={filter === '' ? null : <Button onPress={() => setFilter('')}>{t('registers:clearFilter')}</Button>}
          >
            {isNarrowed && all.length > 0 ? t('registers:nothingFits') : t('consultation.none')}
          </EmptyState>
        ) : (
          <RegisterTable
            label={t('tabs.consultations')}
            columns={columns}
            rows={rows}
            rowId={({ id }) => id}
            rowText={({ stakeholder }) => groupName(stakeholder, voice)}
            onOpen={onOpen}
          />
        )}
      </RegisterPage>
      {institution === null || opened === undefined ? null : (
        <ConsultationDialog
          key={opened.id}
          consultation={opened}
          institutionId={institution.id}
          recorded={all}
          onClose={() => onOpen(null)}
        />
      )}
      {institution === null || !isAdding ? null : (
        <ConsultationDialog
          consultation={null}
          institutionId={institution.id}
          recorded={all}
          boardId={boardId}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  )
}
