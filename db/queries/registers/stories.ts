import { and, asc, eq, gte, inArray, lte, sql, type SQL } from 'drizzle-orm'
import type { ReadDb } from '../../changelog/store'
import { AppError } from '../../model/errors'
import type {
  AgendaItemId,
  AttachmentId,
  BoardId,
  OrganizationId,
  PledgeId,
  ProgramId,
  RecommendationId,
  StoryId,
} from '../../model/ids'
import type { Story } from '../../model/registers/stories'
import type { RegisterScope } from '../../model/registers/table'
import { attachmentTable } from '../../schema/attachment'
import { boardTable } from '../../schema/board'
import { organizationTable, programTable } from '../../schema/institution'
import { storyTable } from '../../schema/registers'
import { originsOf } from './origins'

/** The day by which a story is looked for: when it happened, else when it was recorded. */
const day = sql<string>`coalesce(${storyTable.happenedOn}, ${storyTable.recordedOn})`

/**
 * All stories for the eyes of those who keep them, the newest first. What leaves the program asks
 * {@link listStoriesToTell} instead.
 */
export function listStories(db: ReadDb, { boardId, programId, from, to }: RegisterScope): Story[] {
  return storiesWhere(
    db,
    and(
      boardId === null ? undefined : eq(storyTable.boardId, boardId),
      programId === null ? undefined : eq(storyTable.programId, programId),
      from === null ? undefined : gte(day, from),
      to === null ? undefined : lte(day, to),
    ),
  )
}

/** Stories of which words may leave the program: those with consent that were not told in confidence. */
export function listStoriesToTell(db: ReadDb, scope: RegisterScope): Story[] {
  return listStories(db, scope).filter(mayLeave)
}

/** Whether any word of a story may leave the program. */
export function mayLeave({ consent, isConfidential }: Story): boolean {
  return consent !== null && !isConfidential
}

/** One story. NOT_FOUND when there is none. */
export function requireStory(db: ReadDb, { id }: { id: string }): Story {
  const [found] = storiesWhere(db, eq(storyTable.id, id))
  if (found !== undefined) return found
  throw new AppError('NOT_FOUND', 'There is no such story. It may have been removed.', { storyId: id })
}

/** One story for a file; CONFLICT while its words may not leave the program. */
export function requireStoryToTell(db: ReadDb, { id }: { id: string }): Story {
  const story = requireStory(db, { id })
  if (story.consent === null) {
    const why = 'Nobody has agreed to this story yet, so that no file is made of it. Enter who agreed and when.'
    throw new AppError('CONFLICT', why, { storyId: id })
  }
  if (story.isConfidential) {
    const why = 'The story was told under a confidential item, so that no file is made of it.'
    throw new AppError('CONFLICT', why, { storyId: id })
  }
  return story
}

function storiesWhere(db: ReadDb, where: SQL | undefined): Story[] {
  const rows = db
    .select({
      row: storyTable,
      boardName: boardTable.name,
      programName: programTable.name,
      organizationName: organizationTable.name,
    })
    .from(storyTable)
    .innerJoin(boardTable, eq(boardTable.id, storyTable.boardId))
    .leftJoin(programTable, eq(programTable.id, storyTable.programId))
    .leftJoin(organizationTable, eq(organizationTable.id, storyTable.organizationId))
    .where(where)
    .orderBy(asc(day), asc(storyTable.id))
    .all()
    .toReversed()
  const origins = originsOf(
    db,
    rows.map(({ row }) => ({ meetingIds: [row.meetingId], agendaItemId: row.agendaItemId })),
  )
  const photos = photosOf(
    db,
    rows.map(({ row }) => row.id),
  )
  return rows.map(({ row, boardName, programName, organizationName }): Story => {
    const { meetingId, organizationId, hasConsent, consentBy, consentOn, approvedOn, approvedBy, ...words } = row
    return {
      ...words,
      id: row.id as StoryId,
      boardId: row.boardId as BoardId,
      boardName,
      programId: row.programId as ProgramId | null,
      programName,
      organization:
        organizationId === null ? null : { id: organizationId as OrganizationId, name: organizationName ?? '' },
      photo: photos.get(row.id) ?? null,
      consent: hasConsent ? { by: consentBy, on: consentOn } : null,
      // Two machines can withdraw consent and approve at the same time: without consent there is no approval.
      approval: hasConsent && approvedOn !== null ? { by: approvedBy, on: approvedOn } : null,
      meeting: origins.meeting(meetingId),
      agendaItemId: row.agendaItemId as AgendaItemId | null,
      isConfidential: origins.isConfidential(row.agendaItemId),
      pledgeId: row.pledgeId as PledgeId | null,
      recommendationId: row.recommendationId as RecommendationId | null,
    }
  })
}

/** The photo of each story; of two that machines added at the same time the later one. */
function photosOf(db: ReadDb, storyIds: readonly string[]): Map<string, NonNullable<Story['photo']>> {
  const rows = db
    .select()
    .from(attachmentTable)
    .where(inArray(attachmentTable.storyId, [...storyIds]))
    .orderBy(asc(attachmentTable.id))
    .all()
  return new Map(
    rows.map(({ id, storyId, fileName, mediaType, sha256 }) => [
      storyId ?? '',
      { id: id as AttachmentId, fileName, mediaType, sha256 },
    ]),
  )
}
