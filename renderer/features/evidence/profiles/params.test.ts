import { expect, test } from 'vitest'
import { MemberCategory, ruleParams, STAKEHOLDERS, type RuleId } from '../../../../electron/contract/model'
import { complaintOf, keptValue, paramsOf, valueText } from './params'

const voice = {
  say: (key: string) => key.replace(/^word\.category\./, ''),
  knows: (key: string) => key.startsWith('word.category.'),
  date: (date: string) => date,
  list: (parts: readonly string[]) => parts.join(' and '),
}

test('each value of each rule has a field', () => {
  for (const rule of Object.keys(ruleParams) as RuleId[]) {
    expect(paramsOf(rule).map(({ name }) => name)).toEqual(Object.keys(ruleParams[rule].shape))
  }
  const kinds = (rule: RuleId) => Object.fromEntries(paramsOf(rule).map(({ name, kind }) => [name, kind]))
  expect(kinds('R06')).toMatchObject({ groups: { kind: 'groups', options: MemberCategory.options } })
  expect(kinds('R29')).toMatchObject({ statementBy: { kind: 'month_day' }, sections: { kind: 'words' } })
  expect(kinds('R30')).toMatchObject({ stakeholders: { kind: 'words', options: STAKEHOLDERS } })
})

test('a group without a category is complained of by its number', () => {
  expect(complaintOf([['employer'], [], ['labor']])).toEqual({ key: 'emptyGroup', number: 2 })
  expect(complaintOf([['employer'], ['labor', 'technician']])).toBeNull()
  expect(complaintOf(['labor'])).toBeNull()
  expect(complaintOf(5)).toBeNull()
})

test('empty lines of words are not kept, and a list of nothing is no value', () => {
  expect(keptValue(['labor', ' our alumni ', ''])).toEqual(['labor', 'our alumni'])
  expect(keptValue([''])).toBeUndefined()
  expect(keptValue([['employer']])).toEqual([['employer']])
  expect(keptValue(true)).toBe(true)
})

test('groups are told from the words within one', () => {
  expect(valueText('groups', [['former_student'], ['technician', 'labor']], voice)).toBe(
    'former_student and technician / labor',
  )
})
