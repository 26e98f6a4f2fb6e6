import { asc, eq } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import type { MeetingId, SealedRecordId } from '../model/ids'
import type { SealedVersion } from '../model/seal'
import { sealedRecordTable } from '../schema/review'

/** The sealed versions of a meeting's minutes, first to last; none while they are not approved, or were before seals. */
export function listSealedVersions(db: ReadDb, input: { id: string }): SealedVersion[] {
  return listSealedRecords(db, input.id).map((row) => {
    const { record: _, boardId: __, ...version } = row
    return version
  })
}

/** The same with the frozen text of each. */
export function listSealedRecords(
  db: ReadDb,
  meetingId: string,
): (SealedVersion & { boardId: string; record: string })[] {
  return db
    .select()
    .from(sealedRecordTable)
    .where(eq(sealedRecordTable.meetingId, meetingId))
    .orderBy(asc(sealedRecordTable.version))
    .all()
    .map((row) => ({ ...row, id: row.id as SealedRecordId, meetingId: row.meetingId as MeetingId }))
}

/** The sealed record with this fingerprint, if this workspace has sealed it. */
export function findSealedRecord(db: ReadDb, sha256: string): { meetingId: string; version: number } | undefined {
  return db
    .select({ meetingId: sealedRecordTable.meetingId, version: sealedRecordTable.version })
    .from(sealedRecordTable)
    .where(eq(sealedRecordTable.sha256, sha256))
    .get()
}
