import { describe, expect, test } from 'vitest'
import { listPrograms } from '../queries/registers/scopes'
import { aWorkspace, UNKNOWN_ID } from '../testing/aWorkspace'
import { aBoard, anInstitution, aPerson, newPerson, run } from '../testing/builders'
import { expectRefusal } from '../testing/expectRefusal'
import { requireRow } from './rows'

describe('institution and programs', () => {
  test('revises only what is given', () => {
    const store = aWorkspace()
    const id = anInstitution(store)
    run(store, 'institution.revise', { id, paper: 'a4' })
    expect(requireRow(store.db, 'institution', id)).toMatchObject({ name: 'Fairmont Technical College', paper: 'a4' })
    expectRefusal(
      store,
      () => run(store, 'institution.revise', { id: UNKNOWN_ID, paper: 'a4' }),
      'NOT_FOUND',
      /no institution/,
    )
  })

  test('takes another start of the school year, and closes a program until that is taken back', () => {
    const store = aWorkspace()
    const institutionId = anInstitution(store)
    run(store, 'institution.revise', { id: institutionId, yearStarts: '09-15' })
    expect(requireRow(store.db, 'institution', institutionId).yearStarts).toBe('09-15')
    const never = () => run(store, 'institution.revise', { id: institutionId, yearStarts: '13-01' })
    expectRefusal(store, never, 'INVALID_INPUT', /month and a day/)
    const { id } = run(store, 'program.add', { institutionId, name: 'Welding', credential: null })
    const closedOn = () => listPrograms(store.db)[0]?.closedOn
    run(store, 'program.revise', { id, closedOn: '2026-06-30' })
    expect(closedOn()).toBe('2026-06-30')
    run(store, 'program.revise', { id, closedOn: null })
    expect(closedOn()).toBeNull()
  })

  test('refuses a second program of the same name', () => {
    const store = aWorkspace()
    const institutionId = anInstitution(store)
    const { id } = run(store, 'program.add', { institutionId, name: 'Welding', credential: null })
    const other = run(store, 'program.add', { institutionId, name: 'Nursing', credential: 'AAS' })
    run(store, 'program.revise', { id, credential: 'Certificate' })
    expect(requireRow(store.db, 'program', id)).toMatchObject({ name: 'Welding', credential: 'Certificate' })
    expectRefusal(
      store,
      () => run(store, 'program.add', { institutionId, name: 'Welding', credential: null }),
      'CONFLICT',
      /program named Welding already/,
    )
    expectRefusal(store, () => run(store, 'program.revise', { id: other.id, name: 'Welding' }), 'CONFLICT', /already/)
    run(store, 'program.revise', { id, name: 'Welding' })
    expectRefusal(
      store,
      () => run(store, 'program.add', { institutionId: UNKNOWN_ID, name: 'Welding', credential: null }),
      'NOT_FOUND',
      /no such institution/,
    )
  })
})

describe('organizations', () => {
  test('refuses a second organization of the same name, case and accents aside', () => {
    const store = aWorkspace()
    const { id } = run(store, 'organization.add', { name: 'Peña Soldadura', kind: 'employer' })
    const other = run(store, 'organization.add', { name: 'Local 12', kind: 'union' })
    expectRefusal(
      store,
      () => run(store, 'organization.add', { name: 'PENA  soldadura', kind: 'employer' }),
      'CONFLICT',
      /organization named Peña Soldadura already/,
    )
    expectRefusal(
      store,
      () => run(store, 'organization.revise', { id: other.id, name: 'Pena Soldadura' }),
      'CONFLICT',
      /already/,
    )
    run(store, 'organization.revise', { id, name: 'Pena Soldadura', kind: 'other' })
    expect(requireRow(store.db, 'organization', id)).toMatchObject({ name: 'Pena Soldadura', kind: 'other' })
  })
})

describe('people', () => {
  test('puts people of one employer at the same organization, however it is spelled', () => {
    const store = aWorkspace()
    const one = aPerson(store, { organizationName: 'Marsh Motors' })
    const two = aPerson(store, { organizationName: 'MARSH motors' })
    expect(requireRow(store.db, 'person', two).organizationId).toBe(requireRow(store.db, 'person', one).organizationId)
  })

  test('takes the person who has the e-mail address already', () => {
    const store = aWorkspace()
    const person = newPerson({ email: 'robin@marsh.example' })
    const { id } = run(store, 'person.add', person)
    expect(run(store, 'person.add', { ...person, email: 'ROBIN@marsh.example' }).id).toBe(id)
  })

  test('never takes one name for another because of a shared address', () => {
    const store = aWorkspace()
    aPerson(store, { fullName: 'Robin Marsh', email: 'office@marsh.example' })
    const refusal = expectRefusal(
      store,
      () => aPerson(store, { fullName: 'Kim Marsh', email: 'office@marsh.example' }),
      'CONFLICT',
      /office@marsh\.example belongs to Robin Marsh\. Choose that person/,
    )
    expect(refusal.data).toMatchObject({ path: ['email'] })
    const kim = aPerson(store, { fullName: 'Kim Marsh' })
    expectRefusal(
      store,
      () => run(store, 'person.revise', { id: kim, email: 'Office@marsh.example' }),
      'CONFLICT',
      /belongs to Robin Marsh/,
    )
  })

  test('revises title, employer and address, and takes an employer away', () => {
    const store = aWorkspace()
    const id = aPerson(store, { fullName: 'Robin Marsh' })
    run(store, 'person.revise', { id, title: 'Owner', organizationName: 'Lakeside Auto', email: 'r@lakeside.example' })
    const person = requireRow(store.db, 'person', id)
    expect(person).toMatchObject({ fullName: 'Robin Marsh', title: 'Owner', email: 'r@lakeside.example' })
    expect(requireRow(store.db, 'organization', person.organizationId ?? '').name).toBe('Lakeside Auto')
    run(store, 'person.revise', { id, organizationName: null })
    expect(requireRow(store.db, 'person', id).organizationId).toBeNull()
    expectRefusal(
      store,
      () => run(store, 'person.revise', { id: UNKNOWN_ID, title: 'x' }),
      'NOT_FOUND',
      /no such person/,
    )
  })

  test('refuses an empty name with the path to it', () => {
    const store = aWorkspace()
    const refusal = expectRefusal(store, () => aPerson(store, { fullName: ' ' }), 'INVALID_INPUT', /empty/)
    expect(refusal.data).toMatchObject({ path: ['fullName'] })
  })
})

test('refuses a board of an unknown institution', () => {
  const store = aWorkspace()
  expectRefusal(store, () => aBoard(store, { institutionId: UNKNOWN_ID }), 'NOT_FOUND', /no such institution/)
})
