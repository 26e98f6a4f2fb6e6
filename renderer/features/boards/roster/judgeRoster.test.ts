import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { boardCommands, RosterLine } from '../../../../electron/contract/model'
import { guessColumns, ROSTER_FIELDS } from './columns'
import { decodeText } from './decodeText'
import { judgeRoster, unknownWords, wordKey, type KnownPeople, type RosterChoices } from './judgeRoster'
import { readTable } from './readTable'
import { detectDateOrder } from './rosterDates'

const nobody: KnownPeople = { members: [], people: [] }

const seat = { email: null, organizationName: null, termStart: '2024-07-01', termEnd: null }

const choices: RosterChoices = { dateOrder: 'dayFirst', termStart: '2026-07-01', category: 'employer', words: {} }

function judge(text: string, known = nobody, own: Partial<RosterChoices> = {}) {
  const table = readTable(text)
  return judgeRoster(table, guessColumns(table.heads), { ...choices, ...own }, known)
}

const problemsOf = (text: string, own: Partial<RosterChoices> = {}) =>
  judge(text, nobody, own).flatMap((line) =>
    line.verdict === 'error' ? line.problems.map(({ field, reason }) => `${field} ${reason}`) : [],
  )

describe('judgeRoster', () => {
  it('takes over a whole line', () => {
    const [line] = judge(
      'Name;Titel;Firma;E-Mail;Telefon;Funktion;Kategorie;Stimmberechtigt;Amtszeit von;Amtszeit bis\n' +
        'Jörg Müller;Meister;Fräserei Müller GmbH;joerg@fraeserei.example;0511 1234;Vorsitz;Arbeitgeber;ja;01.07.2024;30.06.2027',
    )
    expect(line).toEqual({
      number: 2,
      name: 'Jörg Müller',
      verdict: 'new',
      line: {
        person: {
          fullName: 'Jörg Müller',
          title: 'Meister',
          organizationName: 'Fräserei Müller GmbH',
          organizationKind: 'employer',
          email: 'joerg@fraeserei.example',
          phone: '0511 1234',
        },
        role: 'chair',
        category: 'employer',
        isVoting: true,
        side: 'external',
        termStart: '2024-07-01',
        termEnd: '2027-06-30',
      },
    })
  })

  it('reads an Excel file of Windows-1252 with semicolons from its bytes', () => {
    const bytes = Uint8Array.from(
      Buffer.from('Name;Firma;Amtszeit bis\r\n"Weiß, Käthe";"Gebr. Stößel; Söhne";30.06.2028\r\n;;\r\n', 'latin1'),
    )
    const { text, encoding } = decodeText(bytes)
    const table = readTable(text)
    expect(encoding).toBe('windows-1252')
    const dateOrder = detectDateOrder(['30.06.2028']) ?? 'monthFirst'
    const lines = judgeRoster(table, guessColumns(table.heads), { ...choices, dateOrder }, nobody)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({
      verdict: 'new',
      line: { person: { fullName: 'Käthe Weiß', organizationName: 'Gebr. Stößel; Söhne' }, termEnd: '2028-06-30' },
    })
  })

  it('puts first and last name together', () => {
    expect(judge('First name,Last name\nInes,Aldana')[0]).toMatchObject({ name: 'Ines Aldana', verdict: 'new' })
  })

  it('leaves a name with a degree as it is', () => {
    expect(judge('Name;Company\n"Aldana, Ines";A\n"Ines Aldana, PhD";B')).toMatchObject([
      { name: 'Ines Aldana' },
      { name: 'Ines Aldana, PhD' },
    ])
  })

  it('finds people who are on the board, by name or address, case and spaces aside', () => {
    const members = [
      { ...seat, fullName: 'Ines Aldana' },
      { ...seat, fullName: 'Wes Tanaka', email: 'wes@ostrander.example' },
      { ...seat, fullName: 'Zoë Lind', organizationName: 'Lind AB' },
    ]
    const text =
      'Name,E-mail,Company\nINES  aldana,,\nW. Tanaka,WES@ostrander.example,\nZoe Lind,,Lind ab\nZoe Lind,,Other\nLena Brandt,,'
    expect(judge(text, { members, people: [] }).map((line) => line.verdict)).toEqual([
      'duplicate',
      'duplicate',
      'duplicate',
      'new',
      'new',
    ])
  })

  it('lets people come back whose term has ended', () => {
    const members = [{ ...seat, fullName: 'Ines Aldana', termEnd: '2026-06-30' }]
    expect(judge('Name,Term start\nInes Aldana,2026-07-01\n', { members, people: [] })[0]?.verdict).toBe('new')
    expect(judge('Name,Term start\nInes Aldana,2026-06-30\n', { members, people: [] })[0]?.verdict).toBe('duplicate')
  })

  it('refuses an address that belongs to somebody else in the workspace', () => {
    const people = [{ fullName: 'Carla Mendoza', email: 'office@tarn.example' }]
    const lines = judge('Name,E-mail\nAnna,OFFICE@tarn.example\ncarla mendoza,office@tarn.example', {
      members: [],
      people,
    })
    expect(lines).toMatchObject([{ verdict: 'error', problems: [{ reason: 'addressTaken' }] }, { verdict: 'new' }])
  })

  it('finds people who stand twice in the file and names the first line', () => {
    const lines = judge('Name,E-mail\nAnna Mills,a@mills.example\nBen Mills,A@mills.example\nanna mills,\nCarl,')
    expect(lines[1]).toMatchObject({ verdict: 'duplicate', of: { place: 'file', number: 2 } })
    expect(lines[2]).toMatchObject({ verdict: 'duplicate', of: { place: 'file', number: 2 } })
    expect(lines[3]).toMatchObject({ verdict: 'new' })
  })

  it.each([
    ['Name,Company\n,Mills', 'fullName missingName'],
    ['Name,E-mail\nAnna,at home', 'email badAddress'],
    ['Name,Role\nAnna,Treasurer', 'role unknownWord'],
    ['Name,Voting\nAnna,perhaps', 'voting unknownWord'],
    ['Name,Term start\nAnna,soon', 'termStart unreadableDate'],
    ['Name,Term start\nAnna,1850-01-01', 'termStart dateOutOfRange'],
    ['Name,Term start,Term end\nAnna,1.7.2026,30.6.2026', 'termEnd endsBeforeStart'],
    ['Name,Term end\nAnna,30.6.2026', 'termEnd endsBeforeStart'],
    [`Name,Title\nAnna,${'x'.repeat(301)}`, 'title tooLong'],
    ['Name,Title\nAnna,a\u0007b', 'title notPlainText'],
  ])('refuses %j', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem])
  })

  it('takes the meaning that a person gave to an unknown word', () => {
    const text = 'Name,Role\nAnna,Treasurer\nBen,treasurer'
    const table = readTable(text)
    expect(unknownWords(table, guessColumns(table.heads), choices)).toEqual([
      { field: 'role', text: 'Treasurer', count: 2 },
    ])
    const words = { [wordKey('role', 'Treasurer')]: 'secretary' }
    expect(judge(text, nobody, { words })).toMatchObject([
      { line: { role: 'secretary' } },
      { line: { role: 'secretary' } },
    ])
  })

  it('does not let staff vote unless the file says so', () => {
    const lines = judge('Name,Represents,Voting\nAnna,Faculty,\nBen,Faculty,yes\nCarl,Employer,')
    expect(lines.map((line) => line.verdict === 'new' && line.line.isVoting)).toEqual([false, true, true])
  })

  it('judges a thousand lines', () => {
    const rows = Array.from(
      { length: 1000 },
      (_, index) => `Person ${index};person${index}@example.org;Mitglied;ja;1.7.2026`,
    )
    const lines = judge(`Name;E-Mail;Funktion;Stimmberechtigt;Amtszeit von\n${rows.join('\n')}`)
    expect(lines.filter((line) => line.verdict === 'new')).toHaveLength(1000)
  })

  it('never calls a line new that the contract refuses or that doubles another', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        'Anna',
        'anna ',
        'Ben',
        'a@b.example',
        'chair',
        'yes',
        'Treasurer',
        '1.7.2026',
        '2024',
        '30.6.2020',
        '\u0000',
      ),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 13, maxLength: 13 }), { maxLength: 12 }), (rows) => {
        const table = readTable(Papa.unparse([[...ROSTER_FIELDS], ...rows], { delimiter: ';' }), ';')
        const mapping = table.heads.map((_, column) => ROSTER_FIELDS[column] ?? null)
        const taken = judgeRoster(table, mapping, choices, nobody).flatMap((line) =>
          line.verdict === 'new' ? [line.line] : [],
        )
        for (const line of taken) expect(RosterLine.safeParse(line).success).toBe(true)
        const names = taken.map((line) => line.person.fullName.normalize('NFC').toLowerCase())
        expect(new Set(names).size).toBe(names.length)
        const request = { boardId: '01931b7e-0000-7000-8000-000000000001', lines: taken }
        expect(boardCommands['membership.import'].input.safeParse(request).success).toBe(taken.length > 0)
      }),
    )
  })
})
