let aheadMs = 0

/** The instant that the whole program takes for the present: "today", times of commands and of minutes follow from it. */
export function instantNow(): Date {
  return new Date(Date.now() + aheadMs)
}

/** Lets the program live so many milliseconds ahead of this machine's clock, in tests that travel to another day. */
export function travel(ms: number): void {
  aheadMs = ms
}
