/**
 * The words of each page, line by line, out of the compiler's selectable SVG: what a screen reader says for the picture
 * of a page. Runs at the same height belong to one line.
 */
export function pageTexts(svg: string): string[] {
  return svg
    .split('<g class="typst-page"')
    .slice(1)
    .map((page) => linesOf(page))
}

const token =
  /<g([^>]*?)(\/?)>|<\/g>|<foreignObject[^>]*? width="([\d.]+)"[^>]*><h5:div class="tsel"[^>]*>([^<]*)<\/h5:div>/g
const translate = /transform="translate\((-?[\d.]+)[ ,]+(-?[\d.]+)\)"/
const scaling = /transform="scale\((-?[\d.]+)/
/** A gap wider than this, in points, parts two words. */
const WORD_GAP = 1

type Line = { y: number; end: number; text: string }

function linesOf(page: string): string {
  const lines: Line[] = []
  const places: { x: number; y: number; scale: number }[] = []
  let place = { x: 0, y: 0, scale: 1 }
  for (const [tag, attributes = '', selfClosing, width, run] of page.matchAll(token)) {
    if (tag === '</g>') {
      place = places.pop() ?? place
    } else if (run !== undefined) {
      append(lines, place, unescaped(run), place.x + Number(width) * place.scale)
    } else if (selfClosing !== '/') {
      const [, x = '0', y = '0'] = translate.exec(attributes) ?? []
      const scale = Number(scaling.exec(attributes)?.[1] ?? '1')
      places.push(place)
      place = { x: place.x + Number(x), y: place.y + Number(y), scale: place.scale * scale }
    }
  }
  return lines
    .map((line) => line.text.trim())
    .filter((text) => text !== '')
    .join('\n')
}

function append(lines: Line[], place: { x: number; y: number }, run: string, end: number) {
  const last = lines.at(-1)
  if (!last || Math.abs(last.y - place.y) >= 1) {
    lines.push({ y: place.y, end, text: run })
    return
  }
  const isApart = Math.abs(place.x - last.end) > WORD_GAP && !last.text.endsWith(' ') && !run.startsWith(' ')
  last.text += isApart ? ` ${run}` : run
  last.end = end
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
