import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PersonId } from '../../../../electron/contract/model'
import type { Candidate } from './people'
import { isWholeLine, readMotionLine, readVoteLine } from './motionLine'

let serial = 0
const named = (fullName: string, circle: Candidate['circle'] = 'here'): Candidate => {
  serial += 1
  const personId = PersonId.parse(`01970000-0000-7000-8000-${String(serial).padStart(12, '0')}`)
  return { personId, fullName, detail: null, circle }
}

const grete = named('Grete Solheim')
const tobias = named('Tobias Okafor')
const anna = named('Anna-Lena Brandt')
const tomas = named('Tomás Rivera', 'workspace')
const people = [grete, tobias, anna, tomas]
const read = (line: string) => readVoteLine(line, people)
const counts = { for: 6, against: 1, abstain: 0 }
const hands = { mover: grete, seconder: tobias, method: 'show_of_hands', counts, result: null }

describe('a vote in one line', () => {
  it('reads mover, seconder and counts by the beginnings of names', () => {
    for (const line of [
      'gre tob 6-1-0',
      'sol oka 6-1-0',
      'Grete Solheim, Tobias Okafor 6–1–0',
      'moved Grete, seconded by Tobias, 6/1/0',
      'gre tob 6-1',
    ]) {
      expect(read(line)).toEqual(hands)
    }
  })
  it('takes a result or a method that it is told', () => {
    expect(read('gre tob tabled')).toEqual({ ...hands, counts: null, method: null, result: 'tabled' })
    expect(read('gre tob carried 6-1-0')).toEqual({ ...hands, result: 'carried' })
    expect(read('gre tob ballot 6-1-0')).toEqual({ ...hands, method: 'ballot' })
    expect(read('gre unanimously')).toMatchObject({ mover: grete, seconder: null, method: 'unanimous_consent' })
  })
  it('prefers those who are there, and finds others too', () => {
    expect(readVoteLine('to 2-0', people)?.mover).toEqual(tobias)
    expect(readVoteLine('toma 2-0', people)?.mover).toEqual(tomas)
    expect(readVoteLine('anna lena brandt 2-0', people)?.mover).toEqual(anna)
  })
  it('does not guess between two people, unless more of the name tells them apart', () => {
    const greg = named('Greg Abbot')
    expect(readVoteLine('gre tob 6-1-0', [...people, greg])).toBeNull()
    expect(readVoteLine('gre sol tob 6-1-0', [...people, greg])).toEqual(hands)
    expect(readVoteLine('greg tob 6-1-0', [...people, greg])?.mover).toEqual(greg)
  })
  it('gives nothing for a line with a word that it cannot read', () => {
    for (const line of ['zoltan tob 6-1-0', 'gre tob 6-1-0 7-0-0', 'gre gre 6-1-0', 'gre tob anna 2-0', '2026-11-12']) {
      expect(read(line)).toBeNull()
    }
  })
  it('is a whole line only when it says more than one name', () => {
    expect(isWholeLine(read('gre'))).toBe(false)
    expect(isWholeLine(read('gre tob'))).toBe(true)
    expect(isWholeLine(read('gre 6-1-0'))).toBe(true)
    expect(isWholeLine(read('nobody'))).toBe(false)
  })
  it('reads back what any two people and counts are written as', () => {
    const count = fc.integer({ min: 0, max: 200 })
    fc.assert(
      fc.property(fc.shuffledSubarray(people, { minLength: 2, maxLength: 2 }), count, count, count, (two, a, b, c) => {
        const [mover, seconder] = two
        expect(readVoteLine(`${mover?.fullName} ${seconder?.fullName} ${a}-${b}-${c}`, people)).toEqual({
          mover,
          seconder,
          method: 'show_of_hands',
          counts: { for: a, against: b, abstain: c },
          result: null,
        })
      }),
    )
  })
  it('never fails, and never names one person twice', () => {
    fc.assert(
      fc.property(fc.string(), (line) => {
        const vote = read(line)
        expect(vote?.mover && vote.mover === vote.seconder).not.toBe(true)
      }),
    )
  })
})

describe('a motion in one line', () => {
  it('reads the vote behind the last semicolon', () => {
    expect(readMotionLine('To buy two scan tools; gre tob 6-1-0', people)).toEqual({
      text: 'To buy two scan tools',
      vote: hands,
    })
  })
  it('leaves in the wording what is no vote', () => {
    for (const line of ['To buy a lift; a new one', 'To buy a lift;', '; gre tob 6-1-0', 'To buy a lift']) {
      expect(readMotionLine(line, people)).toEqual({ text: line.trim(), vote: null })
    }
  })
  it('keeps every letter of the wording', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { text: wording, vote } = readMotionLine(text, people)
        expect(vote === null ? wording === text.trim() : text.startsWith(wording)).toBe(true)
      }),
    )
  })
})
