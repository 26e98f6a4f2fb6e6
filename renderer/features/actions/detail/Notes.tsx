import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PARAGRAPH_MAX, type ActionDetail, type ActionNote } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { formatDate, localDate } from '../../../lib/format'
import { useCallOf } from '../../../lib/query'
import { Button, IconButton, TextArea } from '../../../ui'
import { PeekSection, type Attempt } from './PeekSection'

interface NoteFormProps {
  label: string
  initial: string
  onSave: (text: string) => Promise<void>
  onCancel?: () => void
}

function NoteForm({ label, initial, onSave, onCancel }: NoteFormProps) {
  const { t } = useTranslation(['actions', 'common'])
  const [text, setText] = useState(initial)
  const isEmpty = text.trim() === ''
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isEmpty) void onSave(text).then(() => setText(''))
      }}
    >
      <TextArea
        label={label}
        value={text}
        onChange={setText}
        rows={2}
        maxLength={PARAGRAPH_MAX}
        autoFocus={onCancel !== undefined}
      />
      {isEmpty && onCancel === undefined ? null : (
        <div className="flex justify-end gap-2">
          <Button variant="ghost" size="sm" onPress={() => (onCancel === undefined ? setText('') : onCancel())}>
            {t('common:cancel')}
          </Button>
          <Button size="sm" type="submit" isDisabled={isEmpty}>
            {onCancel === undefined ? t('notes.add') : t('common:save')}
          </Button>
        </div>
      )}
    </form>
  )
}

interface NoteProps {
  note: ActionNote
  /** The person at this machine wrote it. */
  isOwn: boolean
  attempt: Attempt
}

function Note({ note, isOwn, attempt }: NoteProps) {
  const { t } = useTranslation(['actions', 'common'])
  const [isEditing, setEditing] = useState(false)
  const day = localDate(new Date(note.writtenAt))
  if (isEditing) {
    return (
      <li>
        <NoteForm
          label={t('notes.text')}
          initial={note.text}
          onCancel={() => setEditing(false)}
          onSave={(text) =>
            attempt(async () => {
              await api.command('actionItem.reviseNote', { id: note.id, text })
              setEditing(false)
            })
          }
        />
      </li>
    )
  }
  return (
    <li className="text-sm">
      <div className="flex items-center gap-2 text-ink-2">
        <time dateTime={note.writtenAt}>{formatDate(day, 'year')}</time>
        <span data-user-content className="min-w-0 flex-1 truncate">
          {note.authorName}
        </span>
        {isOwn ? (
          <>
            <IconButton icon="pencil" size="sm" label={t('notes.edit')} onPress={() => setEditing(true)} />
            <IconButton
              icon="trash"
              size="sm"
              label={t('notes.remove')}
              onPress={() => void attempt(() => api.command('actionItem.removeNote', { id: note.id }))}
            />
          </>
        ) : null}
      </div>
      <p data-user-content className="selectable break-words whitespace-pre-line">
        {note.text}
      </p>
    </li>
  )
}

/** What was reported on an action, the newest first, and a place for the next report. */
export function Notes({ action, attempt }: { action: ActionDetail; attempt: Attempt }) {
  const { t } = useTranslation('actions')
  const me = useCallOf('settings.get', {}).data?.userName ?? null
  return (
    <PeekSection title={t('notes.title')}>
      <NoteForm
        label={t('notes.new')}
        initial=""
        onSave={(text) => attempt(() => api.command('actionItem.note', { actionItemId: action.id, text }))}
      />
      {action.notes.length === 0 ? null : (
        <ul aria-label={t('notes.title')} className="flex flex-col gap-2">
          {action.notes.toReversed().map((note) => (
            // Without a name in the settings nobody can be told apart, and the command decides.
            <Note key={note.id} note={note} isOwn={me === null || note.authorName === me} attempt={attempt} />
          ))}
        </ul>
      )}
    </PeekSection>
  )
}
