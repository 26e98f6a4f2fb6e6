import { describe, expect, it } from 'vitest'
import { MinutesHead } from '../model/minutesRecord'
import { aDoc, aMeeting, anItem, run } from '../testing/builders'
import { aWorkspace } from '../testing/aWorkspace'
import { expectRefusal } from '../testing/expectRefusal'
import { aFullMeeting, sealMeeting } from '../testing/sealedMeeting'
import { fingerprintOf } from '../queries/canonicalMinutes'
import { asAppError } from '../workspace/errors'
import type { Workspace } from '../workspace/workspace'
import { sealedRecordTable } from '../schema/review'

const recordsOf = (workspace: Workspace) =>
  workspace.db.select().from(sealedRecordTable).orderBy(sealedRecordTable.position).all()

describe('sealing', () => {
  it('freezes minutes with their approval, and chains them to the board’s record before', () => {
    const workspace = aWorkspace()
    const first = aFullMeeting(workspace)
    sealMeeting(workspace, first.meetingId)
    const second = aFullMeeting(workspace, { boardId: first.boardId, date: '2026-06-12' })
    sealMeeting(workspace, second.meetingId)
    const other = aFullMeeting(workspace)
    sealMeeting(workspace, other.meetingId)
    const [one, two, elsewhere] = [first, second, other].map(({ meetingId }) =>
      recordsOf(workspace).find((row) => row.meetingId === meetingId),
    )
    expect(one).toMatchObject({ version: 1, position: 1, previousSha256: null, sealedBy: 'Dana Whitfield' })
    expect(two).toMatchObject({ version: 1, position: 2, previousSha256: one?.sha256 })
    expect(elsewhere).toMatchObject({ position: 1, previousSha256: null })
    expect(two?.sha256).toBe(fingerprintOf(two?.record ?? ''))
    expect(MinutesHead.parse(JSON.parse(two?.record ?? '')).seal).toEqual({
      version: 1,
      position: 2,
      previousSha256: one?.sha256,
      reason: null,
    })
  })

  it('takes minutes that were approved before there were seals, oldest first up to the one asked for', () => {
    const workspace = aWorkspace()
    const late = aFullMeeting(workspace, { date: '2026-09-01' })
    const { boardId } = late
    const early = aFullMeeting(workspace, { boardId, date: '2026-02-01' })
    const last = aFullMeeting(workspace, { boardId, date: '2026-10-01' })
    workspace.sqlite.exec(`UPDATE meeting SET status = 'approved', approved_on = '2026-10-10'`)
    expect(run(workspace, 'minutes.seal', { meetingId: late.meetingId })).toEqual({ sealed: 2 })
    expect(recordsOf(workspace).map((row) => row.meetingId)).toEqual([early.meetingId, late.meetingId])
    expect(run(workspace, 'minutes.seal', { meetingId: late.meetingId })).toEqual({ sealed: 0 })
    expect(run(workspace, 'minutes.seal', { meetingId: last.meetingId })).toEqual({ sealed: 1 })
    const planned = aMeeting(workspace, { boardId })
    expectRefusal(
      workspace,
      () => run(workspace, 'minutes.seal', { meetingId: planned }),
      'CONFLICT',
      /not approved yet/,
    )
  })

  it('corrects sealed minutes into a later version and keeps the old one', () => {
    const workspace = aWorkspace()
    const { meetingId, agendaItemId } = aFullMeeting(workspace)
    sealMeeting(workspace, meetingId)
    const [before] = recordsOf(workspace)
    const correct = { meetingId, reason: 'A number was wrong.' }
    expectRefusal(
      workspace,
      () => run(workspace, 'minutes.finishCorrection', { meetingId }),
      'CONFLICT',
      /not being corrected/,
    )
    run(workspace, 'minutes.startCorrection', correct)
    expectRefusal(
      workspace,
      () => run(workspace, 'minutes.startCorrection', correct),
      'CONFLICT',
      /Only approved minutes/,
    )
    expectRefusal(
      workspace,
      () => run(workspace, 'minutes.finishCorrection', { meetingId }),
      'CONFLICT',
      /Nothing was changed/,
    )
    run(workspace, 'note.write', { agendaItemId, baseRevision: 1, body: aDoc('Asked for three.') })
    expectRefusal(
      workspace,
      () => run(workspace, 'minutes.abandonCorrection', { meetingId }),
      'CONFLICT',
      /the text under “Scan tools”/,
    )
    const { version } = run(workspace, 'minutes.finishCorrection', { meetingId })
    expect(version).toBe(2)
    const [one, two] = recordsOf(workspace)
    expect(one).toEqual(before)
    expect(two).toMatchObject({ version: 2, position: 2, previousSha256: one?.sha256, reason: 'A number was wrong.' })
    expect(two?.record).toContain('Asked for three.')
    expectRefusal(
      workspace,
      () => run(workspace, 'note.write', { agendaItemId, baseRevision: 2, body: aDoc('Four.') }),
      'CONFLICT',
      /approved/,
    )
  })

  it('abandons a correction that came to nothing', () => {
    const workspace = aWorkspace()
    const { meetingId, agendaItemId } = aFullMeeting(workspace)
    sealMeeting(workspace, meetingId)
    run(workspace, 'minutes.startCorrection', { meetingId, reason: 'Perhaps.' })
    run(workspace, 'minutes.abandonCorrection', { meetingId })
    expect(recordsOf(workspace)).toHaveLength(1)
    expectRefusal(
      workspace,
      () => run(workspace, 'note.write', { agendaItemId, baseRevision: 1, body: aDoc('x') }),
      'CONFLICT',
      /approved/,
    )
  })

  it('refuses to correct minutes whose old text is not kept', () => {
    const workspace = aWorkspace()
    const { meetingId } = aFullMeeting(workspace)
    workspace.sqlite.exec(`UPDATE meeting SET status = 'approved', approved_on = '2026-10-10'`)
    expectRefusal(
      workspace,
      () => run(workspace, 'minutes.startCorrection', { meetingId, reason: 'Why not.' }),
      'CONFLICT',
      /not sealed/,
    )
  })
})

