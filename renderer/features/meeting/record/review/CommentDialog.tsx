import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AgendaItemId, PersonId, type AgendaItem, type MeetingId } from '../../../../../electron/contract/model'
import { useErrorText } from '../../../../lib/errorText'
import { useCallOf, useCommand, useQueryOf } from '../../../../lib/query'
import { Banner, Button, ComboBox, Dialog, Select, TextArea } from '../../../../ui'

/** Props of {@link CommentDialog}. */
export interface CommentDialogProps {
  meetingId: MeetingId
  items: readonly AgendaItem[]
  /** The item that the comment is about at first; null = the minutes as a whole. */
  itemId: AgendaItemId | null
  /** Words that were selected. */
  quote: string | null
  onClose: () => void
}

const WHOLE = 'whole'
/** A name that belongs to nobody in the workspace stands in the list under this. */
const TYPED = 'typed'

/** Takes down what a reader of the draft asked for: whose it is, about which words, and what is to be changed. */
export function CommentDialog({ meetingId, items, itemId, quote, onClose }: CommentDialogProps) {
  const { t } = useTranslation(['review', 'common'])
  const say = useErrorText()
  const add = useCommand('review.addComment')
  const people = useQueryOf('person.list', { text: '' })
  const [about, setAbout] = useState<string>(itemId ?? WHOLE)
  const settings = useCallOf('settings.get', {}).data
  // The chair's machine takes down what its own person says, the secretary's what others wrote.
  const own = settings?.view === 'chair' ? settings.userName : null
  const [author, setAuthor] = useState<{ id: string; name: string } | null>(
    own === null ? null : { id: TYPED, name: own },
  )
  const [words, setWords] = useState(quote ?? '')
  const [text, setText] = useState('')
  const known = (people.data ?? []).map(({ id, fullName, organization, title }) => ({
    id: id as string,
    label: fullName,
    detail: organization?.name ?? title ?? '',
    isUserContent: true,
  }))
  const options = author?.id === TYPED ? [{ id: TYPED, label: author.name, isUserContent: true }, ...known] : known
  /** A name as it stands in the field when it is left: one of the list's, or somebody else's. */
  const take = (typed: string) => {
    const name = typed.trim()
    if (name === '' || name === author?.name) return
    const chosen = known.find(({ label }) => label.toLowerCase() === name.toLowerCase())
    setAuthor(chosen === undefined ? { id: TYPED, name } : { id: chosen.id, name: chosen.label })
  }
  const send = () => {
    if (author === null) return
    add.mutate(
      {
        meetingId,
        agendaItemId: about === WHOLE ? null : AgendaItemId.parse(about),
        authorId: author.id === TYPED ? null : PersonId.parse(author.id),
        authorName: author.id === TYPED ? author.name : null,
        quote: words.trim() === '' ? null : words.trim(),
        text,
      },
      { onSuccess: onClose },
    )
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('comments.form.title')}
      isDismissable={text === ''}
      onSubmit={send}
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={add.isPending}>
            {t('comments.form.act')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3 py-1">
        {add.isError ? <Banner tone="red" fact={t('comments.form.refused')} detail={say(add.error)} /> : null}
        <ComboBox
          label={t('comments.form.from')}
          help={t('comments.form.fromHelp')}
          options={options}
          value={author?.id ?? null}
          onChange={(id) => {
            // The typed name stands in the list too, and choosing it changes nothing.
            if (id === TYPED) return
            const chosen = known.find((option) => option.id === id)
            setAuthor(chosen === undefined ? null : { id: chosen.id, name: chosen.label })
          }}
          onCustom={take}
          onBlur={({ target }) => {
            if (target instanceof HTMLInputElement) take(target.value)
          }}
          isRequired
          autoFocus
        />
        <Select
          label={t('comments.form.about')}
          options={[
            { id: WHOLE, label: t('comments.whole') },
            ...items.map(({ id, number, title }) => ({
              id: id as string,
              label: t('comments.item', { number, title }),
              isUserContent: true,
            })),
          ]}
          value={about}
          onChange={setAbout}
        />
        <TextArea label={t('comments.form.quote')} value={words} onChange={setWords} rows={2} />
        <TextArea label={t('comments.form.text')} value={text} onChange={setText} isRequired />
      </div>
    </Dialog>
  )
}
