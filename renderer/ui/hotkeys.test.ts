import { describe, expect, it } from 'vitest'
import { isHotkey, type KeyPress } from './hotkeys'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

describe('a shortcut', () => {
  it('takes Mod as Ctrl, on macOS as Command, and never both', () => {
    expect(isHotkey(press('k', { ctrlKey: true }), 'Mod+K', false)).toBe(true)
    expect(isHotkey(press('k', { metaKey: true }), 'Mod+K', true)).toBe(true)
    expect(isHotkey(press('k', { metaKey: true }), 'Mod+K', false)).toBe(false)
    expect(isHotkey(press('k', { ctrlKey: true, metaKey: true }), 'Mod+K', false)).toBe(false)
  })

  it('is not meant by the same key with more held down', () => {
    expect(isHotkey(press('K', { ctrlKey: true, shiftKey: true }), 'Mod+K', false)).toBe(false)
    expect(isHotkey(press('d', { ctrlKey: true }), 'D', false)).toBe(false)
    expect(isHotkey(press('F6', { shiftKey: true }), 'F6', false)).toBe(false)
  })

  it('finds the letter by its place where Alt makes another character of it', () => {
    expect(isHotkey(press('å', { altKey: true, code: 'KeyA' }), 'Alt+A', false)).toBe(true)
    expect(isHotkey(press('&', { ctrlKey: true, code: 'Digit1' }), 'Mod+1', false)).toBe(true)
  })

  it('takes a sign however the keyboard reaches it', () => {
    expect(isHotkey(press('/', { shiftKey: true }), '/', false)).toBe(true)
  })

  it('knows the arrows by their short names', () => {
    expect(isHotkey(press('ArrowUp', { altKey: true }), 'Alt+Up', false)).toBe(true)
  })
})
