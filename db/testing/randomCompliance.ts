import type { ProfileContent } from '../model/compliance'
import type { complianceCommands } from '../model/complianceCommands'
import type { RequestOf } from '../model/commands'
import type { Draw } from './draw'

type Compliance = keyof typeof complianceCommands

const content = (d: Draw): ProfileContent => {
  const source = { url: null, edition: d.line(), basis: 'own', verifyEdition: d.chance(2) } as const
  const rule = { severity: d.of(['fail', 'warn'] as const), source, valueSources: {} }
  return {
    edition: d.line(),
    verifyEdition: d.chance(2),
    rules: [
      { ...rule, rule: 'R02', params: { min: d.number(9) } },
      { ...rule, rule: 'R05', params: {} },
    ],
  }
}
const profile = (d: Draw) =>
  d.chance(2)
    ? { presetId: d.of(['coe-2020', 'bilt', 'of another program']) }
    : { profileId: d.id('compliance_profile') }

/** Random requests about the profiles that boards are judged by. */
export const randomCompliance: { [Name in Compliance]: (draw: Draw) => RequestOf<Name> } = {
  'profile.copy': (d) => ({
    institutionId: d.id('institution'),
    presetId: 'coe-2020',
    name: d.line(),
    content: content(d),
  }),
  'profile.revise': (d) => ({ id: d.id('compliance_profile'), name: d.line(), content: content(d) }),
  'profile.remove': (d) => ({ id: d.id('compliance_profile') }),
  'boardProfile.set': (d) => ({ boardId: d.id('board'), profile: profile(d) }),
  'meeting.setOnCampus': (d) => ({ id: d.id('meeting'), isOnCampus: d.maybe(() => d.chance(2)) }),
  'boardProfile.unset': (d) => ({ boardId: d.id('board'), profile: profile(d) }),
}
