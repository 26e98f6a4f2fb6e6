import type { BinderBlock, BinderCell, BinderChapter } from '../../../../db/model/documents'

/** A chapter that is made of blocks. */
export function chapterOf(label: string, title: string, blocks: BinderBlock[], newPage = true): BinderChapter {
  return { title, running: title, label, newPage, blocks, minutes: null }
}

/** A chapter that has nothing but a sentence: it takes no page of its own. */
export function emptyChapter(label: string, title: string, text: string): BinderChapter {
  return chapterOf(label, title, [{ kind: 'text', text }], false)
}

/** A cell whose lines are words of their own; the first one leads to another place. Lines of null are left out. */
export function linesOf(lines: readonly (string | null | undefined)[], link: string | null = null): BinderCell {
  const written = lines.filter((line): line is string => line != null && line !== '')
  return written.map((text, index) => [{ text, link: index === 0 ? link : null }])
}
