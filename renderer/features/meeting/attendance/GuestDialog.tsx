import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PersonId, type AttendanceMode } from '../../../../electron/contract/model'
import { useErrorText } from '../../../lib/errorText'
import { useCommand } from '../../../lib/query'
import { Button, ComboBox, Dialog, RadioGroup, TextField } from '../../../ui'
import { useMinutes } from '../minutes/minutesData'

/** Puts a guest on the list: somebody of the address book, or somebody new by name, title and affiliation. */
export function GuestDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['minutes', 'common'])
  const { candidates, meeting } = useMinutes()
  const say = useErrorText()
  const add = useCommand('attendance.addGuest')
  const [personId, setPersonId] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [title, setTitle] = useState('')
  const [affiliation, setAffiliation] = useState('')
  const [mode, setMode] = useState<AttendanceMode>(meeting.mode === 'online' ? 'online' : 'in_person')
  const line = (text: string) => (text.trim() === '' ? null : text.trim())
  const options = [
    ...candidates
      .filter(({ circle }) => circle === 'workspace')
      .map(({ personId: id, fullName, detail }) => ({
        id: id as string,
        label: fullName,
        ...(detail === null ? {} : { detail }),
        isUserContent: true,
      })),
    ...(name === '' ? [] : [{ id: 'new', label: name, detail: t('attendance.newPerson'), isUserContent: true }]),
  ]
  const isNew = personId === null && name !== ''
  const submit = () => {
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
        <ComboBox
          label={t('attendance.guestName')}
          options={options}
          value={personId ?? (name === '' ? null : 'new')}
          onChange={(id) => {
            setPersonId(id === 'new' ? null : id)
            if (id !== 'new') setName('')
          }}
          onCustom={(typed) => {
            setPersonId(null)
            setName(typed)
          }}
          autoFocus
          isRequired
          error={add.error ? say(add.error) : undefined}
        />
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
