import { Editor, Extension } from '@tiptap/core'
import { Placeholder } from '@tiptap/extensions'
import { NodeSelection, Plugin, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { LineTarget, RecordReference, RichText } from '../../../../electron/contract/model'
import { becomeText } from './bodyFromDisk'
import { docOfRichText, recordsInDoc, sliceOfBlocks } from './noteDoc'
import { lineKeys, lineTargets } from './lineKeys'
import { longNotes } from './longNotes'
import { noteNodes, type RecordHost } from './noteNodes'
import { blocksOfHtml, blocksOfText, withoutTables } from './pasteFromWord'
import { deleteAroundRecords, recordGuard, RECORDS_MAY_GO, type Refusal } from './recordGuard'
import { triggers, type TriggerHost } from './triggers'

/** What the editor tells and asks the page around it. */
export interface NoteEditorHost extends TriggerHost, RecordHost {
  readonly onEdit: (editor: Editor) => void
  readonly onBlur: () => void
  readonly onRefused: (refusal: Refusal) => void
  readonly onImagesDropped: (count: number) => void
  /** Enter on a selected record. */
  readonly onOpenRecord: (reference: RecordReference) => void
  /** Delete on a selected record. */
  readonly onRemoveRecord: (reference: RecordReference) => void
  readonly onNextItem: () => void
  /** Makes this of the line with the caret, or of the selected record. */
  readonly onBecome: (to: LineTarget) => void
  /** Shows what the line can become. */
  readonly onLineMenu: () => void
  /** Undoes or does again a step by which records come or go; false when the next one is only text. */
  readonly onTravel: (direction: 'undo' | 'redo') => boolean
  /** Whether the facts of a record are still to be written, so that Tab goes to them. */
  readonly hasOpenFacts: (reference: RecordReference) => boolean
  /** The time of the meeting's place, as it is written. */
  readonly timeNow: () => string
}

/** What an editor starts with. */
export interface NoteEditorOptions {
  readonly element: HTMLElement
  readonly body: RichText
  readonly isEditable: boolean
  readonly label: string
  readonly placeholder: string
  readonly host: NoteEditorHost
}

/** Marks a change that nobody typed and that need not be written: the note came from disk that way. */
const FROM_DISK = 'fromDisk'

/** The editor of one note: plain ProseMirror in an element, without React on the way of a key. */
export function createNoteEditor({ element, body, isEditable, label, placeholder, host }: NoteEditorOptions): Editor {
  const editor = new Editor({
    element,
    injectCSS: false,
    editable: isEditable,
    extensions: [
      ...noteNodes(host),
      Placeholder.configure({ placeholder: ({ editor: shown }) => (shown.isEmpty ? placeholder : '') }),
      keysOf(host),
      Extension.create({
        name: 'noteRules',
        addProseMirrorPlugins: () => [
          recordGuard(host.onRefused),
          triggers(host),
          pasting(host),
          typingBehindRecords(),
          caretOnFocus(),
          longNotes(),
        ],
      }),
    ],
    // Rules that turn pasted text into marks would change what was pasted.
    enablePasteRules: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        // Words are looked up in the board's language by a plug-in; the system knows only its own.
        spellcheck: 'false',
        class: 'note-text',
      },
    },
    onUpdate: ({ transaction }) => {
      if (transaction.docChanged && transaction.getMeta(FROM_DISK) !== true) host.onEdit(editor)
    },
    onBlur: host.onBlur,
  })
  setBody(editor, body)
  return editor
}

/**
 * Replaces the text by one that is on disk; it cannot be undone into the text of before. Whoever is writing goes on
 * where the caret stands; otherwise the minutes go on where they stopped.
 */
export function setBody(editor: Editor, body: RichText): void {
  const transaction = becomeText(editor.state, docOfRichText(editor.schema, body))
    .setMeta(RECORDS_MAY_GO, true)
    .setMeta(FROM_DISK, true)
    .setMeta('addToHistory', false)
  editor.view.dispatch(transaction)
  const { doc, selection } = editor.state
  if (editor.view.hasFocus() && selection instanceof TextSelection) return
  // Not on a selected band, which the first letter would write over.
  editor.view.dispatch(editor.state.tr.setSelection(Selection.atEnd(doc)))
}

