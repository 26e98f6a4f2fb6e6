import { useTranslation } from 'react-i18next'
import { MeetingKind, MeetingMode } from '../../../../electron/contract/model'
import { formatDate, localDate } from '../../../lib/format'
import { useLineRule } from '../../../lib/lineRule'
import { timeZoneOptions } from '../../../lib/timeZones'
import { ComboBox, DateField, DurationField, SegmentedControl, Select, TextField, TimeField } from '../../../ui'
import { endsTooEarly, lengthOf, withLength, withStart, type MeetingDraft } from './meetingDraft'

/** Props of {@link MeetingFields}. */
export interface MeetingFieldsProps {
  draft: MeetingDraft
  onChange: (draft: MeetingDraft) => void
}

/** When the meeting is: date, start, end or length, zone. */
function ScheduleFields({ draft, onChange }: MeetingFieldsProps) {
  const { t } = useTranslation('boards')
  const set = (changed: Partial<MeetingDraft>) => onChange({ ...draft, ...changed })
  return (
    <>
      <div className="grid grid-cols-[2fr_1fr_1fr_1fr] gap-3">
        <DateField
          label={t('plan.date')}
          placeholder={t('plan.datePlaceholder', { example: formatDate(localDate(), 'day') })}
          value={draft.date}
          onChange={(date) => set({ date })}
          minDate="1900-01-01"
          maxDate="2199-12-31"
          isRequired
        />
        <TimeField
          label={t('plan.start')}
          value={draft.startTime}
          onChange={(startTime) => onChange(withStart(draft, startTime))}
          isRequired
        />
        <TimeField
          label={t('plan.end')}
          value={draft.endTime}
          onChange={(endTime) => set({ endTime })}
          error={endsTooEarly(draft) ? t('plan.endsTooEarly') : undefined}
          isRequired
        />
        <DurationField
          label={t('plan.length')}
          value={lengthOf(draft)}
          onChange={(minutes) => onChange(withLength(draft, minutes))}
        />
      </div>
      <ComboBox
        label={t('plan.timeZone')}
        options={timeZoneOptions(draft.timeZone)}
        value={draft.timeZone}
        onChange={(zone) => {
          if (zone !== null) set({ timeZone: zone })
        }}
      />
    </>
  )
}

/** All fields of a meeting but its agenda. */
export function MeetingFields({ draft, onChange }: MeetingFieldsProps) {
  const { t } = useTranslation('boards')
  const line = useLineRule()
  const set = (changed: Partial<MeetingDraft>) => onChange({ ...draft, ...changed })
  return (
    <>
      <div className="grid grid-cols-[2fr_1fr] gap-3">
        <TextField
          label={t('plan.title')}
          value={draft.title}
          onChange={(title) => set({ title })}
          validate={line(t('plan.titleMissing'))}
          isRequired
        />
        <Select
          label={t('plan.kind')}
          options={MeetingKind.options.map((kind) => ({ id: kind, label: t(`meetingKind.${kind}`) }))}
          value={draft.kind}
          onChange={(kind) => set({ kind })}
        />
      </div>
      <ScheduleFields draft={draft} onChange={onChange} />
      <div>
        <SegmentedControl
          label={t('plan.mode')}
          options={MeetingMode.options.map((mode) => ({ id: mode, label: t(`meetingMode.${mode}`) }))}
          value={draft.mode}
          onChange={(mode) => set({ mode })}
        />
        <div className="mt-2 grid grid-cols-2 gap-3">
          {draft.mode === 'online' ? null : (
            <TextField
              label={t('plan.place')}
              value={draft.place}
              onChange={(place) => set({ place })}
              validate={line()}
            />
          )}
          {draft.mode === 'in_person' ? null : (
            <TextField
              label={t('plan.onlineAddress')}
              value={draft.onlineAddress}
              onChange={(onlineAddress) => set({ onlineAddress })}
              validate={line()}
            />
          )}
        </div>
      </div>
    </>
  )
}
