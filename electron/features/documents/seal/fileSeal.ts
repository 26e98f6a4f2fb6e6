import { createHash } from 'node:crypto'

/** Begins the keyword of a sealed PDF that holds the fingerprint of the file itself. */
export const FILE_KEYWORD = 'minutebook-file-sha256:'
/** Begins the keyword that holds the fingerprint of the frozen record inside. */
export const RECORD_KEYWORD = 'minutebook-record-sha256:'
/** What stands for the fingerprint of the file until the file is there to take it of. */
export const NO_FINGERPRINT = '0'.repeat(64)

/** What a sealed PDF says of its own fingerprint, and what that is. */
export interface FileSeal {
  /** The fingerprint that stands in the file; null when its places disagree. */
  claimed: string | null
  /** The fingerprint of the file with zeros in its place. */
  actual: string
}

/**
 * The ways in which a PDF writes a keyword: as it is (in the XMP metadata, and in the document information when all
 * keywords are ASCII), and in UTF-16 as hexadecimal digits or as bytes.
 */
const forms: ((text: string) => string)[] = [
  (text) => text,
  (text) =>
    [...text]
      .map((each) => `00${each.charCodeAt(0).toString(16).padStart(2, '0')}`)
      .join('')
      .toUpperCase(),
  (text) => [...text].map((each) => `\0${each}`).join(''),
]

/** One place where the fingerprint of the file stands: offset of its first byte, its form and its value. */
interface Place {
  at: number
  form: (text: string) => string
  value: string
}

const DIGITS = '0123456789abcdef'

function placesIn(latin1: string): Place[] {
  return forms.flatMap((form) => {
    const digitOf = new Map([...DIGITS].map((digit) => [form(digit), digit]))
    const prefix = form(FILE_KEYWORD)
    const width = form('0').length
    const places: Place[] = []
    for (let found = latin1.indexOf(prefix); found >= 0; found = latin1.indexOf(prefix, found + 1)) {
      const at = found + prefix.length
      let value = ''
      for (let i = 0; i < 64; i += 1) value += digitOf.get(latin1.slice(at + i * width, at + (i + 1) * width)) ?? ''
      if (value.length === 64) places.push({ at, form, value })
    }
    return places
  })
}

function withFingerprint(pdf: Uint8Array, places: readonly Place[], value: string): Buffer {
  const patched = Buffer.from(pdf)
  for (const { at, form } of places) patched.write(form(value), at, 'latin1')
  return patched
}

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/**
 * Puts the fingerprint of a file into the places that were kept for it. They have the same length, so every offset in
 * the file stands. Throws when the file keeps no place.
 */
export function sealFile(pdf: Uint8Array): Buffer {
  const places = placesIn(Buffer.from(pdf).toString('latin1'))
  if (places.length === 0) throw new Error('The PDF keeps no place for its fingerprint.')
  return withFingerprint(pdf, places, sha256Of(withFingerprint(pdf, places, NO_FINGERPRINT)))
}

/** The seal of a file; null for one that has none. */
export function readFileSeal(pdf: Uint8Array): FileSeal | null {
  const places = placesIn(Buffer.from(pdf).toString('latin1'))
  const [first] = places
  if (first === undefined) return null
  const agree = places.every(({ value }) => value === first.value)
  return { claimed: agree ? first.value : null, actual: sha256Of(withFingerprint(pdf, places, NO_FINGERPRINT)) }
}
