import { expect, test } from 'vitest'
import { ProfileContent, type ComplianceProfile } from '../model/compliance'
import { listProfiles, profilesOfBoard, requireProfile } from '../queries/compliance/presets'
import { boardProfileTable, complianceProfileTable } from '../schema/evidence'
import { aWorkspace, UNKNOWN_ID } from '../testing/aWorkspace'
import { aBoard, aMeeting, anInstitution, approveMeeting, run } from '../testing/builders'
import { expectRefusal } from '../testing/expectRefusal'
import { requireRow } from './rows'

const source = { url: null, edition: 'Bylaws of 2026', basis: 'own', verifyEdition: false } as const
const content = (min: number) => ({
  edition: 'Bylaws of 2026',
  verifyEdition: false,
  rules: [{ rule: 'R02' as const, params: { min }, severity: 'fail' as const, source, valueSources: {} }],
})
const preset: ComplianceProfile = { id: 'p', presetId: 'p', isCopy: false, name: 'A preset', ...content(3) }

function setUp() {
  const workspace = aWorkspace()
  const institutionId = anInstitution(workspace)
  const boardId = aBoard(workspace, { institutionId })
  const copy = (name: string) =>
    run(workspace, 'profile.copy', { institutionId, presetId: 'p', name, content: content(4) }).id
  return { workspace, institutionId, boardId, copy }
}

test('a copy has its own values and stands behind the presets', () => {
  const { workspace, copy } = setUp()
  const id = copy('Ours')
  run(workspace, 'profile.revise', { id, name: 'Ours, stricter', content: content(6) })
  expect(listProfiles(workspace.db, [preset]).map(({ name, isCopy }) => [name, isCopy])).toEqual([
    ['A preset', false],
    ['Ours, stricter', true],
  ])
  expect(requireProfile(workspace.db, [preset], id).rules[0]?.params).toEqual({ min: 6 })
  expectRefusal(workspace, () => requireProfile(workspace.db, [preset], UNKNOWN_ID), 'NOT_FOUND', /no such profile/)
})

test('refuses a second copy of the same name and content that is no profile', () => {
  const { workspace, institutionId, copy } = setUp()
  copy('Ours')
  expectRefusal(workspace, () => copy('OURS'), 'INVALID_INPUT', /named Ours already/)
  const wrong = { ...content(4), rules: [{ ...content(4).rules[0], params: { max: 3 } }] }
  const request = { institutionId, presetId: 'p', name: 'Other', content: wrong as never }
  expectRefusal(workspace, () => run(workspace, 'profile.copy', request), 'INVALID_INPUT', /./)
})

test('a board is judged by what was chosen for it, once, until that is taken back', () => {
  const { workspace, boardId, copy } = setUp()
  const profileId = copy('Ours')
  const names = () => profilesOfBoard(workspace.db, [preset], boardId).map(({ name }) => name)
  run(workspace, 'boardProfile.set', { boardId, profile: { presetId: 'p' } })
  run(workspace, 'boardProfile.set', { boardId, profile: { presetId: 'p' } })
  run(workspace, 'boardProfile.set', { boardId, profile: { profileId } })
  run(workspace, 'boardProfile.set', { boardId, profile: { presetId: 'of-another-program' } })
  expect(names()).toEqual(['A preset', 'Ours'])
  expect(workspace.db.select().from(boardProfileTable).all()).toHaveLength(3)
  const remove = () => run(workspace, 'profile.remove', { id: profileId })
  expectRefusal(workspace, remove, 'CONFLICT', /is judged by Ours/)
  run(workspace, 'boardProfile.unset', { boardId, profile: { profileId } })
  run(workspace, 'boardProfile.unset', { boardId, profile: { presetId: 'p' } })
  run(workspace, 'boardProfile.unset', { boardId, profile: { presetId: 'p' } })
  expect(names()).toEqual([])
  remove()
  expect(workspace.db.select().from(complianceProfileTable).all()).toEqual([])
})

test('refuses the profile of another institution', () => {
  const { workspace, copy } = setUp()
  const profileId = copy('Ours')
  const other = aBoard(workspace, { institutionId: anInstitution(workspace, { name: 'Lakeside College' }) })
  const set = () => run(workspace, 'boardProfile.set', { boardId: other, profile: { profileId } })
  expectRefusal(workspace, set, 'INVALID_INPUT', /another institution/)
})

test('a board that is removed takes its choice along', () => {
  const { workspace, boardId } = setUp()
  run(workspace, 'boardProfile.set', { boardId, profile: { presetId: 'p' } })
  run(workspace, 'board.remove', { id: boardId })
  expect(workspace.db.select().from(boardProfileTable).all()).toEqual([])
})

test('says of approved minutes, too, that the meeting was held at the institution', () => {
  const { workspace, boardId } = setUp()
  const meetingId = aMeeting(workspace, { boardId })
  approveMeeting(workspace, meetingId)
  run(workspace, 'meeting.setOnCampus', { id: meetingId, isOnCampus: true })
  expect(requireRow(workspace.db, 'meeting', meetingId)).toMatchObject({ status: 'approved', isOnCampus: true })
})

test('a copy that this program does not understand has no rules, and says nothing of its own', () => {
  const { workspace, institutionId } = setUp()
  run(workspace, 'profile.copy', { institutionId, presetId: 'p', name: 'Ours', content: content(4) })
  workspace.sqlite.exec(`update compliance_profile set content = '{"rules": [{"rule": "R99"}]}'`)
  expect(listProfiles(workspace.db, [])[0]).toMatchObject({ name: 'Ours', edition: '', rules: [] })
  expect(ProfileContent.safeParse(content(1)).success).toBe(true)
})