/** A change of each kind of row that belongs to sealed minutes, as somebody with a shell would try it. */
const attempts: [table: string, update: string][] = [
  ['agenda_item', `title = 'Other'`],
  ['attendance', `title = 'Other'`],
  ['presence_change', `at = '18:31'`],
  ['recess', `ended_at = '18:11'`],
  ['item_span', `ended_at = '17:51'`],
  ['minutes_note', `plain_text = 'Other'`],
  ['motion', `text = 'Other'`],
  ['vote', `choice = 'against'`],
  ['decision', `text = 'Other'`],
  ['industry_comment', `text = 'Other'`],
  ['idea', `text = 'Other'`],
  ['declared_interest', `text = 'Other'`],
  ['matter_arising', `status_then = 'done'`],
  ['recommendation_arising', `response_then = 'deferred'`],
  ['topic_review', `topic = 'equipment'`],
  ['skills_gap', `text = 'Other'`],
  ['recommendation', `number = 9`],
  ['pledge', `text = 'Other'`],
  ['development', `text = 'Other'`],
  ['prospect', `text = 'Other'`],
  ['story', `agenda_item_id = 'other'`],
  ['attachment', `file_name = 'other.pdf'`],
]

/** What the database says to a statement. */
function answerTo(sqlite: Workspace['sqlite'], statement: string): string {
  try {
    sqlite.exec(statement)
    return `${statement}: done`
  } catch (error) {
    return `${statement}: ${error instanceof Error ? error.message : String(error)}`
  }
}

