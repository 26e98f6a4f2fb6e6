import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  AgendaItemKind,
  LINE_MAX,
  PARAGRAPH_MAX,
  type AgendaItem,
  type Person,
  type PersonId,
} from '../../../../electron/contract/model'
import { Button, ComboBox, DurationField, Select, TextField } from '../../../ui'
import { columnsClass } from './columns'

/** What of an item is typed. */
export interface ItemDraft {
  readonly title: string
  readonly kind: AgendaItemKind
  readonly presenterId: PersonId | null
  readonly presenterName: string | null
  readonly minutesAllotted: number | null
  readonly question: string | null
}

/** An item that is still empty. */
export const emptyDraft: ItemDraft = {
  title: '',
  kind: 'discussion',
  presenterId: null,
  presenterName: null,
  minutesAllotted: null,
  question: null,
}

/** An item as it is edited. */
export function draftOf(item: AgendaItem): ItemDraft {
  const { title, kind, presenter, minutesAllotted, question } = item
  return {
    title,
    kind,
    presenterId: presenter?.personId ?? null,
    presenterName: presenter !== null && presenter.personId === null ? presenter.name : null,
    minutesAllotted,
    question,
  }
}

/** Height of the editor: the row and the line of the question. */
export const EDITOR_HEIGHT = 76

/** Props of {@link RowEditor}. */
export interface RowEditorProps {
  label: string
  first: ItemDraft
  people: readonly Person[]
  onSave: (draft: ItemDraft) => void
  onCancel: () => void
}

/** The fields of an item in the place of its row: Enter keeps, Esc leaves it as it was, Tab goes on. */
export function RowEditor({ label, first, people, onSave, onCancel }: RowEditorProps) {
  const { t } = useTranslation(['agenda', 'common'])
  const [draft, setDraft] = useState(first)
  // A field hands over its value in the same key press that sends the form, before the next rendering.
  const latest = useRef(first)
  const form = useRef<HTMLFormElement>(null)
  const set = (changed: Partial<ItemDraft>) => {
    latest.current = { ...latest.current, ...changed }
    setDraft(latest.current)
  }
  const save = () => {
    const title = latest.current.title.trim()
    if (title === '') onCancel()
    else onSave({ ...latest.current, title })
  }
  const custom = 'custom'
  const options = [
    ...(draft.presenterName === null
      ? []
      : [{ id: custom, label: draft.presenterName, isUserContent: true, detail: '' }]),
    ...people.map(({ id, fullName, organization, title }) => ({
      id: id as string,
      label: fullName,
      detail: organization?.name ?? title ?? '',
      isUserContent: true,
    })),
  ]
  return (
    // Keys and the leaving of focus bubble up from the fields; the form itself is no control.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) {
          event.preventDefault()
          event.stopPropagation()
          onCancel()
        }
      }}
      onBlur={(event) => {
        const next = event.relatedTarget
        // The lists of choices open outside of the form; a window that goes to the back takes no words away.
        if (!(next instanceof Element) || event.currentTarget.contains(next)) return
        if (next.closest('[role="listbox"], [role="dialog"], [data-trigger]')) return
        if (form.current?.checkValidity() === true) save()
      }}
      style={{ height: EDITOR_HEIGHT, gridTemplateRows: '35px 36px' }}
      className={`${columnsClass} relative`}
    >
      <span
        aria-hidden="true"
        className="absolute inset-y-0 right-0 left-[calc(var(--page-margin)+1px)] bg-blue-wash selected-bar"
        style={{ position: 'absolute' }}
      />
      <span />
      <span />
      <TextField
        label={t('columns.item')}
        isLabelHidden
        value={draft.title}
        onChange={(title) => set({ title })}
        placeholder={t('editor.title')}
        maxLength={LINE_MAX}
        autoFocus
        className="relative col-span-2 mt-[5px] pr-3"
      />
      <Select
        label={t('columns.for')}
        isLabelHidden
        options={AgendaItemKind.options.map((kind) => ({ id: kind, label: t(`kind.${kind}`) }))}
        value={draft.kind}
        onChange={(kind) => set({ kind })}
        className="relative mt-[5px] pr-2"
      />
      <ComboBox
        label={t('columns.ledBy')}
        isLabelHidden
        options={options}
        value={draft.presenterId ?? (draft.presenterName === null ? null : custom)}
        onChange={(id) => {
          const person = people.find((each) => each.id === id)
          if (id !== custom) set({ presenterId: person?.id ?? null, presenterName: null })
        }}
        onCustom={(presenterName) => set({ presenterId: null, presenterName: presenterName.slice(0, LINE_MAX) })}
        placeholder={t('editor.presenter')}
        className="relative mt-[5px] pr-2"
      />
      <DurationField
        label={t('columns.minutes')}
        isLabelHidden
        display="plain"
        isFigure
        value={draft.minutesAllotted}
        onChange={(minutesAllotted) => set({ minutesAllotted })}
        // What is wrong with it is wider than its column.
        className="relative mt-[5px] [&_[slot=errorMessage]]:-ml-28 [&_[slot=errorMessage]]:w-44"
      />
      <span />
      <TextField
        label={t('editor.question')}
        isLabelHidden
        value={draft.question ?? ''}
        onChange={(question) => set({ question: question.trim() === '' ? null : question })}
        placeholder={t('editor.question')}
        maxLength={PARAGRAPH_MAX}
        className="relative col-span-2 col-start-3 mt-0.5 pr-3"
      />
      <span className="relative mt-0.5">
        <Button type="submit" keys="Enter">
          {t('common:save')}
        </Button>
      </span>
    </form>
  )
}
