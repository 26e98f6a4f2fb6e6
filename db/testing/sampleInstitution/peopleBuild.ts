import { derivedId } from '../../changelog/derivedId'
import type { Build } from './boardBuild'
import { personOf, sampleId } from './ids'
import type { BoardSpec, PersonSpec } from './spec'

/** Writes what a board wants of its seats, and what is on record about the people in them. */
export function buildPeople(build: Build, spec: BoardSpec, boardId: string): void {
  for (const [category, seats] of Object.entries(spec.seats ?? {})) {
    build.insert('seat_plan', derivedId('seat_plan', boardId, category), { boardId, category, seats })
  }
  for (const [letter, person] of Object.entries(spec.people ?? {})) buildPerson(build, spec, letter, person)
}

function buildPerson(build: Build, spec: BoardSpec, letter: string, person: PersonSpec): void {
  const personId = personOf(spec, letter)
  const expertise = (kind: 'sector' | 'skill', labels: readonly string[]) => {
    for (const label of labels) {
      build.insert('expertise', derivedId('expertise', personId, kind, label), { personId, kind, label })
    }
  }
  expertise('sector', person.sectors ?? [])
  expertise('skill', person.skills ?? [])
  if (person.interest !== undefined) {
    build.insert('interest_statement', sampleId('interest_statement', spec.key, letter), {
      personId,
      boardId: sampleId('board', spec.key),
      text: person.interest[0],
      declaredOn: person.interest[1],
      endedOn: null,
    })
  }
  for (const [position, [text, doneOn]] of (person.orientation ?? []).entries()) {
    build.insert('orientation_step', sampleId('orientation_step', spec.key, letter, String(position)), {
      membershipId: sampleId('membership', spec.key, letter),
      position,
      text,
      doneOn,
    })
  }
}
