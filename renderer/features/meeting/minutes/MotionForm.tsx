import { useTranslation } from 'react-i18next'
import { MotionResult, VotingMethod, type Motion } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { NumberField } from '../../../ui'
import { PersonField } from '../editor/PeopleField'
import { ChoiceField } from './ChoiceField'
import { useMinutes } from './minutesData'
import { RecordForm, RecordText } from './RecordForm'
import { RollCall } from './RollCall'
import { useRun } from './useRun'
import { useWordings } from './wordings'

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
  const { t } = useTranslation('minutes')
  const { candidates, attendance, meeting } = useMinutes()
  const { error, run, setError } = useRun()
  const { motions } = useWordings(row.agendaItemId)
  const revise = (change: Omit<Parameters<typeof api.command<'motion.revise'>>[1], 'id'>) =>
    run(api.command('motion.revise', { id: row.id, ...change }))
  const words = (values: readonly string[], group: 'result') =>
    values.map((id) => ({ id, label: t(`motion.${group}.${id}`) }))
  const isCounted = row.votes.length > 0
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
        />
        <PersonField
          label={meeting.board.requiresSeconder ? t('motion.seconder') : t('motion.seconderOptional')}
          value={row.seconder}
          candidates={candidates.filter(({ personId }) => personId !== row.mover?.personId)}
          onChange={(seconderId) => revise({ seconderId })}
          onError={setError}
        />
        <ChoiceField
          label={t('motion.methodLabel')}
          options={atMeetings.map((id) => ({ id, label: t(`motion.method.${id}`) }))}
          value={row.method === 'email' ? null : row.method}
          onChange={(method) => revise({ method })}
        />
        <ChoiceField
          label={t('motion.resultLabel')}
          options={words(MotionResult.options, 'result')}
          value={row.result}
          onChange={(result) => revise({ result: result as MotionResult | null })}
        />
      </div>
      {row.method === 'roll_call' ? (
        <RollCall
          motion={row}
          voters={attendance.rows.filter(({ isVoting, status }) => isVoting && status === 'present')}
          onCast={(personId, choice) => run(api.command('motion.castVote', { id: row.id, personId, choice }))}
        />
      ) : null}
      {isCounted ? null : (
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
    </RecordForm>
  )
}
