import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type {
  AgendaTemplate,
  BoardId,
  BoardListRow,
  MeetingDetail,
  MeetingId,
  MeetingRow,
} from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { useErrorText } from '../../../lib/errorText'
import { useQueryOf } from '../../../lib/query'
import { systemTimeZone } from '../../../lib/timeZones'
import { Banner, Button, Dialog, RadioGroup, Select } from '../../../ui'
import {
  AGENDA_CHOICES,
  agendaSourceOf,
  detailsOf,
  draftOfMeeting,
  newMeetingDraft,
  scheduleOf,
  type AgendaChoice,
  type MeetingDraft,
} from './meetingDraft'
import { MeetingFields } from './MeetingFields'

interface MeetingFormProps {
  title: string
  act: string
  first: MeetingDraft
  /** Before the fields (the board) and after them (the agenda). */
  before?: ReactNode
  after?: ReactNode
  onSave: (draft: MeetingDraft, schedule: NonNullable<ReturnType<typeof scheduleOf>>) => Promise<void>
  onClose: () => void
}

function MeetingForm({ title, act, first, before, after, onSave, onClose }: MeetingFormProps) {
  const { t } = useTranslation(['boards', 'common'])
  const say = useErrorText()
  const [draft, setDraft] = useState(first)
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setIsBusy] = useState(false)
  const save = async () => {
    const schedule = scheduleOf(draft)
    // The field that is missing or wrong already says so.
    if (schedule === null || isBusy) return
    setIsBusy(true)
    setError(null)
    try {
      await onSave(draft, schedule)
    } catch (thrown) {
      setError(thrown)
      setIsBusy(false)
    }
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={isBusy}>
            {act}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3 py-1">
        {error === null ? null : <Banner tone="red" fact={t('notSaved')} detail={say(error)} />}
        {before}
        <MeetingFields draft={draft} onChange={setDraft} />
        {after}
      </div>
    </Dialog>
  )
}

function latest(meetings: readonly MeetingRow[], boardId: BoardId | null): MeetingRow | undefined {
  return meetings
    .filter((meeting) => meeting.boardId === boardId && meeting.status !== 'cancelled')
    .toSorted((a, b) => b.date.localeCompare(a.date))[0]
}

/** The templates that the board keeps; none before one is chosen. */
function useTemplates(boardId: BoardId | null): readonly AgendaTemplate[] {
  const answer = useQueryOf('agendaTemplate.list', { boardId: boardId ?? '' }, { enabled: boardId !== null })
  return answer.data ?? []
}

/** Props of {@link PlanMeetingDialog}. */
export interface PlanMeetingDialogProps {
  /** The board; with several the dialog asks. */
  boards: readonly Pick<BoardListRow, 'id' | 'name'>[]
  meetings: readonly MeetingRow[]
  onClose: () => void
  onMade: (id: MeetingId) => void
}

/** Plans a meeting with an agenda from the last one, from a template, or from nothing. */
export function PlanMeetingDialog({ boards, meetings, onClose, onMade }: PlanMeetingDialogProps) {
  const { t } = useTranslation('boards')
  const institution = useQueryOf('institution.get', {})
  const [boardId, setBoardId] = useState<BoardId | null>(boards.length === 1 ? (boards[0]?.id ?? null) : null)
  const last = latest(meetings, boardId)
  const [chosen, setChosen] = useState<AgendaChoice | null>(null)
  const templates = useTemplates(boardId)
  if (!institution.isSuccess) return null
  // A board that never met has no last meeting to copy from.
  const [first, ...rest] = AGENDA_CHOICES
  const choices: AgendaChoice[] = [...(last === undefined ? [] : [first]), ...templates.map(({ id }) => id), ...rest]
  const optionOf = (choice: AgendaChoice) => {
    const template = templates.find(({ id }) => id === choice)
    return template === undefined
      ? { id: choice, label: t(`plan.from.${choice}`), detail: t(`plan.fromDetail.${choice}`) }
      : {
          id: choice,
          label: template.name,
          detail: t('plan.ownTemplate', { count: template.itemCount }),
          isUserContent: true,
        }
  }
  const agenda = chosen !== null && choices.includes(chosen) ? chosen : (choices[0] ?? 'blank')
  return (
    <MeetingForm
      // Another board brings its own hour and place.
      key={boardId ?? ''}
      title={t('plan.newTitle')}
      act={t('plan.act')}
      first={newMeetingDraft(t('plan.usualTitle'), institution.data.institution?.timeZone ?? systemTimeZone(), last)}
      before={
        boards.length === 1 ? null : (
          <Select
            label={t('plan.board')}
            options={boards.map((board) => ({ id: board.id, label: board.name, isUserContent: true }))}
            value={boardId}
            onChange={setBoardId}
            isRequired
            autoFocus
          />
        )
      }
      after={
        <RadioGroup
          label={t('plan.agenda')}
          look="cards"
          options={choices.map(optionOf)}
          value={agenda}
          onChange={setChosen}
        />
      }
      onClose={onClose}
      onSave={async (draft, schedule) => {
        if (boardId === null) return
        const { id } = await api.command('meeting.create', {
          boardId,
          ...detailsOf(draft),
          ...schedule,
          agenda: agendaSourceOf(agenda),
        })
        onMade(id)
      }}
    />
  )
}

function EditForm({ meeting, onClose }: { meeting: MeetingDetail; onClose: () => void }) {
  const { t } = useTranslation('boards')
  const { id } = meeting
  return (
    <MeetingForm
      title={t('plan.editTitle')}
      act={t('plan.save')}
      first={draftOfMeeting(meeting)}
      onClose={onClose}
      onSave={async (draft, schedule) => {
        const isMoved = Object.entries(schedule).some(([key, value]) => meeting[key as keyof typeof schedule] !== value)
        if (isMoved) await api.command('meeting.reschedule', { id, ...schedule })
        await api.command('meeting.revise', { id, ...detailsOf(draft) })
        onClose()
      }}
    />
  )
}

/** Moves a meeting to another time, or changes its title, kind, mode or place. */
export function EditMeetingDialog({ meetingId, onClose }: { meetingId: MeetingId; onClose: () => void }) {
  const meeting = useQueryOf('meeting.get', { id: meetingId })
  return meeting.isSuccess ? <EditForm meeting={meeting.data} onClose={onClose} /> : null
}
