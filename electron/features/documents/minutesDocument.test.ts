import { describe, expect, it } from 'vitest'
import type { MinutesData } from '../../../db/model/documents'
import type { MeetingRecord } from '../../../db/model/minutes'
import { minutesDocument } from './minutesDocument'
import {
  aMotion,
  anAction,
  anItem,
  motionId,
  note,
  paragraph,
  recordsOf,
  sampleAttendance,
  sampleRecord,
} from './testing/sampleRecord'
import { englishWords, pseudoWords } from './testing/testTypesetter'

const build = (record: MeetingRecord, words = englishWords()): MinutesData =>
  minutesDocument(record, { paper: 'a4', words, logoPath: null })
const factsOf = (data: MinutesData) => Object.fromEntries(data.facts.map(({ label, text }) => [label, text]))
const kindsOf = (data: MinutesData, number: string) =>
  data.items.find((item) => item.number === number)?.entries.map((entry) => entry.kind)

describe('status', () => {
  it.each([
    [{ status: 'held' }, 'DRAFT', 'DRAFT – not yet approved', 'DRAFT'],
    [{ status: 'in_progress' }, 'DRAFT', 'DRAFT – not yet approved', 'DRAFT'],
    [{ status: 'approved', approvedOn: '2026-06-11' }, null, 'Approved June 11, 2026', 'Approved'],
    [
      { status: 'approved', approvedOn: '2026-06-11', approvedAsCorrected: true },
      null,
      'Approved as corrected June 11, 2026',
      'Approved',
    ],
    [{ status: 'cancelled' }, 'CANCELLED', 'Meeting cancelled', 'CANCELLED'],
  ] as const)('of %j', (meeting, mark, stamp, running) => {
    const data = build(sampleRecord(meeting))
    expect(data.status).toEqual({ mark, stamp })
    expect(data.running.right).toBe(running)
  })
})

describe('the number of a draft', () => {
  const latestDraft = { number: 2, circulatedOn: '2026-03-05', commentsDueOn: null }
  const statusOf = (isChangedSinceDraft: boolean) =>
    minutesDocument(sampleRecord({ status: 'held', latestDraft }), {
      paper: 'a4',
      words: englishWords(),
      logoPath: null,
      isChangedSinceDraft,
    }).status

  it('stands on minutes as they went out, and not on what was changed since', () => {
    expect(statusOf(false)).toEqual({ mark: 'DRAFT 2', stamp: 'DRAFT 2 of March 5, 2026 – not yet approved' })
    expect(statusOf(true)).toEqual({ mark: 'DRAFT', stamp: 'DRAFT – changed since draft 2, not yet approved' })
  })
})

describe('facts', () => {
  it('say whether there was a quorum', () => {
    const record = sampleRecord()
    expect(factsOf(build(record))['Quorum']).toBe('Met: 5 of 6 voting members present, 4 needed.')
    const lost = { ...record, quorum: { votingSeats: 6, present: 3, needed: 4, isMet: false } }
    expect(factsOf(build(lost))['Quorum']).toBe('Not met: 3 of 6 voting members present, 4 needed.')
    expect(factsOf(build(sampleRecord({ status: 'planned' })))['Quorum']).toBe('4 of 6 voting members needed.')
  })

  it('name who presided in place of the chair', () => {
    const { presiding } = sampleRecord().meeting
    const vice = sampleAttendance()[1]!
    const record = sampleRecord({ presiding: { personId: vice.personId, fullName: vice.fullName } })
    expect(presiding?.fullName).toBe('Marguerite Osei-Hart')
    expect(factsOf(build(record))).toMatchObject({
      Presiding: 'Tomáš Černý, Osprey Motion Controls, in place of the chair Marguerite Osei-Hart',
    })
    expect(factsOf(build(record))).not.toHaveProperty('Chair')
    expect(build(record).approval.signatures[1]).toMatchObject({ name: 'Tomáš Černý', role: 'Chair' })
  })

  it('leave out what is not known', () => {
    const facts = factsOf(
      build(sampleRecord({ place: null, onlineAddress: null, calledToOrderAt: null, adjournedAt: null })),
    )
    expect(Object.keys(facts)).toEqual(['Kind', 'Held', 'Chair', 'Recorder', 'Quorum'])
  })
})

