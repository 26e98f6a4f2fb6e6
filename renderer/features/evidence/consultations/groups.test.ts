import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { STAKEHOLDERS, type ProfileRule } from '../../../../electron/contract/model'
import { groupName, groupsToChoose } from './groups'

const words = (
  JSON.parse(readFileSync('resources/locales/en/compliance.json', 'utf8')) as {
    word: { stakeholder: Record<string, string> }
  }
).word.stakeholder

test('each group of the needs assessment has its words', () => {
  expect(Object.keys(words).toSorted()).toEqual([...STAKEHOLDERS].toSorted())
})

test('what the profiles ask for stands first, and each group once', () => {
  const rules = [
    { rule: 'R02', params: { min: 5 } },
    { rule: 'R30', params: { stakeholders: ['our alumni', 'labor'], months: 24 } },
  ] as ProfileRule[]
  const groups = groupsToChoose([{ rules }, { rules: [] }], ['labor', 'the port'])
  expect(groups.slice(0, 3)).toEqual(['our alumni', 'labor', 'business_industry'])
  expect(groups.at(-1)).toBe('the port')
  expect(new Set(groups).size).toBe(groups.length)
})

test('a group of one’s own is called as it was written', () => {
  const voice = {
    say: () => 'parents',
    knows: (key: string) => key === 'word.stakeholder.parents',
    date: (date: string) => date,
    list: (parts: readonly string[]) => parts.join(', '),
  }
  expect(groupName('parents', voice)).toBe('Parents')
  expect(groupName('the port', voice)).toBe('the port')
})
