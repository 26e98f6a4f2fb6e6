import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aWorkspace } from '../../testing/aWorkspace'
import { aBoard, aMeeting, aMember, anAction, anItem, holdMeeting } from '../../testing/builders'
import type { ComplianceProfile } from '../../model/compliance'
import type { Workspace } from '../../workspace/workspace'
import { readPresets } from './presets'
import { complianceReport } from './report'

const presets = readPresets(join(import.meta.dirname, '../../../resources'))
const period = { from: '2025-07-01', to: '2026-06-30', today: '2026-11-29' }

function outcomes(workspace: Workspace, profile: ComplianceProfile, boardId: string): string {
  const { results } = complianceReport(workspace.db, profile, { boardId, ...period })
  return results
    .map(({ rule, outcome, missing }) => `${rule} ${outcome}${missing.length > 0 ? ` (${missing.join(', ')})` : ''}`)
    .join('; ')
}

const table = (workspace: Workspace, boardId: string) =>
  Object.fromEntries(presets.map((profile) => [profile.id, outcomes(workspace, profile, boardId)]))

test('an empty board can be told nothing, by no preset', () => {
  const workspace = aWorkspace()
  const boardId = aBoard(workspace)
  for (const profile of presets) {
    const { results } = complianceReport(workspace.db, profile, { boardId, ...period })
    for (const { rule, outcome, missing } of results) {
      expect(`${profile.id} ${rule} ${outcome}`).toBe(`${profile.id} ${rule} cannot_tell`)
      expect(missing).not.toEqual([])
    }
  }
})

test('a board that holds nothing but meetings, members and actions', () => {
  const workspace = aWorkspace()
  const boardId = aBoard(workspace)
  aMember(workspace, boardId, { role: 'chair' })
  aMember(workspace, boardId)
  for (const date of ['2025-10-09', '2026-03-12']) {
    const meetingId = aMeeting(workspace, { boardId, date })
    anAction(workspace, anItem(workspace, meetingId), { boardId })
    holdMeeting(workspace, meetingId)
  }
  expect(table(workspace, boardId)).toMatchInlineSnapshot(`
    {
      "ase-std6": "R06 fail; R07 cannot_tell (attendance); R08 pass; R10 cannot_tell (attendance); R15 cannot_tell (attendance); R17 cannot_tell (topics); R18 cannot_tell (comments)",
      "au-irc": "R12 cannot_tell (attendance); R26 cannot_tell (attendance); R31 cannot_tell (motions)",
      "bilt": "R08 fail; R11 pass; R20 cannot_tell (recommendations)",
      "caahep-ems": "R06 fail; R08 pass; R17 cannot_tell (topics)",
      "coe-2020": "R01 cannot_tell (programs); R02 fail; R08 pass; R09 pass; R10 cannot_tell (attendance); R11 cannot_tell (attendance); R14 fail; R15 cannot_tell (attendance)",
      "colorado": "R04 pass; R08 pass; R15 cannot_tell (attendance); R29 cannot_tell (plan)",
      "ohio-bac": "R29 cannot_tell (plan, report)",
      "ontario-fanshawe": "R02 fail; R04 pass",
      "ontario-georgian": "R02 fail; R12 cannot_tell (attendance); R22 cannot_tell (drafts, time); R26 cannot_tell (attendance)",
      "ontario-loyalist": "R02 fail; R27 pass",
      "ontario-seneca": "R02 fail; R05 pass; R25 cannot_tell (terms)",
      "pac-checklist": "R08 pass; R10 cannot_tell (attendance); R11 cannot_tell (campus); R14 pass; R15 cannot_tell (attendance); R17 cannot_tell (topics); R18 cannot_tell (comments); R19 cannot_tell (recommendations); R20 cannot_tell (recommendations)",
      "wa-sbctc": "R02 warn; R05 pass; R08 pass; R12 cannot_tell (attendance); R16 cannot_tell (attendance); R24 cannot_tell (earlier_records); R26 cannot_tell (attendance); R27 cannot_tell (attendance)",
    }
  `)
})
