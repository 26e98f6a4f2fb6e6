import { describe, expect, test } from 'vitest'
import { batchName, coverageOf, fitsName, judgeName } from './folderNames'

describe('names in the shared folder', () => {
  test('say what the file holds', () => {
    const bytes = Buffer.from('steps')
    const judged = judgeName(batchName(12, bytes))
    if (judged.kind !== 'batch') throw new Error('The name is not understood.')
    expect(judged.number).toBe(12)
    expect(fitsName(judged.hash, bytes)).toBe(true)
    expect(fitsName(judged.hash, Buffer.from('Steps'))).toBe(false)
  })

  test.each([
    ['00000001-0123456789abcdef (1).minutebook', 'double'],
    ['00000001-0123456789abcdef.sync-conflict-20261129-101112-ABCDEFG.minutebook', 'double'],
    ['00000001-0123456789abcdef.minutebook (Dana’s conflicted copy)', 'double'],
    ['Copy of minutes.MINUTEBOOK', 'double'],
    ['00000001-0123456789abcdef.minutebook.partial', 'other'],
    ['.syncthing.00000001-0123456789abcdef.minutebook.tmp', 'other'],
    ['~$00000001-0123456789abcdef.minutebook', 'other'],
    ['desktop.ini', 'other'],
  ])('%s is %s', (name, kind) => {
    expect(judgeName(name).kind).toBe(kind)
  })
})

describe('what files hold together', () => {
  test('goes up to the first step that is missing, of each site', () => {
    const a = '01a20e6e-aaf9-752e-8cd2-444a45f338ff'
    const b = '01a20e6e-aaf9-752e-8cd2-444a45f33800'
    expect(
      coverageOf([
        { [a]: { first: 1, last: 4 }, [b]: { first: 2, last: 9 } },
        { [a]: { first: 8, last: 9 } },
        { [a]: { first: 3, last: 6 } },
      ]),
    ).toEqual({ [a]: 6 })
    expect(coverageOf([])).toEqual({})
  })
})
