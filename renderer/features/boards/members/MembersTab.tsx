import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardDetail, MembershipRow } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { ChairBanner } from '../../../lib/ChairBanner'
import { useErrorText } from '../../../lib/errorText'
import { useIsChair } from '../../../lib/useIsChair'
import { formatDate } from '../../../lib/format'
import {
  Banner,
  Button,
  ConfirmDialog,
  DataTable,
  EmptyState,
  IconButton,
  MenuButton,
  MenuItem,
  MenuSeparator,
  PageRow,
  SectionLabel,
  StateMark,
  useSmallWindow,
  type DataColumn,
} from '../../../ui'
import { ImportDialog } from '../roster/ImportDialog'
import { UserText } from '../UserText'
import { seatWords } from '../words'
import { EndTermDialog } from './EndTermDialog'
import { MemberDialog } from './MemberDialog'

/** What the tab is asking at the moment. */
type Asking = { kind: 'add' } | { kind: 'import' } | { kind: 'edit' | 'end' | 'remove'; member: MembershipRow } | null

/** Start and end; where there is little room the end, which is what is asked for. */
function Term({ member, isShort }: { member: MembershipRow; isShort: boolean }) {
  const { t } = useTranslation('boards')
  const start = formatDate(member.termStart, 'year')
  if (member.termEnd === null) return <span className="truncate">{t('people.openTerm', { start })}</span>
  return (
    <span className={member.isExpired ? 'truncate text-red' : 'truncate'}>
      {isShort
        ? t('people.until', { end: formatDate(member.termEnd, 'year') })
        : t('people.term', { start, end: formatDate(member.termEnd, 'year') })}
    </span>
  )
}

function MemberMenu({ member, onAsk }: { member: MembershipRow; onAsk: (asking: Asking) => void }) {
  const { t } = useTranslation(['boards', 'ui'])
  const label = t('members.menu', { name: member.fullName })
  return (
    <MenuButton trigger={<IconButton icon="more" size="sm" label={label} placement="left" />} label={label}>
      <MenuItem label={t('members.edit')} icon="pencil" onAction={() => onAsk({ kind: 'edit', member })} />
      <MenuItem label={t('members.endTerm')} icon="clock" onAction={() => onAsk({ kind: 'end', member })} />
      <MenuSeparator />
      <MenuItem label={t('members.remove')} icon="trash" isDanger onAction={() => onAsk({ kind: 'remove', member })} />
    </MenuButton>
  )
}

function useColumns(onAsk: (asking: Asking) => void): DataColumn<MembershipRow>[] {
  const { t } = useTranslation('boards')
  const isSmall = useSmallWindow()
  return [
    {
      id: 'name',
      label: t('members.name'),
      isRowHeader: true,
      ...(isSmall ? { width: 160 } : {}),
      render: (member) => <UserText className="font-semibold">{member.fullName}</UserText>,
    },
    {
      id: 'title',
      label: t('members.title'),
      render: (member) => (member.title === null ? null : <UserText>{member.title}</UserText>),
    },
    {
      id: 'organization',
      label: t('members.organization'),
      render: (member) => (member.organization === null ? null : <UserText>{member.organization.name}</UserText>),
    },
    {
      id: 'seat',
      label: t('members.seat'),
      width: isSmall ? 140 : 176,
      render: (member) => <span className="truncate text-ink-2">{seatWords(t, member)}</span>,
    },
    {
      id: 'voting',
      label: t('members.voting'),
      width: isSmall ? 48 : 60,
      render: (member) =>
        member.isVoting ? (
          <StateMark state="pass" label={t('members.votes')} />
        ) : (
          <span className="sr-only">{t('members.votesNot')}</span>
        ),
    },
    {
      id: 'side',
      label: t('members.side'),
      width: isSmall ? 66 : 78,
      render: (member) => <span className="truncate text-ink-2">{t(`side.${member.side}`)}</span>,
    },
    {
      id: 'term',
      label: t('members.term'),
      width: isSmall ? 128 : 186,
      render: (member) => <Term member={member} isShort={isSmall} />,
    },
    {
      id: 'menu',
      label: t('members.actions'),
      isHeadHidden: true,
      width: 36,
      align: 'end',
      render: (member) => <MemberMenu member={member} onAsk={onAsk} />,
    },
  ]
}

