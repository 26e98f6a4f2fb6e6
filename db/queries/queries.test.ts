import { describe, expect, it } from 'vitest'
import { runCommand } from '../changelog/run'
import { commandHandlers } from '../commands'
import type { ReadDb } from '../changelog/store'
import type { CommandName, RequestOf } from '../model/commands'
import type { ActionFilter } from '../model/action'
import { withSampleWorkspace } from '../testing/sampleWorkspace'
import type { Workspace } from '../workspace/workspace'
import { listActionOwners, listActions } from './action'
import { getMeetingAttendance } from './presence'
import { listBoards, listMemberships, requireBoardDetail } from './board'
import { listPeople } from './institution'
import { quorumNeeded, quorumOf } from '../model/quorum'
import { listAgendaItems, listMeetings, requireMeetingDetail } from './meeting'
import { getMeetingRecords, requireMeetingRecord } from './records'
import { findEverywhere, foldText, snippetOf } from './search'

const today = '2026-11-24'
const everything: ActionFilter & { today: string } = {
  boardId: null,
  ownerId: null,
  status: 'any',
  due: 'any',
  text: '',
  today,
}

function boardNamed(db: ReadDb, start: string) {
  return listBoards(db, { today }).find(({ name }) => name.startsWith(start))!
}

function meetingOn(db: ReadDb, date: string) {
  return listMeetings(db, { boardId: null }).find((meeting) => meeting.date === date)!
}

function give<Name extends CommandName>(workspace: Workspace, name: Name, input: RequestOf<Name>) {
  return runCommand(workspace, commandHandlers, name, input, { actor: 'Test' }).output
}

describe('quorum', () => {
  it.each([
    ['majority', null, 10, 6],
    ['majority', null, 9, 5],
    ['half_plus_one', null, 10, 6],
    ['half_plus_one', null, 9, 6],
    ['fixed', 3, 10, 3],
  ] as const)('of rule %s (%s) among %i seats is %i', (rule, fixed, seats, needed) => {
    expect(quorumNeeded(rule, fixed, seats)).toBe(needed)
  })

  it('is never met without a voting seat', () => {
    expect(quorumOf({ quorumRule: 'fixed', quorumFixed: 0 }, 0, 0).isMet).toBe(false)
  })

  it('counts voting members who are there in person or online, and nobody else', async () => {
    await withSampleWorkspace(({ db }) => {
      const { quorum, rows } = getMeetingAttendance(db, { id: meetingOn(db, '2026-05-14').id })
      // Femi Adeyemi left before the end.
      expect(quorum).toEqual({ votingSeats: 10, present: 7, needed: 6, isMet: true })
      expect(rows.find(({ fullName }) => fullName === 'Hugh Pell')).toMatchObject({
        capacity: 'guest',
        isVoting: false,
      })
    })
  })
})

describe('boards', () => {
  it('show what is next, what was last and what is late', async () => {
    await withSampleWorkspace(({ db }) => {
      expect(boardNamed(db, 'Automotive')).toMatchObject({
        memberCount: 12,
        lastMeeting: { date: '2026-05-14', status: 'held' },
        nextMeeting: { date: '2026-12-10', status: 'planned' },
        openActionCount: 5,
        overdueActionCount: 3,
      })
    })
  })

  it('do not count a member whose term has ended', async () => {
    await withSampleWorkspace(({ db }) => {
      const { id } = boardNamed(db, 'Automotive')
      expect(requireBoardDetail(db, { id, today: '2026-06-30' }).votingMemberCount).toBe(10)
      expect(requireBoardDetail(db, { id, today: '2026-07-01' }).votingMemberCount).toBe(9)
      const seat = listMemberships(db, { boardId: id, today }).find(({ fullName }) => fullName === 'Dolores Quist')
      expect(seat?.isExpired).toBe(true)
      expect(seat?.recentAttendance.map(({ status }) => status)).toEqual(['present', 'absent', 'present'])
    })
  })

  it('list people by a part of their name or employer, with signs taken as letters', async () => {
    await withSampleWorkspace(({ db }) => {
      expect(listPeople(db, { text: 'halvick' }).map(({ fullName }) => fullName)).toEqual([
        'Dolores Quist',
        'Ines Aldana',
      ])
      expect(listPeople(db, { text: '%' })).toEqual([])
    })
  })
})

