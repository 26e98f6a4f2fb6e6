import { describe, expect, it } from 'vitest'
import { agendaDocument } from './agendaDocument'
import { anItem, sampleRecord } from './testing/sampleRecord'
import { englishWords } from './testing/testTypesetter'

const options = { paper: 'a4', words: englishWords(), logoPath: null } as const
const planned = { status: 'planned', calledToOrderAt: null, adjournedAt: null } as const

describe('the agenda', () => {
  it('lets start times follow the minutes allotted, which add up to the total', () => {
    const { table } = agendaDocument(sampleRecord(planned), options)
    expect(table.rows.map((row) => [row.number, row.start, row.minutes])).toEqual([
      ['1.', '3:30 PM', '4'],
      ['2.', '3:34 PM', ''],
      ['2.1', '3:34 PM', '3'],
      ['2.2', '3:37 PM', '5'],
      ['3.', '3:42 PM', '22'],
      ['4.', '4:04 PM', '32'],
      ['5.', '4:36 PM', '4'],
    ])
    expect(table.total).toBe('70 minutes in all, until 4:40 PM')
  })

  it('counts sub-items after the minutes of their item, and runs past midnight', () => {
    const items = [
      anItem('1', { minutesAllotted: 5 }),
      anItem('1.1', { minutesAllotted: 15 }),
      anItem('1.2', { minutesAllotted: 25 }),
      anItem('2', { minutesAllotted: 1 }),
    ]
    const record = { ...sampleRecord({ ...planned, startTime: '23:30' }), items }
    const { table } = agendaDocument(record, options)
    expect(table.rows.map((row) => [row.number, row.start, row.minutes])).toEqual([
      ['1.', '11:30 PM', '5'],
      ['1.1', '11:35 PM', '15'],
      ['1.2', '11:50 PM', '25'],
      ['2.', '12:15 AM', '1'],
    ])
    expect(table.total).toBe('46 minutes in all, until 12:16 AM')
  })

  it('says nothing about times that nobody planned', () => {
    const { table } = agendaDocument({ ...sampleRecord(planned), items: [anItem('1', {})] }, options)
    expect(table.total).toBeNull()
    expect(table.rows[0]).toMatchObject({ minutes: '', lead: '', lines: [] })
  })

  it('lets what needs a decision stand out, with its question and papers', () => {
    const { table } = agendaDocument(sampleRecord(planned), options)
    expect(table.rows.filter((row) => row.strong).map((row) => row.purpose)).toEqual(['Consent', 'Consent', 'Decision'])
    expect(table.rows[2]?.lines).toEqual([
      { text: 'Approve, with one correction proposed.', tone: 'plain' },
      { text: 'Paper: Draft minutes of 6 November 2025.pdf', tone: 'quiet' },
    ])
  })

  it('is no draft: only a cancelled meeting marks it', () => {
    expect(agendaDocument(sampleRecord(planned), options).status).toEqual({ mark: null, stamp: null })
    expect(agendaDocument(sampleRecord({ status: 'cancelled' }), options).status.stamp).toBe('Meeting cancelled')
  })

  it('gives the planned times, also after the meeting', () => {
    expect(agendaDocument(sampleRecord(), options).sessionLine).toBe(
      'Spring meeting, Thursday, March 12, 2026, 3:30 – 5:00 PM',
    )
  })

  it('brings the matters arising', () => {
    const data = agendaDocument(sampleRecord(planned), options)
    expect(data.mattersArising?.rows.map((row) => row[0])).toEqual(['24', '26'])
    const none = sampleRecord(planned)
    none.records.mattersArising = []
    expect(agendaDocument(none, options).mattersArising).toBeNull()
  })
})
