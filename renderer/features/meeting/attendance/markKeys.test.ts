import { describe, expect, it } from 'vitest'
import { stepOfKey, type MarkState } from './markKeys'

const state = (change: Partial<MarkState> = {}): MarkState => ({
  row: { status: 'present', capacity: 'member' },
  presence: 'room',
  hasBegun: true,
  isRollCall: false,
  usualMode: 'in_person',
  ...change,
})
const steps = (keys: string, given: MarkState) => [...keys].map((key) => stepOfKey(key, given)?.kind ?? null)

describe('keys of the attendance', () => {
  it('before the meeting and while the roll is called only set marks', () => {
    const planned = state({ hasBegun: false, isRollCall: true })
    expect(steps(' olrea', planned)).toEqual(['mark', 'mark', null, null, 'mark', 'mark'])
    expect(stepOfKey(' ', planned)).toEqual({ kind: 'mark', status: 'absent', mode: 'in_person' })
    expect(stepOfKey('O', state({ isRollCall: true }))).toEqual({ kind: 'mark', status: 'present', mode: 'online' })
    expect(stepOfKey('l', state({ isRollCall: true }))).toEqual({ kind: 'leave' })
  })

  it('in the meeting say what happens to whoever is there', () => {
    expect(steps(' olr', state())).toEqual([null, 'switchMode', 'leave', null])
    expect(stepOfKey(' ', state({ presence: 'online' }))).toEqual({ kind: 'switchMode', mode: 'in_person' })
  })

  it('bring back who left, and let come late who was not there', () => {
    const left = state({ presence: 'left' })
    expect([' ', 'o', 'r', 'l'].map((key) => stepOfKey(key, left))).toEqual([
      { kind: 'rejoin', mode: 'in_person' },
      { kind: 'rejoin', mode: 'online' },
      { kind: 'rejoin' },
      null,
    ])
    const absent = state({ row: { status: null, capacity: 'member' }, presence: 'absent', usualMode: 'online' })
    expect(stepOfKey('r', absent)).toEqual({ kind: 'arrive', mode: 'online' })
    expect(stepOfKey(' ', absent)).toEqual({ kind: 'mark', status: 'present', mode: 'in_person' })
  })

  it('let a guest on the list come late', () => {
    const guest = state({ row: { status: 'present', capacity: 'guest' }, presence: 'online' })
    expect(stepOfKey('r', guest)).toEqual({ kind: 'arrive', mode: 'online' })
  })

  it('leave other keys alone', () => {
    expect(stepOfKey('x', state())).toBeNull()
  })
})