describe('meetings', () => {
  it('know their neighbours in time', async () => {
    await withSampleWorkspace(({ db }) => {
      const detail = requireMeetingDetail(db, { id: meetingOn(db, '2026-05-14').id })
      expect(detail.previousMeeting?.date).toBe('2025-11-20')
      expect(detail.nextMeeting?.date).toBe('2026-12-10')
    })
  })

  it('number items as printed, sub-items behind their parent', async () => {
    await withSampleWorkspace(({ db }) => {
      const items = listAgendaItems(db, { meetingId: meetingOn(db, '2026-05-14').id })
      expect(items.slice(0, 6).map(({ number }) => number)).toEqual(['1', '2', '2.1', '2.2', '2.3', '3'])
    })
  })

  it('bring up open actions of earlier meetings once each, and keep what a held meeting saw', async () => {
    await withSampleWorkspace((workspace) => {
      const { db } = workspace
      const numbersAt = (date: string) =>
        getMeetingRecords(db, { id: meetingOn(db, date).id }).mattersArising.map(({ action }) => action.number)
      expect(numbersAt('2026-12-10')).toEqual([5, 6, 7, 9, 10])
      const then = numbersAt('2026-05-14')
      expect(then).toEqual([5])
      const open = listActions(db, { ...everything, status: 'unfinished' }).find(
        ({ number, text }) => number === 5 && text.startsWith('List'),
      )!
      give(workspace, 'actionItem.setStatus', { id: open.id, status: 'done', on: today })
      expect(numbersAt('2026-12-10')).toEqual([6, 7, 9, 10])
      expect(numbersAt('2026-05-14')).toEqual(then)
    })
  })

  it('show title and affiliation as of their day after a member changes jobs', async () => {
    await withSampleWorkspace((workspace) => {
      const { db } = workspace
      const person = listPeople(db, { text: 'Lena Brandt' })[0]!
      give(workspace, 'person.revise', { id: person.id, title: 'Retired', organizationName: null })
      const affiliationAt = (date: string) =>
        requireMeetingRecord(db, { id: meetingOn(db, date).id }).attendance.find(
          ({ personId }) => personId === person.id,
        )
      expect(affiliationAt('2026-05-14')).toMatchObject({ title: 'Owner', affiliation: 'Brandt Auto Service' })
      expect(affiliationAt('2026-12-10')).toMatchObject({ title: 'Retired', affiliation: null, status: null })
    })
  })
})

describe('the action register', () => {
  it('puts the most urgent first and counts days over', async () => {
    await withSampleWorkspace(({ db }) => {
      const rows = listActions(db, { ...everything, status: 'unfinished' })
      expect(rows.map(({ dueOn }) => dueOn)).toEqual([
        '2026-06-26',
        '2026-10-20',
        '2026-11-01',
        '2026-11-03',
        '2026-12-04',
        '2026-12-10',
        null,
      ])
      expect(rows[3]?.daysOverdue).toBe(21)
      expect(rows.at(-1)?.owners).toEqual([])
    })
  })

  it.each([
    ['overdue', 4],
    ['within_30_days', 2],
    ['no_date', 1],
  ] as const)('narrows to due %s', async (due, count) => {
    await withSampleWorkspace(({ db }) => {
      expect(listActions(db, { ...everything, due, status: 'unfinished' })).toHaveLength(count)
    })
  })

  it('narrows by owner, board and words together', async () => {
    await withSampleWorkspace(({ db }) => {
      const owner = listActionOwners(db, everything).find(({ fullName }) => fullName === 'Carla Mendoza-Ruiz')!
      const { id } = boardNamed(db, 'Health')
      const rows = listActions(db, { ...everything, ownerId: owner.personId, boardId: id, text: 'CLINICAL' })
      expect(rows.map(({ text }) => text)).toEqual(['Send the clinical site agreement to Merrow Care'])
      expect(rows[0]?.boardShortName).toBe('Health Care')
    })
  })
})

