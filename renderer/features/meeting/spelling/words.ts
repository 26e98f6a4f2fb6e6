import type { Node } from '@tiptap/pm/model'

/** A word and where it stands in the document. */
export interface PlacedWord {
  readonly word: string
  readonly from: number
  readonly to: number
}

const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu

/** Whether a word is one that a dictionary should know: no abbreviation, no name of a product, no part of a number. */
export function isChecked(word: string): boolean {
  if (word.length < 2) return false
  const isShouted = word === word.toLocaleUpperCase() && word !== word.toLocaleLowerCase()
  const isCamel = /\p{Ll}\p{Lu}/u.test(word)
  return !isShouted && !isCamel
}

/** The words of a text that are to be checked, with their places in it. */
export function wordsOf(text: string): { word: string; at: number }[] {
  const words: { word: string; at: number }[] = []
  for (const match of text.matchAll(WORD)) {
    const before = text[match.index - 1] ?? ' '
    const behind = text[match.index + match[0].length] ?? ' '
    // Parts of addresses, file names and numbers are no words.
    if (
      /[\d@/\\_#&]/.test(before) ||
      /[\d@/\\_]/.test(behind) ||
      /\.\p{L}/u.test(text.slice(match.index + match[0].length, match.index + match[0].length + 2))
    )
      continue
    if (/\p{L}\.$/u.test(text.slice(Math.max(0, match.index - 2), match.index))) continue
    if (isChecked(match[0])) words.push({ word: match[0], at: match.index })
  }
  return words
}

/** Every word of a note that is to be checked; names that were mentioned and code are left out. */
export function wordsInDoc(doc: Node): PlacedWord[] {
  const found: PlacedWord[] = []
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true
    // Marks cut a word into several nodes; the block's text has it whole. An atom counts as one character.
    const text = node.textBetween(0, node.content.size, undefined, ' ')
    const skipped: [number, number][] = []
    node.forEach((child, offset) => {
      if (child.marks.some(({ type }) => type.name === 'code' || type.name === 'link')) {
        skipped.push([offset, offset + child.nodeSize])
      }
    })
    for (const { word, at } of wordsOf(text)) {
      if (skipped.some(([start, end]) => at < end && at + word.length > start)) continue
      const from = position + 1 + at
      found.push({ word, from, to: from + word.length })
    }
    return false
  })
  return found
}
