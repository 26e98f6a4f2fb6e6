import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { aDoc, run } from '../testing/builders'
import { aWorkspace } from '../testing/aWorkspace'
import { aFullMeeting, sealMeeting } from '../testing/sealedMeeting'
import { storeAttachment } from '../workspace/attachments'
import { attachmentPath } from '../workspace/paths'
import type { Workspace } from '../workspace/workspace'
import { fingerprintOf } from './canonicalMinutes'
import { verifySeals } from './verifySeals'

/** A board with a chain of three sealed meetings. */
function aChain() {
  const workspace = aWorkspace()
  const { sha256 } = storeAttachment(workspace.paths, Buffer.from('pdf'))
  const first = aFullMeeting(workspace, { date: '2026-01-10', title: 'Winter', paper: sha256 })
  const { boardId } = first
  const second = aFullMeeting(workspace, { boardId, date: '2026-04-10', title: 'Spring', paper: sha256 })
  const third = aFullMeeting(workspace, { boardId, date: '2026-07-10', title: 'Summer', paper: sha256 })
  for (const { meetingId } of [first, second, third]) sealMeeting(workspace, meetingId)
  return { workspace, first, second, third, sha256 }
}

/** Changes the file as a program does that knows nothing of Minutebook and takes the triggers out of its way. */
function tamper(workspace: Workspace, statement: string): void {
  const triggers = workspace.sqlite
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE name LIKE 'sealed%' AND type = 'trigger'`,
    )
    .all()
  for (const { name } of triggers) workspace.sqlite.exec(`DROP TRIGGER ${name}`)
  workspace.sqlite.pragma('foreign_keys = OFF')
  workspace.sqlite.exec(statement)
  workspace.sqlite.pragma('foreign_keys = ON')
  for (const { sql } of triggers) workspace.sqlite.exec(sql)
}

const problemsOf = (workspace: Workspace) =>
  verifySeals(workspace).findings.map(({ problem, meeting }) => `${problem}: ${meeting?.title ?? ''}`)

describe('verifying the seals of a workspace', () => {
  it('finds nothing in an untouched one, whatever became of names, actions, rules and later meetings', () => {
    const { workspace, first, third } = aChain()
    run(workspace, 'person.revise', { id: first.personId, fullName: 'Another Name' })
    run(workspace, 'board.revise', {
      id: first.boardId,
      name: 'New name',
      quorum: { quorumRule: 'fixed', quorumFixed: 7 },
    })
    workspace.sqlite.exec(`UPDATE action_item SET status = 'done', closed_on = '2026-08-01', text = 'Other'`)
    aFullMeeting(workspace, { boardId: first.boardId, date: '2026-02-01' })
    const report = verifySeals(workspace)
    expect(report.findings).toEqual([])
    expect(report.isSound).toBe(true)
    expect(report.boards).toMatchObject([
      {
        records: 3,
        meetings: [{ state: 'sound' }, { state: 'sound' }, { meeting: { id: third.meetingId }, state: 'sound' }],
      },
    ])
  })

  it('names the meeting and the part whose rows were changed', () => {
    const { workspace, second } = aChain()
    tamper(workspace, `UPDATE motion SET text = 'To buy nothing.' WHERE meeting_id = '${second.meetingId}'`)
    expect(verifySeals(workspace).findings).toMatchObject([
      {
        problem: 'rows_changed',
        meeting: { id: second.meetingId, title: 'Spring' },
        differences: [{ part: 'motion', change: 'changed', label: 'To buy two scan tools (2026-04-10).' }],
      },
    ])
  })

  it.each([
    ['agenda_item', `title = 'Other'`, 'item'],
    ['attendance', `title = 'Other'`, 'attendance'],
    ['presence_change', `at = '18:31'`, 'presence'],
    ['recess', `ended_at = '18:11'`, 'recess'],
    ['item_span', `ended_at = '17:51'`, 'span'],
    ['minutes_note', `body = '{"type":"doc","content":[]}'`, 'note'],
    ['vote', `choice = 'against'`, 'motion'],
    ['decision', `text = 'Other'`, 'decision'],
    ['industry_comment', `text = 'Other'`, 'comment'],
    ['idea', `text = 'Other'`, 'idea'],
    ['declared_interest', `text = 'Other'`, 'interest'],
    ['matter_arising', `status_then = 'done'`, 'matterArising'],
    ['recommendation_arising', `response_then = 'deferred'`, 'recommendationArising'],
    ['attachment', `file_name = 'other.pdf'`, 'paper'],
    ['meeting', `place = 'Elsewhere'`, 'meeting'],
    ['meeting', `approved_on = '2026-12-30'`, 'approval'],
  ])('finds a changed %s (%s)', (table, change, part) => {
    const { workspace } = aChain()
    tamper(workspace, `UPDATE ${table} SET ${change}`)
    const differing = verifySeals(workspace).findings.flatMap(({ differences }) => differences.map((each) => each.part))
    expect(differing).toContain(part)
  })

  it('finds any changed byte of any record', () => {
    const { workspace, second } = aChain()
    const [row] = workspace.sqlite
      .prepare<[string], { record: string }>('SELECT record FROM sealed_record WHERE meeting_id = ?')
      .all(second.meetingId)
    const record = row?.record ?? ''
    fc.assert(
      fc.property(fc.nat(record.length - 1), fc.constantFrom('x', '0', ' '), (at, character) => {
        fc.pre(record[at] !== character)
        const changed = record.slice(0, at) + character + record.slice(at + 1)
        try {
          JSON.parse(changed)
        } catch {
          fc.pre(false)
        }
        tamper(
          workspace,
          `UPDATE sealed_record SET record = '${changed.replaceAll("'", "''")}' WHERE meeting_id = '${second.meetingId}'`,
        )
        expect(problemsOf(workspace)).toContain('record_changed: Spring')
      }),
      { numRuns: 30 },
    )
  })

  it('finds a record that was exchanged together with its fingerprint by the next one in the chain', () => {
    const { workspace, second } = aChain()
    const record = workspace.sqlite
      .prepare<[string], string>('SELECT record FROM sealed_record WHERE meeting_id = ?')
      .pluck()
      .get(second.meetingId)
    const changed = (record ?? '').replace('two scan tools', 'six scan tools')
    tamper(
      workspace,
      `UPDATE sealed_record SET record = '${changed.replaceAll("'", "''")}', sha256 = '${fingerprintOf(changed)}'
       WHERE meeting_id = '${second.meetingId}';
       UPDATE motion SET text = replace(text, 'two', 'six') WHERE meeting_id = '${second.meetingId}'`,
    )
    expect(problemsOf(workspace)).toEqual(['chain_broken: Spring'])
  })

  it('finds a record that was taken out, and one that says it stands elsewhere', () => {
    const { workspace, second, third } = aChain()
    tamper(
      workspace,
      `UPDATE sealed_record SET reason = NULL, sealed_by = 'X', position = 9 WHERE meeting_id = '${third.meetingId}'`,
    )
    expect(problemsOf(workspace)).toEqual(['record_misplaced: Summer', 'record_missing: Summer'])
    tamper(workspace, `DELETE FROM sealed_record WHERE meeting_id = '${second.meetingId}'`)
    expect(problemsOf(workspace)).toContain('record_missing: Summer')
  })

  it('finds a paper with another content, and one that is gone', () => {
    const { workspace, sha256 } = aChain()
    writeFileSync(attachmentPath(workspace.paths, sha256), 'PDF')
    expect(problemsOf(workspace)).toEqual(['paper_changed: Winter', 'paper_changed: Spring', 'paper_changed: Summer'])
  })

  it('finds that the database no longer protects what is sealed', () => {
    const { workspace } = aChain()
    workspace.sqlite.exec('DROP TRIGGER sealed_motion_update')
    workspace.sqlite.exec('DROP TRIGGER sealed_vote_delete')
    workspace.sqlite.exec(`CREATE TRIGGER sealed_vote_delete BEFORE DELETE ON vote BEGIN SELECT 1; END`)
    expect(verifySeals(workspace).findings.map(({ detail }) => detail)).toEqual([
      'sealed_motion_update',
      'sealed_vote_delete',
    ])
  })

  it('says which minutes are approved without a seal, and which are being corrected', () => {
    const { workspace, first, second } = aChain()
    run(workspace, 'minutes.startCorrection', { meetingId: second.meetingId, reason: 'A number.' })
    run(workspace, 'note.write', { agendaItemId: second.agendaItemId, baseRevision: 1, body: aDoc('Three.') })
    const older = aFullMeeting(workspace, { boardId: first.boardId, date: '2025-05-01' })
    workspace.sqlite.exec(
      `UPDATE meeting SET status = 'approved', approved_on = '2026-01-01' WHERE id = '${older.meetingId}'`,
    )
    const report = verifySeals(workspace)
    expect(report.isSound).toBe(true)
    expect(report.boards[0]?.meetings.map(({ state }) => state)).toEqual(['unsealed', 'sound', 'correcting', 'sound'])
    run(workspace, 'minutes.finishCorrection', { meetingId: second.meetingId })
    expect(verifySeals(workspace)).toMatchObject({ isSound: true, boards: [{ records: 4 }] })
  })

  it('finds a meeting that was taken away or put back to a draft', () => {
    const { workspace, first, second } = aChain()
    tamper(workspace, `UPDATE meeting SET status = 'held', approved_on = NULL WHERE id = '${first.meetingId}'`)
    tamper(workspace, `DELETE FROM meeting WHERE id = '${second.meetingId}'`)
    expect(problemsOf(workspace)).toEqual(['rows_changed: Spring', 'rows_changed: Winter'])
  })

  it('finds that a whole board was taken away', () => {
    const { workspace, first } = aChain()
    tamper(workspace, `DELETE FROM board WHERE id = '${first.boardId}'`)
    expect(problemsOf(workspace)).toEqual(['rows_changed: Winter', 'rows_changed: Spring', 'rows_changed: Summer'])
    expect(verifySeals(workspace).findings[0]?.board?.name).toBe('Welding board')
  })
})
