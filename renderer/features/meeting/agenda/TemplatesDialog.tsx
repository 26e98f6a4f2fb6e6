import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { LINE_MAX, type AgendaTemplate } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { useErrorText } from '../../../lib/errorText'
import { useLineRule } from '../../../lib/lineRule'
import { useQueryOf } from '../../../lib/query'
import { Banner, Button, Dialog, IconButton, showToast, TextField } from '../../../ui'
import type { AgendaDesk } from './useAgenda'

/** Opens the dialog in which the agenda becomes a template. */
export function TemplatesButton({ desk }: { desk: AgendaDesk }) {
  const { t } = useTranslation('agendaLife')
  const templates = useQueryOf('agendaTemplate.list', { boardId: desk.meeting.boardId })
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button size="sm" className="mt-2" isDisabled={!templates.isSuccess} onPress={() => setIsOpen(true)}>
        {t('template.open')}
      </Button>
      {isOpen && templates.isSuccess ? (
        <TemplatesDialog desk={desk} templates={templates.data} onClose={() => setIsOpen(false)} />
      ) : null}
    </>
  )
}

interface TemplatesDialogProps {
  desk: AgendaDesk
  templates: readonly AgendaTemplate[]
  onClose: () => void
}

/** Keeps this agenda as a template of the board; those that the board has can be named anew or removed. */
function TemplatesDialog({ desk, templates, onClose }: TemplatesDialogProps) {
  const { t } = useTranslation(['agendaLife', 'common'])
  const line = useLineRule()
  const say = useErrorText()
  const field = useRef<HTMLDivElement>(null)
  const [name, setName] = useState('')
  const [error, setError] = useState<unknown>(null)
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    setError(null)
    try {
      await work()
      return true
    } catch (thrown) {
      setError(thrown)
      return false
    }
  }
  const save = async () => {
    const { boardId, id: meetingId } = desk.meeting
    const isDone = await attempt(() => api.command('agendaTemplate.save', { boardId, name: name.trim(), meetingId }))
    if (!isDone) return
    showToast({ message: t('template.saved', { name: name.trim() }) })
    onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('template.title')}
      sentence={t('template.sentence')}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('template.save')}
          </Button>
        </>
      }
    >
      {error === null ? null : <Banner tone="ochre" fact={t('template.refused')} detail={say(error)} />}
      <div ref={field} className="py-1">
        <TextField
          label={t('template.name')}
          value={name}
          onChange={setName}
          validate={line(t('template.nameMissing'))}
          maxLength={LINE_MAX}
          isRequired
          autoFocus
        />
      </div>
      {templates.length === 0 ? null : (
        <>
          <h3 className="mt-3 text-sm font-semibold text-ink-2">{t('template.list')}</h3>
          <ul aria-label={t('template.list')}>
            {templates.map((template) => (
              <TemplateLine
                key={template.id}
                template={template}
                attempt={attempt}
                onRemoved={() => field.current?.querySelector('input')?.focus()}
              />
            ))}
          </ul>
        </>
      )}
    </Dialog>
  )
}

interface TemplateLineProps {
  template: AgendaTemplate
  attempt: (work: () => Promise<unknown>) => Promise<boolean>
  onRemoved: () => void
}

function TemplateLine({ template, attempt, onRemoved }: TemplateLineProps) {
  const { t } = useTranslation(['agendaLife', 'common'])
  const line = useRef<HTMLLIElement>(null)
  const [name, setName] = useState<string | null>(null)
  const { id } = template
  const leave = () => {
    // The field goes with the focus in it: it returns to the button that opened the field, which has to be there first.
    flushSync(() => setName(null))
    line.current?.querySelector('button')?.focus()
  }
  const rename = async () => {
    const next = name?.trim() ?? ''
    if (next === '' || next === template.name) leave()
    else if (await attempt(() => api.command('agendaTemplate.rename', { id, name: next }))) leave()
  }
  const remove = async () => {
    if (await attempt(() => api.command('agendaTemplate.remove', { id }))) onRemoved()
  }
  return (
    <li ref={line} className="flex min-h-9 items-center gap-2 border-b border-line">
      {name === null ? (
        <>
          <span data-user-content="" className="min-w-0 flex-1 truncate" title={template.name}>
            {template.name}
          </span>
          <span className="text-sm text-ink-2">{t('template.items', { count: template.itemCount })}</span>
          <IconButton
            icon="pencil"
            label={t('template.rename', { name: template.name })}
            onPress={() => setName(template.name)}
          />
          <IconButton
            icon="trash"
            label={t('template.remove', { name: template.name })}
            onPress={() => void remove()}
          />
        </>
      ) : (
        <>
          <TextField
            label={t('template.rename', { name: template.name })}
            isLabelHidden
            value={name}
            onChange={setName}
            onKeyDown={(event) => {
              // Enter is for this name, not for the form around it; Escape leaves the name, not the dialog.
              if (event.key === 'Enter') void rename()
              else if (event.key === 'Escape') leave()
              else {
                event.continuePropagation()
                return
              }
              event.preventDefault()
            }}
            maxLength={LINE_MAX}
            autoFocus
            className="min-w-0 flex-1"
          />
          <Button size="sm" onPress={() => void rename()}>
            {t('common:save')}
          </Button>
        </>
      )}
    </li>
  )
}
