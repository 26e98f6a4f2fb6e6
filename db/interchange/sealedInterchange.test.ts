import { expect, it } from 'vitest'
import { aWorkspace } from '../testing/aWorkspace'
import { aDoc, run, testOrigin } from '../testing/builders'
import { aFullMeeting, sealMeeting } from '../testing/sealedMeeting'
import { replayLog } from '../changelog/replay'
import { verifySeals } from '../queries/verifySeals'
import { storeAttachment } from '../workspace/attachments'
import { exportInterchange } from './export'
import { importInterchange } from './import'

/** A chain of three sealed meetings, the second of them corrected after the third was sealed. */
function aCorrectedChain() {
  const workspace = aWorkspace()
  const { sha256 } = storeAttachment(workspace.paths, Buffer.from('pdf'))
  const first = aFullMeeting(workspace, { date: '2026-01-10', paper: sha256 })
  const second = aFullMeeting(workspace, { boardId: first.boardId, date: '2026-04-10', paper: sha256 })
  const third = aFullMeeting(workspace, { boardId: first.boardId, date: '2026-07-10', paper: sha256 })
  for (const { meetingId } of [first, second, third]) sealMeeting(workspace, meetingId)
  run(workspace, 'minutes.startCorrection', { meetingId: second.meetingId, reason: 'A number.' })
  run(workspace, 'note.write', { agendaItemId: second.agendaItemId, baseRevision: 1, body: aDoc('Three.') })
  run(workspace, 'minutes.finishCorrection', { meetingId: second.meetingId })
  return { workspace, boardId: first.boardId }
}

it('takes sealed minutes out and in, with every seal unbroken, twice over', () => {
  const { workspace, boardId } = aCorrectedChain()
  expect(verifySeals(workspace)).toMatchObject({ isSound: true, boards: [{ records: 4 }] })
  const whole = exportInterchange(workspace, { kind: 'workspace' })
  const other = aWorkspace()
  importInterchange(other, whole, testOrigin)
  importInterchange(other, whole, testOrigin)
  expect(exportInterchange(other, { kind: 'workspace' })).toBe(whole)
  expect(verifySeals(other)).toEqual(verifySeals(workspace))

  const board = aWorkspace()
  importInterchange(board, exportInterchange(workspace, { kind: 'board', id: boardId }), testOrigin)
  expect(verifySeals(board)).toMatchObject({ isSound: true, boards: [{ records: 4 }] })
})

it('replays the log of a corrected chain to the same seals', () => {
  const { workspace } = aCorrectedChain()
  const other = aWorkspace()
  storeAttachment(other.paths, Buffer.from('pdf'))
  replayLog(workspace, other)
  expect(verifySeals(other)).toEqual(verifySeals(workspace))
})