function keysOf(host: NoteEditorHost): Extension {
  return Extension.create({
    name: 'noteKeys',
    // Before the key maps of lists and line breaks.
    priority: 1000,
    addKeyboardShortcuts() {
      const { editor } = this
      const selectedRecord = (): RecordReference | null => {
        const { selection } = editor.state
        const isRecord = selection instanceof NodeSelection && selection.node.type.name === 'record'
        return isRecord ? (selection.node.attrs as RecordReference) : null
      }
      const remove = () => {
        const reference = selectedRecord()
        if (reference) {
          host.onRemoveRecord(reference)
          return true
        }
        const transaction = deleteAroundRecords(editor.state)
        if (!transaction) return false
        editor.view.dispatch(transaction)
        return true
      }
      return {
        'Mod-Enter': () => {
          host.onNextItem()
          return true
        },
        'Mod-.': () => editor.commands.insertContent({ type: 'text', text: `${host.timeNow()} ` }),
        Enter: () => {
          const reference = selectedRecord()
          if (reference) host.onOpenRecord(reference)
          return reference !== null
        },
        ...Object.fromEntries(
          lineTargets.map((to) => [
            lineKeys[to].replace('+', '-').toLowerCase().replace('alt', 'Alt'),
            () => {
              host.onBecome(to)
              return true
            },
          ]),
        ),
        F10: () => {
          host.onLineMenu()
          return true
        },
        'Mod-z': () => host.onTravel('undo'),
        'Mod-y': () => host.onTravel('redo'),
        // Taken here also when it is only text: with Caps Lock the letter is small, and would be read as Mod-z.
        'Shift-Mod-z': () => {
          if (!host.onTravel('redo')) editor.commands.redo()
          return true
        },
        Delete: remove,
        Backspace: remove,
        'Alt-ArrowUp': () => moveRecord(editor, selectedRecord(), -1),
        'Alt-ArrowDown': () => moveRecord(editor, selectedRecord(), 1),
        // Tab belongs to lists and tables while the caret is in one; elsewhere it goes on to the next control.
        'Shift-Tab': () => editor.isActive('listItem') && (editor.commands.liftListItem('listItem') || true),
        Tab: () => {
          const reference = selectedRecord()
          if (reference && host.hasOpenFacts(reference)) {
            host.onOpenRecord(reference)
            return true
          }
          return editor.isActive('listItem') && (editor.commands.sinkListItem('listItem') || true)
        },
      }
    },
  })
}

/**
 * A text that begins with a record gets no caret from the browser when it is focused by Tab: its first place cannot be
 * written in, and letters would go nowhere. The caret is put where the editor knows it to be: at once, again when the
 * browser has had its say, and at the latest before a key does its work.
 */
function caretOnFocus(): Plugin {
  const giveCaret = (view: EditorView) => {
    const selection = getSelection()
    const hasCaret = selection !== null && selection.rangeCount > 0 && view.dom.contains(selection.anchorNode)
    if (!hasCaret && view.hasFocus()) view.focus()
    return false
  }
  return new Plugin({
    props: {
      handleDOMEvents: {
        focus: (view) => {
          setTimeout(() => giveCaret(view))
          return giveCaret(view)
        },
        keydown: giveCaret,
        beforeinput: giveCaret,
      },
    },
  })
}

/** Letters typed on a selected band go into the text behind it. */
function typingBehindRecords(): Plugin {
  return new Plugin({
    props: {
      handleTextInput: (view, _from, _to, text) => {
        const { selection, schema, tr } = view.state
        if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'record') return false
        const behind = selection.to
        if (!tr.doc.nodeAt(behind)?.isTextblock) tr.insert(behind, schema.nodes['paragraph']?.create() ?? [])
        view.dispatch(
          tr.insertText(text, behind + 1).setSelection(TextSelection.create(tr.doc, behind + 1 + text.length)),
        )
        return true
      },
    },
  })
}

function moveRecord(editor: Editor, reference: RecordReference | null, by: -1 | 1): boolean {
  const { selection, doc } = editor.state
  if (!reference || !(selection instanceof NodeSelection)) return false
  const place = doc.resolve(selection.from)
  const sibling = by < 0 ? place.nodeBefore : doc.resolve(selection.to).nodeAfter
  if (!sibling) return true
  const target = by < 0 ? selection.from - sibling.nodeSize : selection.from + sibling.nodeSize
  const transaction = editor.state.tr.delete(selection.from, selection.to).insert(target, selection.node)
  editor.view.dispatch(transaction.setSelection(NodeSelection.create(transaction.doc, target)).scrollIntoView())
  return true
}

function pasting(host: NoteEditorHost): Plugin {
  const insert = (view: EditorView, data: DataTransfer): void => {
    const html = data.getData('text/html')
    const page = html.trim() === '' ? { blocks: [], imageCount: 0 } : blocksOfHtml(html)
    const blocks = page.blocks.length > 0 ? page.blocks : blocksOfText(data.getData('text/plain'))
    const isPicture = html === '' && [...data.items].some(({ type }) => type.startsWith('image/'))
    const imageCount = page.imageCount + (isPicture ? 1 : 0)
    if (imageCount > 0) host.onImagesDropped(imageCount)
    if (blocks.length === 0) return
    // A table in a table could be stored, but nobody could read it.
    const fitting = isInTable(view) ? withoutTables(blocks) : blocks
    const { tr, schema } = view.state
    view.dispatch(tr.replaceSelection(sliceOfBlocks(schema, fitting)).scrollIntoView().setMeta('uiEvent', 'paste'))
  }
  return new Plugin({
    props: {
      // Taken before the editor's own reading, which would have the browser parse the page: here it is only text, and
      // no style, picture or script of it ever reaches the window.
      handleDOMEvents: {
        paste: (view, event) => {
          if (!event.clipboardData || !view.editable) return false
          event.preventDefault()
          insert(view, event.clipboardData)
          return true
        },
        drop: (view, event) => {
          if (view.dragging || !event.dataTransfer || !view.editable) return false
          event.preventDefault()
          const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
          if (place) view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(place.pos))))
          insert(view, event.dataTransfer)
          return true
        },
      },
    },
  })
}

