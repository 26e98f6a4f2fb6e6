import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PersonId, type AttendanceMode } from '../../../../electron/contract/model'
import { useErrorText } from '../../../lib/errorText'
import { useCommand } from '../../../lib/query'
import { Button, Dialog, RadioGroup, StateMark, TextField } from '../../../ui'
import { folded, suggestPeople } from '../editor/people'
import { PickField } from '../editor/PickField'
import { useMinutes } from '../minutes/minutesData'

/** Puts a guest on the list: somebody of the address book, or somebody new by name, title and affiliation. */
export function GuestDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['minutes', 'common', 'ui'])
  const { candidates, meeting } = useMinutes()
  const say = useErrorText()
  const add = useCommand('attendance.addGuest')
  const [personId, setPersonId] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const [title, setTitle] = useState('')
  const [affiliation, setAffiliation] = useState('')
  const [mode, setMode] = useState<AttendanceMode>(meeting.mode === 'online' ? 'online' : 'in_person')
  const line = (text: string) => (text.trim() === '' ? null : text.trim())
  const known = candidates.filter(({ circle }) => circle === 'workspace')
  const chosen = known.find(({ personId: id }) => id === personId)
  const isNew = personId === null && name !== ''
  const submit = () => {
    setIsMissing(personId === null && line(name) === null)
    if (personId === null && line(name) === null) return
    const person =
      personId !== null
        ? { id: PersonId.parse(personId) }
        : {
            new: {
              fullName: name.trim(),
              title: line(title),
              organizationName: line(affiliation),
              email: null,
              phone: null,
            },
          }
    add.mutate({ meetingId: meeting.id, person, mode }, { onSuccess: onClose })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="sm"
      title={t('attendance.addGuest')}
      onSubmit={submit}
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={add.isPending}>
            {t('attendance.addGuest')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <PickField
          label={t('attendance.guestName')}
          value={chosen?.fullName ?? name}
          suggest={(typed) =>
            suggestPeople(typed, known).map(({ personId: id, fullName, detail }) => ({
              id,
              label: fullName,
              detail,
              isUserContent: true,
            }))
          }
          onPick={(id) => {
            setPersonId(id)
            setName('')
          }}
          onClear={() => {
            setPersonId(null)
            setName('')
          }}
          newLabel={(typed) =>
            known.some(({ fullName }) => folded(fullName) === folded(typed))
              ? null
              : t('attendance.newGuest', { name: typed })
          }
          onNew={(typed) => {
            setPersonId(null)
            setName(typed)
          }}
          isUserContent
          autoFocus
        />
        {add.error || isMissing ? (
          <p role="alert" className="-mt-2 flex items-start gap-1 text-xs text-red">
            <StateMark state="fail" label="" /> {add.error ? say(add.error) : t('ui:field.required')}
          </p>
        ) : null}
        {isNew ? (
          <>
            <TextField label={t('attendance.title')} value={title} onChange={setTitle} maxLength={300} />
            <TextField
              label={t('attendance.affiliation')}
              value={affiliation}
              onChange={setAffiliation}
              maxLength={300}
            />
          </>
        ) : null}
        <RadioGroup
          label={t('attendance.where')}
          options={[
            { id: 'in_person', label: t('attendance.mark.room') },
            { id: 'online', label: t('attendance.mark.online') },
          ]}
          value={mode}
          onChange={setMode}
          orientation="horizontal"
        />
      </div>
    </Dialog>
  )
}
