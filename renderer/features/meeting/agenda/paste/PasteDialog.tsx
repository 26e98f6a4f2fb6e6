import { useState, type ClipboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaItemId, Person, PersonId } from '../../../../../electron/contract/model'
import { api } from '../../../../lib/api'
import { useErrorText } from '../../../../lib/errorText'
import { Banner, Button, Dialog, Select, showToast, TextArea } from '../../../../ui'
import type { AgendaDesk } from '../useAgenda'
import { hasStructure, linesOfHtml } from './htmlLines'
import { isDouble, placesOf, rowsOf, treeOf, type PasteRow } from './pasteDraft'
import { PreviewRow } from './PreviewRow'
import { readAgenda, type ReadAgenda } from './readAgenda'

/** Props of {@link PasteDialog}. */
export interface PasteDialogProps {
  desk: AgendaDesk
  people: readonly Person[]
  /** What was pasted already, as lines. */
  first: string
  onClose: () => void
  /** The first item that was added, to go on from. */
  onAdded: (id: AgendaItemId) => void
}

/** What a clipboard holds, as lines: lists and tables of a page keep their numbers and columns. */
export function linesOfClipboard(clipboard: DataTransfer): string {
  const html = clipboard.getData('text/html')
  return hasStructure(html) ? linesOfHtml(html) : clipboard.getData('text/plain')
}

/** Longer than this, a text is no agenda; reading it at each key would hold up the typing. */
const TEXT_MAX = 100_000
const FIRST = 'first'

/** Reads an agenda out of a pasted text, shows what comes of each line, and adds it all at once. */
export function PasteDialog({ desk, people, first, onClose, onAdded }: PasteDialogProps) {
  const { t } = useTranslation(['agendaPaste', 'agenda', 'common'])
  const say = useErrorText()
  const [text, setText] = useState(first.slice(0, TEXT_MAX))
  const [read, setRead] = useState<ReadAgenda<PersonId>>(() => readAgenda(text, people))
  const [rows, setRows] = useState<readonly PasteRow[]>(() => rowsOf(read))
  const places = placesOf(desk.items)
  const [afterId, setAfterId] = useState<AgendaItemId | null>(places.at(-1)?.id ?? null)
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setIsBusy] = useState(false)
  const take = (typed: string) => {
    const cut = typed.slice(0, TEXT_MAX)
    const fresh = readAgenda(cut, people)
    setText(cut)
    setRead(fresh)
    setRows(rowsOf(fresh))
  }
  const paste = (event: ClipboardEvent) => {
    if (!hasStructure(event.clipboardData.getData('text/html'))) return
    event.preventDefault()
    take(text === '' ? linesOfClipboard(event.clipboardData) : `${text}\n${linesOfClipboard(event.clipboardData)}`)
  }
  const change = (key: string, changed: Partial<PasteRow>) =>
    setRows((current) => current.map((row) => (row.key === key ? { ...row, ...changed } : row)))
  const items = treeOf(rows)
  const count = items.reduce((sum, item) => sum + 1 + item.children.length, 0)
  const add = async () => {
    if (count === 0 || isBusy) return
    setIsBusy(true)
    setError(null)
    try {
      const { added, firstId } = await api.command('agenda.addItems', { meetingId: desk.meeting.id, afterId, items })
      showToast({ message: t('agenda:fill.added', { count: added }) })
      onClose()
      if (firstId !== null) onAdded(firstId)
    } catch (thrown) {
      setError(thrown)
      setIsBusy(false)
    }
  }
  return (
    <Dialog
      isOpen
      size="lg"
      isDismissable={false}
      onClose={onClose}
      title={t('title')}
      sentence={t('sentence')}
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" keys="Mod+Enter" isDisabled={count === 0 || isBusy} onPress={() => void add()}>
            {t('add', { count })}
          </Button>
        </>
      }
    >
      {/* The key works in every field of the dialog. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        className="flex flex-col gap-3 py-1"
        onPasteCapture={(event) => {
          if (event.target instanceof HTMLTextAreaElement) paste(event)
        }}
        onKeyDownCapture={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          event.stopPropagation()
          void add()
        }}
      >
        {error === null ? null : <Banner tone="red" fact={t('agenda:refused')} detail={say(error)} />}
        <TextArea
          label={t('text')}
          help={t('textHelp')}
          value={text}
          onChange={take}
          rows={rows.length === 0 ? 8 : 4}
          className={rows.length === 0 ? '' : '[&_textarea]:max-h-32'}
          autoFocus
        />
        <p role="status" className="text-ink-2">
          {text.trim() === ''
            ? t('nothingYet')
            : [t('found', { count: rows.length }), t('leftOut', { count: read.leftOut.length })].join(' ')}
        </p>
        {rows.length === 0 ? null : (
          <>
            <PreviewTable rows={rows} desk={desk} people={people} onChange={change} />
            <Select
              label={t('where')}
              options={places.map(({ id, item }) => ({
                id: id ?? FIRST,
                label: item === null ? t('atStart') : t('behind', { number: item.number, title: item.title }),
              }))}
              value={afterId ?? FIRST}
              onChange={(id) => setAfterId(places.find((place) => place.id === id)?.id ?? null)}
              className="max-w-[440px]"
            />
          </>
        )}
        <LeftOut leftOut={read.leftOut} />
      </div>
    </Dialog>
  )
}

function PreviewTable({
  rows,
  desk,
  people,
  onChange,
}: {
  rows: readonly PasteRow[]
  desk: AgendaDesk
  people: readonly Person[]
  onChange: (key: string, changed: Partial<PasteRow>) => void
}) {
  const { t } = useTranslation(['agendaPaste', 'agenda'])
  return (
    <table className="w-full table-fixed border-collapse text-left">
      <caption className="sr-only">{t('preview')}</caption>
      <thead>
        <tr className="h-[26px] border-y border-line bg-paper-2 text-xs text-ink-2 [&>th]:font-normal">
          <th scope="col" className="w-8">
            <span className="sr-only">{t('takeHead')}</span>
          </th>
          <th scope="col">{t('agenda:columns.item')}</th>
          <th scope="col" className="w-[124px]">
            {t('agenda:columns.for')}
          </th>
          <th scope="col" className="w-[176px]">
            {t('agenda:columns.ledBy')}
          </th>
          <th scope="col" className="w-[68px] text-right">
            {t('agenda:columns.minutes')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <PreviewRow
            key={row.key}
            row={row}
            people={people}
            isDouble={isDouble(row, desk.items)}
            onChange={(changed) => onChange(row.key, changed)}
          />
        ))}
      </tbody>
    </table>
  )
}

function LeftOut({ leftOut }: Pick<ReadAgenda, 'leftOut'>) {
  const { t } = useTranslation('agendaPaste')
  if (leftOut.length === 0) return null
  return (
    <section aria-label={t('leftTitle')}>
      <h3 className="text-base font-semibold">{t('leftTitle')}</h3>
      <ul className="mt-1">
        {leftOut.map(({ line, text, reason }) => (
          <li key={line} className="flex gap-3 border-t border-line py-1 text-sm first:border-t-0">
            <span data-user-content="" className="min-w-0 flex-1 truncate">
              {text}
            </span>
            <span className="shrink-0 text-ink-2">{t(`left.${reason}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
