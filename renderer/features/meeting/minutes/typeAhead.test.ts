import { expect, it } from 'vitest'
import { typedKey, withKey } from './typeAhead'

const press = (key: string, held: { ctrlKey?: boolean; altKey?: boolean; altGraph?: boolean } = {}) =>
  typedKey({
    key,
    ctrlKey: held.ctrlKey ?? false,
    altKey: held.altKey ?? false,
    metaKey: false,
    isComposing: false,
    getModifierState: (name) => name === 'AltGraph' && held.altGraph === true,
  })

it('keeps letters, also those of AltGr, and leaves chords and other keys alone', () => {
  expect(press('R')).toEqual({ text: 'R' })
  expect(press('😀')).toEqual({ text: '😀' })
  expect(press('@', { ctrlKey: true, altKey: true, altGraph: true })).toEqual({ text: '@' })
  expect(press('Enter')).toBe('enter')
  expect(press('Enter', { ctrlKey: true })).toBeNull()
  expect(press('d', { altKey: true })).toBeNull()
  for (const key of ['Shift', 'ArrowUp', 'Escape', 'Tab', 'Dead', 'Process', 'F7']) expect(press(key)).toBeNull()
})

it('writes what was typed, with its lines and what was taken away again', () => {
  const typed = [...'Rightt'].map((text) => ({ text }))
  const lines = [...typed, 'backspace' as const, 'enter' as const, { text: 'x' }, 'backspace' as const].reduce<
    readonly string[]
  >(withKey, [''])
  expect(lines).toEqual(['Right', ''])
  expect(withKey(lines, 'backspace')).toEqual(['Right'])
  expect(withKey([''], 'backspace')).toEqual([''])
})
