import { describe, expect, it } from 'vitest'
import { MemberCategory, MemberRole } from '../../../../electron/contract/model'
import { readCategory, readRole, readSide, readVoting } from './rosterWords'

describe('readRole', () => {
  it.each([
    ['Chair', 'chair'],
    ['Vice-Chairperson', 'vice_chair'],
    ['Chair, since 2024', 'chair'],
    ['stellv. Mitglied', 'member'],
    ['Vorsitzende', 'chair'],
    ['Schriftführer', 'secretary'],
    ['Ex officio', 'ex_officio'],
    ['Présidente', 'chair'],
  ])('reads %s as %s', (text, role) => {
    expect(readRole(text)).toBe(role)
  })

  it('knows its own words and not every word', () => {
    for (const role of MemberRole.options) expect(readRole(role.replace('_', ' '))).toBe(role)
    expect(readRole('Welder')).toBeUndefined()
  })
})

describe('readCategory', () => {
  it.each([
    ['Business & Industry', 'employer'],
    ['Employer representative', 'employer'],
    ['Former Student', 'former_student'],
    ['alumni', 'former_student'],
    ['Gewerkschaft', 'labor'],
    ['Schüler', 'student'],
    ['High School', 'secondary_school'],
    ['Lehrkräfte', undefined],
    ['Behörde', 'government'],
  ])('reads %s as %s', (text, category) => {
    expect(readCategory(text)).toBe(category)
  })

  it('knows its own words', () => {
    for (const category of MemberCategory.options) expect(readCategory(category.replace('_', ' '))).toBe(category)
  })
})

describe('readVoting', () => {
  it.each([
    ['Yes', true],
    ['JA', true],
    ['x', true],
    ['✓', true],
    ['Non-voting', false],
    ['nein', false],
    ['0', false],
    ['perhaps', undefined],
  ])('reads %s as %s', (text, isVoting) => {
    expect(readVoting(text)).toBe(isVoting)
  })
})

describe('readSide', () => {
  it('reads words, and yes and no by the heading above', () => {
    expect(readSide('External', 'Side')).toBe('external')
    expect(readSide('staff', 'Type')).toBe('internal')
    expect(readSide('yes', 'Internal?')).toBe('internal')
    expect(readSide('yes', 'External')).toBe('external')
    expect(readSide('nein', 'Extern')).toBe('internal')
    expect(readSide('unsure', 'Side')).toBeUndefined()
  })
})
