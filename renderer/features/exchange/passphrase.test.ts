import { expect, it } from 'vitest'
import { strengthOf } from './passphrase'

it.each([
  ['', 'weak'],
  ['password', 'weak'],
  ['aaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['minutes minutes minutes minutes', 'weak'],
  ['minutes board', 'weak'],
  ['correct horse battery', 'fair'],
  ['correct horse battery staple', 'good'],
  ['xK7!qP2mZ9', 'fair'],
  ['xK7!qP2mZ9vB4#tW', 'good'],
])('a passphrase such as “%s” is %s', (passphrase, strength) => {
  expect(strengthOf(passphrase)).toBe(strength)
})
