import { z } from 'zod'
import { command } from '../command'
import { CalendarDate, OptionalLine, Paragraph } from '../fields'
import { OrganizationId, PersonId, type AgendaItemId, type MeetingId } from '../ids'
import { RecordType, type Side } from '../vocabulary'
import {
  DevelopmentDirection,
  DevelopmentKind,
  GapKind,
  PledgeKind,
  ProspectSource,
  RecommendationType,
  Term,
  type ProspectStage,
} from './words'

/** The records of minutes that are entries of a register. */
export const EntryType = RecordType.extract(['gap', 'recommendation', 'pledge', 'development', 'prospect', 'story'])
export type EntryType = z.infer<typeof EntryType>

/** An entry of a register, as the text of the minutes refers to it. */
export const EntryReference = z.strictObject({ recordType: EntryType, recordId: z.uuid() })
export type EntryReference = z.infer<typeof EntryReference>

const Organization = {
  organizationId: OrganizationId.nullable().optional(),
}

/** What the words of an entry do not say by themselves. Everything may be missing: the words are enough. */
export const EntryFacts = z.discriminatedUnion('recordType', [
  z.strictObject({
    recordType: z.literal('gap'),
    kind: GapKind.optional(),
    personId: PersonId.nullable().optional(),
    speakerName: OptionalLine.optional(),
  }),
  z.strictObject({
    recordType: z.literal('recommendation'),
    kind: RecommendationType.optional(),
    personId: PersonId.nullable().optional(),
    speakerName: OptionalLine.optional(),
  }),
  z.strictObject({
    recordType: z.literal('pledge'),
    kind: PledgeKind.optional(),
    places: z.int().min(0).max(100_000).nullable().optional(),
    term: Term.nullable().optional(),
    ...Organization,
  }),
  z.strictObject({
    recordType: z.literal('development'),
    kind: DevelopmentKind.optional(),
    direction: DevelopmentDirection.optional(),
    heldOn: CalendarDate.nullable().optional(),
    hours: z.number().min(0).max(10_000).nullable().optional(),
    /** Who hosts it: an organization, or a free text. */
    hostName: OptionalLine.optional(),
    ...Organization,
  }),
  z.strictObject({
    recordType: z.literal('prospect'),
    source: ProspectSource.nullable().optional(),
    ...Organization,
  }),
  z.strictObject({ recordType: z.literal('story'), ...Organization }),
])
export type EntryFacts = z.infer<typeof EntryFacts>

/** Who raised something, with title and employer as of the meeting; or a free text such as "two employers". */
export interface EntrySpeaker {
  personId: PersonId | null
  name: string
  title: string | null
  affiliation: string | null
  side: Side | null
}

/** The organization that an entry is about; without an id a free text. */
export interface EntryOrganization {
  id: OrganizationId | null
  name: string
}

interface EntryBase {
  id: string
  meetingId: MeetingId
  agendaItemId: AgendaItemId
  text: string
}

/** An entry of a register as the minutes show it. */
export type RegisterEntry =
  | (EntryBase & { type: 'gap'; kind: GapKind; speaker: EntrySpeaker | null })
  | (EntryBase & {
      type: 'recommendation'
      number: number
      kind: RecommendationType
      speaker: EntrySpeaker | null
    })
  | (EntryBase & {
      type: 'pledge'
      kind: PledgeKind
      places: number | null
      term: string | null
      organization: EntryOrganization | null
    })
  | (EntryBase & {
      type: 'development'
      kind: DevelopmentKind
      direction: DevelopmentDirection
      heldOn: string | null
      hours: number | null
      organization: EntryOrganization | null
    })
  | (EntryBase & {
      type: 'prospect'
      stage: ProspectStage
      source: ProspectSource | null
      organization: EntryOrganization | null
    })
  | (EntryBase & { type: 'story'; organization: EntryOrganization | null })

/**
 * An entry as sealed minutes hold it: a story is noted and not told, and how far a partner has come is no part of
 * minutes.
 */
export type EntryAsRecorded =
  | Extract<RegisterEntry, { type: 'gap' | 'recommendation' | 'pledge' | 'development' }>
  | Omit<Extract<RegisterEntry, { type: 'prospect' }>, 'stage' | 'source'>
  | Pick<Extract<RegisterEntry, { type: 'story' }>, 'type' | 'id' | 'meetingId' | 'agendaItemId'>

/** The entry as it goes into a record that leaves the program. */
export function entryAsRecorded(entry: RegisterEntry): EntryAsRecorded {
  if (entry.type === 'story') {
    const { type, id, meetingId, agendaItemId } = entry
    return { type, id, meetingId, agendaItemId }
  }
  if (entry.type !== 'prospect') return entry
  const { stage: _, source: __, ...recorded } = entry
  return recorded
}

/** The other way round: what a frozen record does not hold is not known. */
export function entryOfRecord(recorded: EntryAsRecorded): RegisterEntry {
  if (recorded.type === 'story') return { ...recorded, text: '', organization: null }
  return recorded.type === 'prospect' ? { ...recorded, stage: 'identified', source: null } : recorded
}

/** Entries of registers that stand in minutes, changed from there while these are open. */
export const entryCommands = {
  /** Another wording, other facts. A speaker of the address book takes the place of a free text, and the other way round. */
  'entry.revise': command<{ id: string }>()(
    z.strictObject({ id: z.uuid(), text: Paragraph.optional(), facts: EntryFacts }),
  ),
  /**
   * Takes an entry out of the minutes and its register, and its block out of the item's note, which counts as a revision
   * of the note. CONFLICT while something else was built on it.
   */
  'entry.remove': command<{ id: string }>()(z.strictObject({ record: EntryReference })),
} as const
