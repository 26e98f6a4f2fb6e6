import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  LINE_MAX,
  MeetingKind,
  MeetingMode,
  type MeetingDetail,
  type Person,
  type PersonId,
} from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { useErrorText } from '../../../lib/errorText'
import { timeZoneOptions } from '../../../lib/timeZones'
import {
  Banner,
  Button,
  ComboBox,
  DateField,
  Dialog,
  NumberField,
  SegmentedControl,
  Select,
  TextField,
  TimeField,
} from '../../../ui'

interface Draft {
  title: string
  kind: MeetingKind
  date: string | null
  startTime: string | null
  endTime: string | null
  timeZone: string
  place: string
  onlineAddress: string
  mode: MeetingMode
  presidingId: PersonId | null
  recorderId: PersonId | null
  firstItemNumber: number | null
}

const draftOf = (meeting: MeetingDetail): Draft => ({
  title: meeting.title,
  kind: meeting.kind,
  date: meeting.date,
  startTime: meeting.startTime,
  endTime: meeting.endTime,
  timeZone: meeting.timeZone,
  place: meeting.place ?? '',
  onlineAddress: meeting.onlineAddress ?? '',
  mode: meeting.mode,
  presidingId: meeting.presiding?.personId ?? null,
  recorderId: meeting.recorder?.personId ?? null,
  firstItemNumber: meeting.firstItemNumber,
})

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

async function saveDraft(meeting: MeetingDetail, draft: Draft): Promise<void> {
  const { date, startTime, endTime, timeZone, mode } = draft
  if (date === null || startTime === null || endTime === null) return
  const isMoved =
    date !== meeting.date ||
    startTime !== meeting.startTime ||
    endTime !== meeting.endTime ||
    timeZone !== meeting.timeZone
  // The schedule first: it is what can be refused.
  if (isMoved) await api.command('meeting.reschedule', { id: meeting.id, date, startTime, endTime, timeZone })
  await api.command('meeting.revise', {
    id: meeting.id,
    title: draft.title.trim(),
    kind: draft.kind,
    mode,
    place: mode === 'online' ? null : orNull(draft.place),
    onlineAddress: mode === 'in_person' ? null : orNull(draft.onlineAddress),
    presidingId: draft.presidingId,
    recorderId: draft.recorderId,
    ...(meeting.board.itemNumbering === 'running' ? { firstItemNumber: draft.firstItemNumber } : {}),
  })
}

/** Props of {@link EditMeetingDialog}. */
export interface EditMeetingDialogProps {
  meeting: MeetingDetail
  people: readonly Person[]
  onClose: () => void
}

/** When, where, how and with whom a meeting is. */
export function EditMeetingDialog({ meeting, people, onClose }: EditMeetingDialogProps) {
  const { t } = useTranslation(['agenda', 'agendaLife', 'common'])
  const say = useErrorText()
  const [draft, setDraft] = useState(() => draftOf(meeting))
  const [error, setError] = useState<unknown>(null)
  const set = (changed: Partial<Draft>) => setDraft((current) => ({ ...current, ...changed }))
  const { startTime, endTime } = draft
  const endsTooEarly = startTime !== null && endTime !== null && endTime <= startTime
  const save = async () => {
    if (endsTooEarly) return
    try {
      await saveDraft(meeting, draft)
      onClose()
    } catch (thrown) {
      setError(thrown)
    }
  }
  const names = people.map(({ id, fullName, organization }) => ({
    id: id as string,
    label: fullName,
    ...(organization === null ? {} : { detail: organization.name }),
    isUserContent: true,
  }))
  const personOf = (id: string | null) => people.find((person) => person.id === id)?.id ?? null
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('meeting.edit')}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('meeting.save')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3 py-1">
        {error === null ? null : <Banner tone="red" fact={t('refused')} detail={say(error)} />}
        <div className="grid grid-cols-[2fr_1fr] gap-3">
          <TextField
            label={t('meeting.title')}
            value={draft.title}
            onChange={(title) => set({ title })}
            validate={(text) => (text.trim() === '' ? t('meeting.titleMissing') : null)}
            maxLength={LINE_MAX}
            isRequired
            autoFocus
          />
          <Select
            label={t('meeting.kind')}
            options={MeetingKind.options.map((kind) => ({ id: kind, label: t(`meeting.kinds.${kind}`) }))}
            value={draft.kind}
            onChange={(kind) => set({ kind })}
          />
        </div>
        <div className="grid grid-cols-[2fr_1fr_1fr] gap-3">
          <DateField
            label={t('meeting.date')}
            value={draft.date}
            onChange={(date) => set({ date })}
            minDate="1900-01-01"
            maxDate="2199-12-31"
            isRequired
          />
          <TimeField
            label={t('meeting.start')}
            value={startTime}
            onChange={(time) => set({ startTime: time })}
            isRequired
          />
          <TimeField
            label={t('meeting.end')}
            value={endTime}
            onChange={(time) => set({ endTime: time })}
            error={endsTooEarly ? t('meeting.endsTooEarly') : undefined}
            isRequired
          />
        </div>
        <ComboBox
          label={t('meeting.timeZone')}
          options={timeZoneOptions(draft.timeZone)}
          value={draft.timeZone}
          onChange={(zone) => {
            if (zone !== null) set({ timeZone: zone })
          }}
        />
        <SegmentedControl
          label={t('meeting.mode')}
          options={MeetingMode.options.map((mode) => ({ id: mode, label: t(`meeting.modes.${mode}`) }))}
          value={draft.mode}
          onChange={(mode) => set({ mode })}
        />
        <div className="grid grid-cols-2 gap-3">
          {draft.mode === 'online' ? null : (
            <TextField
              label={t('meeting.place')}
              value={draft.place}
              onChange={(place) => set({ place })}
              maxLength={LINE_MAX}
            />
          )}
          {draft.mode === 'in_person' ? null : (
            <TextField
              label={t('meeting.address')}
              value={draft.onlineAddress}
              onChange={(onlineAddress) => set({ onlineAddress })}
              maxLength={LINE_MAX}
            />
          )}
        </div>
        <div className="grid grid-cols-2 gap-3">
          <ComboBox
            label={t('meeting.chair')}
            options={names}
            value={draft.presidingId}
            onChange={(id) => set({ presidingId: personOf(id) })}
          />
          <ComboBox
            label={t('meeting.recorder')}
            options={names}
            value={draft.recorderId}
            onChange={(id) => set({ recorderId: personOf(id) })}
          />
        </div>
        {meeting.board.itemNumbering === 'running' ? (
          <NumberField
            label={t('agendaLife:firstNumber.label')}
            help={t('agendaLife:firstNumber.description')}
            placeholder={String(meeting.itemNumbersFrom)}
            value={draft.firstItemNumber}
            onChange={(firstItemNumber) => set({ firstItemNumber })}
            minValue={1}
            maxValue={100_000}
            className="w-1/2"
          />
        ) : null}
      </div>
    </Dialog>
  )
}
