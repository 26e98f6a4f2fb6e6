import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { expect, it, onTestFinished } from 'vitest'
import { createTestFolder } from '../testing/testWorkspace'
import { readAttachment, storeAttachment } from './attachments'
import { attachmentPath, workspacePaths } from './paths'

/** The places of a workspace folder in which nothing lies yet. */
function emptyPlaces() {
  const place = createTestFolder()
  onTestFinished(place.remove)
  return workspacePaths(place.folder)
}

// The SHA-256 of "abc", as the standard gives it.
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'

it('keeps bytes under the name of their SHA-256 and gives the same bytes back', () => {
  const paths = emptyPlaces()
  expect(storeAttachment(paths, Buffer.from('abc'))).toEqual({ sha256: ABC, sizeBytes: 3 })
  expect(readAttachment(paths, ABC).toString()).toBe('abc')
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, value) => value))
  const { sha256 } = storeAttachment(paths, bytes)
  expect(readAttachment(paths, sha256)).toEqual(bytes)
  expect(readdirSync(paths.attachments).toSorted()).toEqual([ABC, sha256].toSorted())
})

it('stores the same bytes once', () => {
  const paths = emptyPlaces()
  storeAttachment(paths, Buffer.from('abc'))
  const { mtimeMs, ino } = statSync(attachmentPath(paths, ABC))
  expect(storeAttachment(paths, Buffer.from('abc'))).toEqual({ sha256: ABC, sizeBytes: 3 })
  expect(readdirSync(paths.attachments)).toEqual([ABC])
  expect(statSync(attachmentPath(paths, ABC))).toMatchObject({ mtimeMs, ino })
})

it('keeps a file without any bytes too', () => {
  const paths = emptyPlaces()
  const { sha256, sizeBytes } = storeAttachment(paths, new Uint8Array())
  expect(sizeBytes).toBe(0)
  expect(readAttachment(paths, sha256)).toHaveLength(0)
})

it('says that a file is gone', () => {
  const paths = emptyPlaces()
  storeAttachment(paths, Buffer.from('abc'))
  rmSync(attachmentPath(paths, ABC))
  expect(() => readAttachment(paths, ABC)).toThrow(
    expect.objectContaining({ code: 'NOT_FOUND', data: { sha256: ABC } }) as Error,
  )
})

it('does not pass off other bytes as the ones that were stored', () => {
  const paths = emptyPlaces()
  storeAttachment(paths, Buffer.from('abc'))
  writeFileSync(attachmentPath(paths, ABC), 'abd')
  expect(() => readAttachment(paths, ABC)).toThrow(
    expect.objectContaining({ code: 'CORRUPT', data: { sha256: ABC } }) as Error,
  )
})

it('leaves no part of a file behind where it cannot be written', () => {
  const paths = emptyPlaces()
  // A file where the folder should be: the disk says no, whoever asks.
  writeFileSync(paths.attachments, '')
  expect(() => storeAttachment(paths, Buffer.from('abc'))).toThrow()
  expect(existsSync(attachmentPath(paths, ABC))).toBe(false)
  expect(readdirSync(paths.folder)).toEqual(['attachments'])
})
