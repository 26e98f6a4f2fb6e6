import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PresetFile, sourceOf } from '../../model/compliance'
import { readPresets } from './presets'

const presets = readPresets(join(import.meta.dirname, '../../../resources'))

test('the presets are those of the notes, and no other body has numbers', () => {
  expect(presets.map(({ id, rules }) => `${id}: ${rules.map(({ rule }) => rule).join(' ')}`).toSorted()).toEqual([
    'ase-std6: R06 R07 R08 R10 R15 R17 R18',
    'au-irc: R12 R26 R31',
    'bilt: R08 R11 R20',
    'caahep-ems: R06 R08 R17',
    'coe-2020: R01 R02 R08 R09 R10 R11 R14 R15',
    'colorado: R04 R08 R15 R29',
    'ohio-bac: R29',
    'ontario-fanshawe: R02 R04',
    'ontario-georgian: R02 R12 R22 R26',
    'ontario-loyalist: R02 R27',
    'ontario-seneca: R02 R05 R25',
    'pac-checklist: R08 R10 R11 R14 R15 R17 R18 R19 R20',
    'wa-sbctc: R02 R05 R08 R12 R16 R24 R26 R27',
  ])
})

test('every value has its source, and what was not inferred has an address and is to be verified', () => {
  for (const { rules, verifyEdition } of presets) {
    expect(verifyEdition).toBe(true)
    for (const rule of rules) {
      for (const name of ['', ...Object.keys(rule.params)]) {
        const { basis, url, verifyEdition: verify } = sourceOf(rule, name)
        expect([url !== null, verify]).toEqual(basis === 'inferred' ? [false, false] : [true, true])
      }
    }
  }
})

test('refuses a rule that is there twice, a value that no rule has, and a source without its value', () => {
  const source = { url: null, edition: 'Our own', basis: 'own', verifyEdition: false }
  const rule = { rule: 'R02', params: { min: 4 }, severity: 'fail', source, valueSources: {} }
  const file = (rules: unknown[]) => ({ id: 'x', name: 'X', content: { edition: '1', verifyEdition: false, rules } })
  expect(PresetFile.safeParse(file([rule])).success).toBe(true)
  expect(PresetFile.safeParse(file([rule, rule])).success).toBe(false)
  expect(PresetFile.safeParse(file([{ ...rule, params: { max: 4 } }])).success).toBe(false)
  expect(PresetFile.safeParse(file([{ ...rule, valueSources: { scope: source } }])).success).toBe(false)
})
