import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PARAGRAPH_MAX } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { useIsChair } from '../../../lib/useIsChair'
import { Button, IconButton, TextArea } from '../../../ui'
import type { RegisterRow } from '../rows'

/** The words of an action, and the way to put them better. */
export function Wording({ action, onError }: { action: RegisterRow; onError: (error: unknown) => void }) {
  const { t } = useTranslation(['actions', 'common'])
  const [text, setText] = useState<string | null>(null)
  // The words of an action that a meeting gave are the minutes', which the chair's machine leaves as they are.
  const isInMinutes = useIsChair() && action.origin !== null
  const save = async () => {
    if (text === null) return
    try {
      await api.command('actionItem.revise', { id: action.id, text })
      setText(null)
      onError(null)
    } catch (error) {
      onError(error)
    }
  }
  if (text === null) {
    return (
      <div className="flex items-start gap-2">
        <h2 data-user-content className="min-w-0 flex-1 font-serif text-h3 font-semibold break-words">
          {action.text}
        </h2>
        {isInMinutes ? null : (
          <IconButton icon="pencil" size="sm" label={t('peek.rephrase')} onPress={() => setText(action.text)} />
        )}
      </div>
    )
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      className="flex flex-col gap-2"
    >
      <TextArea
        label={t('peek.text')}
        value={text}
        onChange={setText}
        maxLength={PARAGRAPH_MAX}
        autoFocus
        {...(text.trim() === '' ? { error: t('create.textMissing') } : {})}
      />
      <div className="flex justify-end gap-2">
        <Button variant="ghost" onPress={() => setText(null)}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" isDisabled={text.trim() === ''}>
          {t('common:save')}
        </Button>
      </div>
    </form>
  )
}
