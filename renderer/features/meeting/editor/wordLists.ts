import { LIST_DEPTH_MAX, type BlockNode, type ListItemNode } from '../../../../electron/contract/model'
import { attribute, styleOf, textOf, type HtmlElement, type HtmlNode } from './htmlTree'

/** Where a paragraph of Word stands in a list. */
export interface WordListPlace {
  readonly listId: string
  readonly level: number
  readonly isOrdered: boolean
  /** The number that Word shows, if it is one. */
  readonly start: number | null
}

/** Word writes lists as paragraphs: `mso-list:l0 level2 lfo1`, with the bullet as ignored text in front. */
export function wordListPlace(element: HtmlElement): WordListPlace | null {
  const place = /(l\d+)\s+level(\d+)/.exec(styleOf(element).get('mso-list') ?? '')
  const isListClass = /\bMsoListParagraph/i.test(attribute(element, 'class'))
  const marker = findMarker(element)
  if (!place && !(isListClass && marker !== null)) return null
  const text = (marker ?? '').replaceAll(/[\s\u00a0]/g, '')
  const number = /^\(?(\d{1,6})[.):]?\)?$/.exec(text)
  return {
    listId: place?.[1] ?? '',
    level: Math.min(LIST_DEPTH_MAX, Math.max(1, Number(place?.[2] ?? 1))),
    // A single "o" is Word's second bullet; letters count only with their full stop or bracket.
    isOrdered: number !== null || /^\(?(?:[a-z]{1,3}|[ivxlcdm]{1,7})[.)]$/i.test(text),
    start: number ? Number(number[1]) : null,
  }
}

/** Whether an element is the bullet or number in front of a list paragraph: Word says to ignore it. */
export function isListMarker(element: HtmlElement): boolean {
  return styleOf(element).get('mso-list') === 'ignore'
}

function findMarker(element: HtmlElement): string | null {
  const stack: HtmlNode[] = [...element.childNodes]
  for (let node = stack.shift(); node; node = stack.shift()) {
    if (!('tagName' in node)) continue
    if (isListMarker(node)) return textOf(node)
    stack.unshift(...node.childNodes)
  }
  return null
}

/** Paragraphs of a list in their order, each with its own blocks. */
export interface WordListEntry {
  readonly place: WordListPlace
  readonly content: BlockNode[]
}

/** Builds real lists of a run of list paragraphs. A level that is jumped over is not made up. */
export function nestWordLists(entries: readonly WordListEntry[]): BlockNode[] {
  const out: BlockNode[] = []
  type Open = { level: number; listId: string; isOrdered: boolean; items: ListItemNode[] }
  const open: Open[] = []
  for (const { place, content } of entries) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > place.level) open.pop()
    let current = open.at(-1)
    if (current?.level === place.level && (current.listId !== place.listId || current.isOrdered !== place.isOrdered)) {
      open.pop()
      current = undefined
    }
    if (!current || current.level < place.level) {
      const items: ListItemNode[] = []
      const list: BlockNode = place.isOrdered
        ? {
            type: 'orderedList',
            ...(place.start !== null && place.start !== 1 ? { attrs: { start: place.start } } : {}),
            content: items,
          }
        : { type: 'bulletList', content: items }
      const parentItem = open.at(-1)?.items.at(-1)
      if (parentItem) parentItem.content.push(list)
      else out.push(list)
      current = { level: place.level, listId: place.listId, isOrdered: place.isOrdered, items }
      open.push(current)
    }
    current.items.push({ type: 'listItem', content })
  }
  return out
}