describe('attendance', () => {
  it('stands in groups, with title and affiliation of the day and how each one was there', () => {
    const { groups, summary } = build(sampleRecord()).attendance
    expect(groups.map((group) => [group.title, group.rows.length])).toEqual([
      ['Voting members', 6],
      ['Members without a vote', 3],
      ['Guests', 1],
    ])
    expect(groups[0]?.rows[1]).toEqual({
      name: 'Tomáš Černý',
      role: 'vice chair',
      position: 'Automation lead, Osprey Motion Controls',
      seat: 'Employer',
      presence: 'Online',
    })
    expect(groups[0]?.rows[4]?.presence).toBe('Excused')
    expect(summary.map((fact) => fact.text)).toEqual([
      '5 of 6 voting members present: 3 in person, 2 online.',
      '5 members from outside the institution present: 3 in person, 2 online.',
    ])
  })

  it('admits a missing position and a missing mark', () => {
    const [first] = sampleAttendance()
    const row = { ...first!, title: null, affiliation: null, status: null, mode: null }
    const { groups } = build({ ...sampleRecord(), attendance: [row] }).attendance
    expect(groups[0]?.rows[0]).toMatchObject({ position: 'Not given', presence: 'Not recorded' })
  })
})

describe('items', () => {
  it('carry the numbers of the agenda, sub-items one level down', () => {
    const { items } = build(sampleRecord())
    expect(items.map((item) => `${item.level} ${item.number}`)).toEqual([
      '2 1.',
      '2 2.',
      '3 2.1',
      '3 2.2',
      '2 3.',
      '2 4.',
      '2 5.',
    ])
  })

  it('print a record where it stands in the text, and after the text what stands nowhere', () => {
    const data = build(sampleRecord())
    expect(kindsOf(data, '3.')).toEqual(['prose', 'action', 'prose'])
    expect(kindsOf(data, '4.')).toEqual(['prose', 'motion', 'decision', 'motion', 'action'])
    expect(kindsOf(data, '2.1')).toEqual(['prose', 'motion', 'action'])
  })

  it('print a record under its own item although another item’s text speaks of it', () => {
    const base = sampleRecord()
    const other = anItem('1', {
      note: note(paragraph('See'), { type: 'record', attrs: { recordType: 'motion', recordId: motionId(9) } }),
    })
    const own = anItem('2', {})
    const records = recordsOf({ motions: [aMotion(9, own.id)] })
    const data = build({ ...base, items: [other, own], records })
    expect(kindsOf(data, '1.')).toEqual(['prose', 'motion'])
    expect(kindsOf(data, '2.')).toEqual(['motion'])
  })

  it('leave out a record that has been removed since', () => {
    const item = anItem('1', {
      note: note({ type: 'record', attrs: { recordType: 'motion', recordId: motionId(99) } }, paragraph('words')),
    })
    expect(kindsOf(build({ ...sampleRecord(), items: [item] }), '1.')).toEqual(['prose'])
  })

  it('put the presenter beside the first words, or on a line of their own', () => {
    const presenter = { personId: null, name: 'All employers' }
    const items = [anItem('1', { presenter, note: note(paragraph('words')) }), anItem('2', { presenter })]
    const [first, second] = build({ ...sampleRecord(), items }).items
    expect(first).toMatchObject({ aside: null, entries: [{ kind: 'prose', aside: 'All employers' }] })
    expect(second).toMatchObject({ aside: 'All employers', entries: [] })
  })

  it('hold the matters arising under their own item; without one they get a section', () => {
    const record = sampleRecord()
    expect(kindsOf(build(record), '2.2')).toEqual(['prose', 'table'])
    const without = { ...record, items: record.items.filter((item) => item.standing !== 'matters_arising') }
    expect(build(without).sections.map((section) => section.title)).toEqual([
      'Matters arising',
      'Actions from this meeting',
    ])
  })
})

