import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readPacket } from './readPacket'
import { problemOf } from './testing/problemOf'
import { aPacket, aStep, SITE } from './testing/samplePacket'
import { writePacket } from './writePacket'

/** A passphrase costs a second in real files. */
const QUICK = { passphrase: 'correct horse battery', workFactor: 8 }

function aFile(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'minutebook-packet-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'sent.minutebook')
  writeFileSync(path, bytes)
  return path
}

describe('a packet', () => {
  it.each([
    ['open', {}],
    ['locked', QUICK],
  ])('gives back what was put in (%s)', async (_how, options) => {
    const content = aPacket()
    const bytes = await writePacket(content, options)
    for (const source of [bytes, aFile(bytes)]) {
      const packet = await readPacket(source, options)
      expect(packet.sets).toEqual(content.sets)
      expect(packet.attachments.map(({ bytes: read }) => Buffer.from(read).toString())).toEqual([
        'the papers of the meeting',
      ])
      expect(packet.isLocked).toBe('passphrase' in options)
      expect(packet.manifest).toMatchObject({
        workspaceId: content.workspaceId,
        institution: 'Ridgeview Technical College',
        from: content.from,
        stepCount: 3,
        steps: { [SITE]: { first: 1, last: 3 } },
        knowledge: { [SITE]: 3 },
      })
    }
  })

  it('may hold nothing but what its sender has', async () => {
    const packet = await readPacket(await writePacket(aPacket({ sets: [], attachments: [] })))
    expect(packet.sets).toEqual([])
    expect(packet.manifest.knowledge).toEqual({ [SITE]: 3 })
  })

  it('gives back any text that a column can hold', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 1, maxLength: 5 }),
        async (names) => {
          const sets = names.map((name, index) =>
            aStep(index + 2, { changes: [{ ...aStep(2).changes[0]!, after: { name } }] }),
          )
          const content = aPacket({ sets, knowledge: { [SITE]: names.length + 1 } })
          expect((await readPacket(await writePacket(content))).sets).toEqual(sets)
        },
      ),
      { numRuns: 50 },
    )
  })

  it('does not show its words when it is locked', async () => {
    const text = Buffer.from(await writePacket(aPacket(), QUICK)).toString('latin1')
    expect(text).toMatch(/^age-encryption\.org\/v1\n-> scrypt /)
    expect(text).not.toContain('Halvorsen')
    expect(text).not.toContain('Ridgeview')
    expect(text).not.toContain('papers of the meeting')
  })

  it('opens with the passphrase only', async () => {
    const bytes = await writePacket(aPacket(), QUICK)
    expect(await problemOf(readPacket(bytes))).toBe('passphrase_needed')
    expect(await problemOf(readPacket(bytes, { passphrase: 'Correct horse battery' }))).toBe('passphrase_wrong')
  })

  it('opens with the same letters in other code points', async () => {
    const bytes = await writePacket(aPacket(), { ...QUICK, passphrase: 'Gebu\u0308hr' })
    expect((await readPacket(bytes, { passphrase: 'Geb\u00FChr' })).sets).toHaveLength(3)
  })
})

describe('damage', () => {
  it('of any single byte is found, whatever the byte becomes', async () => {
    const bytes = await writePacket(aPacket())
    for (let at = 0; at < bytes.byteLength; at += 1) {
      for (const mask of [0x01, 0x20, 0x80, 0xff]) {
        const changed = Uint8Array.from(bytes)
        changed[at] = bytes[at]! ^ mask
        expect(['damaged', 'not_ours'], `byte ${at} of ${bytes.byteLength}`).toContain(
          await problemOf(readPacket(changed)),
        )
      }
    }
  })

  it('of any single byte of a locked file is found', async () => {
    const bytes = await writePacket(aPacket({ attachments: [] }), QUICK)
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.byteLength - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const changed = Uint8Array.from(bytes)
        changed[at] = bytes[at]! ^ mask
        expect(['damaged', 'not_ours', 'passphrase_wrong']).toContain(await problemOf(readPacket(changed, QUICK)))
      }),
      { numRuns: 400 },
    )
  })

  it('of any stretch, and any end that is missing, is found', async () => {
    for (const options of [{}, QUICK]) {
      const bytes = await writePacket(aPacket({ attachments: [] }), options)
      await fc.assert(
        fc.asyncProperty(fc.nat(bytes.byteLength - 1), async (length) => {
          expect(['damaged', 'not_ours', 'passphrase_wrong']).toContain(
            await problemOf(readPacket(bytes.slice(0, length), options)),
          )
        }),
        { numRuns: 100 },
      )
      await fc.assert(
        fc.asyncProperty(
          fc.nat(bytes.byteLength - 1),
          fc.uint8Array({ minLength: 1, maxLength: 300 }),
          async (at, put) => {
            const changed = Uint8Array.from(bytes)
            changed.set(put.slice(0, bytes.byteLength - at), at)
            fc.pre(Buffer.compare(changed, bytes) !== 0)
            expect(['damaged', 'not_ours', 'passphrase_wrong']).toContain(await problemOf(readPacket(changed, options)))
          },
        ),
        { numRuns: 100 },
      )
    }
  })

  it('by bytes that were added is found', async () => {
    const bytes = await writePacket(aPacket())
    expect(await problemOf(readPacket(Buffer.concat([bytes, Buffer.from('\n')])))).toBe('damaged')
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('Minutes of the meeting')],
    ['a picture', Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1')],
    ['zeros', Buffer.alloc(5000)],
  ])('is told from a file that is none of ours: %s', async (_what, bytes) => {
    expect(await problemOf(readPacket(bytes))).toBe('not_ours')
    expect(await problemOf(readPacket(aFile(bytes)))).toBe('not_ours')
  })

  it('is told from a file that is not there', async () => {
    await expect(readPacket('/nowhere/sent.minutebook')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
