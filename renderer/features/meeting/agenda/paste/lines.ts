/** A line of a pasted text that holds something. */
export interface SourceLine {
  /** Place in the pasted text, from 0. */
  readonly number: number
  /** As it was pasted, for showing what was left out. */
  readonly raw: string
  /** Columns of white space before the text; a tab counts as four. */
  readonly indent: number
  /** Without indent, marks of quotation and emphasis; columns are parted by one tab. */
  readonly text: string
  readonly isAfterBlank: boolean
}

/** Stands for the end of a paragraph inside one cell of a table. */
export const CELL_BREAK = '\u000b'

const TAB_COLUMNS = 4
const controls = /[\u0000-\u0008\u000c\u000e-\u001f\u007f\ufeff\u200b-\u200d\u2060]/g

function indentOf(text: string): number {
  const white = /^\s*/.exec(text)?.[0] ?? ''
  return [...white].reduce((columns, sign) => columns + (sign === '\t' ? TAB_COLUMNS : 1), 0)
}

/** Columns drawn by dots, by bars or by white space as columns parted by one tab. */
function withTabs(text: string): string {
  const bars = /^\|(.*)\|$/.exec(text)?.[1]
  if (bars !== undefined)
    return bars
      .split('|')
      .map((cell) => cell.trim())
      .join('\t')
  return text
    .replaceAll(/\s*(?:\.{3,}|…+|_{3,})\s*/g, '\t')
    .replaceAll(/(?<=\S) \. (?=\S)/g, '\t')
    .replaceAll(/(?<=\S) {3,}(?=\S)/g, '\t')
    .replaceAll(/ *\t */g, '\t')
}

/** The lines of a pasted text that hold something, each with where it stood. */
export function sourceLines(text: string): SourceLine[] {
  const lines: SourceLine[] = []
  let isAfterBlank = true
  for (const [number, raw] of text.split(/\r\n?|[\n\u2028\u2029\u0085]/).entries()) {
    const plain = raw.replaceAll(controls, '').replaceAll(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
    // An answered e-mail sets marks before each line, one for each time it was answered.
    const unquoted = plain.replace(/^(?:\s?>)+ ?/, '')
    const trimmed = unquoted.trim()
    if (trimmed === '') {
      if (plain.trim() !== '') lines.push({ number, raw, indent: 0, text: '', isAfterBlank })
      isAfterBlank = true
      continue
    }
    const bare = trimmed.replaceAll(/\*\*|__(?=\S)|(?<=\S)__/g, '')
    lines.push({ number, raw, indent: indentOf(unquoted), text: withTabs(bare).trim(), isAfterBlank })
    isAfterBlank = false
  }
  return lines
}
