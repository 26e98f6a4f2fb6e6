import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from './decodeText'

const utf8 = (text: string) => new TextEncoder().encode(text)

/** Bytes of a text in UTF-16; Node writes little endian only. */
function utf16(text: string, isBigEndian: boolean): Uint8Array {
  const bytes = Uint8Array.from(Buffer.from(text, 'utf16le'))
  return isBigEndian ? Uint8Array.from(Buffer.from(bytes).swap16()) : bytes
}

describe('decodeText', () => {
  it('reads UTF-8 with and without its mark', () => {
    expect(decodeText(utf8('Name;Ort\nZoë;Łódź'))).toEqual({ text: 'Name;Ort\nZoë;Łódź', encoding: 'utf-8' })
    expect(decodeText(utf8('\uFEFFName'))).toEqual({ text: 'Name', encoding: 'utf-8' })
  })

  it('reads UTF-16 of both byte orders, by its mark and without', () => {
    for (const isBigEndian of [false, true]) {
      const encoding = isBigEndian ? 'utf-16be' : 'utf-16le'
      expect(decodeText(utf16('\uFEFFName\tRôle', isBigEndian))).toEqual({ text: 'Name\tRôle', encoding })
      expect(decodeText(utf16('Name\tOrganization', isBigEndian))).toEqual({ text: 'Name\tOrganization', encoding })
    }
  })

  it('reads Windows-1252 with its own signs', () => {
    // "Müller; «50 €» – Fräsen" as Excel on Windows writes it.
    const bytes = Uint8Array.from(Buffer.from('Müller; «50 \x80» \x96 Fräsen', 'latin1'))
    expect(decodeText(bytes)).toEqual({ text: 'Müller; «50 €» – Fräsen', encoding: 'windows-1252' })
  })

  it('reads no bytes as no text', () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' })
  })

  it('gives back any text that was written in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\uFEFF'))
        expect(decodeText(utf8(text)).text).toBe(text)
      }),
    )
  })

  it('gives back any text of a marked UTF-16 file', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.boolean(), (text, isBigEndian) => {
        expect(decodeText(utf16(`\uFEFF${text}`, isBigEndian)).text).toBe(text.replace(/^\uFEFF/, ''))
      }),
    )
  })
})
