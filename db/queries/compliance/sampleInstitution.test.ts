import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Outcome } from '../../model/compliance'
import { buildSampleInstitution, sampleBoards } from '../../testing/sampleInstitution/build'
import { sampleId } from '../../testing/sampleInstitution/ids'
import { createTestWorkspace, type TestWorkspace } from '../../testing/testWorkspace'
import { readPresets } from './presets'
import { complianceReport } from './report'

/**
 * What each preset says of each board of the sample institution for the school year 2025/26, seen from November 2026.
 * Written by hand from the boards' files and the rules; the columns are Automotive, Welding, EMS, IT, Business, Culinary.
 * P kept, F not kept, W advised and not kept, ? cannot be told.
 */
const TABLE = `
ase-std6
  R06  P F F F F F   former student, technician and employer: only Automotive has all three
  R07  P F P P F P   both from Larkhill Shipyard in January; one employer alone at Business
  R08  P P F P P P   EMS met once
  R10  P F F P F F   five of industry: two at Welding in January, three at EMS, one at Business, two at Culinary
  R15  P F P P P P   Welding's guest has no title and no employer
  R17  P F F F F ?   student surveys and funding; Culinary marks no topics at all
  R18  P F P F ? ?   nothing said at Welding in January and at IT in December; two boards keep no comments
au-irc
  R12  P F P P F F   half of the votes and one more: two of five, three of five, two of three are too few
  R26  P F P P F P   three absences in a row: Bela Orsini; Delphine Roux and Milo Janssen
  R31  P P P P ? ?   two boards record no motions
bilt
  R08  F F F P F F   four meetings
  R11  P P P P P P   one in the room
  R20  P ? P P ? ?   Welding was never answered, so there is nothing to report
caahep-ems
  R06  F F P F F F   a member of the public
  R08  P P P P P P
  R17  F F P F F ?
coe-2020
  R01  P P P P P P
  R02  P P P P P P
  R08  P P F P P P
  R09  P F P F P P   ten weeks at Welding; eleven weeks, and a day too few, at IT
  R10  P F P P F F   three from outside
  R11  P F P F F P   two of them in the room
  R14  P F P P P P   Welding has no place and no adjournment in January
  R15  P F P P P P
colorado
  R04  P P F P F P   51 % business: two of six at EMS, two of four at Business
  R08  P P F P P P
  R15  P F P P P P
  R29  P ? ? ? ? ?   only Automotive keeps a plan of work
ohio-bac
  R29  F ? ? ? ? ?   Automotive filed its statement in May; it was due on 1 March
ontario-fanshawe
  R02  P P P P F F
  R04  P P F P F P
ontario-georgian
  R02  P P P P P F
  R12  P F P P F P   two of five; two of four
  R22  P ? P P ? ?   no draft went round, and no later meeting has come
  R26  P W P P W P
ontario-loyalist
  R02  P F P P F F
  R27  P P P P F P   the dean chairs Business
ontario-seneca
  R02  P P P P F F
  R05  P P P P F P   the dean and an instructor vote
  R25  P P ? ? ? ?   terms without an end
pac-checklist
  R08  P P F P P P
  R10  P F P P F F
  R11  P P P P P ?   nobody said where Culinary met
  R14  P F P P P P
  R15  P F P P P P
  R17  P F F F F ?
  R18  P F P F ? ?
  R19  P F F P ? ?   Welding has waited since 2024; EMS was answered after ten months
  R20  P ? P P ? ?
wa-sbctc
  R02  P P P P P W
  R05  P P P P F P
  R08  P P F P P P
  R12  P F P P F P
  R16  P P P P P P
  R24  P F F P F F   three years of two meetings each
  R26  P F F P F P   half of the meetings: Petra Lund missed the only one
  R27  P F P P P P   a member without an office presided over Welding
`

const LETTERS: Record<Outcome, string> = { pass: 'P', fail: 'F', warn: 'W', cannot_tell: '?' }

const expected = new Map<string, string[]>()
for (const line of TABLE.split('\n').filter((each) => each.trim() !== '')) {
  if (line.startsWith(' ')) expected.get([...expected.keys()].at(-1) ?? '')?.push(line.trim().slice(0, 16))
  else expected.set(line.trim(), [])
}

describe('the sample institution', () => {
  let made: TestWorkspace
  beforeAll(() => {
    made = createTestWorkspace()
    buildSampleInstitution(made.workspace)
  })
  afterAll(() => made.remove())

  it.each(readPresets(join(import.meta.dirname, '../../../resources')))('by $id is as the table says', (profile) => {
    const period = { from: '2025-07-01', to: '2026-06-30', today: '2026-11-29' }
    const reports = sampleBoards.map(({ key }) =>
      complianceReport(made.workspace.db, profile, { boardId: sampleId('board', key), ...period }),
    )
    const found = profile.rules.map(({ rule }, index) => {
      const outcomes = reports.map(({ results }) => LETTERS[results[index]?.outcome ?? 'cannot_tell'])
      return `${rule}  ${outcomes.join(' ')}`
    })
    expect(found).toEqual(expected.get(profile.id))
  })
})
