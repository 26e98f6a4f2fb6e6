import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ExchangedSet } from '../../../../db/model/exchange'
import { MANIFEST_ENTRY, MIMETYPE, MIMETYPE_ENTRY, PACKET_LIMITS, schemaVersion } from './packetFormat'
import { readPacket } from './readPacket'
import { craftPacket, craftZip, linesOf, rewritten, sealAgain } from './testing/craftedPacket'
import { problemOf } from './testing/problemOf'
import { aPacket, aStep, OTHER_SITE, SITE } from './testing/samplePacket'

const STEPS = 'steps/00001.jsonl'
const steps = (...given: unknown[]) => ({ name: STEPS, text: linesOf(given) })
const ATTACHMENT = `attachments/${aPacket().attachments[0]!.sha256}`
const attachment = { name: ATTACHMENT, text: 'the papers of the meeting', isCompressed: false }

it('a packet made by hand, with every rule kept, is read', async () => {
  const packet = await readPacket(await craftPacket([steps(aStep(1), aStep(2)), attachment]))
  expect(packet.sets).toEqual([aStep(1), aStep(2)])
})

describe('the list of entries', () => {
  it.each([
    ['up and out', '../../../home/user/.ssh/authorized_keys'],
    ['absolute', '/etc/passwd'],
    ['of Windows', 'C:\\Windows\\System32\\drivers\\etc\\hosts'],
    ['of a database', 'minutebook.db'],
    ['with a zero', 'steps/\u00000001.jsonl'],
    ['of an attachment that leads out', `attachments/../${'a'.repeat(61)}`],
  ])('with a name %s is refused', async (_what, name) => {
    const placeholder = `steps/${'9'.repeat(name.length - 6)}`
    const bytes = rewritten(await craftPacket([steps(aStep(1)), { name: placeholder, text: 'x' }]), placeholder, name)
    expect(await problemOf(readPacket(bytes))).toBe('not_understood')
  })

  it('with an entry twice is refused', async () => {
    const bytes = await craftPacket([steps(aStep(1)), { name: 'steps/00002.jsonl', text: linesOf([aStep(2)]) }])
    expect(await problemOf(readPacket(rewritten(bytes, 'steps/00002.jsonl', STEPS)))).toBe('not_understood')
  })

  it('with more or fewer entries than the manifest lists is refused', async () => {
    for (const entries of [[], [{ name: STEPS, sizeBytes: 1, sha256: '0'.repeat(64) }]]) {
      expect(await problemOf(readPacket(await craftPacket([steps(aStep(1))], { entries })))).toBe('not_understood')
    }
    const withoutManifest = await craftZip([{ name: MIMETYPE_ENTRY, text: MIMETYPE, isCompressed: false }])
    expect(await problemOf(readPacket(withoutManifest))).toBe('not_understood')
  })

  it('is short', async () => {
    const limits = { ...PACKET_LIMITS, entries: 3 }
    expect(await problemOf(readPacket(await craftPacket([steps(aStep(1))]), { limits }))).toBe('read')
    expect(await problemOf(readPacket(await craftPacket([steps(aStep(1)), attachment]), { limits }))).toBe('too_large')
  })

  it('with an entry that is locked, or packed in an unknown way, is refused', async () => {
    const bytes = await craftPacket([steps(aStep(1))])
    const central = bytes.lastIndexOf('PK\u0001\u0002', undefined, 'latin1')
    for (const [at, value] of [
      [8, 1],
      [10, 12],
    ] as const) {
      const changed = Buffer.from(bytes)
      changed.writeUInt16LE(changed.readUInt16LE(central + at) | value, central + at)
      expect(await problemOf(readPacket(sealAgain(changed)))).toBe('not_understood')
    }
  })

  it('may be broken in any way without harm', async () => {
    const bytes = await craftPacket([steps(aStep(1), aStep(2)), attachment])
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.byteLength - 65),
        fc.uint8Array({ minLength: 1, maxLength: 8 }),
        async (at, put) => {
          const changed = Buffer.from(bytes)
          changed.set(put.slice(0, bytes.byteLength - 64 - at), at)
          // Whatever it is then, it is refused as such or read as the very same steps; nothing else is thrown.
          const outcome = await problemOf(
            readPacket(sealAgain(changed)).then(({ sets }) => expect(sets).toEqual([aStep(1), aStep(2)])),
          )
          expect(['read', 'not_understood', 'not_ours', 'too_large', 'newer', 'damaged']).toContain(outcome)
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('a zip bomb', () => {
  const limits = { ...PACKET_LIMITS, stepsBytes: 100_000, manifestBytes: 100_000, attachmentsBytes: 100_000 }
  const large = ' '.repeat(200_000)

  it('is refused by the sizes that it declares', async () => {
    for (const entry of [
      { name: STEPS, text: large },
      { ...attachment, text: large },
    ]) {
      expect(await problemOf(readPacket(await craftPacket([entry]), { limits }))).toBe('too_large')
    }
    expect(await problemOf(readPacket(await craftPacket([], large), { limits }))).toBe('too_large')
  })

  it('is refused when it declares less than it holds', async () => {
    const bytes = await craftPacket([{ name: STEPS, text: large }])
    const central = bytes.lastIndexOf('PK\u0001\u0002', undefined, 'latin1')
    const lying = Buffer.from(bytes)
    lying.writeUInt32LE(50, central + 24)
    expect(await problemOf(readPacket(sealAgain(lying), { limits }))).toBe('not_understood')
  })

  it('cannot lie in an attachment', async () => {
    const bytes = await craftPacket([steps(aStep(1)), { ...attachment, isCompressed: true }])
    expect(await problemOf(readPacket(bytes))).toBe('not_understood')
  })

  it('is refused by the size of the file', async () => {
    const bytes = await craftPacket([steps(aStep(1))])
    expect(await problemOf(readPacket(bytes, { limits: { ...limits, fileBytes: 100 } }))).toBe('too_large')
  })

  it('cannot be a passphrase that takes forever to try', async () => {
    const salt = 'A'.repeat(22)
    const bytes = Buffer.from(`age-encryption.org/v1\n-> scrypt ${salt} 31\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n`)
    expect(await problemOf(readPacket(bytes, { passphrase: 'any' }))).toBe('damaged')
  })
})

describe('the manifest', () => {
  it.each([
    ['is no JSON', '{', 'not_understood'],
    ['is another JSON', '[]', 'not_understood'],
    ['is of another format', { format: 'Minutebook interchange' }, 'not_understood'],
    [
      'is of a newer version, whatever else it holds',
      '{"format":"Minutebook exchange","version":2,"later":true}',
      'newer',
    ],
    ['is of a newer database', { schemaVersion: schemaVersion() + 1 }, 'newer'],
    ['lacks a field', { from: undefined }, 'not_understood'],
    ['has one too many', { later: true }, 'not_understood'],
    ['tells other steps', { steps: { [SITE]: { first: 1, last: 9 } } }, 'not_understood'],
    ['tells another number of steps', { stepCount: 4 }, 'not_understood'],
    ['knows less than it holds', { knowledge: {} }, 'not_understood'],
    ['names no workspace', { workspaceId: '../..' }, 'not_understood'],
  ])('that %s is refused', async (_what, manifest, problem) => {
    expect(await problemOf(readPacket(await craftPacket([steps(aStep(1), aStep(2))], manifest)))).toBe(problem)
  })

  it('says the check sum of each entry', async () => {
    const honest = { name: STEPS, sizeBytes: 0, sha256: '0'.repeat(64) }
    const text = linesOf([aStep(1)])
    const bytes = await craftPacket([steps(aStep(1))], { entries: [{ ...honest, sizeBytes: text.length }] })
    expect(await problemOf(readPacket(bytes))).toBe('not_understood')
    const renamed = rewritten(
      await craftPacket([steps(aStep(1)), attachment]),
      ATTACHMENT,
      `attachments/${'0'.repeat(64)}`,
    )
    expect(await problemOf(readPacket(renamed))).toBe('not_understood')
  })

  it('of another kind of zip is none of ours', async () => {
    const epub = await craftZip([
      { name: MIMETYPE_ENTRY, text: 'application/epub+zip', isCompressed: false },
      { name: MANIFEST_ENTRY, text: '{}' },
    ])
    expect(await problemOf(readPacket(epub))).toBe('not_ours')
  })
})

describe('a step', () => {
  const [insert] = aStep(1).changes
  const [update] = aStep(2).changes
  const withChange = (change: object): ExchangedSet => ({
    ...aStep(1),
    changes: [change as ExchangedSet['changes'][0]],
  })
  const row = insert!.after!

  it.each<[string, unknown]>([
    ['of an unknown kind of row', withChange({ ...insert, topic: 'site' })],
    ['of the database itself', withChange({ ...insert, topic: 'sqlite_schema' })],
    ['with a column that is not there', withChange({ ...insert, after: { ...row, password: 'x' } })],
    ['with a column of every object', withChange({ ...insert, after: { ...row, constructor: 'x' } })],
    ['with a number for a text', withChange({ ...insert, after: { ...row, name: 7 } })],
    ['with a list for a text', withChange({ ...insert, after: { ...row, name: ['x'] } })],
    ['with a word that the column has not', withChange({ ...insert, after: { ...row, kind: 'pirates' } })],
    ['without a value that a row needs', withChange({ ...insert, after: { id: row['id'], kind: 'employer' } })],
    ['with nothing for a value that a row needs', withChange({ ...insert, after: { ...row, name: null } })],
    ['with another id in its row', withChange({ ...insert, after: { ...row, id: SITE } })],
    ['that inserts over something', withChange({ ...insert, before: row })],
    ['that deletes and keeps', withChange({ ...insert, operation: 'delete', before: row })],
    ['that changes an id', withChange({ ...update, before: { id: row['id'] }, after: { id: SITE } })],
    ['that changes other columns than it had', withChange({ ...update, before: { kind: 'employer' } })],
    ['with a stretch of text that is none', withChange({ ...update, after: { name: { $splice: ['0', 'x'] } } })],
    ['with an id that is none', withChange({ ...insert, rowId: "x'; drop table board; --" })],
    ['of another machine by its time', { ...aStep(1), time: aStep(1, { siteId: OTHER_SITE }).time }],
    ['with a time that does not sort', { ...aStep(1), time: 'tomorrow' }],
    ['with a field that is not known', { ...aStep(1), later: true }],
    ['with knowledge of no machine', { ...aStep(1), knows: { me: 3 } }],
    ['that is no object', 7],
  ])('%s is refused', async (_what, step) => {
    expect(await problemOf(readPacket(await craftPacket([steps(step)], told(step))))).toBe('not_understood')
  })

  it('with a column named __proto__ loses it', async () => {
    const text = linesOf([aStep(1)]).replace('"kind":"employer"', '"kind":"employer","__proto__":{"a":1}')
    const { sets } = await readPacket(await craftPacket([{ name: STEPS, text }]))
    expect(Object.entries(sets[0]!.changes[0]!.after!)).toEqual(Object.entries(row))
  })

  it.each<[string, ExchangedSet[]]>([
    ['missing in between', [aStep(1), aStep(3)]],
    ['there twice', [aStep(1), aStep(1)]],
    ['older than the one before it', [aStep(1), { ...aStep(2), time: aStep(1).time }]],
  ])('%s is refused', async (_what, given) => {
    expect(await problemOf(readPacket(await craftPacket([steps(...given)])))).toBe('not_understood')
  })

  it('on a line that is cut is refused', async () => {
    const text = linesOf([aStep(1), aStep(2)]).slice(0, -20)
    expect(await problemOf(readPacket(await craftPacket([{ name: STEPS, text }])))).toBe('not_understood')
  })

  it('with a stretch of a long text is read', async () => {
    const id = update!.rowId
    const step = withChange({
      topic: 'minutes_note',
      rowId: id,
      operation: 'update',
      before: { plainText: { $splice: [3, 'old'] } },
      after: { plainText: { $splice: [3, 'new'] } },
    })
    expect((await readPacket(await craftPacket([steps(step)]))).sets).toEqual([step])
  })

  /** What the manifest must tell of a step that is hardly one, so that the step itself is what is refused. */
  function told(step: unknown): object {
    return typeof step === 'object' ? {} : { stepCount: 1, steps: {}, knowledge: {} }
  }
})
