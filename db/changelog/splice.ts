/** The difference of two texts as one replaced stretch: at `at`, `removed` stood before and `inserted` stands after. */
export interface Splice {
  at: number
  removed: string
  inserted: string
}

/** The smallest single stretch that turns `before` into `after`. Offsets count UTF-16 units. */
export function spliceBetween(before: string, after: string): Splice {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++
  let end = 0
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end++
  }
  return {
    at: start,
    removed: before.slice(start, before.length - end),
    inserted: after.slice(start, after.length - end),
  }
}

/** The text after a splice. Throws when the text is not the one that the splice was made from. */
export function applySplice(before: string, splice: Splice): string {
  if (before.slice(splice.at, splice.at + splice.removed.length) !== splice.removed) {
    throw new Error(`the text at ${splice.at} is not what the change log says it was`)
  }
  return before.slice(0, splice.at) + splice.inserted + before.slice(splice.at + splice.removed.length)
}

/** The splice that takes another one back. */
export function invertSplice(splice: Splice): Splice {
  return { at: splice.at, removed: splice.inserted, inserted: splice.removed }
}

/** How many characters a splice holds: the measure of what it costs in the log. */
export function spliceLength(splice: Splice): number {
  return splice.removed.length + splice.inserted.length
}
