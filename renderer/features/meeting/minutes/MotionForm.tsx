import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  MotionResult,
  noQuorumOf,
  VotingMethod,
  type Motion,
  type PersonId,
  type VoteChoice,
} from '../../../../electron/contract/model'
import { api, ApiError } from '../../../lib/api'
import { Button, NumberField, TextField } from '../../../ui'
import { isWholeLine, readVoteLine, type VoteLine } from '../editor/motionLine'
import { PersonField } from '../editor/PeopleField'
import { useVoteLineWords } from '../editor/voteLineWords'
import { ChoiceField } from './ChoiceField'
import { useMinutes } from './minutesData'
import { changeOfLine, hasOutcome, type MotionChange } from './motionChange'
import { MotionDetails } from './MotionDetails'
import { RecordForm, RecordText } from './RecordForm'
import { RollCall } from './RollCall'
import { useRun } from './useRun'
import { useWordings } from './wordings'
import { VoteSummary } from './VoteSummary'
import { useVoteState } from './voting'

const atMeetings = VotingMethod.exclude(['email']).options

/** Props of the form of one record. */
export interface FormProps<Row> {
  row: Row
  /** Made a moment ago: its words are written, the focus goes to what is still empty. */
  isNew: boolean
  onClose: () => void
  onRemove: () => void
}

