/** So many crashes within {@link WINDOW_MS} and reloading is no cure any more. */
const CRASHES_MAX = 3
const WINDOW_MS = 60_000

/** Counts the crashes of a page: an automatic reload must not go round for ever. */
export function createCrashCounter(now: () => number = Date.now): { readonly shouldReload: () => boolean } {
  let times: number[] = []
  return {
    shouldReload: () => {
      times = [...times.filter((time) => now() - time < WINDOW_MS), now()]
      return times.length < CRASHES_MAX
    },
  }
}
