/** The fewest characters of a passphrase. */
export const PASSPHRASE_MIN = 8

/** How hard a passphrase is to find by trying. */
export type Strength = 'weak' | 'fair' | 'good'

/**
 * A hint, no proof: each different word counts for what a list of some thousand words gives (11 bits), each further
 * different character of a single word for 3. Trying costs a second for each guess.
 */
export function strengthOf(passphrase: string): Strength {
  const words = new Set(
    passphrase
      .toLowerCase()
      .split(/[\s\-_.,]+/)
      .filter((word) => word.length >= 3),
  )
  const characters = new Set(passphrase).size
  const bits = words.size >= 2 ? words.size * 11 : characters * 3
  if (bits >= 44) return 'good'
  return bits >= 30 ? 'fair' : 'weak'
}