describe('search', () => {
  const found = (db: ReadDb, text: string) => findEverywhere(db, { text, limit: 50 })

  it('finds parts of words and does not care for accents or case', async () => {
    await withSampleWorkspace((workspace) => {
      const { db } = workspace
      const boardId = boardNamed(db, 'Automotive').id
      give(workspace, 'actionItem.create', {
        boardId,
        agendaItemId: null,
        text: 'Preparar a reunião com a Videocâmera',
        ownerIds: [],
        dueOn: null,
      })
      for (const text of ['camera', 'reuniao', 'REUNIÃO', 'videoc'])
        expect(found(db, text).map(({ kind }) => kind)).toEqual(['action_item'])
      const [hit] = found(db, 'camera')
      expect(hit?.snippet.filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual(['câmera'])
    })
  })

  it('finds notes, agenda titles, motions, decisions, people by employer and boards', async () => {
    await withSampleWorkspace(({ db }) => {
      const kinds = new Set(
        ['traction battery', 'evening lab', 'tool list', 'halvick', 'automotive'].flatMap((text) =>
          found(db, text).map(({ kind }) => kind),
        ),
      )
      for (const kind of ['note', 'agenda_item', 'motion', 'decision', 'person', 'board', 'action_item'])
        expect(kinds).toContain(kind)
      expect(found(db, 'isolation course')[0]).toMatchObject({
        kind: 'note',
        meetingDate: '2026-05-14',
        title: 'High-voltage safety in year two',
      })
    })
  })

  it('wants all words, also short ones, and takes signs of the query language as letters', async () => {
    await withSampleWorkspace(({ db }) => {
      expect(found(db, 'alignment in').length).toBeGreaterThan(0)
      expect(found(db, 'alignment zz')).toEqual([])
      expect(found(db, '"lab" OR *')).toEqual([])
      expect(found(db, 'we')).toContainEqual(expect.objectContaining({ kind: 'person', title: 'Wes Tanaka' }))
      expect(found(db, '   ')).toEqual([])
    })
  })

  it('follows every change of a row', async () => {
    await withSampleWorkspace((workspace) => {
      const { db } = workspace
      const action = listActions(db, everything)[0]!
      give(workspace, 'actionItem.revise', { id: action.id, text: 'Quintessential wording' })
      expect(found(db, 'quintessential')).toHaveLength(1)
      give(workspace, 'actionItem.revise', { id: action.id, text: 'Plain wording' })
      expect(found(db, 'quintessential')).toEqual([])
    })
  })

  it('keeps offsets true when it folds letters', () => {
    for (const text of ['Straße İstanbul', 'Ångström 𝒳 é', 'ﬁ ligature'])
      expect(foldText(text)).toHaveLength(text.length)
    expect(snippetOf('a long way '.repeat(20) + 'to Tipperary', ['tipp'])[0]).toEqual({ text: '… ', isHit: false })
  })
})

describe('query plans', () => {
  const plan = (workspace: Workspace, query: string) =>
    workspace.sqlite
      .prepare<[], { detail: string }>(`explain query plan ${query}`)
      .all()
      .map(({ detail }) => detail)
      .join('\n')

  it.each([
    ["select * from meeting where board_id = 'x' order by date desc, start_time desc limit 1", 'meeting_by_board'],
    ["select * from agenda_item where meeting_id = 'x'", 'agenda_item_by_meeting'],
    ["select * from attendance where meeting_id = 'x' and person_id = 'y'", 'attendance_pair'],
    ["select * from minutes_note where agenda_item_id = 'x'", 'minutes_note_by_item'],
    [
      "select * from action_item where board_id = 'x' and status in ('open', 'in_progress', 'blocked')",
      'action_item_by_board',
    ],
    ["select * from search_entry where kind = 'note' and row_id = 'x'", 'search_entry_by_row'],
    ["select * from change where topic = 'note' and row_id = 'x'", 'change_by_row'],
    [
      "select distinct change_set_seq from change where topic = 'note' and row_id = 'x' order by change_set_seq desc",
      'COVERING INDEX change_by_row',
    ],
    ["select row_id from change where topic = 'motion' and operation = 'delete'", 'change_of_removals'],
  ])('%s uses %s', async (query, index) => {
    await withSampleWorkspace((workspace) => {
      expect(plan(workspace, query)).toContain(index)
    })
  })
})
