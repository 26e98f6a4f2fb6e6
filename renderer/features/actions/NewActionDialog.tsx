import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { PARAGRAPH_MAX, whoOf, type ActionOwner, type BoardId } from '../../../electron/contract/model'
import { api } from '../../lib/api'
import { useErrorText } from '../../lib/errorText'
import { localDate } from '../../lib/format'
import { useQueryOf } from '../../lib/query'
import { Button, DateField, Dialog, Select, showToast, TextArea } from '../../ui'
import { OwnersField } from './fields'

function sendByKeys(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  // A button would take it for a press.
  if (event.target instanceof HTMLButtonElement) event.stopPropagation()
  const form = event.currentTarget.closest('form')
  // After what the field makes of the key: a date that was typed counts.
  setTimeout(() => form?.requestSubmit(), 0)
}

/** Asks for an action that was given between meetings. Mounted while it is open. */
export function NewActionDialog({ boardId, onClose }: { boardId: BoardId | null; onClose: () => void }) {
  const { t } = useTranslation(['actions', 'common'])
  const say = useErrorText()
  const boards = useQueryOf('board.list', {})
  const [board, setBoard] = useState(boardId)
  const [text, setText] = useState('')
  const [owners, setOwners] = useState<ActionOwner[]>([])
  const [dueOn, setDueOn] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const chosen = board ?? (boards.data?.length === 1 ? (boards.data[0]?.id ?? null) : null)

  const submit = async () => {
    setTried(true)
    if (text.trim() === '' || chosen === null) return
    try {
      const { number } = await api.command('actionItem.create', {
        boardId: chosen,
        agendaItemId: null,
        text,
        ...whoOf(owners),
        dueOn,
        givenOn: localDate(),
      })
      showToast({ message: t('create.made', { number }) })
      onClose()
    } catch (thrown) {
      setError(thrown)
    }
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('create.title')}
      onSubmit={() => void submit()}
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" keys="Mod+Enter">
            {t('create.add')}
          </Button>
        </>
      }
    >
      {/* In a text of several lines Enter is a new line, so the form is sent by Ctrl Enter too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="flex flex-col gap-3" onKeyDownCapture={sendByKeys}>
        <TextArea
          label={t('peek.text')}
          value={text}
          onChange={setText}
          maxLength={PARAGRAPH_MAX}
          autoFocus
          {...(isTried && text.trim() === '' ? { error: t('create.textMissing') } : {})}
        />
        {boardId === null ? (
          <Select
            label={t('table.board')}
            value={chosen}
            options={(boards.data ?? []).map(({ id, name }) => ({ id, label: name, isUserContent: true }))}
            onChange={setBoard}
            {...(isTried && chosen === null ? { error: t('create.boardMissing') } : {})}
          />
        ) : null}
        <OwnersField label={t('owners.add')} owners={owners} onChange={setOwners} />
        <DateField label={t('due.label')} value={dueOn} onChange={setDueOn} help={t('create.dueHelp')} />
        {error === null ? null : (
          <p role="alert" className="text-sm text-red">
            {say(error)}
          </p>
        )}
      </div>
    </Dialog>
  )
}
