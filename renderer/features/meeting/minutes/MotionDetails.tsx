import { useTranslation } from 'react-i18next'
import { MajorityRule, MotionKind, type Motion } from '../../../../electron/contract/model'
import { formatDate } from '../../../lib/format'
import { TimeField } from '../../../ui'
import { ChoiceField } from './ChoiceField'
import { useMinutes } from './minutesData'
import type { MotionChange } from './motionChange'

/** Props of {@link MotionDetails}. */
export interface MotionDetailsProps {
  row: Motion
  onChange: (change: MotionChange) => void
}

/** What a motion is about, by which majority it carries, and when the vote was: what most motions need not say. */
export function MotionDetails({ row, onChange }: MotionDetailsProps) {
  const { t } = useTranslation('motions')
  const { meeting, records } = useMinutes()
  const amendable = records.motions.filter(
    ({ id, agendaItemId, amendsId }) => id !== row.id && agendaItemId === row.agendaItemId && amendsId !== row.id,
  )
  const previous = meeting.previousMeeting
  const [lastAmendable] = amendable.filter(({ number }) => number < row.number).toReversed()
  const kinds = MotionKind.options.filter(
    (kind) =>
      kind === row.kind ||
      ((kind !== 'amendment' || amendable.length > 0) && (kind !== 'approve_minutes' || previous !== null)),
  )
  const becomes = (kind: MotionKind): MotionChange => {
    if (kind === 'amendment') return { kind, amendsId: (lastAmendable ?? amendable[0])?.id ?? null }
    if (kind === 'approve_minutes') return { kind, approvesMeetingId: previous?.id ?? null }
    return { kind }
  }
  return (
    <div className="grid grid-cols-2 gap-x-3 gap-y-2">
      <ChoiceField
        label={t('details.kind')}
        options={kinds.map((id) => ({ id, label: t(`kind.${id}`) }))}
        value={row.kind}
        isOptional={false}
        onChange={(kind) => (kind === null || kind === row.kind ? undefined : onChange(becomes(kind)))}
      />
      {row.kind === 'amendment' ? (
        <ChoiceField
          label={t('details.amends')}
          options={amendable.map(({ id, number }) => ({ id, label: t('details.motion', { number }) }))}
          value={row.amendsId}
          isOptional={false}
          onChange={(amendsId) => (amendsId === null ? undefined : onChange({ amendsId }))}
        />
      ) : null}
      {row.approves === null ? null : (
        <ChoiceField
          label={t('details.minutes', { date: formatDate(row.approves.date, 'year') })}
          options={(['asTheyAre', 'asCorrected'] as const).map((id) => ({ id, label: t(`approval.${id}`) }))}
          value={row.approves.asCorrected ? 'asCorrected' : 'asTheyAre'}
          isOptional={false}
          onChange={(id) => onChange({ approvesAsCorrected: id === 'asCorrected' })}
        />
      )}
      <ChoiceField
        label={t('details.rule')}
        options={MajorityRule.options.map((id) => ({ id, label: t(`ruleChoice.${id}`) }))}
        value={row.majorityRule ?? meeting.board.majorityRule}
        isOptional={false}
        onChange={(rule) => onChange({ majorityRule: rule === meeting.board.majorityRule ? null : rule })}
      />
      <TimeField label={t('details.votedAt')} value={row.votedAt} onChange={(votedAt) => onChange({ votedAt })} />
    </div>
  )
}