describe('closing', () => {
  it('stands under the agenda’s item for it', () => {
    const data = build(sampleRecord())
    expect(data.items.at(-1)?.entries).toEqual([
      {
        kind: 'facts',
        rows: [
          { label: 'Next meeting', text: 'Summer meeting, Thursday, June 11, 2026, 3:30 PM, Northmere Gear Works' },
          { label: 'Adjournment', text: 'The meeting was adjourned at 4:58 PM.' },
        ],
      },
    ])
    expect(data.sections.map((section) => section.title)).toEqual(['Actions from this meeting'])
  })

  it('gets a section when the agenda has no item for it', () => {
    const record = sampleRecord({ nextMeeting: null, adjournedAt: null })
    const data = build({ ...record, items: [anItem('1', {})] })
    expect(data.sections.at(-1)).toEqual({
      title: 'Next meeting and adjournment',
      entries: [
        {
          kind: 'facts',
          rows: [
            { label: 'Next meeting', text: 'No date set.' },
            { label: 'Adjournment', text: 'Not recorded.' },
          ],
        },
      ],
    })
  })

  it('is signed by recorder and chair', () => {
    const approved = sampleRecord({ status: 'approved', approvedOn: '2026-06-11' })
    expect(build(approved).approval).toEqual({
      title: 'Approval',
      statement: 'The board approved these minutes on June 11, 2026.',
      signatures: [
        { name: 'Sunniva Lindqvist', role: 'Recorder', date: 'Date:' },
        { name: 'Marguerite Osei-Hart', role: 'Chair', date: 'Date of approval: June 11, 2026' },
      ],
    })
    const nobody = { ...sampleRecord({ presiding: null, recorder: null }), attendance: [] }
    expect(build(nobody).approval.signatures.map(({ name }) => name)).toEqual([null, null])
  })
})

describe('results in brief', () => {
  it('name every motion by its result, decisions and actions', () => {
    expect(build(sampleRecord()).results?.rows).toEqual([
      { label: 'Carried', text: 'Motion 11 (item 2.1) and Motion 12 (item 4).' },
      { label: 'Tabled', text: 'Motion 13 (item 4).' },
      { label: 'Decided', text: 'Decision 3 (item 4).' },
      { label: 'Actions', text: '3 actions; the first is due March 20, 2026.' },
    ])
  })

  it('count in the singular and without dates', () => {
    const base = sampleRecord()
    const results = (actions: MeetingRecord['records']['actions']) =>
      build({ ...base, records: recordsOf({ actions }) }).results?.rows
    expect(results([])).toBeUndefined()
    expect(results([anAction(1, null, { dueOn: null })])).toEqual([{ label: 'Actions', text: '1 action.' }])
    expect(results([anAction(1, null)])).toEqual([{ label: 'Actions', text: '1 action, due March 20, 2026.' }])
  })
})

describe('words', () => {
  it('come from the catalogue, each and every one', () => {
    const own = JSON.stringify(sampleRecord())
    const vocabulary = ['kind', 'type', 'paper', 'lang', 'region', 'dir', 'align', 'href']
    const foreign: string[] = []
    JSON.stringify(build(sampleRecord(), pseudoWords()), (key, value: unknown) => {
      const isShown = typeof value === 'string' && !vocabulary.includes(key) && /\p{L}/u.test(value)
      if (isShown && !value.includes('⟦') && !own.includes(value)) foreign.push(value)
      return value
    })
    // Names and titles of the data joined by Intl or commas, and Intl's times and dates. No word of ours is among them.
    const joined = (value: string) => value.split(/, (?:and )?| and |\.$/).every((part) => own.includes(part))
    const formatted = /^(\d{1,2}:\d\d [AP]M|[A-Z][a-z]+ \d{1,2}, \d{4})$/
    expect(foreign.length).toBeGreaterThan(5)
    expect(foreign.filter((value) => !joined(value) && !formatted.test(value))).toEqual([])
  })

  it('format dates and times in the institution’s language', () => {
    const record = sampleRecord()
    const german = { ...record.meeting.institution, language: 'de-DE' }
    const data = build({ ...record, meeting: { ...record.meeting, institution: german } }, englishWords('de-DE'))
    expect(data.sessionLine).toContain('Donnerstag, 12. März 2026, 15:31–16:58 Uhr')
    expect([data.lang, data.region]).toEqual(['de', 'DE'])
  })
})
