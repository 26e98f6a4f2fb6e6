/** Numbers in [0, 1) that are the same on every run: mulberry32, which is enough for made-up boards. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The middle of some measurements; of an even count the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  const [upper, lower] = [sorted[Math.floor(half)] ?? Number.NaN, sorted[Math.ceil(half) - 1] ?? Number.NaN]
  return (upper + lower) / 2
}