function isInTable({ state }: EditorView): boolean {
  const { $from } = state.selection
  return Array.from({ length: $from.depth + 1 }, (_, depth) => $from.node(depth)).some(
    ({ type }) => type.name === 'table',
  )
}

/** Puts a record where one-line text stood, and returns the caret to the text behind it. Not undone by Ctrl Z: it is a row. */
export function insertRecord(editor: Editor, range: { from: number; to: number }, reference: RecordReference): void {
  const { schema, tr } = editor.state
  const node = schema.nodes['record']?.create(reference)
  if (!node) return
  tr.delete(range.from, range.to)
  const place = tr.doc.resolve(tr.mapping.map(range.from))
  const top = place.depth === 0 ? place.pos : place.before(1)
  const block = tr.doc.nodeAt(top)
  const isEmptied = place.depth === 1 && block?.type.name === 'paragraph' && block.content.size === 0
  const at = isEmptied || !block ? top : top + block.nodeSize
  if (isEmptied) tr.delete(top, top + 2)
  tr.insert(at, node)
  const behind = at + node.nodeSize
  if (tr.doc.nodeAt(behind)?.type.name !== 'paragraph') tr.insert(behind, schema.nodes['paragraph']?.create() ?? [])
  tr.setSelection(TextSelection.create(tr.doc, behind + 1)).setMeta('addToHistory', false)
  editor.view.dispatch(tr.scrollIntoView())
}

/** Puts records that the text does not show at its end. */
export function appendRecords(editor: Editor, references: readonly RecordReference[]): void {
  const shown = new Set(recordsInDoc(editor.state.doc).map(({ reference }) => reference.recordId))
  const missing = references.filter(({ recordId }) => !shown.has(recordId))
  if (missing.length === 0) return
  const { tr, schema, doc } = editor.state
  const nodes = missing.flatMap((reference) => schema.nodes['record']?.create(reference) ?? [])
  const last = doc.lastChild
  // The empty line at the end stays the place to write on.
  const at =
    last && last.type.name === 'paragraph' && last.content.size === 0
      ? doc.content.size - last.nodeSize
      : doc.content.size
  tr.insert(at, nodes)
  if (tr.doc.lastChild?.type.name !== 'paragraph')
    tr.insert(tr.doc.content.size, schema.nodes['paragraph']?.create() ?? [])
  editor.view.dispatch(tr.setMeta('addToHistory', false))
}

/** Takes a record's band out of the text, on purpose; the answer puts it back. */
export function takeRecordOut(editor: Editor, recordId: string): (() => void) | null {
  const found = recordsInDoc(editor.state.doc).find(({ reference }) => reference.recordId === recordId)
  if (!found) return null
  const dispatch = (transaction: Transaction) =>
    editor.view.dispatch(transaction.setMeta(RECORDS_MAY_GO, true).setMeta('addToHistory', false))
  const node = editor.state.doc.nodeAt(found.pos)
  dispatch(editor.state.tr.delete(found.pos, found.pos + 1))
  return () => {
    if (node) dispatch(editor.state.tr.insert(Math.min(found.pos, editor.state.doc.content.size), node))
  }
}

/**
 * Sets the caret to the end of the text, which has the keys when this returns. The editor's own focus command waits for
 * the next frame: letters typed until then would go to nobody.
 */
export function focusAtEnd(editor: Editor): void {
  const { tr } = editor.state
  editor.view.dispatch(tr.setSelection(Selection.atEnd(tr.doc)).scrollIntoView())
  editor.view.focus()
}

/** Sets the caret into the text behind a record, or selects the record where no text is behind it. */
export function focusBehindRecord(editor: Editor, recordId: string): void {
  const found = recordsInDoc(editor.state.doc).find(({ reference }) => reference.recordId === recordId)
  if (!found) {
    focusAtEnd(editor)
    return
  }
  const behind = found.pos + 1
  const { tr } = editor.state
  // Between two bands there is no line: the band is selected, and what is typed then goes behind it.
  const place = tr.doc.nodeAt(behind)?.isTextblock
    ? TextSelection.create(tr.doc, behind + 1)
    : NodeSelection.create(tr.doc, found.pos)
  editor.view.dispatch(tr.setSelection(place).scrollIntoView())
  editor.view.focus()
}

/** Selects a record's band, as a click on it does. */
export function selectRecord(editor: Editor, recordId: string): void {
  const found = recordsInDoc(editor.state.doc).find(({ reference }) => reference.recordId === recordId)
  if (found) editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, found.pos)))
}
