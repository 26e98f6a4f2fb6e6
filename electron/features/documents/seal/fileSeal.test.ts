import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FILE_KEYWORD, NO_FINGERPRINT, readFileSeal, sealFile } from './fileSeal'

const keyword = `${FILE_KEYWORD}${NO_FINGERPRINT}`
const hexadecimal = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()
const aFile = () =>
  Buffer.from(`%PDF head <pdf:Keywords>Minutes, ${keyword}</pdf:Keywords> /Keywords <FEFF${hexadecimal(keyword)}> end`)

describe('the fingerprint of a file in the file', () => {
  it('fits the file, in every place and at the same length', () => {
    const sealed = sealFile(aFile())
    expect(sealed).toHaveLength(aFile().length)
    const seal = readFileSeal(sealed)
    expect(seal?.claimed).toMatch(/^[0-9a-f]{64}$/)
    expect(seal?.claimed).toBe(seal?.actual)
    expect(sealed.includes(hexadecimal(seal?.claimed ?? ''))).toBe(true)
  })

  it('is missed where there is none, and refused where there is no place', () => {
    expect(readFileSeal(Buffer.from('%PDF'))).toBeNull()
    expect(() => sealFile(Buffer.from('%PDF'))).toThrow(/keeps no place/)
  })

  it('gives any changed byte away, wherever it stands', () => {
    const sealed = sealFile(aFile())
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Buffer.from(sealed)
        changed[at] = (changed[at] ?? 0) ^ change
        const seal = readFileSeal(changed)
        return seal === null || seal.claimed !== seal.actual
      }),
      { numRuns: 2000 },
    )
  })
})
