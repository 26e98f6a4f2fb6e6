import type { Editor } from '@tiptap/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import {
  EntryType,
  type AgendaItem,
  type LineTarget,
  type RecordReference,
  type RecordType,
  type RichText,
} from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { useErrorText } from '../../../lib/errorText'
import { formatTime } from '../../../lib/format'
import { ErrorState, LoadingState, MenuAt, PageRow, showToast } from '../../../ui'
import '../editor/note.css'
import { readEntryLine } from '../editor/entryLine'
import { LineMenuItems } from '../editor/LineMenu'
import { lineAt } from '../editor/lineSteps'
import { docOfRichText, richTextOfDoc } from '../editor/noteDoc'
import {
  appendRecords,
  createNoteEditor,
  focusBehindRecord,
  insertRecord,
  selectRecord,
  setBody,
  type NoteEditorHost,
} from '../editor/noteEditor'
import { SuggestionMenu } from '../editor/SuggestionMenu'
import { createSuggestions, type Suggestions } from '../editor/suggestions'
import type { Trigger } from '../editor/triggers'
import { createLineChanges, type LineChanges } from './lineChanges'
import { findRecord, recordsOfItem, useMinutes } from './minutesData'
import { timeInZone } from './meetingClock'
import { editRecord, useMinutesUi } from './minutesUi'
import { useTextStock } from './wordings'
import { createRow, isComplete, removeRecord, type OneLine } from './noteRecords'
import { keptCopy, noteQueue } from './noteSaving'
import { RecordBandOf } from './RecordBands'

/** A note as it is opened: what is on disk, and newer text that is not there yet. */
interface OpenedNote {
  readonly revision: number
  readonly savedAt: string | null
  readonly onDisk: RichText
  readonly unsaved: RichText | null
}

async function openNote(item: AgendaItem): Promise<OpenedNote> {
  // Somebody who comes back at once finds the text as it was left, not as it was before the last write.
  await noteQueue.flush(item.id)
  const note = await api.query('note.get', { agendaItemId: item.id })
  const draft = noteQueue.state(item.id)?.draft
  return {
    revision: note.revision,
    savedAt: note.savedAt,
    onDisk: note.body,
    unsaved: draft ? richTextOfDoc(draft) : keptCopy(item.id),
  }
}

/** The note of an item as it was opened. Not under the name of the channel: each write would have it asked for again. */
export function useOpenedNote(item: AgendaItem) {
  return useQuery({ queryKey: ['openedNote', item.id], queryFn: () => openNote(item), gcTime: 0 })
}

/** Props of {@link NotePane}. */
export interface NotePaneProps {
  item: AgendaItem
  onNextItem: () => void
  /** Told of the editor while it is there, for the format menu and for going to the text. */
  onEditor: (editor: Editor | null) => void
}

/** The words taken down under one item, with its records in their flow. */
export function NotePane({ item, onNextItem, onEditor }: NotePaneProps) {
  const say = useErrorText()
  const note = useOpenedNote(item)
  if (note.data)
    return <NoteText key={item.id} item={item} note={note.data} onNextItem={onNextItem} onEditor={onEditor} />
  return (
    <PageRow>
      {note.error ? <ErrorState onRetry={() => void note.refetch()}>{say(note.error)}</ErrorState> : <LoadingState />}
    </PageRow>
  )
}

interface Slot {
  readonly key: string
  readonly reference: RecordReference
  readonly element: HTMLElement
}

interface Running {
  readonly editor: Editor
  readonly suggestions: Suggestions
  readonly lines: LineChanges
}

