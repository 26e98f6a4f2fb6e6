import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Looks into a PDF with the tools that reviewers and archives use, not with the library that made it. */
export function openPdf(pdf: Uint8Array) {
  const file = join(mkdtempSync(join(tmpdir(), 'minutebook-pdf-')), 'document.pdf')
  writeFileSync(file, pdf)
  const run = (command: string, ...args: string[]) =>
    // poppler complains on stderr about correct tables of tagged files; what counts stands on stdout.
    execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64 * 1024 * 1024 })
  const info = () =>
    Object.fromEntries(
      run('pdfinfo', file)
        .split('\n')
        .filter((line) => line.includes(':'))
        .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
    )
  return {
    file,
    info,
    /** The words in reading order, with and without line ends. */
    text: () => run('pdftotext', '-raw', file, '-'),
    words: () => run('pdftotext', '-raw', file, '-').replaceAll(/\s+/g, ' '),
    textOfPage: (page: number) => run('pdftotext', '-f', String(page), '-l', String(page), file, '-'),
    structure: () => run('pdfinfo', '-struct-text', file),
    metadata: () => run('pdfinfo', '-meta', file),
    fonts: () =>
      run('pdffonts', file)
        .split('\n')
        .slice(2)
        .filter((line) => line.trim() !== '')
        .map((line) => (line.split(/\s+/)[0] ?? '').replace(/^[A-Z]{6}\+/, '')),
    /** Where each word lies, in points. */
    wordBoxes: () =>
      [...run('pdftotext', '-bbox', file, '-').matchAll(/<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)"/g)].map(
        (match) => ({ xMin: Number(match[1]), xMax: Number(match[2]) }),
      ),
    check: () => run('qpdf', '--check', file),
    /** The file as JSON, for what has no tool of its own. */
    objects: () => run('qpdf', '--json', file),
  }
}