/** Wording, mover, seconder, vote and result of a motion, in its band. */
export function MotionForm({ row, isNew, onClose, onRemove }: FormProps<Motion>) {
  const { t } = useTranslation(['minutes', 'motions'])
  const { candidates, meeting } = useMinutes()
  const { error, run, setError } = useRun()
  const { motions } = useWordings(row.agendaItemId)
  const vote = useVoteState(row)
  const inWords = useVoteLineWords()
  /** What was refused for lack of a quorum: it is written together with the reason. */
  const [held, setHeld] = useState<MotionChange | { cast: { personId: PersonId; choice: VoteChoice } } | null>(null)
  const [areDetailsOpen, setAreDetailsOpen] = useState(row.kind !== 'main' || row.majorityRule !== null)

  const hold = (refused: typeof held) => (reason: unknown) => {
    if (!(reason instanceof ApiError) || !noQuorumOf(reason.data)) throw reason
    setHeld((before) =>
      before === null || refused === null || 'cast' in before || 'cast' in refused
        ? refused
        : { ...before, ...refused },
    )
  }
  const revise = (change: MotionChange, onDone?: () => void) =>
    run(
      api.command('motion.revise', { id: row.id, ...change }).then(() => {
        // A wording that is corrected meanwhile leaves waiting what waits.
        setHeld((before) => (before !== null && Object.keys(before).every((name) => !(name in change)) ? before : null))
        onDone?.()
      }, hold(change)),
    )
  const cast = (personId: PersonId, choice: VoteChoice | null) =>
    run(
      api
        .command('motion.castVote', { id: row.id, personId, choice })
        .then(() => setHeld(null), hold(choice === null ? null : { cast: { personId, choice } })),
    )
  const giveReason = (reason: string | null) => {
    if (held !== null && !('cast' in held)) return revise({ ...held, withoutQuorumReason: reason })
    return revise({ withoutQuorumReason: reason }, () => {
      if (held !== null) cast(held.cast.personId, held.cast.choice)
    })
  }
  const takeLine = (line: VoteLine | null) => {
    if (line) revise(changeOfLine(line), hasOutcome(line) ? onClose : undefined)
  }
  const counts = [
    ['votesFor', t('motion.for')],
    ['votesAgainst', t('motion.against')],
    ['votesAbstain', t('motion.abstained')],
  ] as const
  return (
    <RecordForm label={t('motion.label', { number: row.number })} error={error} onClose={onClose} onRemove={onRemove}>
      <RecordText
        label={t('motion.text')}
        value={row.text}
        autoFocus={!isNew}
        wordings={motions}
        onChange={(text) => revise({ text })}
      />
      <div className="grid grid-cols-2 gap-x-3 gap-y-2">
        <PersonField
          label={t('motion.mover')}
          value={row.mover}
          autoFocus={isNew}
          candidates={candidates}
          onChange={(moverId) => revise({ moverId })}
          onError={setError}
          readLine={(typed) => {
            const line = readVoteLine(typed, candidates)
            return isWholeLine(line) ? inWords(line) : null
          }}
          onLine={(typed) => takeLine(readVoteLine(typed, candidates))}
        />
        <PersonField
          label={meeting.board.requiresSeconder ? t('motion.seconder') : t('motion.seconderOptional')}
          value={row.seconder}
          candidates={candidates.filter(({ personId }) => personId !== row.mover?.personId)}
          onChange={(seconderId) => revise({ seconderId })}
          onError={setError}
        />
        <p className="col-span-2 -mt-1 text-xs text-ink-3">{t('motions:line.hint')}</p>
        <ChoiceField
          label={t('motion.methodLabel')}
          options={atMeetings.map((id) => ({ id, label: t(`motion.method.${id}`) }))}
          value={row.method === 'email' ? null : row.method}
          onChange={(method) => revise({ method })}
        />
        <ChoiceField
          label={t('motion.resultLabel')}
          options={MotionResult.options.map((id) => ({ id, label: t(`motion.result.${id}`) }))}
          value={row.result}
          onChange={(result) => revise({ result })}
        />
      </div>
      {row.method === 'roll_call' ? (
        <RollCall motion={row} voters={vote.eligible} recused={vote.recused} onCast={cast} />
      ) : null}
      {row.votes.length > 0 ? null : (
        <div className="grid grid-cols-3 gap-3">
          {counts.map(([name, label]) => (
            <NumberField
              key={name}
              label={label}
              value={row[name]}
              minValue={0}
              maxValue={10_000}
              onChange={(value) => revise({ [name]: value })}
            />
          ))}
        </div>
      )}
      <VoteSummary motion={row} vote={vote} onFollow={() => revise({ result: vote.follows })} />
      {vote.lacksQuorum || row.withoutQuorumReason !== null ? (
        <ReasonField
          // What was refused waits for the reason, and so the field takes the focus.
          key={held === null ? 'reason' : 'awaited'}
          row={row}
          lacksQuorum={vote.lacksQuorum}
          isAwaited={held !== null}
          quorum={vote.quorum}
          onReason={giveReason}
        />
      ) : null}
      {areDetailsOpen ? (
        <MotionDetails row={row} onChange={revise} />
      ) : (
        <div>
          <Button size="sm" variant="ghost" onPress={() => setAreDetailsOpen(true)}>
            {t('motions:details.open')}
          </Button>
        </div>
      )}
    </RecordForm>
  )
}

interface ReasonFieldProps {
  row: Motion
  lacksQuorum: boolean
  /** A vote was refused and is written together with the reason. */
  isAwaited: boolean
  quorum: { present: number; needed: number; votingSeats: number }
  onReason: (reason: string | null) => void
}

/** Why it was recorded without a quorum. It stands here only while there is none, or when a reason was given. */
function ReasonField({ row, lacksQuorum, isAwaited, quorum, onReason }: ReasonFieldProps) {
  const { t } = useTranslation('motions')
  const [typed, setTyped] = useState<string | null>(null)
  const commit = () => {
    if (typed === null) return
    const reason = typed.trim() === '' ? null : typed.trim()
    setTyped(null)
    if (reason !== row.withoutQuorumReason) onReason(reason)
  }
  return (
    <TextField
      label={t('reason.label')}
      help={t(lacksQuorum ? (isAwaited ? 'reason.awaited' : 'reason.help') : 'reason.notNeeded', {
        ...quorum,
        count: quorum.votingSeats,
      })}
      value={typed ?? row.withoutQuorumReason ?? ''}
      onChange={setTyped}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
        event.continuePropagation()
      }}
      maxLength={2000}
      autoFocus={isAwaited}
      data-user-content=""
    />
  )
}
