import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardId, MeetingRow, Proposal } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { useErrorText } from '../../../lib/errorText'
import { formatDate } from '../../../lib/format'
import { useQueryOf } from '../../../lib/query'
import { useIsChair } from '../../../lib/useIsChair'
import {
  Banner,
  Button,
  ErrorState,
  IconButton,
  MenuButton,
  MenuItem,
  MenuSeparator,
  PageRow,
  SectionLabel,
} from '../../../ui'
import { ProposalDialog } from './ProposalDialog'

/** Props of {@link ParkingLot}. */
export interface ParkingLotProps {
  boardId: BoardId
  meetings: readonly MeetingRow[]
}

type Editing = { proposal: Proposal | null } | null

/** The topics that wait for a coming meeting of a board, and what became of the others. */
export function ParkingLot({ boardId, meetings }: ParkingLotProps) {
  const { t } = useTranslation('parking')
  const say = useErrorText()
  const query = useQueryOf('proposal.list', { boardId })
  const [editing, setEditing] = useState<Editing>(null)
  const [error, setError] = useState<unknown>(null)
  const [hasOld, setHasOld] = useState(false)
  const isChair = useIsChair()
  const act = async (work: Promise<unknown>) => {
    setError(null)
    try {
      await work
    } catch (thrown) {
      setError(thrown)
    }
  }
  if (query.isError) {
    return (
      <PageRow isRuledAbove className="pt-1.5 pb-4" margin={<SectionLabel label={t('title')} />}>
        <ErrorState onRetry={() => void query.refetch()}>{say(query.error)}</ErrorState>
      </PageRow>
    )
  }
  if (!query.isSuccess) return null
  const waiting = query.data.filter(({ status }) => status === 'waiting')
  const old = query.data.filter(({ status }) => status !== 'waiting')
  const shown = hasOld ? query.data : waiting
  const coming = meetings
    .filter(({ status }) => status === 'planned' || status === 'in_progress')
    .toSorted((a, b) => a.date.localeCompare(b.date))
  return (
    <PageRow
      isRuledAbove
      className="pt-1.5 pb-4"
      margin={<SectionLabel label={t('title')} note={t('note', { count: waiting.length })} />}
    >
      {error === null ? null : <Banner tone="ochre" fact={t('refused')} detail={say(error)} />}
      {waiting.length === 0 ? <p className="py-0.5 text-ink-2">{t('none')}</p> : null}
      {shown.length === 0 ? null : (
        <ul aria-label={t('list')}>
          {shown.map((proposal) => (
            <li key={proposal.id} className="flex items-start gap-3 border-b border-line py-[5px] last:border-b-0">
              <ProposalWords proposal={proposal} />
              {isChair ? null : (
                <ProposalMenu
                  proposal={proposal}
                  coming={coming}
                  onEdit={() => setEditing({ proposal })}
                  onAct={(work) => void act(work)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <div className="mt-1 flex gap-2">
        {isChair ? null : (
          <Button variant="ghost" icon="plus" className="-ml-3" onPress={() => setEditing({ proposal: null })}>
            {t('new')}
          </Button>
        )}
        {old.length === 0 ? null : (
          <Button variant="ghost" aria-expanded={hasOld} onPress={() => setHasOld(!hasOld)}>
            {t('showOld', { count: old.length })}
          </Button>
        )}
      </div>
      {editing === null ? null : (
        <ProposalDialog boardId={boardId} proposal={editing.proposal} onClose={() => setEditing(null)} />
      )}
    </PageRow>
  )
}

/** The topic, and what is known about it in a second line. */
function ProposalWords({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('parking')
  const { title, question, presenter, proposedBy, proposedOn, status, item } = proposal
  const facts = [
    ...(status === 'dropped' ? [t('dropped')] : []),
    ...(item === null ? [] : [t('on', { date: formatDate(item.date, 'year') })]),
    t('waits', { date: formatDate(proposedOn, 'year') }),
    ...(proposedBy === null ? [] : [t('by', { name: proposedBy.fullName })]),
    ...(presenter === null ? [] : [t('ledBy', { name: presenter.name })]),
  ]
  return (
    <div className="min-w-0 flex-1">
      <p data-user-content="" className={status === 'dropped' ? 'break-words text-ink-2' : 'font-semibold break-words'}>
        {title}
      </p>
      {question === null ? null : (
        <p data-user-content="" className="line-clamp-2 text-sm text-ink-2">
          {question}
        </p>
      )}
      <p className="text-sm text-ink-2">{facts.join(', ')}</p>
    </div>
  )
}

interface ProposalMenuProps {
  proposal: Proposal
  coming: readonly MeetingRow[]
  onEdit: () => void
  onAct: (work: Promise<unknown>) => void
}

function ProposalMenu({ proposal, coming, onEdit, onAct }: ProposalMenuProps) {
  const { t } = useTranslation('parking')
  const { history } = useRouter()
  const { id, title, status, item } = proposal
  return (
    <MenuButton
      trigger={<IconButton icon="more" label={t('menu', { title })} size="sm" />}
      label={t('menu', { title })}
    >
      {status === 'waiting'
        ? coming.map((meeting) => (
            <MenuItem
              key={meeting.id}
              icon="meetings"
              label={t('schedule', { date: formatDate(meeting.date, 'year') })}
              onAction={() => onAct(api.command('proposal.schedule', { id, meetingId: meeting.id }))}
            />
          ))
        : null}
      {status === 'waiting' && coming.length === 0 ? <MenuItem label={t('noMeeting')} isDisabled /> : null}
      {status === 'waiting' ? <MenuSeparator /> : null}
      {status === 'scheduled' && item !== null ? (
        <MenuItem
          icon="arrowRight"
          label={t('openAgenda')}
          onAction={() => history.push(`/meetings/${item.meetingId}/agenda`)}
        />
      ) : (
        <MenuItem icon="pencil" label={t('edit')} onAction={onEdit} />
      )}
      {status === 'waiting' ? (
        <MenuItem icon="close" label={t('drop')} onAction={() => onAct(api.command('proposal.drop', { id }))} />
      ) : null}
      {status === 'dropped' ? (
        <MenuItem icon="undo" label={t('restore')} onAction={() => onAct(api.command('proposal.restore', { id }))} />
      ) : null}
    </MenuButton>
  )
}
