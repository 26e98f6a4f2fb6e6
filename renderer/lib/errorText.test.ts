import { describe, expect, it } from 'vitest'
import { ERROR_CODES } from '../../electron/contract/model'
import catalogue from '../locales/en/errors.json'

describe('the catalogue of errors', () => {
  it('has a text for every code and for nothing else', () => {
    expect(Object.keys(catalogue).toSorted()).toEqual([...ERROR_CODES].toSorted())
  })
})
