import type { Editor } from '@tiptap/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { AgendaItem, RecordReference, RecordType, RichText } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { useErrorText } from '../../../lib/errorText'
import { formatTime } from '../../../lib/format'
import { ErrorState, LoadingState, PageRow, showToast } from '../../../ui'
import '../editor/note.css'
import { docOfRichText, richTextOfDoc } from '../editor/noteDoc'
import {
  appendRecords,
  createNoteEditor,
  focusBehindRecord,
  insertRecord,
  selectRecord,
  setBody,
  takeRecordOut,
  type NoteEditorHost,
} from '../editor/noteEditor'
import type { ActionLine } from '../editor/slashLine'
import { SuggestionMenu } from '../editor/SuggestionMenu'
import { createSuggestions, type Suggestions } from '../editor/suggestions'
import type { Trigger } from '../editor/triggers'
import { recordsOfItem, useMinutes } from './minutesData'
import { timeInZone } from './meetingClock'
import { editRecord } from './minutesUi'
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
}

function NoteText({ item, note, onNextItem, onEditor }: NotePaneProps & { note: OpenedNote }) {
  const { t } = useTranslation('minutes')
  const data = useMinutes()
  const say = useErrorText()
  const holder = useRef<HTMLDivElement>(null)
  const [running, setRunning] = useState<Running | null>(null)
  const [slots] = useState(() => createStore<{ list: readonly Slot[] }>()(() => ({ list: [] })))
  const latestText = useRef(note)

  const makeRecord = useEffectEvent(async (type: RecordType, line: { text: string; action: ActionLine | null }) => {
    const reference = await createRow(type, line, item, data.meeting.boardId)
    return reference
  })
  const host = useEffectEvent(() => ({ data, item, onNextItem, onEditor, t }))
  const itemId = item.id

  useEffect(() => {
    const element = holder.current
    if (!element) return
    const opened = latestText.current
    const suggestions: Suggestions = createSuggestions({
      candidates: () => host().data.candidates,
      today: () => host().data.meeting.date,
      record: async (type, line, trigger: Trigger) => {
        const reference = await makeRecord(type, line)
        if (editor.isDestroyed) return
        // Keys typed meanwhile stand behind the line; the line itself has not moved.
        insertRecord(editor, { from: trigger.from, to: trigger.to }, reference)
        if (isComplete(type, line.action)) editor.view.focus()
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
      onOpenRecord: ({ recordId }) => editRecord(recordId),
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
    noteQueue.open(itemId, opened.revision, docOfRichText(editor.schema, opened.onDisk))
    if (opened.unsaved !== null && noteQueue.state(itemId)?.draft === null) noteQueue.edit(itemId, editor.state.doc)
    if (!begin.isLocked) appendRecords(editor, recordsOfItem(begin.records, itemId))
    setRunning({ editor, suggestions })
    host().onEditor(editor)
    const stopListening = window.minutebook.on('changed', ({ topics, command }) => {
      if (command !== 'note.write' && topics.includes('minutes_note')) void readAgain(itemId, editor)
    })
    return () => {
      stopListening()
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
    const isBusy = running?.suggestions.store.getState().isBusy ?? true
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
  const list = useStore(slots, (state) => state.list)
  return (
    <>
      <div ref={holder} className="note-holder" />
      {running === null ? null : <SuggestionMenu editor={running.editor} suggestions={running.suggestions} />}
      {list.map(({ key, reference, element }) =>
        createPortal(
          <RecordBandOf
            reference={reference}
            onLeave={() => running && focusBehindRecord(running.editor, reference.recordId)}
            onRemove={() => remove(reference)}
            onSelect={() => {
              if (!running) return
              selectRecord(running.editor, reference.recordId)
              running.editor.view.focus()
            }}
          />,
          element,
          key,
        ),
      )}
    </>
  )
}

function isComplete(type: RecordType, action: ActionLine | null): boolean {
  return (
    type === 'decision' || (type === 'action' && action !== null && action.owners.length > 0 && action.dueOn !== null)
  )
}

async function createRow(
  type: RecordType,
  { text, action }: { text: string; action: ActionLine | null },
  item: AgendaItem,
  boardId: Parameters<typeof api.command<'actionItem.create'>>[1]['boardId'],
): Promise<RecordReference> {
  const agendaItemId = item.id
  if (type === 'decision') {
    const { id } = await api.command('decision.record', { agendaItemId, text })
    return { recordType: 'decision', recordId: id }
  }
  if (type === 'motion') {
    const empty = {
      moverId: null,
      seconderId: null,
      method: null,
      votesFor: null,
      votesAgainst: null,
      votesAbstain: null,
      result: null,
    }
    const { id } = await api.command('motion.record', { agendaItemId, text, ...empty })
    return { recordType: 'motion', recordId: id }
  }
  const ownerIds = action?.owners.map(({ personId }) => personId) ?? []
  const { id } = await api.command('actionItem.create', {
    boardId,
    agendaItemId,
    text,
    ownerIds,
    dueOn: action?.dueOn ?? null,
  })
  return { recordType: 'action', recordId: id }
}

/**
 * The band first, then the row: the command would take the block out of the note on disk by itself, and the open text
 * would then go on from a revision that is gone. A refusal puts the band back.
 */
async function removeRecord(
  editor: Editor,
  item: AgendaItem,
  { recordType, recordId }: RecordReference,
): Promise<void> {
  const putBack = takeRecordOut(editor, recordId)
  try {
    await noteQueue.flush(item.id)
    const commands = { motion: 'motion.remove', decision: 'decision.remove', action: 'actionItem.remove' } as const
    const name = commands[recordType as keyof typeof commands]
    await api.command(name, { id: recordId } as never)
    editor.view.focus()
  } catch (error) {
    putBack?.()
    throw error
  }
}

/** The note was changed by something else than typing here: take it, unless there is text that only this window has. */
async function readAgain(itemId: AgendaItem['id'], editor: Editor): Promise<void> {
  const note = await api.query('note.get', { agendaItemId: itemId })
  if (editor.isDestroyed) return
  const doc = docOfRichText(editor.schema, note.body)
  if (noteQueue.open(itemId, note.revision, doc) && !editor.state.doc.eq(doc)) setBody(editor, note.body)
}
