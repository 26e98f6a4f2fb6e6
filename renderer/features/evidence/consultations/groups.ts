import { STAKEHOLDERS, type ComplianceProfile, type ComplianceVoice } from '../../../../electron/contract/model'

/** A group in words, as they begin a line: those of the catalogue, or the institution's own. */
export function groupName(group: string, voice: ComplianceVoice): string {
  const key = `word.stakeholder.${group}`
  if (!voice.knows(key)) return group
  const words = voice.say(key)
  return words.charAt(0).toLocaleUpperCase() + words.slice(1)
}

/**
 * The groups to choose from: what the profiles ask for first, since a rule counts its own words only, then those of the
 * needs assessment, then what was written before.
 */
export function groupsToChoose(
  profiles: readonly Pick<ComplianceProfile, 'rules'>[],
  recorded: readonly string[],
): string[] {
  const asked = profiles.flatMap(({ rules }) =>
    rules.flatMap((rule) => (rule.rule === 'R30' ? (rule.params.stakeholders ?? []) : [])),
  )
  return [...new Set([...asked, ...STAKEHOLDERS, ...recorded])]
}
