/** A fingerprint in groups of four, as it is printed: people compare it by eye. */
export function groupedFingerprint(sha256: string): string {
  return (sha256.match(/.{1,4}/g) ?? []).join(' ')
}