function NoteText({ item, note, onNextItem, onEditor }: NotePaneProps & { note: OpenedNote }) {
  const { t } = useTranslation(['minutes', 'lines'])
  const data = useMinutes()
  const say = useErrorText()
  const texts = useTextStock(item.id)
  const holder = useRef<HTMLDivElement>(null)
  const [running, setRunning] = useState<Running | null>(null)
  const [menuPlace, setMenuPlace] = useState<{ x: number; y: number } | null>(null)
  const [slots] = useState(() => createStore<{ list: readonly Slot[] }>()(() => ({ list: [] })))
  const latestText = useRef(note)

  const makeRecord = useEffectEvent(async (type: Exclude<RecordType, EntryType>, line: OneLine) => {
    const reference = await createRow(type, line, item, data.meeting.boardId)
    return reference
  })
  const host = useEffectEvent(() => ({ data, item, onNextItem, onEditor, t, say, texts }))
  const itemId = item.id

  useEffect(() => {
    const element = holder.current
    if (!element) return
    const opened = latestText.current
    // Escape in the text, while a record is made or its form is on its way, means to stay in the text.
    let wishesToStay = false
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.target !== editor.view.dom) return
      wishesToStay = true
      if (useMinutesUi.getState().editing !== null) editRecord(null)
    }
    element.addEventListener('keydown', onEscape)
    const suggestions: Suggestions = createSuggestions({
      candidates: () => host().data.candidates,
      organizations: () => host().data.organizations,
      today: () => host().data.meeting.date,
      texts: () => host().texts,
      record: async (type, line, trigger: Trigger) => {
        wishesToStay = false
        // Keys typed meanwhile stand behind the line; the line itself has not moved.
        const range = { from: trigger.from, to: trigger.to }
        let reference: RecordReference
        if (line.entry !== undefined) reference = lines.enter(line.entry, range)
        else {
          reference = await makeRecord(type as Exclude<RecordType, EntryType>, line)
          if (editor.isDestroyed) return
          insertRecord(editor, range, reference)
        }
        if (isComplete(type, line) || wishesToStay) editor.view.focus()
        else editRecord(reference.recordId, true)
      },
    })
    const editorHost: NoteEditorHost = {
      ...suggestions,
      attach: (reference, dom) => {
        const slot: Slot = { key: crypto.randomUUID(), reference, element: dom }
        slots.setState(({ list }) => ({ list: [...list, slot] }))
        return () => slots.setState(({ list }) => ({ list: list.filter((other) => other !== slot) }))
      },
      onEdit: (edited) => noteQueue.edit(itemId, edited.state.doc),
      onBlur: () => void noteQueue.flush(itemId),
      onRefused: (refusal) => showToast({ message: host().t(`refused.${refusal.kind}`) }),
      onImagesDropped: (count) => showToast({ message: host().t('paste.images', { count }) }),
      onOpenRecord: ({ recordId }) => {
        editRecord(recordId, lines.isFresh(recordId))
        lines.seen(recordId)
      },
      onBecome: (to) => lines.become(to),
      onTravel: (direction) => lines.travel(direction),
      hasOpenFacts: ({ recordId }) => lines.isFresh(recordId),
      onLineMenu: () => {
        const { selection } = editor.state
        const { left, bottom } = editor.view.coordsAtPos(selection.from)
        if (editor.isEditable && lineAt(editor.state)) setMenuPlace({ x: left, y: bottom })
      },
      onRemoveRecord: ({ recordId }) => editRecord(recordId),
      onNextItem: () => host().onNextItem(),
      timeNow: () => formatTime(timeInZone(host().data.meeting.timeZone)),
    }
    const { t: words, data: begin, item: shown } = host()
    const editor = createNoteEditor({
      element,
      body: opened.unsaved ?? opened.onDisk,
      isEditable: !begin.isLocked,
      label: words('editor.label', { number: shown.number, title: shown.title }),
      placeholder: words('editor.placeholder'),
      host: editorHost,
    })
    const lines = createLineChanges(editor, {
      itemId,
      readEntry: (type, line) => {
        const { candidates, organizations, meeting } = host().data
        return readEntryLine(type, line, { candidates, organizations, today: meeting.date })
      },
      textOf: (reference) => {
        const record = findRecord(host().data.records, reference)
        return record?.row.text ?? lines.words.getState()[reference.recordId] ?? ''
      },
      onChanged: ({ to, number, undo }) => showToast({ message: host().t(`lines:made.${to}`, { number }), undo }),
      onFixed: () => showToast({ message: host().t('lines:fixed') }),
      onRefused: (error) => showToast({ message: host().say(error) }),
    })
    noteQueue.open(itemId, opened.revision, docOfRichText(editor.schema, opened.onDisk))
    if (opened.unsaved !== null && noteQueue.state(itemId)?.draft === null) noteQueue.edit(itemId, editor.state.doc)
    if (!begin.isLocked) appendRecords(editor, recordsOfItem(begin.records, itemId))
    setRunning({ editor, suggestions, lines })
    host().onEditor(editor)
    const stopListening = window.minutebook.on('changed', ({ topics, command }) => {
      if (command !== 'note.write' && topics.includes('minutes_note')) void readAgain(itemId, editor)
    })
    return () => {
      stopListening()
      element.removeEventListener('keydown', onEscape)
      void noteQueue.flush(itemId)
      host().onEditor(null)
      setRunning(null)
      editor.destroy()
    }
  }, [itemId, slots])

  const { isLocked } = data
  useEffect(() => {
    running?.editor.setEditable(!isLocked, false)
  }, [running, isLocked])

  // A record made elsewhere (the action register, the demo) comes up in the open text too.
  const own = recordsOfItem(data.records, item.id)
  const ownIds = own.map(({ recordId }) => recordId).join()
  const appendMissing = useEffectEvent((ids: string) => {
    const isBusy = running === null || running.lines.isBusy() || running.suggestions.store.getState().isBusy
    if (running && !isBusy && !isLocked) {
      appendRecords(
        running.editor,
        own.filter(({ recordId }) => ids.includes(recordId)),
      )
    }
  })
  useEffect(() => appendMissing(ownIds), [ownIds])

  const remove = (reference: RecordReference) => {
    if (!running) return
    void removeRecord(running.editor, item, reference).catch((error: unknown) => showToast({ message: say(error) }))
  }
  const select = ({ recordId }: RecordReference) => {
    if (!running) return
    selectRecord(running.editor, recordId)
    running.editor.view.focus()
  }
  const turn = (to: LineTarget) => {
    running?.lines.become(to)
    // The closing menu gives the focus back to where it was opened, which may be gone.
    requestAnimationFrame(() => running?.editor.view.focus())
  }
  const list = useStore(slots, (state) => state.list)
  return (
    <>
      <div ref={holder} className="note-holder" />
      {running === null ? null : <SuggestionMenu editor={running.editor} suggestions={running.suggestions} />}
      {running === null ? null : (
        <MenuAt label={t('lines:become.title')} place={menuPlace} onClose={() => setMenuPlace(null)}>
          <LineMenuItems current={currentLine(running.editor)} onChoose={turn} />
        </MenuAt>
      )}
      {list.map(({ key, reference, element }) =>
        createPortal(
          <RecordBandOf
            reference={reference}
            onLeave={() => running && focusBehindRecord(running.editor, reference.recordId)}
            onRemove={() => remove(reference)}
            onSelect={() => select(reference)}
            onTurn={(to) => {
              select(reference)
              turn(to)
            }}
            words={running?.lines.words.getState()[reference.recordId]}
          />,
          element,
          key,
        ),
      )}
    </>
  )
}

/** What the line with the caret is now, as the menu says it. */
function currentLine(editor: Editor): LineTarget {
  const line = lineAt(editor.state)
  const type = line?.kind === 'record' ? line.reference.recordType : 'note'
  return type === 'interest' ? 'note' : type
}

/** The note was changed by something else than typing here: take it, unless there is text that only this window has. */
async function readAgain(itemId: AgendaItem['id'], editor: Editor): Promise<void> {
  const note = await api.query('note.get', { agendaItemId: itemId })
  if (editor.isDestroyed) return
  const doc = docOfRichText(editor.schema, note.body)
  if (noteQueue.open(itemId, note.revision, doc) && !editor.state.doc.eq(doc)) setBody(editor, note.body)
}
