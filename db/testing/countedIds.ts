let count = 0

/** Begins to count again: the ids of a history follow from its numbers alone, so that a reported seed gives it again. */
export function countIdsFrom(first: number): void {
  count = first
}

/** Stands for uuid's v7 where histories must come out the same each time. */
export function countedV7(): string {
  count += 1
  const scattered = (BigInt(count) * 0x9e37_79b9_7f4a_7c15n) & 0xffff_ffff_ffffn
  const time = (0x019a_0000_0000 + count).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${scattered.toString(16).padStart(12, '0')}`
}