/** Props of {@link MembersTab}. */
export interface MembersTabProps {
  board: BoardDetail
  members: readonly MembershipRow[]
  today: string
}

/** The roster of a board: add, edit, end, remove, bring in from a table. */
export function MembersTab({ board, members, today }: MembersTabProps) {
  const { t } = useTranslation('boards')
  const say = useErrorText()
  const [asking, setAsking] = useState<Asking>(null)
  const [error, setError] = useState<unknown>(null)
  const isChair = useIsChair()
  const allColumns = useColumns(setAsking)
  const columns = isChair ? allColumns.filter(({ id }) => id !== 'menu') : allColumns
  const close = () => setAsking(null)
  const current = members.filter((member) => !member.isExpired)
  const ended = members.filter((member) => member.isExpired)

  const remove = async (member: MembershipRow) => {
    setError(null)
    try {
      await api.command('membership.remove', { id: member.id })
    } catch (thrown) {
      setError(thrown)
    }
  }
  const group = (id: 'current' | 'ended', rows: readonly MembershipRow[]) => ({
    id,
    head: t(`members.${id}`, { count: rows.length }),
    text: t(`members.${id}`, { count: rows.length }),
    rows,
  })
  const buttons = isChair ? null : (
    <div className="flex flex-wrap gap-2">
      <Button variant="primary" icon="plus" onPress={() => setAsking({ kind: 'add' })}>
        {t('members.add')}
      </Button>
      <Button icon="upload" onPress={() => setAsking({ kind: 'import' })}>
        {t('members.import')}
      </Button>
    </div>
  )

  return (
    <>
      <PageRow
        isRuledAbove
        className="pt-3"
        margin={
          <SectionLabel
            label={t('people.title')}
            note={t('people.note', { count: board.memberCount, voting: board.votingMemberCount })}
          />
        }
      >
        {error === null ? null : (
          <Banner tone="red" fact={t('members.notRemoved')} detail={say(error)} className="mb-3" />
        )}
        {members.length === 0 ? (
          <EmptyState {...(buttons === null ? {} : { action: buttons })}>{t('members.none')}</EmptyState>
        ) : (
          <>
            {buttons === null ? <ChairBanner className="mb-3" /> : <div className="mb-3">{buttons}</div>}
            <DataTable
              label={t('members.table')}
              columns={columns}
              {...(ended.length === 0
                ? { rows: members }
                : { groups: [group('current', current), group('ended', ended)] })}
              rowId={(member) => member.id}
              rowText={(member) => member.fullName}
              onOpen={(id) => {
                const member = members.find((each) => each.id === id)
                if (member && !isChair) setAsking({ kind: 'edit', member })
              }}
              rowHeight={30}
            />
          </>
        )}
      </PageRow>
      {asking?.kind === 'add' || asking?.kind === 'edit' ? (
        <MemberDialog
          boardId={board.id}
          members={members}
          member={asking.kind === 'edit' ? asking.member : null}
          today={today}
          onClose={close}
        />
      ) : null}
      {asking?.kind === 'end' ? <EndTermDialog member={asking.member} today={today} onClose={close} /> : null}
      {asking?.kind === 'import' ? (
        <ImportDialog board={board} members={members} today={today} onClose={close} />
      ) : null}
      <ConfirmDialog
        isOpen={asking?.kind === 'remove'}
        onClose={close}
        onConfirm={() => {
          if (asking?.kind === 'remove') void remove(asking.member)
        }}
        question={asking?.kind === 'remove' ? t('members.removeQuestion', { name: asking.member.fullName }) : ''}
        consequence={t('members.removeConsequence')}
        confirmLabel={t('members.remove')}
        isDestructive
      />
    </>
  )
}
