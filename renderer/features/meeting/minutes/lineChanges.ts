import type { Editor } from '@tiptap/core'
import type { Fragment, Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { v7 as uuidv7 } from 'uuid'
import { createStore, type StoreApi } from 'zustand/vanilla'
import {
  EntryType,
  LineReference,
  paragraphOf,
  type AgendaItemId,
  type LineTarget,
  type LineType,
  type RecordReference,
  type RichText,
} from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import {
  changedRecords,
  closeStep,
  inPlaceOfRecord,
  lineAt,
  peekHistory,
  recordInPlaceOf,
  type Line,
} from '../editor/lineSteps'
import type { EntryLine } from '../editor/entryLine'
import { fragmentOfBlocks, richTextOfDoc } from '../editor/noteDoc'
import { insertRecord } from '../editor/noteEditor'
import { RECORDS_MAY_GO } from '../editor/recordGuard'
import { slashWords } from '../editor/slashLine'
import { noteQueue } from './noteSaving'
import type { Hold } from './saveQueue'

/** What became of a line, to be said with a way back. */
export interface LineChanged {
  readonly to: LineTarget
  readonly number: number | null
  readonly undo: () => void
}

/** What the steps of a line need to know and whom they tell. */
export interface LineChangesOptions {
  readonly itemId: AgendaItemId
  /** What the words of a line say for certain when it becomes an entry of a register. */
  readonly readEntry: (type: EntryType, line: string) => EntryLine
  readonly onChanged: (change: LineChanged) => void
  /** The words of a record that is on disk. */
  readonly textOf: (record: LineReference) => string
  /** A declared interest was to become something else, which it cannot. */
  readonly onFixed: () => void
  readonly onRefused: (error: unknown) => void
}

/** Turns lines of one note into records, records into others, and back. */
export interface LineChanges {
  /** Makes this of the line with the caret. On an empty line it begins a record in one line instead. */
  readonly become: (to: LineTarget) => void
  /** Puts an entry of a register in the place of the words that were typed for it. Its row follows. */
  readonly enter: (entry: EntryLine, range: { from: number; to: number }) => RecordReference
  /** Undoes or does again what comes next, when records come or go by it; false when it is only text. */
  readonly travel: (direction: 'undo' | 'redo') => boolean
  /** Whether a record was made of a line here and its facts are still to be written. */
  readonly isFresh: (recordId: string) => boolean
  /** The facts of a record were looked at: it is not fresh any more. */
  readonly seen: (recordId: string) => void
  /** Whether a step is on its way to the disk. */
  readonly isBusy: () => boolean
  /** Words of records that are on their way to the disk, by their ids. */
  readonly words: StoreApi<Readonly<Record<string, string>>>
}

/**
 * The text never waits: a line becomes a band at once, the row follows, and a refusal gives the line its place back.
 * Meanwhile the save queue holds the note, so that text and row reach the disk in one step. Undo is the editor's own;
 * where a record comes or goes by it, the row goes with it.
 */
export function createLineChanges(editor: Editor, options: LineChangesOptions): LineChanges {
  const { itemId, readEntry, textOf, onChanged, onFixed, onRefused } = options
  const words = createStore<Readonly<Record<string, string>>>()(() => ({}))
  const fresh = new Set<string>()
  let running = 0
  /** Numbers in the history of the steps done here, by what came and what went. */
  const steps = new Map<string, number | null>()
  const stepKey = (came: LineReference | null, went: LineReference | null) =>
    `${came?.recordId ?? ''}<${went?.recordId ?? ''}`
  /**
   * Waits for the note and sees to it that its words of before the step are on disk: the step is then only the step,
   * and taking it back in the history brings back every word.
   */
  const inStep = async (
    hold: Hold<Node>,
    { before, after }: { before: Node; after: Node },
    act: (baseRevision: number, body: RichText) => Promise<{ revision: number; savedAt: string }>,
  ): Promise<void> => {
    let written: { revision: number; savedAt: string; saved: Node } | null = null
    try {
      let revision = await hold.settled()
      if (!noteQueue.state(itemId)?.saved?.eq(before)) {
        const typed = { agendaItemId: itemId, baseRevision: revision, body: richTextOfDoc(before) }
        written = { ...(await api.command('note.write', typed)), saved: before }
        revision = written.revision
      }
      const { revision: next, savedAt } = await act(revision, richTextOfDoc(after))
      written = { revision: next, savedAt, saved: after }
    } finally {
      hold.finish(written)
    }
  }
  /** The place of what was made last, for the way back that a toast offers. */
  let last: { pos: number; made: LineReference | null; former: LineReference | null; nodes: Fragment } | null = null
  editor.on('transaction', ({ transaction }) => {
    if (last) last = { ...last, pos: transaction.mapping.map(last.pos, -1) }
  })

  const dispatch = (transaction: Transaction) => {
    editor.view.dispatch(transaction)
    editor.view.dispatch(closeStep(editor.state))
  }
  const run = (act: () => Promise<void>) => {
    running += 1
    void act()
      .catch(onRefused)
      .finally(() => {
        running -= 1
      })
  }

  const wordsBecome = (line: Line & { kind: 'words' }, to: LineType) => {
    const record = LineReference.parse({ recordType: to, recordId: uuidv7() })
    const nodes = editor.state.doc.slice(line.from, line.to).content
    const hold = noteQueue.hold(itemId)
    const { doc: before } = editor.state
    const type = EntryType.safeParse(to)
    const entry = type.success ? readEntry(type.data, line.text) : null
    const read = entry === null ? { text: line.text } : { text: entry.text, facts: entry.facts }
    words.setState({ [record.recordId]: read.text })
    dispatch(recordInPlaceOf(editor.state, line, record))
    const { doc, selection } = editor.state
    last = { pos: selection.from, made: record, former: null, nodes }
    fresh.add(record.recordId)
    run(async () => {
      try {
        await inStep(hold, { before, after: doc }, async (baseRevision, body) => {
          const request = { agendaItemId: itemId, baseRevision, body, record, ...read }
          const { output, changeSet } = await api.commit('record.fromLine', request)
          steps.set(stepKey(record, null), changeSet)
          onChanged({ to, number: output.number, undo: wayBack(record, changeSet) })
          return output
        })
      } catch (error) {
        if (!editor.isDestroyed) putBack(record.recordId, nodes)
        throw error
      }
    })
  }

  const enter = ({ text, facts }: EntryLine, range: { from: number; to: number }): RecordReference => {
    const record = LineReference.parse({ recordType: facts.recordType, recordId: uuidv7() })
    const typed = editor.state.doc.textBetween(range.from, range.to)
    const hold = noteQueue.hold(itemId)
    const { doc: before } = editor.state
    words.setState({ [record.recordId]: text })
    insertRecord(editor, range, record)
    const { doc } = editor.state
    run(async () => {
      try {
        await inStep(hold, { before, after: doc }, async (baseRevision, body) => {
          const request = { agendaItemId: itemId, baseRevision, body, record, text, facts }
          const { output, changeSet } = await api.commit('record.fromLine', request)
          steps.set(stepKey(record, null), changeSet)
          return output
        })
      } catch (error) {
        if (!editor.isDestroyed) putBack(record.recordId, fragmentOfBlocks(editor.schema, [paragraphOf(typed)]))
        throw error
      }
    })
    return record
  }

  const recordBecomes = (former: LineReference, to: LineTarget) => {
    if (to === former.recordType) return
    const text = textOf(former)
    run(async () => {
      await noteQueue.flush(itemId)
      const failure = noteQueue.state(itemId)?.failure
      if (failure) throw new Error(failure.message)
      const hold = noteQueue.hold(itemId)
      try {
        await hold.settled()
        const before = editor.state.doc
        const isOnDisk = noteQueue.state(itemId)?.draft === null
        const { output, changeSet } = await api.commit('record.convert', { record: former, to })
        const { record, number, ...written } = output
        steps.set(stepKey(record, former), changeSet)
        const place = placeOf(former.recordId)
        if (editor.isDestroyed || place === null) {
          hold.finish({ ...written, saved: before })
          return
        }
        const nodes = editor.state.doc.slice(place, place + 1).content
        const isQuiet = isOnDisk && editor.state.doc.eq(before)
        if (record) words.setState({ [record.recordId]: text })
        dispatch(inPlaceOfRecord(editor.state, place, record ? { record } : { text }))
        last = { pos: place, made: record, former, nodes }
        // Text typed meanwhile is written over it with the next rest.
        hold.finish({ ...written, saved: isQuiet ? editor.state.doc : (noteQueue.state(itemId)?.saved ?? before) })
        onChanged({ to, number, undo: wayBack(record, changeSet) })
      } catch (error) {
        hold.finish(null)
        throw error
      }
    })
  }

  const travel = (direction: 'undo' | 'redo'): boolean => {
    const step = peekHistory(editor.state, direction)
    if (!step) return false
    const { lost, gained } = changedRecords(editor.state.doc, step.doc)
    if (lost.length + gained.length === 0) return false
    if (lost.length > 1 || gained.length > 1) return true
    takeBack(step, lost[0] ?? null, gained[0] ?? null, () => {
      const back = peekHistory(editor.state, direction === 'undo' ? 'redo' : 'undo')
      if (back) editor.view.dispatch(back.setMeta(RECORDS_MAY_GO, true))
    })
    return true
  }

  const takeBack = (
    step: Transaction,
    removes: LineReference | null,
    restores: LineReference | null,
    revert: () => void,
  ) => {
    const hold = noteQueue.hold(itemId)
    const { doc: before } = editor.state
    editor.view.dispatch(step.setMeta(RECORDS_MAY_GO, true))
    const { doc } = editor.state
    run(async () => {
      try {
        await inStep(hold, { before, after: doc }, async (baseRevision, body) => {
          const takesBack = steps.get(stepKey(removes, restores)) ?? null
          const request = { agendaItemId: itemId, baseRevision, body, removes, restores, takesBack }
          const { output, changeSet } = await api.commit('record.takeBack', request)
          steps.set(stepKey(restores, removes), changeSet)
          return output
        })
      } catch (error) {
        if (!editor.isDestroyed) revert()
        throw error
      }
    })
  }

  /** Takes the last step back from anywhere: as an undo where it is the next one, else in the middle of what followed. */
  const wayBack = (made: LineReference | null, changeSet: number | null) => () => {
    if (editor.isDestroyed) {
      // The page was left: the history knows the step.
      if (changeSet !== null) run(async () => void (await api.command('change.undo', { changeSet })))
      return
    }
    if (!last || last.made !== made) return
    const { pos, former, nodes } = last
    const next = peekHistory(editor.state, 'undo')
    const { lost, gained } = next ? changedRecords(editor.state.doc, next.doc) : { lost: [], gained: [] }
    if (
      lost[0]?.recordId === made?.recordId &&
      gained[0]?.recordId === former?.recordId &&
      lost.length + gained.length > 0
    ) {
      travel('undo')
      return
    }
    const node = editor.state.doc.nodeAt(pos)
    if (!node) return
    const step = editor.state.tr.replaceWith(pos, pos + node.nodeSize, nodes)
    takeBack(step, made, former, () => undefined)
  }

  const placeOf = (recordId: string): number | null => {
    let place: number | null = null
    editor.state.doc.descendants((node, pos) => {
      if (node.type.name === 'record' && node.attrs['recordId'] === recordId) place = pos
      return place === null && !node.isTextblock
    })
    return place
  }
  const putBack = (recordId: string, nodes: Fragment) => {
    const place = placeOf(recordId)
    if (place === null) return
    const { tr } = editor.state
    tr.replaceWith(place, place + 1, nodes)
      .setMeta(RECORDS_MAY_GO, true)
      .setMeta('addToHistory', false)
    editor.view.dispatch(tr)
  }

  return {
    words,
    isFresh: (recordId) => fresh.has(recordId),
    seen: (recordId) => void fresh.delete(recordId),
    isBusy: () => running > 0,
    enter,
    travel,
    become: (to) => {
      const line = lineAt(editor.state)
      if (!line || !editor.isEditable) return
      if (line.kind === 'record') {
        const former = LineReference.safeParse(line.reference)
        if (former.success) recordBecomes(former.data, to)
        else onFixed()
      } else if (to === 'note') return
      else if (line.text !== '') wordsBecome(line, to)
      else editor.view.dispatch(editor.state.tr.insertText(`/${slashWords[to][0] ?? ''} `))
    },
  }
}
