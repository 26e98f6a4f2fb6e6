import { describe, expect, test } from 'vitest'
import { AppError } from '../model/errors'
import { asAppError, withAppErrors } from './errors'

function coded(code: string, extra: object = {}): Error {
  return Object.assign(new Error(`failed: ${code}`), { code }, extra)
}

describe('what SQLite and the file system say', () => {
  test.each([
    ['SQLITE_FULL', 'DISK_FULL'],
    ['SQLITE_READONLY', 'READ_ONLY'],
    ['SQLITE_READONLY_DIRECTORY', 'READ_ONLY'],
    ['SQLITE_CANTOPEN', 'READ_ONLY'],
    ['SQLITE_CORRUPT', 'CORRUPT'],
    ['SQLITE_CORRUPT_VTAB', 'CORRUPT'],
    ['SQLITE_NOTADB', 'CORRUPT'],
    ['SQLITE_BUSY_SNAPSHOT', 'LOCKED'],
    ['SQLITE_CONSTRAINT_UNIQUE', 'CONFLICT'],
    ['SQLITE_CONSTRAINT_FOREIGNKEY', 'CONFLICT'],
    ['SQLITE_CONSTRAINT_TRIGGER', 'CONFLICT'],
    ['SQLITE_CONSTRAINT_CHECK', 'INVALID_INPUT'],
    ['SQLITE_CONSTRAINT_NOTNULL', 'INVALID_INPUT'],
    ['ENOSPC', 'DISK_FULL'],
    ['EROFS', 'READ_ONLY'],
    ['EACCES', 'READ_ONLY'],
    ['ENOENT', 'NOT_FOUND'],
  ])('%s is %s', (code, ours) => {
    expect(asAppError(coded(code))).toMatchObject({ name: 'AppError', code: ours })
  })

  test('is found also inside an error of the query builder', () => {
    const wrapped = new Error('Failed query', { cause: coded('SQLITE_FULL') })
    expect(asAppError(wrapped)).toMatchObject({ code: 'DISK_FULL', cause: wrapped })
  })

  test('names the file that it is about', () => {
    expect(asAppError(coded('EACCES', { path: '/a/b' }))).toMatchObject({ data: { system: 'EACCES', path: '/a/b' } })
  })
})

test('what is not understood stays what it is: a bug', () => {
  for (const bug of [new TypeError('x is not a function'), coded('SQLITE_ERROR'), coded('SQLITE_MISUSE'), 'a text']) {
    expect(asAppError(bug)).toBe(bug)
  }
})

test('our own errors pass as they are', () => {
  const own = new AppError('NOT_FOUND', 'No such meeting.')
  expect(() =>
    withAppErrors(() => {
      throw own
    }),
  ).toThrow(own)
  expect(withAppErrors(() => 1)).toBe(1)
})