describe('the database', () => {
  const aSealedOne = () => {
    const workspace = aWorkspace()
    const full = aFullMeeting(workspace)
    sealMeeting(workspace, full.meetingId)
    // Rows stay in their order of dependence only while nobody looks: a refusal must come from the seal.
    workspace.sqlite.pragma('foreign_keys = OFF')
    return { workspace, ...full }
  }

  it.each(attempts)('refuses to change, remove and add a %s of sealed minutes', (table, update) => {
    const { workspace, meetingId } = aSealedOne()
    const { sqlite } = workspace
    const columns = (sqlite.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)
    const copied = columns.map((name) => (name === 'id' ? `'01900000-0000-7000-8000-000000000001'` : name)).join(', ')
    for (const statement of [
      `UPDATE ${table} SET ${update}`,
      `DELETE FROM ${table}`,
      `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${copied} FROM ${table} ORDER BY id DESC LIMIT 1`,
      `INSERT OR REPLACE INTO ${table} SELECT * FROM ${table} ORDER BY id DESC LIMIT 1`,
    ]) {
      expect(answerTo(sqlite, statement)).toMatch(/: sealed: /)
    }
    sqlite.exec(`UPDATE meeting SET status = 'correcting', correction_reason = 'A reason.' WHERE id = '${meetingId}'`)
    sqlite.exec(`UPDATE ${table} SET ${update}`)
  })

  it('refuses to change or remove the meeting itself, but for a correction with a reason', () => {
    const { sqlite } = aSealedOne().workspace
    for (const statement of [
      `UPDATE meeting SET title = 'Other'`,
      `UPDATE meeting SET approved_on = '2026-04-01'`,
      `UPDATE meeting SET status = 'held', approved_on = NULL`,
      `UPDATE meeting SET status = 'correcting', correction_reason = ' '`,
      `UPDATE meeting SET status = 'correcting', correction_reason = 'x', title = 'Other'`,
      `DELETE FROM meeting`,
      `INSERT OR REPLACE INTO meeting SELECT * FROM meeting`,
    ]) {
      expect(answerTo(sqlite, statement)).toMatch(/: sealed: /)
    }
    sqlite.exec(`UPDATE meeting SET status = 'correcting', correction_reason = 'x'`)
    expect(() =>
      sqlite.exec(`UPDATE meeting SET status = 'held', approved_on = NULL, correction_reason = NULL`),
    ).toThrow(/^sealed: /)
  })

  it('never changes, removes or replaces a record', () => {
    const { sqlite } = aSealedOne().workspace
    for (const statement of [
      `UPDATE sealed_record SET record = '{}'`,
      `UPDATE sealed_record SET sealed_by = 'Somebody'`,
      `DELETE FROM sealed_record`,
      `INSERT OR REPLACE INTO sealed_record SELECT * FROM sealed_record`,
    ]) {
      expect(answerTo(sqlite, statement)).toMatch(/: sealed: /)
    }
  })

  it('lets what is known of register entries grow, and a story be told', () => {
    const { sqlite } = aSealedOne().workspace
    sqlite.exec(`UPDATE recommendation SET response = 'accepted', responded_on = '2026-05-01', type = 'curriculum'`)
    sqlite.exec(`UPDATE pledge SET places = 3, term = '2026-fall', status = 'withdrawn'`)
    sqlite.exec(`UPDATE story SET text = 'Another title', has_consent = 1`)
    expect(answerTo(sqlite, `UPDATE recommendation SET text = 'Other', outcome = 'Done'`)).toMatch(/: sealed: /)
  })

  it('lets actions be worked on, but not taken out of the minutes', () => {
    const { workspace, meetingId } = aSealedOne()
    const { sqlite } = workspace
    sqlite.exec(
      `UPDATE action_item SET status = 'done', closed_on = '2026-05-01', text = 'Other', due_on = '2026-06-01'`,
    )
    for (const statement of [
      `DELETE FROM action_item WHERE meeting_id = '${meetingId}'`,
      `DELETE FROM action_item WHERE meeting_id IS NULL`,
      `UPDATE action_item SET number = 99 WHERE meeting_id = '${meetingId}'`,
    ]) {
      expect(answerTo(sqlite, statement)).toMatch(/: sealed: /)
    }
  })

  it('refuses in words that say what to do', () => {
    const { sqlite } = aSealedOne().workspace
    const refusal = (): unknown => {
      try {
        return sqlite.exec(`DELETE FROM decision`)
      } catch (error) {
        return asAppError(error)
      }
    }
    expect(refusal()).toMatchObject({ code: 'CONFLICT', message: expect.stringMatching(/Start a correction/) })
  })

  it('leaves minutes alone that are not sealed', () => {
    const workspace = aWorkspace()
    const sealed = aFullMeeting(workspace)
    sealMeeting(workspace, sealed.meetingId)
    const open = aMeeting(workspace, { boardId: sealed.boardId })
    run(workspace, 'agenda.removeItem', { id: anItem(workspace, open) })
    expect(run(workspace, 'meeting.remove', { id: open })).toEqual({ id: open })
  })
})
