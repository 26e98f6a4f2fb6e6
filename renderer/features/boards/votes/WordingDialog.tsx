import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  PARAGRAPH_MAX,
  type BoardDetail,
  type EmailVote,
  type MeetingRow,
  type PersonId,
} from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { useErrorText } from '../../../lib/errorText'
import { formatDate, localDate } from '../../../lib/format'
import { useQueryOf } from '../../../lib/query'
import { Banner, Button, Checkbox, ComboBox, Dialog, Select, TextArea } from '../../../ui'
import { moversOn } from './movers'

/** Props of {@link WordingDialog}. */
export interface WordingDialogProps {
  board: BoardDetail
  meetings: readonly MeetingRow[]
  /** The vote whose wording is changed; null for a new one. */
  vote: EmailVote | null
  onClose: () => void
}

const NONE = 'none'

/** Asks for the motion that is put to the vote by e-mail: its wording, who moved it, which minutes it approves. */
export function WordingDialog({ board, meetings, vote, onClose }: WordingDialogProps) {
  const { t } = useTranslation(['emailVotes', 'common'])
  const say = useErrorText()
  const members = useQueryOf('membership.list', { boardId: board.id }).data ?? []
  const motion = vote?.motion
  const [text, setText] = useState(motion?.text ?? '')
  const [moverId, setMoverId] = useState<PersonId | null>(motion?.mover?.personId ?? null)
  const [seconderId, setSeconderId] = useState<PersonId | null>(motion?.seconder?.personId ?? null)
  const [minutesId, setMinutesId] = useState<string>(motion?.approves?.meetingId ?? NONE)
  const [asCorrected, setAsCorrected] = useState(motion?.approves?.asCorrected ?? false)
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setIsBusy] = useState(false)
  const named = [motion?.mover?.personId ?? null, motion?.seconder?.personId ?? null]
  const people = moversOn(members, localDate(), named).map(({ personId, fullName }) => ({
    id: personId as string,
    label: fullName,
    isUserContent: true,
  }))
  const personOf = (id: string | null) => members.find(({ personId }) => personId === id)?.personId ?? null
  const waiting = meetings.filter(({ status, id }) => status === 'held' || status === 'correcting' || id === minutesId)
  const minutes = waiting.find(({ id }) => id === minutesId)
  const save = async () => {
    setIsBusy(true)
    setError(null)
    const wording = {
      text,
      moverId,
      seconderId,
      approvesMeetingId: minutes?.id ?? null,
      ...(minutes === undefined ? {} : { approvesAsCorrected: asCorrected }),
    }
    try {
      if (motion === undefined) await api.command('emailVote.open', { boardId: board.id, ...wording })
      else await api.command('emailVote.revise', { id: motion.id, ...wording })
      onClose()
    } catch (thrown) {
      setError(thrown)
      setIsBusy(false)
    }
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={motion === undefined ? t('form.newTitle') : t('form.editTitle', { number: motion.number })}
      sentence={t('form.sentence')}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={isBusy}>
            {t(motion === undefined ? 'form.open' : 'form.save')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3 py-1">
        {error === null ? null : <Banner tone="red" fact={t('refused')} detail={say(error)} />}
        <TextArea
          label={t('form.text')}
          value={text}
          maxLength={PARAGRAPH_MAX}
          onChange={setText}
          validate={(typed) => (typed.trim() === '' ? t('form.textMissing') : null)}
          rows={3}
          isRequired
          autoFocus
        />
        <div className="grid grid-cols-2 gap-3">
          <ComboBox
            label={t('form.mover')}
            options={people}
            value={moverId}
            onChange={(id) => setMoverId(personOf(id))}
          />
          <ComboBox
            label={t('form.seconder')}
            options={people}
            value={seconderId}
            onChange={(id) => setSeconderId(personOf(id))}
          />
        </div>
        {waiting.length === 0 ? null : (
          <>
            <Select
              label={t('form.minutes')}
              options={[
                { id: NONE, label: t('form.noMinutes') },
                ...waiting.map(({ id, title, date }) => ({
                  id: id as string,
                  label: t('form.minutesOf', { title, date: formatDate(date, 'year') }),
                })),
              ]}
              value={minutesId}
              onChange={setMinutesId}
            />
            {minutes === undefined ? null : (
              <Checkbox isSelected={asCorrected} onChange={setAsCorrected}>
                {t('form.asCorrected')}
              </Checkbox>
            )}
          </>
        )}
      </div>
    </Dialog>
  )
}
