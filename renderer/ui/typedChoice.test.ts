import { describe, expect, it } from 'vitest'
import { readTypedChoice } from './typedChoice'

const options = [{ id: 'p1', label: 'Lena Brandt' }]

describe('a text in a field with a list', () => {
  it('is a new one, without the spaces around it', () => {
    expect(readTypedChoice(' Quay Motors ', { value: null, options, takesNew: true })).toEqual({
      act: 'take',
      text: 'Quay Motors',
    })
    expect(readTypedChoice('Quay Motors', { value: 'p1', options, takesNew: true })).toMatchObject({ act: 'take' })
  })

  it('is the one of the list that has this name, and never a second one', () => {
    expect(readTypedChoice('Lena Brandt', { value: null, options, takesNew: true })).toEqual({
      act: 'choose',
      id: 'p1',
    })
  })

  it('takes the choice away when it was emptied', () => {
    expect(readTypedChoice('', { value: 'p1', options, takesNew: false })).toEqual({ act: 'clear' })
    expect(readTypedChoice(' ', { value: null, options, takesNew: true })).toEqual({ act: 'keep' })
  })

  it('counts for nothing where only the list counts, and when nobody typed', () => {
    expect(readTypedChoice('Quay Motors', { value: 'p1', options, takesNew: false })).toEqual({ act: 'keep' })
    expect(readTypedChoice(null, { value: 'p1', options, takesNew: true })).toEqual({ act: 'keep' })
  })
})
