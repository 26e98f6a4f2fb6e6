import { expect, it } from 'vitest'
import { OWN_WORDS_MAX } from '../../contract/machine'
import { spellingHandlers } from './handlers'

/** The person's own words in memory, beside a dictionary that knows nothing. */
function aList(words: string[]) {
  const handlers = spellingHandlers(
    { list: () => words, set: (next) => (words = next) },
    { unknown: async (_, asked) => asked, suggest: async () => [], dispose: async () => undefined },
  )
  return { handlers, words: () => words }
}

it('learns a word once, whatever its capitals, and knows it then', async () => {
  const { handlers, words } = aList([])
  for (const word of ['Minutebook', 'minutebook']) void handlers['spelling.learn']({ word }, { windowId: 1 })
  expect(words()).toEqual(['Minutebook'])
  const asked = { language: 'en-US', words: ['MINUTEBOOK', 'zzz'] }
  expect(await handlers['spelling.check'](asked, { windowId: 1 })).toEqual({ unknown: ['zzz'] })
})

it('says when the list is full, and takes words out of it', () => {
  const { handlers, words } = aList(Array.from({ length: OWN_WORDS_MAX }, (_, index) => `word${index}`))
  const learn = () => handlers['spelling.learn']({ word: 'another' }, { windowId: 1 })
  expect(learn).toThrow(expect.objectContaining({ code: 'CONFLICT' }))
  void handlers['spelling.forget']({ word: 'WORD7' }, { windowId: 1 })
  void learn()
  expect(words()).toHaveLength(OWN_WORDS_MAX)
})
