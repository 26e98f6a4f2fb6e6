import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingRow } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { useErrorText } from '../../../lib/errorText'
import { formatDate, formatDuration, formatTime } from '../../../lib/format'
import { useIsChair } from '../../../lib/useIsChair'
import {
  Banner,
  Chip,
  ClothMark,
  ConfirmDialog,
  DataTable,
  IconButton,
  MenuButton,
  MenuItem,
  MenuSeparator,
  StateMark,
  useSmallWindow,
  type ChipProps,
  type DataColumn,
} from '../../../ui'
import { UserText } from '../UserText'
import { lengthInMinutes, meetingAddress } from './meetingAddress'
import { EditMeetingDialog } from './PlanMeetingDialog'

type Asking = { kind: 'edit' | 'cancel' | 'remove'; meeting: MeetingRow } | null

const tones: Record<MeetingRow['status'], NonNullable<ChipProps['tone']>> = {
  planned: 'plain',
  in_progress: 'blue',
  held: 'slate',
  approved: 'green',
  correcting: 'ochre',
  cancelled: 'plain',
}

/** Present and needed; nothing before anybody was marked. */
function QuorumCell({ quorum }: { quorum: MeetingRow['quorum'] }) {
  const { t } = useTranslation('boards')
  if (quorum === null) return null
  return (
    <>
      <StateMark
        state={quorum.isMet ? 'pass' : 'fail'}
        label={t(quorum.isMet ? 'meetings.quorumMet' : 'meetings.quorumNotMet')}
      />
      <span className="truncate">{t('meetings.quorumOf', { present: quorum.present, needed: quorum.needed })}</span>
    </>
  )
}

function MeetingMenu({ meeting, onAsk }: { meeting: MeetingRow; onAsk: (asking: Asking) => void }) {
  const { t } = useTranslation('boards')
  const { history } = useRouter()
  const label = t('meetings.menu', { title: meeting.title, date: formatDate(meeting.date, 'year') })
  const isChair = useIsChair()
  const isPlanned = meeting.status === 'planned' && !isChair
  const isCancelled = meeting.status === 'cancelled' && !isChair
  return (
    <MenuButton trigger={<IconButton icon="more" size="sm" label={label} placement="left" />} label={label}>
      {(['agenda', 'minutes', 'record'] as const).map((mode) => (
        <MenuItem
          key={mode}
          label={t(`meetings.open.${mode}`)}
          onAction={() => history.push(`/meetings/${meeting.id}/${mode}`)}
        />
      ))}
      {isPlanned || isCancelled ? <MenuSeparator /> : null}
      {isPlanned ? (
        <MenuItem label={t('meetings.edit')} icon="pencil" onAction={() => onAsk({ kind: 'edit', meeting })} />
      ) : null}
      {isPlanned ? (
        <MenuItem label={t('meetings.cancel')} icon="close" onAction={() => onAsk({ kind: 'cancel', meeting })} />
      ) : null}
      {isPlanned || isCancelled ? (
        <MenuItem
          label={t('meetings.remove')}
          icon="trash"
          isDanger
          onAction={() => onAsk({ kind: 'remove', meeting })}
        />
      ) : null}
    </MenuButton>
  )
}

