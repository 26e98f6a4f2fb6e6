import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Abbreviation, type InstitutionId, type Snippet } from '../../../electron/contract/model'
import { api } from '../../lib/api'
import { useErrorText } from '../../lib/errorText'
import { useQueryOf } from '../../lib/query'
import { Banner, Button, ErrorState, IconButton, showToast, TextArea, TextField } from '../../ui'
import { Section } from './Section'
import { useAct } from '../../lib/useAct'

/** The texts that the people of this workspace call up by an abbreviation while they write. */
export function SnippetsSection({ institutionId }: { institutionId: InstitutionId }) {
  const { t } = useTranslation('snippets')
  const say = useErrorText()
  const snippets = useQueryOf('snippet.list', { institutionId })
  const { error, act } = useAct()
  const [editing, setEditing] = useState<Snippet['id'] | 'new' | null>(null)
  const close = () => setEditing(null)
  const remove = ({ id, abbreviation, text }: Snippet) =>
    void act(async () => {
      await api.command('snippet.remove', { id })
      showToast({
        message: t('removed', { abbreviation }),
        undo: () => void act(() => api.command('snippet.save', { id: null, institutionId, abbreviation, text })),
      })
    })
  const list = snippets.data ?? []
  return (
    <Section label={t('title')} note={t('note')}>
      <p className="text-ink-2">{t('lead')}</p>
      {error === null ? null : <Banner tone="red" fact={t('settings:notSaved')} detail={say(error)} />}
      {snippets.isError ? <ErrorState onRetry={() => void snippets.refetch()}>{say(snippets.error)}</ErrorState> : null}
      {snippets.isSuccess && list.length === 0 ? <p className="text-ink-2">{t('none')}</p> : null}
      {list.length === 0 ? null : (
        <ul aria-label={t('list')} className="flex flex-col border-t border-line">
          {list.map((snippet) => (
            <li key={snippet.id} className="border-b border-line py-1.5">
              {editing === snippet.id ? (
                <SnippetForm institutionId={institutionId} snippet={snippet} onClose={close} />
              ) : (
                <div className="flex items-center gap-3">
                  <span data-user-content="" className="w-28 shrink-0 truncate font-semibold">
                    ;{snippet.abbreviation}
                  </span>
                  <span data-user-content="" className="line-clamp-2 min-w-0 flex-1 font-serif whitespace-pre-wrap">
                    {snippet.text}
                  </span>
                  <Button
                    size="sm"
                    variant="ghost"
                    aria-label={t('edit', { abbreviation: snippet.abbreviation })}
                    onPress={() => setEditing(snippet.id)}
                  >
                    {t('editShort')}
                  </Button>
                  <IconButton
                    icon="trash"
                    size="sm"
                    label={t('remove', { abbreviation: snippet.abbreviation })}
                    onPress={() => remove(snippet)}
                  />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {editing === 'new' ? (
        <SnippetForm institutionId={institutionId} snippet={null} onClose={close} />
      ) : (
        <Button className="self-start" icon="plus" onPress={() => setEditing('new')}>
          {t('add')}
        </Button>
      )}
    </Section>
  )
}

interface SnippetFormProps {
  institutionId: InstitutionId
  /** Null for a new one. */
  snippet: Snippet | null
  onClose: () => void
}

function SnippetForm({ institutionId, snippet, onClose }: SnippetFormProps) {
  const { t } = useTranslation('snippets')
  const say = useErrorText()
  const { isBusy, error, act } = useAct()
  const [abbreviation, setAbbreviation] = useState(snippet?.abbreviation ?? '')
  const [text, setText] = useState(snippet?.text ?? '')
  const [isAsked, setIsAsked] = useState(false)
  const isGood = Abbreviation.safeParse(abbreviation).success
  const save = async () => {
    setIsAsked(true)
    if (!isGood || text.trim() === '') return
    const input = { id: snippet?.id ?? null, institutionId, abbreviation, text }
    if (await act(() => api.command('snippet.save', input))) onClose()
  }
  return (
    // Escape and Ctrl Enter bubble up from the fields; the form itself is no control.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className="flex flex-col gap-2 py-1"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
      }}
    >
      {error === null ? null : <Banner tone="red" fact={t('settings:notSaved')} detail={say(error)} />}
      <div className="grid grid-cols-[160px_minmax(0,1fr)] gap-3">
        <TextField
          label={t('abbreviation')}
          help={t('abbreviationHelp')}
          value={abbreviation}
          onChange={setAbbreviation}
          autoFocus
          {...(isAsked && !isGood ? { error: t('abbreviationBad') } : {})}
        />
        <TextArea
          label={t('text')}
          value={text}
          onChange={setText}
          placeholder={t('example')}
          {...(isAsked && text.trim() === '' ? { error: t('textMissing') } : {})}
        />
      </div>
      <div className="flex gap-2">
        <Button type="submit" variant="primary" isDisabled={isBusy}>
          {t('save')}
        </Button>
        <Button variant="ghost" onPress={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
