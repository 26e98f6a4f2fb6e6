import { parse, type DefaultTreeAdapterTypes } from 'parse5'

/** A node of foreign HTML, read but never shown. */
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
/** An element of foreign HTML. */
export type HtmlElement = DefaultTreeAdapterTypes.Element

/** Deeper than this, elements count as their text: ten thousand nested boxes must not overflow the stack. */
const DEPTH_MAX = 120

/** The top-level nodes of a pasted page. It is parsed as text: nothing of it is loaded, styled or run. */
export function parseForeignHtml(html: string): HtmlNode[] {
  const page = parse(html)
  const root = page.childNodes.find((node): node is HtmlElement => 'tagName' in node && node.tagName === 'html')
  const body = root?.childNodes.find((node): node is HtmlElement => 'tagName' in node && node.tagName === 'body')
  const nodes = body?.childNodes ?? []
  cutDepth(nodes)
  return nodes
}

/** Replaces what nests too deep by its text, with a stack of its own. */
function cutDepth(nodes: HtmlNode[]): void {
  const stack = nodes.map((node) => ({ node, depth: 1 }))
  for (let visit = stack.pop(); visit; visit = stack.pop()) {
    const { node, depth } = visit
    if (!('childNodes' in node)) continue
    if (depth >= DEPTH_MAX) {
      const value = textOf(node)
      node.childNodes = value === '' ? [] : [{ nodeName: '#text', value, parentNode: node }]
      continue
    }
    for (const child of node.childNodes) stack.push({ node: child, depth: depth + 1 })
  }
}

/** All text under a node. */
export function textOf(root: HtmlNode): string {
  const pieces: string[] = []
  const stack: HtmlNode[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeName === '#text' && 'value' in node) pieces.push(node.value)
    else if ('childNodes' in node) stack.push(...node.childNodes.toReversed())
  }
  return pieces.join('')
}

/** An attribute's value; empty when it is missing. */
export function attribute(element: HtmlElement, name: string): string {
  return element.attrs.find((attr) => attr.name === name)?.value ?? ''
}

/** The declarations of a `style` attribute, names and values in lower case. */
export function styleOf(element: HtmlElement): ReadonlyMap<string, string> {
  const style = attribute(element, 'style')
  const declarations = new Map<string, string>()
  // A picture can stand in a style; splitting megabytes of it would take longer than all the rest.
  if (style === '' || style.length > 20_000) return declarations
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':')
    if (colon > 0) {
      declarations.set(
        declaration.slice(0, colon).trim().toLowerCase(),
        declaration
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      )
    }
  }
  return declarations
}
