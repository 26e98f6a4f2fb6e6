import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  MemberCategory,
  MemberRole,
  type BoardId,
  type MembershipRow,
  type Person,
} from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { useErrorText } from '../../../lib/errorText'
import { formatDate } from '../../../lib/format'
import { useLineRule } from '../../../lib/lineRule'
import { useQueryOf } from '../../../lib/query'
import {
  Banner,
  Button,
  Checkbox,
  DateField,
  Dialog,
  SegmentedControl,
  Select,
  showToast,
  TextField,
} from '../../../ui'
import { complainAbout, draftOf, newDraft, personOf, withCategory, withPerson, type MemberDraft } from './memberDraft'
import { PersonHint } from './PersonHint'

/** Props of {@link MemberDialog}. */
export interface MemberDialogProps {
  boardId: BoardId
  members: readonly MembershipRow[]
  /** The seat to edit; null adds one. */
  member: MembershipRow | null
  today: string
  onClose: () => void
}

const textFields = ['title', 'organizationName', 'email', 'phone'] as const

/** Writes the seat first: it can be refused for reasons that only the database knows, and then nothing is changed. */
async function save(draft: MemberDraft, boardId: BoardId, member: MembershipRow | null, known: Person | undefined) {
  const { role, category, isVoting, side, termStart, termEnd } = draft
  if (termStart === null) return null
  const seat = { role, category, isVoting, side, termStart, termEnd }
  const person = personOf(draft)
  const { id } = member
    ? await api.command('membership.revise', { id: member.id, ...seat })
    : await api.command('membership.add', {
        boardId,
        person: draft.personId === null ? { new: person } : { id: draft.personId },
        ...seat,
      })
  const isChanged =
    known !== undefined &&
    (known.fullName !== person.fullName ||
      known.title !== person.title ||
      (known.organization?.name ?? null) !== person.organizationName ||
      known.email !== person.email ||
      known.phone !== person.phone)
  if (isChanged && draft.personId !== null) await api.command('person.revise', { id: draft.personId, ...person })
  return id
}

/** A person and their seat on the board, in one dialog. */
export function MemberDialog({ boardId, members, member, today, onClose }: MemberDialogProps) {
  const { t } = useTranslation(['boards', 'common'])
  const say = useErrorText()
  const line = useLineRule()
  const people = useQueryOf('person.list', { text: '' })
  const [draft, setDraft] = useState(() => (member ? draftOf(member) : newDraft(today)))
  const [isTold, setIsTold] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setIsBusy] = useState(false)
  const set = (changed: Partial<MemberDraft>) => setDraft((current) => ({ ...current, ...changed }))

  const complaints = complainAbout(draft, members, people.data ?? [], member?.id ?? null)
  // What is wrong with two fields together is said as soon as it is so; the rest when somebody tries to save.
  const complaintAt = (field: 'fullName' | 'email' | 'termEnd') => {
    const found = complaints.find((complaint) => complaint.field === field)
    if (!found || (!isTold && field === 'email')) return undefined
    if (found.kind !== 'duplicate') return t(`memberForm.${found.kind}`)
    const { fullName, termStart, termEnd } = found.seat
    const since = formatDate(termStart, 'year')
    return termEnd === null
      ? t('memberForm.duplicateSince', { name: fullName, since })
      : t('memberForm.duplicateUntil', { name: fullName, since, until: formatDate(termEnd, 'year') })
  }

  const submit = async () => {
    setIsTold(true)
    if (complaints.length > 0 || isBusy) return
    setIsBusy(true)
    setError(null)
    try {
      const known = people.data?.find((person) => person.id === draft.personId)
      const id = await save(draft, boardId, member, known)
      if (id === null) return
      if (!member) {
        showToast({
          message: t('memberForm.added', { name: personOf(draft).fullName }),
          undo: () => void api.command('membership.remove', { id }),
        })
      }
      onClose()
    } catch (thrown) {
      setError(thrown)
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={member ? t('memberForm.editTitle', { name: member.fullName }) : t('memberForm.addTitle')}
      onSubmit={() => void submit()}
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={isBusy || people.isPending}>
            {member ? t('memberForm.save') : t('memberForm.add')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3 py-1">
        {error === null ? null : <Banner tone="red" fact={t('notSaved')} detail={say(error)} />}
        <div>
          <TextField
            label={t('memberForm.fullName')}
            value={draft.fullName}
            onChange={(fullName) => set({ fullName })}
            validate={line(t('memberForm.nameMissing'))}
            error={complaintAt('fullName')}
            isRequired
            autoFocus
          />
          {draft.personId === null ? (
            <PersonHint
              typed={draft.fullName}
              people={people.data ?? []}
              members={members}
              onChoose={(person) => setDraft((current) => withPerson(current, person))}
            />
          ) : null}
        </div>
        <div className="grid grid-cols-2 gap-3">
          {textFields.map((field) => (
            <TextField
              key={field}
              label={t(`memberForm.${field}`)}
              value={draft[field]}
              onChange={(text) => set({ [field]: text })}
              error={field === 'email' ? complaintAt('email') : undefined}
              validate={line()}
            />
          ))}
          <Select
            label={t('memberForm.role')}
            options={MemberRole.options.map((role) => ({ id: role, label: t(`role.${role}`) }))}
            value={draft.role}
            onChange={(role) => set({ role })}
          />
          <Select
            label={t('memberForm.category')}
            options={MemberCategory.options.map((category) => ({ id: category, label: t(`category.${category}`) }))}
            value={draft.category}
            onChange={(category) => setDraft((current) => withCategory(current, category))}
          />
          <Checkbox isSelected={draft.isVoting} onChange={(isVoting) => set({ isVoting })}>
            {t('memberForm.voting')}
          </Checkbox>
          <SegmentedControl
            label={t('memberForm.side')}
            options={[
              { id: 'external', label: t('side.external') },
              { id: 'internal', label: t('side.internal') },
            ]}
            value={draft.side}
            onChange={(side) => set({ side })}
          />
          <DateField
            label={t('memberForm.termStart')}
            value={draft.termStart}
            onChange={(termStart) => set({ termStart })}
            yearGuess="thisYear"
            minDate="1900-01-01"
            maxDate="2199-12-31"
            isRequired
          />
          <DateField
            label={t('memberForm.termEnd')}
            help={t('memberForm.termEndHelp')}
            value={draft.termEnd}
            onChange={(termEnd) => set({ termEnd })}
            minDate="1900-01-01"
            maxDate="2199-12-31"
            error={complaintAt('termEnd')}
          />
        </div>
      </div>
    </Dialog>
  )
}
