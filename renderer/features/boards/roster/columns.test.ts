import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guessColumns, hasNameColumn, mapColumn, plainWords, ROSTER_FIELDS } from './columns'

describe('guessColumns', () => {
  it.each([
    [
      ['Name', 'Job Title', 'Company', 'E-mail', 'Role', 'Represents', 'Voting?', 'Term start', 'Term end'],
      ['fullName', 'title', 'organization', 'email', 'role', 'category', 'voting', 'termStart', 'termEnd'],
    ],
    [
      ['Last Name', 'First Name', 'Employer', 'Position', 'Email Address', 'Phone Number', 'Member Type'],
      ['lastName', 'firstName', 'organization', 'title', 'email', 'phone', 'category'],
    ],
    [
      ['Name', 'Vorname', 'Firma', 'Funktion', 'Stimmberechtigt', 'Amtszeit von', 'Amtszeit bis', 'Telefon'],
      ['lastName', 'firstName', 'organization', 'role', 'voting', 'termStart', 'termEnd', 'phone'],
    ],
    [
      ['Nombre', 'Apellidos', 'Empresa', 'Correo electrónico', 'Cargo'],
      ['firstName', 'lastName', 'organization', 'email', 'title'],
    ],
    [
      ['Nom', 'Prénom', 'Société', 'Courriel', 'Catégorie'],
      ['lastName', 'firstName', 'organization', 'email', 'category'],
    ],
    [
      ['memberName', 'companyName', 'termExpires', 'Notes', ''],
      ['fullName', 'organization', 'termEnd', null, null],
    ],
  ])('reads %j', (heads, expected) => {
    expect(guessColumns(heads)).toEqual(expected)
  })

  it('leaves out the full name where first and last name stand beside it', () => {
    expect(guessColumns(['Full name', 'First name', 'Last name'])).toEqual([null, 'firstName', 'lastName'])
  })

  it('gives no field to two columns, whatever the headings', () => {
    const heading = fc.oneof(
      fc.string(),
      fc.constantFrom('Name', 'Email', 'Title', 'Term start', 'Company', 'Type', 'Vorname'),
    )
    fc.assert(
      fc.property(fc.array(heading, { maxLength: 20 }), (heads) => {
        const mapped = guessColumns(heads).filter((field) => field !== null)
        expect(guessColumns(heads)).toHaveLength(heads.length)
        expect(new Set(mapped).size).toBe(mapped.length)
      }),
    )
  })
})

describe('mapColumn', () => {
  it('takes a field away from the column that had it', () => {
    expect(mapColumn(['fullName', 'title', null], 2, 'title')).toEqual(['fullName', null, 'title'])
  })

  it('leaves a column out', () => {
    expect(mapColumn(['fullName', 'title'], 1, null)).toEqual(['fullName', null])
  })

  it('knows every field', () => {
    for (const field of ROSTER_FIELDS) expect(mapColumn([null], 0, field)).toEqual([field])
  })
})

describe('hasNameColumn', () => {
  it('is content with a full name or a part of one', () => {
    expect(hasNameColumn(['email', null])).toBe(false)
    expect(hasNameColumn(['email', 'fullName'])).toBe(true)
    expect(hasNameColumn(['lastName'])).toBe(true)
  })
})

describe('plainWords', () => {
  it('drops case, accents and signs', () => {
    expect(plainWords('  E-Mail-Adresse: ')).toBe('e mail adresse')
    expect(plainWords('Catégorie')).toBe('categorie')
    expect(plainWords('termStart')).toBe('term start')
  })
})
