import { and, asc, eq, getTableColumns, type SQL } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { ReadDb } from '../../changelog/store'
import type { AgendaItemId, MeetingId, OrganizationId, PersonId } from '../../model/ids'
import type { EntryOrganization, EntrySpeaker, RegisterEntry } from '../../model/registers/entries'
import { organizationTable, personTable } from '../../schema/institution'
import { attendanceTable } from '../../schema/meeting'
import {
  developmentTable,
  pledgeTable,
  prospectTable,
  recommendationTable,
  skillsGapTable,
  storyTable,
} from '../../schema/registers'

/** The entries of registers that were recorded at a meeting, kind by kind, each kind in the order of its making. */
export function listEntries(db: ReadDb, meetingId: string): RegisterEntry[] {
  return [
    ...listGaps(db, meetingId),
    ...listRecommendations(db, meetingId),
    ...listPledges(db, meetingId),
    ...listDevelopment(db, meetingId),
    ...listProspects(db, meetingId),
    ...listStories(db, meetingId),
  ]
}

interface StoredEntry {
  id: string
  meetingId: string | null
  agendaItemId: string | null
  text: string
}

function baseOf({ id, meetingId, agendaItemId, text }: StoredEntry) {
  return { id, meetingId: meetingId as MeetingId, agendaItemId: agendaItemId as AgendaItemId, text }
}

const speakerColumns = {
  attendance: getTableColumns(attendanceTable),
  person: getTableColumns(personTable),
}

function wasAt(meetingId: string, personId: SQLiteColumn): SQL | undefined {
  return and(eq(attendanceTable.meetingId, meetingId), eq(attendanceTable.personId, personId))
}

type AttendanceRow = typeof attendanceTable.$inferSelect
type PersonRow = typeof personTable.$inferSelect

/** Who raised it, with the title and the employer of that day. */
function speakerOf(
  personId: string | null,
  speakerName: string | null,
  attendance: AttendanceRow | null,
  person: PersonRow | null,
): EntrySpeaker | null {
  const name = attendance?.fullName ?? person?.fullName ?? speakerName
  if (name === null) return null
  return {
    personId: personId as PersonId | null,
    name,
    title: attendance?.title ?? person?.title ?? null,
    affiliation: attendance?.affiliation ?? null,
    side: attendance?.side ?? null,
  }
}

function listGaps(db: ReadDb, meetingId: string): RegisterEntry[] {
  return db
    .select({ entry: getTableColumns(skillsGapTable), ...speakerColumns })
    .from(skillsGapTable)
    .leftJoin(attendanceTable, wasAt(meetingId, skillsGapTable.raisedById))
    .leftJoin(personTable, eq(personTable.id, skillsGapTable.raisedById))
    .where(eq(skillsGapTable.meetingId, meetingId))
    .orderBy(asc(skillsGapTable.id))
    .all()
    .map(({ entry, attendance, person }) => ({
      type: 'gap',
      ...baseOf(entry),
      kind: entry.kind,
      speaker: speakerOf(entry.raisedById, entry.raisedByName, attendance, person),
    }))
}

function listRecommendations(db: ReadDb, meetingId: string): RegisterEntry[] {
  return db
    .select({ entry: getTableColumns(recommendationTable), ...speakerColumns })
    .from(recommendationTable)
    .leftJoin(attendanceTable, wasAt(meetingId, recommendationTable.fromId))
    .leftJoin(personTable, eq(personTable.id, recommendationTable.fromId))
    .where(eq(recommendationTable.meetingId, meetingId))
    .orderBy(asc(recommendationTable.number), asc(recommendationTable.id))
    .all()
    .map(({ entry, attendance, person }) => ({
      type: 'recommendation',
      ...baseOf(entry),
      number: entry.number,
      kind: entry.type,
      speaker: speakerOf(entry.fromId, entry.fromName, attendance, person),
    }))
}

/** The organization, or the words for one. */
function organizationOf(id: string | null, name: string | null): EntryOrganization | null {
  return name === null ? null : { id: id as OrganizationId | null, name }
}

function listPledges(db: ReadDb, meetingId: string): RegisterEntry[] {
  return db
    .select({ entry: getTableColumns(pledgeTable), name: organizationTable.name })
    .from(pledgeTable)
    .leftJoin(organizationTable, eq(organizationTable.id, pledgeTable.organizationId))
    .where(eq(pledgeTable.meetingId, meetingId))
    .orderBy(asc(pledgeTable.id))
    .all()
    .map(({ entry, name }) => ({
      type: 'pledge',
      ...baseOf(entry),
      kind: entry.kind,
      places: entry.places,
      term: entry.term,
      organization: organizationOf(entry.organizationId, name),
    }))
}

function listDevelopment(db: ReadDb, meetingId: string): RegisterEntry[] {
  return db
    .select({ entry: getTableColumns(developmentTable), name: organizationTable.name })
    .from(developmentTable)
    .leftJoin(organizationTable, eq(organizationTable.id, developmentTable.hostId))
    .where(eq(developmentTable.meetingId, meetingId))
    .orderBy(asc(developmentTable.id))
    .all()
    .map(({ entry, name }) => ({
      type: 'development',
      ...baseOf(entry),
      kind: entry.kind,
      direction: entry.direction,
      heldOn: entry.heldOn,
      hours: entry.hours,
      organization: organizationOf(entry.hostId, name ?? entry.hostName),
    }))
}

function listProspects(db: ReadDb, meetingId: string): RegisterEntry[] {
  return db
    .select({ entry: getTableColumns(prospectTable), name: organizationTable.name })
    .from(prospectTable)
    .leftJoin(organizationTable, eq(organizationTable.id, prospectTable.organizationId))
    .where(eq(prospectTable.meetingId, meetingId))
    .orderBy(asc(prospectTable.id))
    .all()
    .map(({ entry, name }) => ({
      type: 'prospect',
      ...baseOf(entry),
      stage: entry.stage,
      source: entry.source,
      organization: organizationOf(entry.organizationId, name),
    }))
}

function listStories(db: ReadDb, meetingId: string): RegisterEntry[] {
  return db
    .select({ entry: getTableColumns(storyTable), name: organizationTable.name })
    .from(storyTable)
    .leftJoin(organizationTable, eq(organizationTable.id, storyTable.organizationId))
    .where(eq(storyTable.meetingId, meetingId))
    .orderBy(asc(storyTable.id))
    .all()
    .map(({ entry, name }) => ({
      type: 'story',
      ...baseOf(entry),
      organization: organizationOf(entry.organizationId, name),
    }))
}
