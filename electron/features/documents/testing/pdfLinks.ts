import { execFileSync } from 'node:child_process'

/** A word and where it lies on its page, in points from the top left. */
interface PlacedWord {
  text: string
  xMin: number
  xMax: number
  yMin: number
  yMax: number
}

/** A link within a file: the words that it lies on, and the words that a reader sees first where it leads. */
export interface FollowedLink {
  page: number
  text: string
  toPage: number
  toText: string
}

/** The typesetter lets a link lead to a little above its place, so that this does not stick to the edge of the window. */
const ABOVE = 8
/** So far below the place that a link leads to, in points, a reader still looks first. */
const IN_SIGHT = 80

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Dictionary = { [key: string]: Json }

const isDictionary = (value: Json | undefined): value is Dictionary =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Clicks every link of a file that leads to another place in it. Throws for one that leads nowhere. */
export function followLinks(file: string): FollowedLink[] {
  const read = (command: string, ...args: string[]) =>
    execFileSync(command, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 256 * 1024 * 1024,
    })
  const { pages, qpdf } = JSON.parse(read('qpdf', '--json=2', file)) as {
    pages: { object: string }[]
    qpdf: [unknown, Record<string, { value: Json }>]
  }
  const objects = qpdf[1]
  const valueOf = (given: Json | undefined): Json => {
    const found = typeof given === 'string' ? objects[given === 'trailer' ? given : `obj:${given}`] : undefined
    return found === undefined ? (given ?? null) : valueOf(found.value)
  }
  const at = (given: Json | undefined, key: string): Json => {
    const dictionary = valueOf(given)
    return isDictionary(dictionary) ? valueOf(dictionary[key]) : null
  }
  const names = new Map<string, Json>()
  const readNames = (node: Json) => {
    const pairs = at(node, '/Names')
    if (Array.isArray(pairs))
      for (let i = 0; i < pairs.length; i += 2) names.set(JSON.stringify(pairs[i]), valueOf(pairs[i + 1]))
    const kids = at(node, '/Kids')
    if (Array.isArray(kids)) for (const kid of kids) readNames(kid)
  }
  readNames(at(at(at('trailer', '/Root'), '/Names'), '/Dests'))
  const pageNumbers = new Map(pages.map(({ object }, index) => [JSON.stringify(object), index]))
  const words = wordsOf(read('pdftotext', '-bbox', file, '-'))

  const targetOf = (given: Json): { page: number; top: number } => {
    const named = typeof given === 'string' ? names.get(JSON.stringify(given)) : undefined
    const found = valueOf(named ?? given)
    const target = isDictionary(found) ? valueOf(found['/D']) : found
    if (!Array.isArray(target)) throw new Error(`A link leads to ${JSON.stringify(given)}, which is no place.`)
    const page = pageNumbers.get(JSON.stringify(target[0]))
    if (page === undefined) throw new Error(`A link leads to ${JSON.stringify(target)}, which is no page.`)
    return { page, top: (words[page]?.height ?? 0) - Number(target[3] ?? 0) }
  }

  return pages.flatMap(({ object }, page): FollowedLink[] => {
    const annotations = at(object, '/Annots')
    const here = words[page]
    if (!Array.isArray(annotations) || here === undefined) return []
    return annotations.flatMap((each): FollowedLink[] => {
      const action = at(each, '/A')
      const given =
        isDictionary(action) && action['/S'] === '/GoTo' ? valueOf(action['/D']) : rawDestination(valueOf(each))
      if (at(each, '/Subtype') !== '/Link' || given === null) return []
      const [left = 0, bottom = 0, right = 0, top = 0] = (at(each, '/Rect') as number[]).map(Number)
      const middle = here.height - (bottom + top) / 2
      const text = here.words
        .filter(({ xMin, xMax }) => (xMin + xMax) / 2 > left && (xMin + xMax) / 2 < right)
        .filter(({ yMin, yMax }) => yMin < middle && yMax > middle)
      const target = targetOf(given)
      const seen = (words[target.page]?.words ?? []).filter(
        ({ yMin, yMax }) => (yMin + yMax) / 2 > target.top + ABOVE && yMin < target.top + IN_SIGHT,
      )
      const said = (list: PlacedWord[]) => list.map((word) => word.text).join(' ')
      return [{ page: page + 1, text: said(text), toPage: target.page + 1, toText: said(seen) }]
    })
  })
}

/** What a link leads to: a name stays one, as names and references are told apart by what is known of them. */
function rawDestination(annotation: Json): Json {
  return isDictionary(annotation) ? (annotation['/Dest'] ?? null) : null
}

function wordsOf(boxes: string): { height: number; words: PlacedWord[] }[] {
  return boxes
    .split('<page ')
    .slice(1)
    .map((page) => ({
      height: Number(/height="([\d.]+)"/.exec(page)?.[1] ?? 0),
      words: [
        ...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/g),
      ].map(([, xMin, yMin, xMax, yMax, text = '']) => ({
        text: text.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"'),
        xMin: Number(xMin),
        yMin: Number(yMin),
        xMax: Number(xMax),
        yMax: Number(yMax),
      })),
    }))
}
