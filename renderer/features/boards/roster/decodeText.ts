/** The encodings that spreadsheets write tables in. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** Text read from bytes, and how it was read, so that a person can see and correct it. */
export interface DecodedText {
  text: string
  encoding: TextEncoding
}

/** How many of the first bytes are looked at for the zero bytes of UTF-16. */
const SAMPLE_BYTES = 4096

function encodingByMark(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without a mark shows in zero bytes, nearly all at odd (little endian) or at even places (big endian). */
function encodingByZeroBytes(bytes: Uint8Array): TextEncoding | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  let even = 0
  let odd = 0
  sample.forEach((byte, index) => {
    if (byte !== 0) return
    if (index % 2 === 0) even += 1
    else odd += 1
  })
  const enough = sample.length / 5
  if (odd > enough && odd > even * 4) return 'utf-16le'
  if (even > enough && even > odd * 4) return 'utf-16be'
  return null
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Says in which encoding the bytes of a text file most likely are. */
export function detectEncoding(bytes: Uint8Array): TextEncoding {
  return encodingByMark(bytes) ?? encodingByZeroBytes(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252')
}

/**
 * Reads the bytes of a text file. What is not valid UTF-8 is read as Windows-1252: that is what Excel writes for "CSV"
 * on a western Windows, and every byte has a meaning in it, so nothing is lost.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = detectEncoding(bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  return { text: text.replace(/^\uFEFF/, ''), encoding }
}
