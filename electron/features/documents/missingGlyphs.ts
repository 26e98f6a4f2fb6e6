import type { DocumentData, Substitution } from '../../../db/model/documents.ts'

/** What the fonts cannot draw, cut out of the compiler's messages. */
export function missingClusters(messages: readonly string[]): string[] {
  const clusters = messages.flatMap((message) => {
    const quoted = /the text `\\?"(.*?)\\?"` could not be displayed/s.exec(message)?.[1]
    return quoted === undefined ? [] : [unescaped(quoted)]
  })
  return [...new Set(clusters)].filter((cluster) => cluster !== '')
}

/** Rust writes invisible characters as `\u{200d}`. */
function unescaped(quoted: string): string {
  return quoted.replaceAll(/\\+u\{([0-9a-f]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
}

const printedAs = (character: string) =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`

/**
 * Puts the code point of each character of the clusters in its place, and says in which part of the document it stood.
 * Characters below U+0250 are left alone: every font of ours has them, so in a cluster they only carry another one.
 */
export function replaceClusters(
  data: DocumentData,
  clusters: readonly string[],
): { data: DocumentData; substitutions: Substitution[] } {
  const characters = new Set(
    clusters.flatMap((cluster) => [...cluster]).filter((c) => (c.codePointAt(0) ?? 0) >= 0x250),
  )
  const found = new Map<string, Substitution>()
  const visit = (value: unknown, where: string): unknown => {
    if (typeof value === 'string') {
      let printed = ''
      for (const character of value) {
        if (characters.has(character)) {
          found.set(`${character} ${where}`, { character, printed: printedAs(character), where })
          printed += printedAs(character)
        } else {
          printed += character
        }
      }
      return printed
    }
    if (Array.isArray(value)) return value.map((entry) => visit(entry, placeOf(entry) ?? where))
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([key, entry]) => [
          key,
          // The path of a picture is no text, and the file's own title is no place in the document.
          key === 'logo' || key === 'photo'
            ? entry
            : visit(entry, (key === 'meta' ? undefined : placeOf(entry)) ?? where),
        ]),
      )
    }
    return value
  }
  const replaced = visit(data, data.documentName) as DocumentData
  return { data: replaced, substitutions: [...found.values()] }
}

/** Items, sections and rows of the agenda have a title that people know them by. */
function placeOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('title' in value) || typeof value.title !== 'string')
    return undefined
  return 'number' in value && typeof value.number === 'string' ? `${value.number} ${value.title}` : value.title
}
