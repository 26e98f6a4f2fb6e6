import { expect, it } from 'vitest'
import { OutsideBrackets } from './untranslated'

it('keeps what a bracketed text spans over several elements together', () => {
  const reader = new OutsideBrackets()
  expect(['[Mövéð ', 'Tobias Okafor', ']'].map((text) => reader.take(text)).join('')).toBe('')
})

it('gives what stands outside of brackets', () => {
  expect(new OutsideBrackets().take('[Šáṽé] now')).toBe(' now')
})

it('does not fall below the outside when a bracket closes that never opened', () => {
  expect(new OutsideBrackets().take('a] [b] c')).toBe('a  c')
})
