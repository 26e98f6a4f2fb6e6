import type { TypesetPages } from '../../../db/model/documents.ts'

type Page = Pick<TypesetPages['pages'][number], 'svg' | 'widthPt' | 'heightPt'>

/**
 * Cuts the compiler's one SVG of all pages into a self-contained SVG a page. It is written one element a line, four
 * spaces a level: at the first level a white sheet begins each page, then come the page's groups, and the shared
 * definitions follow the last page.
 */
export function splitPages(svg: string): Page[] {
  const lines = svg.split('\n')
  const topLevel = (line: string) => line.startsWith('    <')
  const firstDefs = lines.findIndex((line) => topLevel(line) && line.startsWith('    <defs'))
  const bodyEnd = firstDefs === -1 ? lines.lastIndexOf('</svg>') : firstDefs
  const starts = lines.flatMap((line, i) =>
    i < bodyEnd && topLevel(line) && line.includes('class="typst-shape"') ? [i] : [],
  )
  const definitions = readDefinitions(lines.slice(bodyEnd))
  return starts.map((start, i) => {
    const body = lines.slice(start, starts[i + 1] ?? bodyEnd)
    const [, width = '0', height = '0'] = /d="M 0 0v ([\d.]+) h ([\d.]+)/.exec(body[0] ?? '')?.map(String) ?? []
    const size = { widthPt: Number(height), heightPt: Number(width) }
    return { ...size, svg: pageSvg(body.slice(1), size, definitions) }
  })
}

function pageSvg(
  body: readonly string[],
  size: { widthPt: number; heightPt: number },
  definitions: Definitions,
): string {
  const content = body
    // The page's place under the others; a page of its own begins at the top.
    .map((line) => (/^ {4}<g[ >]/.test(line) ? line.replace(/ transform="matrix\(1 0 0 1 0 [\d.]+\)"/, '') : line))
    .map(withoutLink)
    .map((line) => line.trimStart())
  const used = definitions.usedBy(content.join('\n'))
  const { widthPt, heightPt } = size
  return [
    `<svg viewBox="0 0 ${widthPt} ${heightPt}" width="${widthPt}pt" height="${heightPt}pt" ` +
      'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">',
    `<path fill="#ffffff" d="M 0 0v ${heightPt} h ${widthPt} v -${heightPt} Z"/>`,
    ...content,
    '<defs>',
    ...used,
    '</defs>',
    '</svg>',
    '',
  ].join('\n')
}

/** In a picture links lead nowhere, and the compiler writes their addresses without escaping `&` and `<`. */
function withoutLink(line: string): string {
  const text = line.trimStart()
  if (text.startsWith('</a>')) return '</g>'
  if (!text.startsWith('<a ')) return line
  const transform = /^<a transform="([^"<>]*)"/.exec(text)?.[1]
  return text.endsWith('/>') ? '' : `<g${transform === undefined ? '' : ` transform="${transform}"`}>`
}

type Definitions = { usedBy(content: string): string[] }

const reference = /(?:xlink:href="#|href="#|url\(#)([^")]+)/g

/** The shared symbols, gradients and clip paths, each with its lines. */
function readDefinitions(lines: readonly string[]): Definitions {
  const byId = new Map<string, string>()
  let open: { id: string; lines: string[] } | undefined
  for (const line of lines) {
    const isChild = line.startsWith('        <')
    const id = isChild ? /^ {8}<\w+[^>]* id="([^"]+)"/.exec(line)?.[1] : undefined
    if (id !== undefined) open = { id, lines: [] }
    if (open) {
      open.lines.push(line.trimStart())
      const isClosed = (id !== undefined && line.endsWith('/>')) || (isChild && line.startsWith('        </'))
      if (isClosed) {
        byId.set(open.id, open.lines.join('\n'))
        open = undefined
      }
    }
  }
  return {
    usedBy(content) {
      const used = new Map<string, string>()
      const pending = [content]
      for (let text = pending.pop(); text !== undefined; text = pending.pop()) {
        for (const [, id = ''] of text.matchAll(reference)) {
          const definition = byId.get(id)
          if (definition !== undefined && !used.has(id)) {
            used.set(id, definition)
            pending.push(definition)
          }
        }
      }
      return [...used.values()]
    },
  }
}
