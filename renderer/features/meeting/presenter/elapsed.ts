/** Whole minutes from one wall-clock time to a later one; over midnight when the later one reads earlier. */
export function elapsedAt(since: string, now: string): number {
  const minutes = (time: string) => {
    const [hours = 0, mins = 0] = time.split(':').map(Number)
    return hours * 60 + mins
  }
  return (minutes(now) - minutes(since) + 1440) % 1440
}
