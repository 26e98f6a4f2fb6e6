import clsx from 'clsx'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { resultOf, VoteChoice, type BoardDetail, type EmailVote } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { useErrorText } from '../../../lib/errorText'
import { localDate } from '../../../lib/format'
import { Banner, Button, DateField, Dialog, StateMark, TextField } from '../../../ui'

/** Props of {@link AnswersDialog}. */
export interface AnswersDialogProps {
  board: BoardDetail
  vote: EmailVote
  onClose: () => void
}

/** Who answered what, each answer written at once, and the day on which the vote closed. */
export function AnswersDialog({ board, vote, onClose }: AnswersDialogProps) {
  const { t } = useTranslation(['emailVotes', 'common'])
  const say = useErrorText()
  const { motion, voters, quorum } = vote
  const [on, setOn] = useState<string | null>(localDate())
  const [reason, setReason] = useState(motion.withoutQuorumReason ?? '')
  const [error, setError] = useState<unknown>(null)
  // Their terms ended while the vote is open: it cannot close with an answer that does not count any more.
  const former = motion.votes.filter((each) => voters.every(({ personId }) => personId !== each.personId))
  const rule = motion.majorityRule ?? board.majorityRule
  const recused = motion.votes.filter(({ choice }) => choice === 'recused').length
  const follows = resultOf(rule, { ...motion, eligible: voters.length - recused })
  const answered = { ...quorum, count: quorum.votingSeats }
  const act = (work: Promise<unknown>, onDone?: () => void) => {
    void work.then(() => {
      setError(null)
      onDone?.()
    }, setError)
  }
  const close = () => {
    if (on === null) return
    const withoutQuorumReason = quorum.isMet || reason.trim() === '' ? null : reason
    act(api.command('emailVote.close', { id: motion.id, on, withoutQuorumReason }), onClose)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('votes.title', { number: motion.number })}
      sentence={<span data-user-content="">{motion.text}</span>}
      onSubmit={close}
      footer={
        <>
          <Button onPress={onClose}>{t('votes.later')}</Button>
          <Button type="submit" variant="primary">
            {t('votes.close')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3 py-1">
        {error === null ? null : <Banner tone="red" fact={t('refused')} detail={say(error)} />}
        {voters.length === 0 ? <p className="text-ink-2">{t('votes.nobody')}</p> : null}
        <ul aria-label={t('votes.voters')} className="border-y border-line">
          {voters.map(({ personId, fullName }) => {
            const cast = motion.votes.find((each) => each.personId === personId)?.choice
            return (
              <li key={personId} className="flex h-[30px] items-center gap-3 border-b border-line last:border-b-0">
                <span data-user-content="" className="min-w-0 flex-1 truncate">
                  {fullName}
                </span>
                <ToggleButtonGroup
                  aria-label={t('votes.voteOf', { name: fullName })}
                  selectionMode="single"
                  selectedKeys={cast === undefined ? [] : [cast]}
                  onSelectionChange={(keys) => {
                    const choice = VoteChoice.options.find((each) => keys.has(each)) ?? null
                    act(api.command('emailVote.castVote', { id: motion.id, personId, choice }))
                  }}
                  className="flex shrink-0 gap-0.5"
                >
                  {VoteChoice.options.map((choice) => (
                    <ToggleButton
                      key={choice}
                      id={choice}
                      className={clsx(
                        'ring-focus h-6 rounded-2 px-2 text-sm text-ink-2 hover:bg-desk-2',
                        'selected:bg-blue-wash selected:font-semibold selected:text-blue',
                      )}
                    >
                      {t(`votes.choice.${choice}`)}
                    </ToggleButton>
                  ))}
                </ToggleButtonGroup>
              </li>
            )
          })}
        </ul>
        {former.length === 0 ? null : (
          <ul aria-label={t('votes.former')} className="border-b border-line pb-2">
            {former.map(({ personId, fullName, choice }) => (
              <li key={personId} className="flex min-h-[30px] items-center gap-3">
                <StateMark state="fail" label="" />
                <span className="min-w-0 flex-1">
                  {t('votes.noVote', { name: fullName, choice: t(`votes.choice.${choice}`) })}
                </span>
                <Button
                  size="sm"
                  aria-label={t('votes.takeBackOf', { name: fullName })}
                  onPress={() => act(api.command('emailVote.castVote', { id: motion.id, personId, choice: null }))}
                >
                  {t('votes.takeBack')}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <p role="status" className="text-sm text-ink-2">
          {t('answered', answered)}.{' '}
          {follows === null
            ? t('votes.waiting')
            : t('votes.follows', { result: t(`result.${follows}`), rule: t(`rule.${rule}`) })}
        </p>
        <DateField label={t('votes.on')} value={on} onChange={setOn} isRequired />
        {quorum.isMet ? null : (
          <TextField
            label={t('votes.reason')}
            help={t('votes.reasonHelp', answered)}
            value={reason}
            onChange={setReason}
            maxLength={2000}
          />
        )}
      </div>
    </Dialog>
  )
}
