import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LINE_MAX, type BoardDetail, type BoardPeople } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { useErrorText } from '../../../lib/errorText'
import { formatDate } from '../../../lib/format'
import { useQueryOf } from '../../../lib/query'
import { Banner, Button, ComboBox, DateField, Dialog, Select, showToast, TextField } from '../../../ui'
import { UserText } from '../UserText'
import { decisionsOf, draftsOf, isComplete, needsReason, spread, type SeatDraft } from './renewalDraft'

const kinds = ['renew', 'end', 'replace', 'later'] as const

/** The option of somebody who is not in the address book yet. */
const NEW = 'new'

interface SeatLineProps {
  draft: SeatDraft
  people: readonly { id: string; label: string; isUserContent: true }[]
  onChange: (changed: Partial<SeatDraft>) => void
}

function SeatLine({ draft, people, onChange }: SeatLineProps) {
  const { t } = useTranslation('people')
  const { term, kind } = draft
  const name = term.fullName
  const end = term.termEnd === null ? '' : formatDate(term.termEnd, 'year')
  return (
    <fieldset className="border-b border-line py-3 last:border-b-0">
      <legend className="sr-only">{name}</legend>
      <p className="mb-2">
        <UserText className="font-semibold">{name}</UserText>{' '}
        <span className={term.isExpired ? 'text-red' : 'text-ink-2'}>
          {t(term.isExpired ? 'renewal.ended' : 'renewal.ends', { date: end, count: term.termsInARow, ordinal: true })}
        </span>
      </p>
      <div className="grid grid-cols-3 gap-3">
        <Select
          label={t('renewal.decision')}
          options={kinds.map((id) => ({ id, label: t(`renewal.${id}`) }))}
          value={kind}
          onChange={(chosen) => onChange({ kind: chosen })}
        />
        {kind === 'replace' ? (
          <ComboBox
            label={t('renewal.person')}
            options={
              draft.newName === '' ? people : [{ id: NEW, label: draft.newName, isUserContent: true }, ...people]
            }
            value={draft.personId ?? (draft.newName === '' ? null : NEW)}
            onChange={(id) => {
              // The typed name stands in the list too, and choosing it changes nothing.
              if (id !== NEW) onChange({ personId: id as SeatDraft['personId'], newName: '' })
            }}
            onCustom={(newName) => onChange({ newName: newName.slice(0, LINE_MAX), personId: null })}
            isRequired
          />
        ) : null}
        {kind === 'renew' || kind === 'replace' ? (
          <DateField
            label={t('renewal.until')}
            value={draft.termEnd}
            onChange={(termEnd) => onChange({ termEnd })}
            minDate={draft.termStart}
            maxDate="2199-12-31"
          />
        ) : null}
      </div>
      {needsReason(draft) ? (
        <TextField
          className="mt-2"
          label={t('renewal.beyond', { name })}
          value={draft.beyondReason}
          onChange={(beyondReason) => onChange({ beyondReason })}
          validate={(typed) => (typed.trim() === '' ? t('renewal.beyondMissing') : null)}
          maxLength={LINE_MAX}
          isRequired
        />
      ) : null}
    </fieldset>
  )
}

/** Props of {@link RenewalDialog}. */
export interface RenewalDialogProps {
  board: BoardDetail
  people: BoardPeople
  today: string
  onClose: () => void
}

/** Decides on all terms that have ended or end soon, in one step. */
export function RenewalDialog({ board, people, today, onClose }: RenewalDialogProps) {
  const { t } = useTranslation(['people', 'common', 'boards'])
  const say = useErrorText()
  const everybody = useQueryOf('person.list', { text: '' })
  const [drafts, setDrafts] = useState(() => draftsOf(people.terms, board.termYears, today))
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setIsBusy] = useState(false)
  const decisions = decisionsOf(drafts)
  const options = (everybody.data ?? []).map(({ id, fullName }) => ({
    id: id as string,
    label: fullName,
    isUserContent: true as const,
  }))

  const save = async () => {
    if (isBusy || decisions.length === 0 || !drafts.every(isComplete)) return
    setIsBusy(true)
    setError(null)
    try {
      const { output, changeSet } = await api.commit('membership.renewAll', { boardId: board.id, decisions })
      showToast({
        message: t('renewal.done', { ...output }),
        ...(changeSet === null ? {} : { undo: () => void api.command('change.undo', { changeSet }) }),
      })
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
      size="lg"
      title={t('renewal.title')}
      sentence={drafts.length === 0 ? t('renewal.none') : t('renewal.sentence', { count: drafts.length })}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={isBusy || decisions.length === 0}>
            {t('renewal.act')}
          </Button>
        </>
      }
    >
      {error === null ? null : <Banner tone="red" fact={t('boards:notSaved')} detail={say(error)} />}
      {drafts.length > 1 ? (
        <Button
          onPress={() =>
            setDrafts(spread(drafts, people.terms, { yearStarts: people.yearStarts, termYears: board.termYears }))
          }
        >
          {t('renewal.spread')}
        </Button>
      ) : null}
      {drafts.map((draft) => (
        <SeatLine
          key={draft.term.membershipId}
          draft={draft}
          people={options}
          onChange={(changed) =>
            setDrafts((all) =>
              all.map((each) => (each.term.membershipId === draft.term.membershipId ? { ...each, ...changed } : each)),
            )
          }
        />
      ))}
    </Dialog>
  )
}
