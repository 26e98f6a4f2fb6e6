import { mergeAttributes, Node, type AnyExtension } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import StarterKit from '@tiptap/starter-kit'
import { isAllowedHref, type RecordReference } from '../../../../electron/contract/model'

/** A person named in the text. */
export const Mention = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: false,
  addAttributes() {
    return { id: { default: '' }, label: { default: '' } }
  },
  renderHTML({ node }) {
    const { id, label } = node.attrs
    return [
      'span',
      { class: 'mention', 'data-type': 'mention', 'data-id': String(id), 'data-label': String(label) },
      String(label),
    ]
  },
  renderText({ node }) {
    return String(node.attrs['label'])
  },
})

/** Where the bands of records get their place in the page: one element for each record node of the editor. */
export interface RecordHost {
  /** Called when a record node is drawn; the answer is called when its place goes or changes hands. */
  readonly attach: (reference: RecordReference, element: HTMLElement) => () => void
}

/**
 * A motion, action or decision in the flow of the text. The band itself is drawn by React through a portal into the
 * element of a plain node view: typing elsewhere never renders it again.
 */
export const RecordBlock = Node.create<{ host: RecordHost | null }>({
  name: 'record',
  group: 'block',
  atom: true,
  selectable: true,
  draggable: false,
  addOptions() {
    return { host: null }
  },
  addAttributes() {
    return { recordType: { default: 'action' }, recordId: { default: '' } }
  },
  renderHTML({ node }) {
    return [
      'div',
      { 'data-record-type': String(node.attrs['recordType']), 'data-record-id': String(node.attrs['recordId']) },
    ]
  },
  renderText() {
    return ''
  },
  addNodeView() {
    const { host } = this.options
    return ({ node }) => {
      const reference = node.attrs as RecordReference
      const dom = document.createElement('div')
      dom.className = 'record-block'
      dom.contentEditable = 'false'
      const detach = host?.attach(reference, dom)
      return {
        dom,
        update: (next) => next.type === node.type && next.attrs['recordId'] === reference.recordId,
        selectNode: () => {
          dom.dataset['selected'] = ''
        },
        deselectNode: () => {
          delete dom.dataset['selected']
        },
        // The band is React's: neither its changes nor its events are typing.
        ignoreMutation: () => true,
        stopEvent: () => true,
        destroy: () => detach?.(),
      }
    }
  },
})

// Alignment and widths are stored but never drawn as style attributes: the content policy of the window refuses them.
const quietAlign = {
  align: {
    default: null,
    renderHTML: ({ align }: Record<string, unknown>) => (typeof align === 'string' ? { 'data-align': align } : {}),
  },
  colwidth: { default: null, renderHTML: () => ({}) },
}

// The database takes any block first in a list item, and code in bold: so must the editor, or it could not open them.
const BasicNodes = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map((extension) => {
      if (extension.name === 'listItem') return extension.extend({ content: 'block+' })
      if (extension.name === 'code') return extension.extend({ excludes: '' })
      return extension
    })
  },
})

/** All node and mark types of a note; the same set as the database's rich text, which the tests prove. */
export function noteNodes(host: RecordHost | null = null): AnyExtension[] {
  return [
    BasicNodes.configure({
      codeBlock: false,
      heading: { levels: [1, 2, 3] },
      dropcursor: false,
      trailingNode: { node: 'paragraph' },
      link: {
        openOnClick: false,
        autolink: true,
        linkOnPaste: false,
        defaultProtocol: 'https',
        HTMLAttributes: { target: null, rel: null, class: null },
        isAllowedUri: (url) => isAllowedHref(url),
      },
    }),
    Table.configure({ resizable: false }).extend({
      renderHTML({ HTMLAttributes }) {
        return ['table', mergeAttributes(HTMLAttributes), ['tbody', 0]]
      },
    }),
    TableRow,
    TableHeader.extend({
      addAttributes() {
        return { ...this.parent?.(), ...quietAlign }
      },
    }),
    TableCell.extend({
      addAttributes() {
        return { ...this.parent?.(), ...quietAlign }
      },
    }),
    Mention,
    RecordBlock.configure({ host }),
  ]
}
