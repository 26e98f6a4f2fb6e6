import { eq } from 'drizzle-orm'
import type { CommandContext } from '../../changelog/run'
import type { ReadDb } from '../../changelog/store'
import type { EntryFacts, EntryReference, EntryType } from '../../model/registers/entries'
import { TOPIC_OF_RECORD } from '../../model/recordTopics'
import type { RowOf } from '../../schema'
import { actionLinkTable } from '../../schema/action'
import { attachmentTable } from '../../schema/attachment'
import { boardProgramTable } from '../../schema/board'
import { organizationTable, personTable } from '../../schema/institution'
import { developmentTable, placementTable, recommendationArisingTable, storyTable } from '../../schema/registers'
import { nextNumber } from '../numbering'
import { conflict, invalidInput } from '../refusals'
import { given, isReferenced, requireRow } from '../rows'

type EntryTopic = (typeof TOPIC_OF_RECORD)[EntryType]
export type EntryRow = RowOf<EntryTopic>

/** Where an entry is recorded. */
interface Place {
  readonly boardId: string
  readonly meetingId: string
  readonly agendaItemId: string
}

/**
 * Makes the row of an entry: dated on the day of the meeting, of the program that the board is there for when there is
 * just one. What the facts leave open is what such a line means most often. Returns the number, null for one without.
 */
export function insertEntryRow(
  context: CommandContext,
  { recordType, recordId: id }: EntryReference,
  place: Place,
  {
    text,
    personIds,
    speakerName = null,
    facts,
  }: { text: string; personIds: readonly string[]; speakerName?: string | null; facts?: EntryFacts | undefined },
): number | null {
  const { db, write } = context
  const day = requireRow(db, 'meeting', place.meetingId).date
  const entry = { id, ...place, programId: onlyProgramOf(db, place.boardId), text }
  const [personId = null] = personIds
  const inWords = personId === null ? speakerName : null
  const employer = { organizationId: employerOf(db, personId) }
  if (facts) refuseUnfitFacts(db, facts)
  switch (recordType) {
    case 'gap':
      write.insert('skills_gap', {
        ...entry,
        kind: 'gap',
        raisedById: personId,
        raisedByName: inWords,
        raisedOn: day,
        ...columnsOf(facts, recordType),
      })
      return null
    case 'recommendation':
      return write.insert('recommendation', {
        ...entry,
        number: nextNumber(db, 'recommendation', place.boardId),
        type: 'other',
        fromId: personId,
        fromName: inWords,
        madeOn: day,
        ...columnsOf(facts, recordType),
      }).number
    case 'pledge':
      write.insert('pledge', {
        ...entry,
        kind: 'internship',
        contactId: personId,
        ...employer,
        pledgedOn: day,
        ...columnsOf(facts, recordType),
      })
      return null
    case 'development':
      write.insert('development', {
        ...entry,
        kind: 'workshop',
        direction: 'industry_to_staff',
        hostId: employer.organizationId,
        recordedOn: day,
        ...columnsOf(facts, recordType),
      })
      return null
    case 'prospect':
      write.insert('prospect', {
        ...entry,
        stage: 'identified',
        identifiedOn: day,
        contactId: personId,
        ...employer,
        ...columnsOf(facts, recordType),
      })
      return null
    case 'story':
      write.insert('story', { ...entry, recordedOn: day, ...employer, ...columnsOf(facts, recordType) })
      return null
  }
}

/** Another wording and other facts of an entry. */
export function reviseEntryRow(
  { db, write }: CommandContext,
  id: string,
  { text, facts }: { text: string | undefined; facts: EntryFacts },
): void {
  refuseUnfitFacts(db, facts)
  write.update(TOPIC_OF_RECORD[facts.recordType], id, {
    ...given({ text }),
    ...columnsOf(facts, facts.recordType),
    // Approval was given to the words as they were.
    ...(facts.recordType === 'story' ? { approvedOn: null, approvedBy: null } : {}),
  } as never)
}

/** The columns that facts speak of; facts of another kind of entry are a mistake of whoever asks. */
function columnsOf(facts: EntryFacts | undefined, recordType: EntryType): object {
  if (facts === undefined) return {}
  if (facts.recordType !== recordType) throw invalidInput(['facts', 'recordType'], 'Give the facts of this record.')
  switch (facts.recordType) {
    case 'gap':
      return { ...given({ kind: facts.kind }), ...speakerColumns(facts, 'raisedById', 'raisedByName') }
    case 'recommendation':
      return { ...given({ type: facts.kind }), ...speakerColumns(facts, 'fromId', 'fromName') }
    case 'pledge': {
      const { kind, places, term, organizationId } = facts
      return given({ kind, places, term, organizationId })
    }
    case 'development': {
      const { kind, direction, heldOn, hours, organizationId, hostName } = facts
      return {
        ...given({ kind, direction, heldOn, hours, hostId: organizationId, hostName }),
        ...(organizationId ? { hostName: null } : {}),
        ...(hostName ? { hostId: null } : {}),
      }
    }
    case 'prospect':
      return given({ source: facts.source, organizationId: facts.organizationId })
    case 'story':
      return given({ organizationId: facts.organizationId })
  }
}