function useColumns(hasBoard: boolean, onAsk: (asking: Asking) => void): DataColumn<MeetingRow>[] {
  const { t } = useTranslation('boards')
  const isSmall = useSmallWindow()
  return [
    {
      id: 'date',
      label: t('meetings.date'),
      width: 186,
      render: (meeting) => (
        <time className="truncate">
          {formatDate(meeting.date, 'weekdayYear')}, {formatTime(meeting.startTime)}
        </time>
      ),
    },
    ...(hasBoard
      ? [
          {
            id: 'board',
            label: t('meetings.board'),
            minWidth: 120,
            render: (meeting: MeetingRow) => (
              <>
                <ClothMark cloth={meeting.cloth} />
                <UserText className="text-ink-2">{meeting.boardName}</UserText>
              </>
            ),
          },
        ]
      : []),
    {
      id: 'title',
      label: t('meetings.title'),
      isRowHeader: true,
      minWidth: 130,
      render: (meeting) => <UserText className="font-semibold">{meeting.title}</UserText>,
    },
    {
      id: 'status',
      label: t('meetings.status'),
      width: 116,
      render: (meeting) => <Chip tone={tones[meeting.status]}>{t(`status.${meeting.status}`)}</Chip>,
    },
    {
      id: 'quorum',
      label: t('meetings.quorum'),
      width: 132,
      render: (meeting) => <QuorumCell quorum={meeting.quorum} />,
    },
    ...(isSmall && hasBoard
      ? []
      : [
          {
            id: 'agenda',
            label: t('meetings.agenda'),
            width: 134,
            render: (meeting: MeetingRow) => (
              <span className="truncate text-ink-2">
                {t('meeting.agendaOf', {
                  count: meeting.itemCount,
                  duration: formatDuration(lengthInMinutes(meeting)),
                })}
              </span>
            ),
          },
        ]),
    {
      id: 'menu',
      label: t('members.actions'),
      isHeadHidden: true,
      width: 36,
      align: 'end',
      render: (meeting) => <MeetingMenu meeting={meeting} onAsk={onAsk} />,
    },
  ]
}

/** Props of {@link MeetingsTable}. */
export interface MeetingsTableProps {
  meetings: readonly MeetingRow[]
  /** All boards' meetings name their board. */
  hasBoard: boolean
  today: string
}

/** Meetings under "planned" and "held"; Enter opens one where it stands. */
export function MeetingsTable({ meetings, hasBoard, today }: MeetingsTableProps) {
  const { t } = useTranslation('boards')
  const say = useErrorText()
  const { history } = useRouter()
  const [asking, setAsking] = useState<Asking>(null)
  const [error, setError] = useState<unknown>(null)
  const columns = useColumns(hasBoard, setAsking)
  const isAhead = ({ status, date }: MeetingRow) =>
    status === 'in_progress' || status === 'planned' || (status === 'cancelled' && date >= today)
  const ahead = meetings.filter(isAhead).toSorted((a, b) => a.date.localeCompare(b.date))
  const past = meetings.filter((meeting) => !isAhead(meeting))
  const group = (id: 'ahead' | 'past', rows: MeetingRow[]) => {
    const text = t(`meetings.${id}`, { count: rows.length })
    return { id, head: text, text, rows }
  }

  const act = async (name: 'meeting.cancel' | 'meeting.remove', meeting: MeetingRow) => {
    setError(null)
    try {
      await api.command(name, { id: meeting.id })
    } catch (thrown) {
      setError(thrown)
    }
  }
  const isConfirming = asking?.kind === 'cancel' || asking?.kind === 'remove'
  const verb = asking?.kind === 'remove' ? 'remove' : 'cancel'

  return (
    <>
      {error === null ? null : <Banner tone="red" fact={t('notSaved')} detail={say(error)} className="mb-3" />}
      <DataTable
        label={t('meetings.table')}
        columns={columns}
        groups={[group('ahead', ahead), group('past', past)].filter(({ rows }) => rows.length > 0)}
        rowId={(meeting) => meeting.id}
        rowText={(meeting) => meeting.title}
        onOpen={(id) => {
          const meeting = meetings.find((each) => each.id === id)
          if (meeting) history.push(meetingAddress(meeting))
        }}
        rowHeight={30}
      />
      {asking?.kind === 'edit' ? (
        <EditMeetingDialog meetingId={asking.meeting.id} onClose={() => setAsking(null)} />
      ) : null}
      <ConfirmDialog
        isOpen={isConfirming}
        onClose={() => setAsking(null)}
        onConfirm={() => {
          if (asking !== null) void act(verb === 'remove' ? 'meeting.remove' : 'meeting.cancel', asking.meeting)
        }}
        question={
          asking === null
            ? ''
            : t(`meetings.${verb}Question`, {
                title: asking.meeting.title,
                date: formatDate(asking.meeting.date, 'year'),
              })
        }
        consequence={t(`meetings.${verb}Consequence`)}
        confirmLabel={t(`meetings.${verb}`)}
        stayLabel={t('meetings.keep')}
        isDestructive
      />
    </>
  )
}
