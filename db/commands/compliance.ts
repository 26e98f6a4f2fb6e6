import { and, eq, ne } from 'drizzle-orm'
import type { CommandHandlers } from '../changelog/run'
import type { ReadDb } from '../changelog/store'
import type { ProfileContent } from '../model/compliance'
import type { complianceCommands } from '../model/complianceCommands'
import type { BoardProfileId, ComplianceProfileId } from '../model/ids'
import { boardTable } from '../schema/board'
import { boardProfileTable, complianceProfileTable } from '../schema/evidence'
import { foldName } from './directory'
import { conflict, invalidInput } from './refusals'
import { rowIdFor } from './rowId'
import { given, requireRow } from './rows'

type Choice = { presetId: string } | { profileId: string }

/** The institution's own profiles, and by which ones its boards are judged. */
export const complianceHandlers: CommandHandlers<keyof typeof complianceCommands> = {
  'profile.copy': ({ db, write, newId }, { institutionId, presetId, name, content }) => {
    requireRow(db, 'institution', institutionId)
    refuseTakenName(db, institutionId, name, null)
    const id = newId<ComplianceProfileId>()
    write.insert('compliance_profile', {
      id,
      institutionId,
      presetId,
      name,
      content: textOf(content as ProfileContent),
    })
    return { id }
  },
  'profile.revise': ({ db, write }, { id, name, content }) => {
    const { institutionId } = requireRow(db, 'compliance_profile', id)
    if (name !== undefined) refuseTakenName(db, institutionId, name, id)
    const text = content === undefined ? undefined : textOf(content as ProfileContent)
    write.update('compliance_profile', id, given({ name, content: text }))
    return { id }
  },
  'profile.remove': ({ db, write }, { id }) => {
    const { name } = requireRow(db, 'compliance_profile', id)
    const used = db
      .select({ board: boardTable.name })
      .from(boardProfileTable)
      .innerJoin(boardTable, eq(boardTable.id, boardProfileTable.boardId))
      .where(eq(boardProfileTable.profileId, id))
      .get()
    if (used !== undefined) {
      throw conflict(`${used.board} is judged by ${name}. Choose another profile for it first.`, { profileId: id })
    }
    write.remove('compliance_profile', id)
    return { id }
  },
  'boardProfile.set': (context, { boardId, profile }) => {
    const { db, write } = context
    const { institutionId } = requireRow(db, 'board', boardId)
    if (
      'profileId' in profile &&
      requireRow(db, 'compliance_profile', profile.profileId).institutionId !== institutionId
    ) {
      throw invalidInput(['profile'], 'That profile is of another institution. Choose one of this board’s institution.')
    }
    if (findChoice(db, boardId, profile) !== undefined) return { boardId }
    const key = 'presetId' in profile ? profile.presetId : profile.profileId
    const id = rowIdFor<BoardProfileId>(context, 'board_profile', boardId, key)
    write.insert('board_profile', {
      id,
      boardId,
      presetId: 'presetId' in profile ? profile.presetId : null,
      profileId: 'profileId' in profile ? profile.profileId : null,
    })
    return { boardId }
  },
  'meeting.setOnCampus': ({ db, write }, { id, isOnCampus }) => {
    requireRow(db, 'meeting', id)
    write.update('meeting', id, { isOnCampus })
    return { id }
  },
  'boardProfile.unset': ({ db, write }, { boardId, profile }) => {
    requireRow(db, 'board', boardId)
    const row = findChoice(db, boardId, profile)
    if (row !== undefined) write.remove('board_profile', row.id)
    return { boardId }
  },
}

/** What a copy keeps: its name and the preset stand in columns of their own. */
const textOf = ({ edition, verifyEdition, rules }: ProfileContent): string =>
  JSON.stringify({ edition, verifyEdition, rules })

function findChoice(db: ReadDb, boardId: string, profile: Choice) {
  const which =
    'presetId' in profile
      ? eq(boardProfileTable.presetId, profile.presetId)
      : eq(boardProfileTable.profileId, profile.profileId)
  return db
    .select()
    .from(boardProfileTable)
    .where(and(eq(boardProfileTable.boardId, boardId), which))
    .get()
}

function refuseTakenName(db: ReadDb, institutionId: string, name: string, ownId: string | null): void {
  const taken = db
    .select()
    .from(complianceProfileTable)
    .where(and(eq(complianceProfileTable.institutionId, institutionId), ne(complianceProfileTable.id, ownId ?? '')))
    .all()
    .find((each) => foldName(each.name) === foldName(name))
  if (taken !== undefined) {
    throw invalidInput(['name'], `There is a profile named ${taken.name} already. Choose another name.`)
  }
}
