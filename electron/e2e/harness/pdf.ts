import { spawnSync } from 'node:child_process'

/** The words of a PDF in the order in which they were set, runs of spaces and line breaks as one space. */
export function pdfText(file: string): string {
  const { status, stdout, stderr, error } = spawnSync('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'], {
    encoding: 'utf8',
  })
  if (error) throw error
  if (status !== 0) throw new Error(`pdftotext: ${stderr}`)
  return stdout.replaceAll(/\s+/g, ' ')
}

/** How often words stand in a text. */
export function countOf(text: string, words: string): number {
  return text.split(words).length - 1
}
