import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  ActionStatus,
  LINE_MAX,
  OFFICES,
  ownerKey,
  type ActionOwner,
  type ActionRow,
} from '../../../electron/contract/model'
import { useErrorText } from '../../lib/errorText'
import { useOwnerName } from '../../lib/ownerName'
import { useQueryOf } from '../../lib/query'
import { Button, ComboBox, DateField, IconButton, TextField } from '../../ui'
import { assign, moveDueDate } from './changes'

/** All statuses with their words, in the order of an action's life. */
export function useStatusOptions(): { id: ActionStatus; label: string }[] {
  const { t } = useTranslation('actions')
  return ActionStatus.options.map((id) => ({ id, label: t(`status.${id}`) }))
}

/** Props of {@link OwnersField}. */
export interface OwnersFieldProps {
  label: string
  owners: readonly ActionOwner[]
  onChange: (owners: ActionOwner[]) => void
  autoFocus?: boolean
}

/** Who does it: any number of people and offices, added by typing a name, taken off one by one. */
export function OwnersField({ label, owners, onChange, autoFocus = false }: OwnersFieldProps) {
  const { t } = useTranslation(['actions', 'common'])
  const people = useQueryOf('person.list', { text: '' })
  const nameOf = useOwnerName()
  // A new field for each added name, at once: empty, closed, and with the focus for the next name.
  const [round, setRound] = useState(0)
  const offices = OFFICES.filter((office) => owners.every((owner) => owner.office !== office)).map((id) => ({
    id,
    label: t(`common:office.${id}`),
    detail: t('owners.whoeverHolds'),
  }))
  const persons = (people.data ?? [])
    .filter((person) => owners.every((owner) => owner.personId !== person.id))
    .map((person) => ({
      id: person.id,
      label: person.fullName,
      isUserContent: true,
      ...(person.organization === null ? {} : { detail: person.organization.name }),
    }))
  return (
    <div className="flex flex-col gap-1.5">
      <ComboBox
        label={label}
        options={[...offices, ...persons]}
        value={null}
        key={round}
        autoFocus={autoFocus || round > 0}
        placeholder={t('owners.placeholder')}
        onChange={(id) => {
          const office = OFFICES.find((candidate) => candidate === id)
          const person = people.data?.find((candidate) => candidate.id === id)
          if (office === undefined && person === undefined) return
          setRound(round + 1)
          onChange([
            ...owners,
            person === undefined
              ? { personId: null, office: office ?? 'chair', fullName: '' }
              : { personId: person.id, office: null, fullName: person.fullName },
          ])
        }}
      />
      {owners.length === 0 ? null : (
        <ul aria-label={t('owners.list')} className="flex flex-col">
          {owners.map((owner) => (
            <li key={ownerKey(owner)} className="flex h-7 items-center gap-2">
              <span data-user-content className="min-w-0 flex-1 truncate">
                {nameOf(owner)}
              </span>
              <IconButton
                icon="close"
                size="sm"
                label={t('owners.remove', { name: nameOf(owner) })}
                onPress={() => onChange(owners.filter((each) => ownerKey(each) !== ownerKey(owner)))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const sameOwners = (a: readonly ActionOwner[], b: readonly ActionOwner[]) =>
  JSON.stringify(a.map(ownerKey).toSorted()) === JSON.stringify(b.map(ownerKey).toSorted())

/** The owners as they will be: whoever adds the next name before the last one is on disk must not lose that one. */
export function useOwners(
  action: ActionRow,
  onError: (error: unknown) => void,
): { owners: readonly ActionOwner[]; change: (owners: ActionOwner[]) => Promise<void> } {
  const [pending, setPending] = useState<ActionOwner[] | null>(null)
  if (pending !== null && sameOwners(pending, action.owners)) setPending(null)
  const change = async (owners: ActionOwner[]) => {
    setPending(owners)
    try {
      onError(null)
      await assign(action, owners)
    } catch (thrown) {
      setPending(null)
      onError(thrown)
    }
  }
  return { owners: pending ?? action.owners, change }
}

function Refusal({ error }: { error: unknown }) {
  const say = useErrorText()
  if (error === null) return null
  return (
    <p role="alert" className="mt-2 text-sm text-red">
      {say(error)}
    </p>
  )
}

/** Moves the due date of one action, where it stands. */
export function DueEditor({ action, close }: { action: ActionRow; close: () => void }) {
  const { t } = useTranslation(['actions', 'common'])
  const [due, setDue] = useState(action.dueOn)
  const [reason, setReason] = useState('')
  const [error, setError] = useState<unknown>(null)
  const save = async (dueOn: string | null) => {
    try {
      await moveDueDate(action, dueOn, reason.trim() === '' ? null : reason.trim())
      close()
    } catch (thrown) {
      setError(thrown)
    }
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void save(due)
      }}
    >
      <DateField label={t('due.label')} value={due} onChange={setDue} autoFocus />
      {action.dueOn === null ? null : (
        <TextField className="mt-2" label={t('due.reason')} value={reason} onChange={setReason} maxLength={LINE_MAX} />
      )}
      <Refusal error={error} />
      <div className="mt-3 flex justify-end gap-2">
        {action.dueOn === null ? null : (
          <Button variant="ghost" onPress={() => void save(null)}>
            {t('due.clear')}
          </Button>
        )}
        <Button variant="primary" type="submit">
          {t('common:save')}
        </Button>
      </div>
    </form>
  )
}

/** Changes who owns one action, where it stands. */
export function OwnersEditor({ action, close }: { action: ActionRow; close: () => void }) {
  const { t } = useTranslation(['actions', 'common'])
  const [error, setError] = useState<unknown>(null)
  const { owners, change } = useOwners(action, setError)
  return (
    <div>
      <OwnersField label={t('owners.add')} owners={owners} autoFocus onChange={(next) => void change(next)} />
      <Refusal error={error} />
      <div className="mt-3 flex justify-end">
        <Button onPress={close}>{t('common:close')}</Button>
      </div>
    </div>
  )
}
