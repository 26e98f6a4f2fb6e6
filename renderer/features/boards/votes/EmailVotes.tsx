import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardDetail, EmailVote, MeetingRow } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { useErrorText } from '../../../lib/errorText'
import { formatDate, localDate } from '../../../lib/format'
import { useQueryOf } from '../../../lib/query'
import { useIsChair } from '../../../lib/useIsChair'
import {
  Banner,
  Button,
  Icon,
  IconButton,
  MenuButton,
  MenuItem,
  MenuSeparator,
  PageRow,
  SectionLabel,
  StateMark,
} from '../../../ui'
import { AnswersDialog } from './AnswersDialog'
import { WordingDialog } from './WordingDialog'

/** Props of {@link EmailVotes}. */
export interface EmailVotesProps {
  board: BoardDetail
  meetings: readonly MeetingRow[]
}

type Shown = { dialog: 'wording'; vote: EmailVote | null } | { dialog: 'answers'; id: string } | null

/** The votes that a board takes by e-mail between its meetings. */
export function EmailVotes({ board, meetings }: EmailVotesProps) {
  const { t } = useTranslation('emailVotes')
  const say = useErrorText()
  const query = useQueryOf('emailVote.list', { boardId: board.id })
  const [shown, setShown] = useState<Shown>(null)
  const isChair = useIsChair()
  const [error, setError] = useState<unknown>(null)
  const act = (work: Promise<unknown>) => {
    setError(null)
    void work.catch(setError)
  }
  if (!query.isSuccess) return null
  const votes = query.data
  const open = votes.filter(({ motion }) => motion.votedOn === null).length
  const answered = shown?.dialog === 'answers' ? votes.find(({ motion }) => motion.id === shown.id) : undefined
  return (
    <PageRow
      isRuledAbove
      className="mt-4 pt-1.5 pb-4"
      margin={<SectionLabel label={t('title')} note={t('note', { count: open })} />}
    >
      {error === null ? null : <Banner tone="ochre" fact={t('refused')} detail={say(error)} />}
      {votes.length === 0 ? <p className="max-w-[68ch] py-0.5 text-ink-2">{t('none')}</p> : null}
      {votes.length === 0 ? null : (
        <ul aria-label={t('list')}>
          {votes.map((vote) => (
            <li key={vote.motion.id} className="flex items-start gap-3 border-b border-line py-2 last:border-b-0">
              <VoteWords vote={vote} />
              <VoteFacts vote={vote} />
              {vote.motion.votedOn === null && !isChair ? (
                <Button
                  size="sm"
                  aria-label={t('recordOf', { number: vote.motion.number })}
                  onPress={() => setShown({ dialog: 'answers', id: vote.motion.id })}
                >
                  {t('record')}
                </Button>
              ) : null}
              {isChair ? null : (
                <VoteMenu vote={vote} onEdit={() => setShown({ dialog: 'wording', vote })} onAct={act} />
              )}
            </li>
          ))}
        </ul>
      )}
      {isChair ? null : (
        <Button
          variant="ghost"
          icon="plus"
          className="mt-1 -ml-3"
          onPress={() => setShown({ dialog: 'wording', vote: null })}
        >
          {t('new')}
        </Button>
      )}
      {shown?.dialog === 'wording' ? (
        <WordingDialog board={board} meetings={meetings} vote={shown.vote} onClose={() => setShown(null)} />
      ) : null}
      {answered ? <AnswersDialog board={board} vote={answered} onClose={() => setShown(null)} /> : null}
    </PageRow>
  )
}

function VoteWords({ vote: { motion, quorum, reportedAt } }: { vote: EmailVote }) {
  const { t } = useTranslation('emailVotes')
  const { votedOn, mover, seconder, approves, withoutQuorumReason } = motion
  const facts = [
    t('mark'),
    votedOn === null ? t('open') : t('closed', { date: formatDate(votedOn, 'year') }),
    ...(mover === null ? [] : [t('moved', { name: mover.fullName })]),
    ...(seconder === null ? [] : [t('seconded', { name: seconder.fullName })]),
    ...(approves === null ? [] : [t('approves', { date: formatDate(approves.date, 'year') })]),
    t('answered', { ...quorum, count: quorum.votingSeats }),
    ...(votedOn === null
      ? []
      : [reportedAt === null ? t('unreported') : t('reported', { date: formatDate(reportedAt.date, 'year') })]),
  ]
  return (
    <div className="min-w-0 flex-1">
      <p className="break-words">
        <span className="font-semibold">{t('motion', { number: motion.number })}</span>{' '}
        <span data-user-content="">{motion.text}</span>
      </p>
      <p data-user-content="" className="text-sm text-ink-2">
        {facts.join(', ')}
      </p>
      {withoutQuorumReason === null ? null : (
        <p data-user-content="" className="flex items-start gap-1.5 text-sm">
          <StateMark state="warning" label="" /> {t('withoutQuorum', { reason: withoutQuorumReason })}
        </p>
      )}
    </div>
  )
}

function VoteFacts({ vote: { motion } }: { vote: EmailVote }) {
  const { t } = useTranslation('emailVotes')
  const { votesFor, votesAgainst, votesAbstain, result } = motion
  const counts = [votesFor, votesAgainst, votesAbstain]
  return (
    <div className="flex w-28 shrink-0 flex-col text-sm">
      {counts.every((count) => count === null) ? null : (
        <span
          role="img"
          aria-label={t('counts', { for: votesFor ?? 0, against: votesAgainst ?? 0, abstained: votesAbstain ?? 0 })}
          className="font-serif text-h3"
        >
          {counts.map((count) => count ?? 0).join('–')}
        </span>
      )}
      {result === null ? null : (
        <span className="flex items-center gap-1.5 font-semibold">
          {result === 'carried' ? <StateMark state="pass" label="" /> : null}
          {result === 'failed' ? <StateMark state="fail" label="" /> : null}
          {result === 'tabled' || result === 'withdrawn' ? <Icon name="clock" /> : null}
          {t(`result.${result}`)}
        </span>
      )}
    </div>
  )
}

interface VoteMenuProps {
  vote: EmailVote
  onEdit: () => void
  onAct: (work: Promise<unknown>) => void
}

function VoteMenu({ vote: { motion }, onEdit, onAct }: VoteMenuProps) {
  const { t } = useTranslation('emailVotes')
  const { id, number, votedOn } = motion
  const label = t('menu', { number })
  return (
    <MenuButton trigger={<IconButton icon="more" label={label} size="sm" />} label={label}>
      {votedOn === null ? (
        <>
          <MenuItem icon="pencil" label={t('edit')} onAction={onEdit} />
          <MenuItem
            icon="close"
            label={t('withdraw')}
            onAction={() => onAct(api.command('emailVote.close', { id, on: localDate(), result: 'withdrawn' }))}
          />
        </>
      ) : (
        <MenuItem icon="undo" label={t('reopen')} onAction={() => onAct(api.command('emailVote.reopen', { id }))} />
      )}
      <MenuSeparator />
      <MenuItem icon="trash" label={t('remove')} onAction={() => onAct(api.command('emailVote.remove', { id }))} />
    </MenuButton>
  )
}
