import { expect, it } from 'vitest'
import { exportInterchange } from '../../interchange/export'
import { parseInterchange } from '../../interchange/import'
import { verifySeals } from '../../queries/verifySeals'
import { withTestWorkspace } from '../testWorkspace'
import { buildSampleInstitution } from './build'

it('is the same institution each time: six boards, three school years, nothing that a check objects to', async () => {
  const text = async () =>
    await withTestWorkspace((workspace) => {
      buildSampleInstitution(workspace)
      expect(verifySeals(workspace).findings).toEqual([])
      return exportInterchange(workspace, { kind: 'workspace' })
    })
  const first = await text()
  expect(await text()).toBe(first)
  // The app ships it as a file, which `vitest run db/testing --update` writes anew.
  await expect(first).toMatchFileSnapshot('../../../resources/sampleInstitution.json')
  const file = parseInterchange(first)
  expect(file.board).toHaveLength(6)
  const days = file.meeting.map(({ date }) => date).toSorted()
  expect([days[0], days.at(-1)]).toEqual(['2023-09-20', '2026-06-03'])
})
