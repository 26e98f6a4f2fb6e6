/** The displays that the journeys may use, one for each worker; a single nameless one stands for the machine's own. */
export function displayNames(): readonly string[] {
  const names = process.env['MINUTEBOOK_DISPLAYS']?.split(' ').filter(Boolean) ?? []
  return names.length > 0 ? names : ['']
}

/** Gives this worker, and every app that it starts, its own display. */
export function takeOwnDisplay(): void {
  const names = displayNames()
  const name = names[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0) % names.length]
  if (name) process.env['DISPLAY'] = name
}
