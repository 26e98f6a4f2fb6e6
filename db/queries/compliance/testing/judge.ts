import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { recordChanges } from '../../../changelog/run'
import { ProfileRule, type ComplianceProfile, type RuleResult } from '../../../model/compliance'
import type { RuleId, RuleParams } from '../../../model/complianceRules'
import { fixText, reasonText, type ComplianceVoice } from '../../../model/complianceWords'
import type { AgendaItemId, BoardId, MeetingId, PersonId } from '../../../model/ids'
import type { Topic } from '../../../model/topics'
import type { RowOf } from '../../../schema'
import { aMeeting, aMember, anItem, holdMeeting, run, testOrigin } from '../../../testing/builders'
import type { Workspace } from '../../../workspace/workspace'
import { complianceReport } from '../report'

/** The school year that the fixtures lie in is over, and the next one runs. */
export const YEAR = { from: '2025-07-01', to: '2026-06-30', today: '2026-11-29' }

const catalogue: unknown = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../resources/locales/en/compliance.json'), 'utf8'),
)
const plurals = new Intl.PluralRules('en')

/** The text of a key of the catalogue, such as `reason.R08.year`; a part of a key may hold dots of its own. */
function textAt(tree: unknown, key: string): string | undefined {
  if (key === '') return typeof tree === 'string' ? tree : undefined
  if (typeof tree !== 'object' || tree === null) return undefined
  const fit = Object.entries(tree).filter(([name]) => key === name || key.startsWith(`${name}.`))
  return fit.map(([name, below]) => textAt(below, key.slice(name.length + 1))).find((text) => text !== undefined)
}

function find(key: string, values: Readonly<Record<string, unknown>>): string | undefined {
  const form =
    typeof values['count'] === 'number' ? textAt(catalogue, `${key}_${plurals.select(values['count'])}`) : undefined
  return form ?? textAt(catalogue, key)
}

/** The catalogue's words; a code or a value that it does not know fails the test. */
const voice: ComplianceVoice = {
  say: (key, values = {}) => {
    const text = find(key, values)?.replaceAll(/{{(\w+)}}/g, (hole, name: string) => String(values[name] ?? hole))
    if (text === undefined || text.includes('{{')) throw new Error(`The catalogue has no words for ${key}: ${text}`)
    return text
  },
  knows: (key) => find(key, {}) !== undefined,
  date: (date) => date,
  list: (parts) => parts.join(', '),
}

/** What a rule finds for a board, and all its sentences. */
export interface Judged extends RuleResult {
  says: string
  helps: string | null
  proofs: string[]
}

/** Judges a board by one rule with these values. Every sentence of the result is said, so that none lacks its words. */
export function judge<Id extends RuleId>(
  workspace: Workspace,
  boardId: string,
  rule: Id,
  params: RuleParams<Id>,
  period: { from: string; to: string; today: string } = YEAR,
): Judged {
  const source = { url: null, edition: 'Test', basis: 'own', verifyEdition: false } as const
  const given = ProfileRule.parse({ rule, params, severity: 'fail', source, valueSources: {} }) as ProfileRule
  const profile: ComplianceProfile = {
    id: 'test',
    presetId: 'test',
    isCopy: false,
    name: 'Test',
    edition: 'Test',
    verifyEdition: false,
    rules: [given],
  }
  const [result] = complianceReport(workspace.db, profile, { boardId, ...period }).results
  if (result === undefined) throw new Error('The rule gave no result.')
  for (const missing of result.missing) voice.say(`missing.${missing}`)
  if (result.outcome === 'cannot_tell' && result.missing.length === 0) throw new Error('Nothing is said to be missing.')
  return {
    ...result,
    says: reasonText(result.reason, voice),
    helps: result.fix === null ? null : fixText(result.fix, voice),
    proofs: result.evidence.map(({ label, reason }) =>
      [label, reason === null ? '' : reasonText(reason, voice)].filter((part) => part !== '').join(': '),
    ),
  }
}

/** Several members, by how each differs from a voting employer from outside. */
export function members(
  workspace: Workspace,
  boardId: BoardId,
  ...given: Partial<Parameters<typeof aMember>[2]>[]
): PersonId[] {
  return given.map((each) => aMember(workspace, boardId, { organizationName: `Shop ${serial()}`, ...each }).personId)
}

let count = 0
const serial = () => (count += 1)

/** A held meeting at which these were there, in the room unless they stand under `online`. */
export function held(
  workspace: Workspace,
  boardId: BoardId,
  date: string,
  given: { there?: readonly PersonId[]; online?: readonly PersonId[]; excused?: readonly PersonId[] } & Partial<
    Parameters<typeof aMeeting>[1]
  > = {},
): MeetingId {
  const { there = [], online = [], excused = [], ...meeting } = given
  const meetingId = aMeeting(workspace, { boardId, date, ...meeting })
  const mark = (personId: PersonId, status: 'present' | 'excused', mode: 'in_person' | 'online') =>
    run(workspace, 'attendance.mark', { meetingId, personId, status, mode })
  for (const personId of there) mark(personId, 'present', 'in_person')
  for (const personId of online) mark(personId, 'present', 'online')
  for (const personId of excused) mark(personId, 'excused', 'in_person')
  holdMeeting(workspace, meetingId)
  return meetingId
}

/** An item of a meeting, confidential if that is said. */
export function item(workspace: Workspace, meetingId: MeetingId, isConfidential = false): AgendaItemId {
  return anItem(workspace, meetingId, { title: isConfidential ? 'Secret topic' : 'Open topic', isConfidential })
}

/** A row that no command of this test's subject writes. */
export function put<T extends Topic>(workspace: Workspace, topic: T, row: Omit<RowOf<T>, 'id'>): string {
  return recordChanges(workspace, 'test.put', testOrigin, ({ write, newId }) => {
    const id = newId()
    write.insert(topic, { id, ...row } as never)
    return id
  }).output
}