/** A person takes the place of a free text, and the other way round. */
function speakerColumns(
  { personId, speakerName }: { personId?: string | null | undefined; speakerName?: string | null | undefined },
  idColumn: string,
  nameColumn: string,
): object {
  return {
    ...given({ [idColumn]: personId, [nameColumn]: speakerName }),
    ...(personId ? { [nameColumn]: null } : {}),
    ...(speakerName ? { [idColumn]: null } : {}),
  }
}

function refuseUnfitFacts(db: ReadDb, facts: EntryFacts): void {
  if ('personId' in facts && facts.personId) {
    if (facts.speakerName) throw invalidInput(['facts', 'speakerName'], 'Give a person or a free text, not both.')
    requireRow(db, 'person', facts.personId)
  }
  if ('organizationId' in facts && facts.organizationId) {
    if ('hostName' in facts && facts.hostName) {
      throw invalidInput(['facts', 'hostName'], 'Give an organization or a free text, not both.')
    }
    requireRow(db, 'organization', facts.organizationId)
  }
}

/** What an entry hands on to the record that takes its place. CONFLICT when it holds what could not be kept. */
export function entryHandsOn(
  db: ReadDb,
  { recordType, recordId }: EntryReference,
): { agendaItemId: string; text: string; personIds: readonly string[]; speakerName: string | null } {
  const row: EntryRow = requireRow(db, TOPIC_OF_RECORD[recordType], recordId)
  const { agendaItemId, text } = row
  const refuse = (why: string) => conflict(`That entry ${why}`, { recordId })
  if (agendaItemId === null) throw refuse('was made in its register and stands in no minutes. It stays what it is.')
  refuseBuiltUpon(db, { recordType, recordId })
  const kept = KEPT[recordType].find((column) => isFilled((row as Record<string, unknown>)[column]))
  if (kept !== undefined) throw refuse('has more in its register than its line. It stays what it is.')
  const speakerName = 'raisedByName' in row ? row.raisedByName : 'fromName' in row ? row.fromName : null
  return { agendaItemId, text, personIds: personOf(row), speakerName }
}

/** Columns of each kind that another record has no place for. */
const KEPT: Readonly<Record<EntryType, readonly string[]>> = {
  gap: ['evidence'],
  recommendation: ['response', 'outcome', 'reportedAtId', 'withdrawnOn', 'motionId'],
  pledge: ['agreementExpiresOn'],
  development: ['participants', 'participantNames', 'followUp', 'topic'],
  prospect: ['membershipId', 'ownerId', 'gapSkill', 'gapCategory', 'referredById'],
  story: ['challenge', 'contribution', 'result', 'resultFigure', 'quote', 'hasConsent', 'approvedOn'],
}

const isFilled = (value: unknown): boolean => value !== null && value !== undefined && value !== false

function personOf(row: object): string[] {
  const { raisedById, fromId, contactId } = row as Record<string, unknown>
  return [raisedById, fromId, contactId].filter((id) => typeof id === 'string')
}

/** CONFLICT while something else speaks of the entry: it would lose what it is about. */
export function refuseBuiltUpon(db: ReadDb, { recordType, recordId: id }: EntryReference): void {
  const refuse = (why: string) => conflict(why, { recordId: id })
  if (recordType === 'pledge') {
    if (isReferenced(db, placementTable.pledgeId, id)) {
      throw refuse('That pledge has places that were filled. Remove them in the register of pledges first.')
    }
    if (isReferenced(db, storyTable.pledgeId, id)) throw refuse('A success story tells of that pledge.')
  }
  if (recordType === 'recommendation') {
    if (isReferenced(db, recommendationArisingTable.recommendationId, id)) {
      throw refuse('That recommendation came up at a later meeting, whose minutes list it. It stays.')
    }
    if (isReferenced(db, actionLinkTable.recommendationId, id)) {
      throw refuse('An action is linked to that recommendation. Take the link away first.')
    }
    if (isReferenced(db, storyTable.recommendationId, id)) throw refuse('A success story tells of that recommendation.')
    if (isReferenced(db, developmentTable.recommendationId, id)) {
      throw refuse('A workshop or another event answers that recommendation. Take it off there first.')
    }
  }
  if (recordType === 'story' && isReferenced(db, attachmentTable.storyId, id)) {
    throw refuse('That story has a photo. Take the photo off first.')
  }
}

/** The program of a board that advises just one. */
function onlyProgramOf(db: ReadDb, boardId: string): string | null {
  const programs = db.select().from(boardProgramTable).where(eq(boardProgramTable.boardId, boardId)).limit(2).all()
  return programs.length === 1 ? (programs[0]?.programId ?? null) : null
}

/** Whoever speaks for a firm promises for it; people of a school speak for nobody else. */
function employerOf(db: ReadDb, personId: string | null): string | null {
  if (personId === null) return null
  const found = db
    .select({ id: organizationTable.id, kind: organizationTable.kind })
    .from(personTable)
    .innerJoin(organizationTable, eq(organizationTable.id, personTable.organizationId))
    .where(eq(personTable.id, personId))
    .get()
  return found === undefined || found.kind === 'school' ? null : found.id
}
