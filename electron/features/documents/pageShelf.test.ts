import { expect, it } from 'vitest'
import { createPageShelf } from './pageShelf'

const pages = (...svgs: string[]) => svgs.map((svg) => ({ svg, widthPt: 1, heightPt: 1, text: '' }))

it('finds each page at the address that it gave out', () => {
  const shelf = createPageShelf()
  const paths = shelf.put(pages('<svg>1</svg>', '<svg>2</svg>'))
  expect(paths.map((path) => shelf.find(path.split('/'))?.body)).toEqual(['<svg>1</svg>', '<svg>2</svg>'])
  expect(shelf.find(paths[0]!.split('/'))?.mimeType).toBe('image/svg+xml')
})

it('gives the same document another address each time', () => {
  const shelf = createPageShelf()
  expect(shelf.put(pages('a'))).not.toEqual(shelf.put(pages('a')))
})

it.each([
  ['another document', ['nobody', '1.svg']],
  ['page 0', ['TOKEN', '0.svg']],
  ['a page too many', ['TOKEN', '3.svg']],
  ['another type', ['TOKEN', '1.png']],
  ['a longer path', ['TOKEN', '1.svg', 'x']],
  ['nothing', []],
])('has nothing at the address of %s', (_what, segments) => {
  const shelf = createPageShelf()
  const token = shelf.put(pages('a', 'b'))[0]!.split('/')[0]!
  expect(shelf.find(segments.map((segment) => segment.replace('TOKEN', token)))).toBeUndefined()
})

it('forgets the oldest documents, so that an afternoon of looking does not fill the memory', () => {
  const shelf = createPageShelf()
  const paths = Array.from({ length: 6 }, (_, i) => shelf.put(pages(`page ${i}`))[0]!)
  const kept = paths.map((path) => shelf.find(path.split('/'))?.body)
  expect(kept).toEqual([undefined, undefined, 'page 2', 'page 3', 'page 4', 'page 5'])
})
