import { Trans, useTranslation } from 'react-i18next'
import { PersonId, type DeclaredInterest, type Idea, type IndustryComment } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { formatTime } from '../../../lib/format'
import { Icon } from '../../../ui'
import { suggestPeople, type Candidate } from '../editor/people'
import { PickField, type Pick } from '../editor/PickField'
import { useMinutes } from './minutesData'
import type { FormProps } from './MotionForm'
import { RecordForm, RecordText } from './RecordForm'
import { useRun } from './useRun'

/** Wording and speaker of what industry said, in its band. */
export function CommentForm({ row, isNew, onClose, onRemove }: FormProps<IndustryComment>) {
  const { t } = useTranslation('lines')
  const { error, run } = useRun()
  const speaker = useSpeaker(row)
  return (
    <RecordForm label={t('comment.label')} error={error} onClose={onClose} onRemove={onRemove}>
      <RecordText
        label={t('comment.text')}
        value={row.text}
        autoFocus={!isNew}
        onChange={(text) => run(api.command('comment.revise', { id: row.id, text }))}
      />
      <SpeakerField
        label={t('comment.speaker')}
        value={row.speaker?.name ?? ''}
        autoFocus={isNew}
        onPerson={(personId) => run(api.command('comment.revise', { id: row.id, personId }))}
        onName={(speakerName) => run(api.command('comment.revise', { id: row.id, speakerName }))}
        onNobody={() => run(api.command('comment.revise', { id: row.id, personId: null, speakerName: null }))}
      />
      {speaker?.side === 'internal' ? (
        <p className="flex items-start gap-1.5 text-sm text-ink-2">
          <Icon name="people" /> {t('comment.staffHint', { name: speaker.name })}
        </p>
      ) : null}
    </RecordForm>
  )
}

/** Props of {@link SpeakerField}. */
export interface SpeakerFieldProps {
  label: string
  value: string
  autoFocus: boolean
  onPerson: (id: PersonId) => void
  onName: (name: string) => void
  onNobody: () => void
}

/** Who said it: external people first, then staff with a word about what that means, or a free text. */
export function SpeakerField({ label, value, autoFocus, onPerson, onName, onNobody }: SpeakerFieldProps) {
  const { t } = useTranslation('lines')
  const { attendance, candidates } = useMinutes()
  const staff = new Set(attendance.rows.filter(({ side }) => side === 'internal').map(({ personId }) => personId))
  const industry = candidates.filter(({ personId }) => !staff.has(personId))
  const insiders = candidates.filter(({ personId }) => staff.has(personId))
  const picks = (people: readonly Candidate[]): Pick[] =>
    people.map(({ personId, fullName, detail }) => ({
      id: personId,
      label: fullName,
      detail: staff.has(personId) ? t('comment.staff') : detail,
      isUserContent: !staff.has(personId),
    }))
  return (
    <PickField
      label={label}
      value={value}
      placeholder={t('comment.speakerHint')}
      suggest={(typed) => [...picks(suggestPeople(typed, industry, 6)), ...picks(suggestPeople(typed, insiders, 3))]}
      onPick={(id) => onPerson(PersonId.parse(id))}
      onClear={onNobody}
      newLabel={(typed) => (typed.length < 3 || typed.length > 300 ? null : t('comment.byName', { name: typed }))}
      onNew={onName}
      autoFocus={autoFocus}
      isUserContent
    />
  )
}

/** The wording of an idea, in its band. */
export function IdeaForm({ row, onClose, onRemove }: FormProps<Idea>) {
  const { t } = useTranslation('lines')
  const { error, run } = useRun()
  return (
    <RecordForm label={t('idea.label')} error={error} onClose={onClose} onRemove={onRemove}>
      <RecordText
        label={t('idea.text')}
        value={row.text}
        autoFocus
        onChange={(text) => run(api.command('idea.revise', { id: row.id, text }))}
      />
    </RecordForm>
  )
}

/**
 * Who said it, as on the attendance list: also of somebody who is not marked yet. Null for a free text and for nobody;
 * `side` is null for somebody who is not on the list.
 */
export function useSpeaker({ speaker }: { speaker: IndustryComment['speaker'] }) {
  const { attendance } = useMinutes()
  if (!speaker || speaker.personId === null) return speaker
  const row = attendance.rows.find(({ personId }) => personId === speaker.personId)
  return row ? { ...speaker, title: row.title, affiliation: row.affiliation, side: row.side } : speaker
}

/** Whether a comment counts as industry input. */
export function CommentFacts({ comment }: { comment: IndustryComment }) {
  const { t } = useTranslation('lines')
  const speaker = useSpeaker(comment)
  if (speaker === null) return <span>{t('comment.noSpeaker')}</span>
  const isUnknown = speaker.personId !== null && speaker.side === null
  if (speaker.side !== 'internal' && !isUnknown) {
    return <span className="font-semibold text-ink">{t('comment.input')}</span>
  }
  return (
    <div className="flex flex-col">
      <span className="font-semibold text-ink">{t(isUnknown ? 'comment.cannotTell' : 'comment.staffInput')}</span>
      <span>{t(isUnknown ? 'comment.notListed' : 'comment.staff')}</span>
    </div>
  )
}

/** Who said it, with title and employer as they were at the meeting. */
export function CommentFooter({ comment }: { comment: IndustryComment }) {
  const speaker = useSpeaker(comment)
  if (speaker === null) return null
  const rest = [speaker.title, speaker.affiliation].filter((part) => part !== null)
  return (
    <span data-user-content="">
      <b className="text-ink">{speaker.name}</b>
      {rest.length === 0 ? '' : `, ${rest.join(', ')}`}
    </span>
  )
}

/** The sentence of a declared interest, as it is printed: who declared what, and what followed. */
export function InterestSentence({ interest }: { interest: DeclaredInterest }) {
  const { t } = useTranslation('lines')
  const { person, text, isRecused, hasLeftRoom } = interest
  const followed = hasLeftRoom ? 'interest.steppedOut' : isRecused ? 'interest.steppedBack' : 'interest.noStep'
  // Whole elements, not values: what people write may look like markup.
  const components = {
    who: <span data-user-content="">{person.fullName}</span>,
    what: <span data-user-content="">{text?.replace(/[.\s]+$/u, '')}</span>,
  }
  return (
    <>
      <Trans t={t} i18nKey={text === null ? 'interest.sentence' : 'interest.sentenceWith'} components={components} />{' '}
      <Trans t={t} i18nKey={followed} components={components} />
    </>
  )
}

/** What a declared interest does to the count. */
export function InterestFacts({ interest }: { interest: DeclaredInterest }) {
  const { t } = useTranslation('lines')
  const { isRecused, hasLeftRoom, at, returnedAt } = interest
  return (
    <div className="flex flex-col">
      <span className="font-semibold text-ink">{t(isRecused ? 'interest.recused' : 'interest.stays')}</span>
      {hasLeftRoom ? (
        <span>{at === null ? t('interest.left') : t('interest.leftAt', { time: formatTime(at) })}</span>
      ) : null}
      {returnedAt === null ? null : <span>{t('interest.backAt', { time: formatTime(returnedAt) })}</span>}
    </div>
  )
}
