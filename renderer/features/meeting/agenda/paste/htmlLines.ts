import { attribute, parseForeignHtml, styleOf, textOf, type HtmlElement, type HtmlNode } from '../../editor/htmlTree'
import { CELL_BREAK } from './lines'

const skipped = new Set(
  'head style script noscript template title meta link xml iframe object svg img button select'.split(' '),
)
const blocks = new Set(
  'p div li tr table ul ol h1 h2 h3 h4 h5 h6 blockquote section article header footer pre body center dt dd'.split(' '),
)
const INDENT = '    '

interface Place {
  readonly depth: number
  readonly number: number | null
}

const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node

/** The level of a paragraph in one of Word's lists, from 1; 0 when it is in none. */
function wordListLevel(element: HtmlElement): number {
  const level = /\blevel(\d)/.exec(styleOf(element).get('mso-list') ?? '')?.[1]
  return level === undefined ? 0 : Number(level)
}

/** The text of a node with white space as a browser shows it; blocks inside part it. */
function inlineText(nodes: readonly HtmlNode[], parting: string): string {
  return nodes
    .map((node) => {
      if (!isElement(node))
        return node.nodeName === '#text' && 'value' in node ? node.value.replaceAll(/[ \t\r\n]+/g, ' ') : ''
      if (skipped.has(node.tagName)) return ''
      if (node.tagName === 'br') return parting
      // The number that Word writes out for readers without lists, with its white space.
      if (styleOf(node).get('mso-list') === 'ignore') return `${textOf(node).replaceAll(/\s+/g, ' ').trim()}\t`
      const inner = inlineText(node.childNodes, parting)
      return blocks.has(node.tagName) ? `${parting}${inner}${parting}` : inner
    })
    .join('')
}

const cellText = (cell: HtmlElement) =>
  inlineText(cell.childNodes, CELL_BREAK)
    .split(CELL_BREAK)
    .map((part) => part.replaceAll(/[\s\u00a0]+/g, ' ').trim())
    .filter((part) => part !== '')
    .join(CELL_BREAK)

/** Pasted HTML of Word, Outlook or a browser as lines: lists with their numbers and indents, rows with tabs. */
export function linesOfHtml(html: string): string {
  const lines: string[] = []
  const visit = (nodes: readonly HtmlNode[], place: Place): void => {
    let inline: HtmlNode[] = []
    const flush = () => {
      const text = inlineText(inline, '\n')
      inline = []
      if (text.trim() !== '')
        lines.push(
          ...text
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        )
    }
    for (const node of nodes) {
      if (!isElement(node) || !(blocks.has(node.tagName) || holdsBlock(node))) {
        inline.push(node)
        continue
      }
      flush()
      visitBlock(node, place)
    }
    flush()
  }
  const visitBlock = (element: HtmlElement, place: Place): void => {
    if (skipped.has(element.tagName)) return
    const { tagName, childNodes } = element
    if (tagName === 'tr') {
      const cells = childNodes.filter((node): node is HtmlElement => isElement(node) && /^t[dh]$/.test(node.tagName))
      lines.push(cells.map(cellText).join('\t'))
      return
    }
    if (tagName === 'ol' || tagName === 'ul') {
      let number = tagName === 'ol' ? Number(attribute(element, 'start') || 1) : null
      for (const item of childNodes.filter(isElement)) {
        visitBlock(item, { depth: item.tagName === 'li' ? place.depth + 1 : place.depth, number })
        if (number !== null && item.tagName === 'li') number += 1
      }
      return
    }
    const start = lines.length
    const isListItem = tagName === 'li'
    visit(childNodes, isListItem ? { depth: place.depth, number: null } : place)
    const level = isListItem ? place.depth : wordListLevel(element)
    if (level === 0 || lines.length === start) return
    const mark = !isListItem ? '' : place.number === null ? '• ' : `${place.number}. `
    lines[start] = `${INDENT.repeat(level - 1)}${mark}${lines[start] ?? ''}`
  }
  visit(parseForeignHtml(html), { depth: 0, number: null })
  return lines.join('\n')
}

function holdsBlock(element: HtmlElement): boolean {
  return element.childNodes.some((node) => isElement(node) && (blocks.has(node.tagName) || holdsBlock(node)))
}

/** Whether pasted HTML says more than its plain text: it has lists or tables. */
export function hasStructure(html: string): boolean {
  return /<(?:li|tr)[\s>]|mso-list/i.test(html)
}
