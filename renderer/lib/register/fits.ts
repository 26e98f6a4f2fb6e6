/** A text without case and accents, as filters compare it. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Whether a row holds every word that was typed, in any of its texts; case and accents do not count. */
export function fits(typed: string, ...texts: readonly (string | null | undefined)[]): boolean {
  const words = folded(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return true
  const whole = folded(texts.filter(Boolean).join(' '))
  return words.every((word) => whole.includes(word))
}
