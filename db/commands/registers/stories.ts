import { eq } from 'drizzle-orm'
import type { CommandContext, CommandHandlers } from '../../changelog/run'
import type { ReadDb } from '../../changelog/store'
import type { StoryId } from '../../model/ids'
import type { storyCommands } from '../../model/registers/stories'
import type { RowOf } from '../../schema'
import { attachmentTable } from '../../schema/attachment'
import { removeRecordBlock } from '../recordBlocks'
import { conflict, invalidInput } from '../refusals'
import { given, requireChangeableMeeting, requireRow } from '../rows'
import { refuseUnknownProgram, requireEntryPlace } from './entryPlace'
import { organizationIdOf } from './pledges'

/** What was said for the words as they were does not hold for others. */
const NOT_APPROVED = { approvedOn: null, approvedBy: null }

/** What partnerships brought, and whether it may be told outside. */
export const storyHandlers: CommandHandlers<keyof typeof storyCommands> = {
  'story.record': (context, input) => {
    const { db, write, newId } = context
    const { boardId, programId, text, happenedOn } = input
    const { on: recordedOn, ...where } = requireEntryPlace(db, { ...input, on: input.recordedOn }, 'recordedOn')
    refuseUnknownProgram(db, programId)
    const id = newId<StoryId>()
    const organizationId = organizationIdOf(context, input.organizationName) ?? null
    write.insert('story', { id, boardId, programId, ...where, organizationId, text, happenedOn, recordedOn })
    return { id }
  },
  'story.revise': (context, { id, programId, organizationName, pledgeId, recommendationId, ...words }) => {
    const { db, write } = context
    const row = requireRow(db, 'story', id)
    refuseUnknownProgram(db, programId)
    refuseForeignOrigin(db, row, 'pledge', pledgeId)
    refuseForeignOrigin(db, row, 'recommendation', recommendationId)
    const organizationId = organizationIdOf(context, organizationName)
    const columns = given({ ...words, programId, organizationId })
    const isOther = Object.entries(columns).some(([name, value]) => row[name as keyof typeof row] !== value)
    write.update('story', id, {
      ...columns,
      ...given({ pledgeId, recommendationId }),
      ...(isOther ? NOT_APPROVED : {}),
    })
    return { id }
  },
  'story.setConsent': ({ db, write }, { id, consent }) => {
    requireRow(db, 'story', id)
    if (consent === null) {
      write.update('story', id, { hasConsent: false, consentBy: null, consentOn: null, ...NOT_APPROVED })
    } else {
      write.update('story', id, { hasConsent: true, consentBy: consent.by, consentOn: consent.on })
    }
    return { id }
  },
  'story.approve': ({ db, write }, { id, approval }) => {
    const row = requireRow(db, 'story', id)
    if (approval !== null) refuseUnready(db, row, approval.on)
    write.update('story', id, { approvedOn: approval?.on ?? null, approvedBy: approval?.by ?? null })
    return { id }
  },
  'story.remove': (context, { id }) => {
    const { db, write } = context
    const row = requireRow(db, 'story', id)
    if (row.meetingId !== null) requireChangeableMeeting(db, row.meetingId)
    removePhotos(context, id)
    if (row.agendaItemId !== null) {
      removeRecordBlock(context, row.agendaItemId, { recordType: 'story', recordId: id })
    }
    write.remove('story', id)
    return { id }
  },
}

/** Takes the photo of a story away. */
export function removePhotos({ db, write }: CommandContext, storyId: string): void {
  const photos = db.select().from(attachmentTable).where(eq(attachmentTable.storyId, storyId)).all()
  for (const photo of photos) write.remove('attachment', photo.id)
}

/** Another photo than the one that was approved is not approved. */
export function takeApprovalBack({ db, write }: CommandContext, storyId: string): void {
  if (requireRow(db, 'story', storyId).approvedOn !== null) write.update('story', storyId, NOT_APPROVED)
}

function refuseUnready(db: ReadDb, { id, hasConsent, consentOn, photoAlt }: RowOf<'story'>, on: string): void {
  const refuse = (why: string) => conflict(why, { storyId: id })
  if (!hasConsent) {
    throw refuse('Nobody has agreed to this story yet. Enter who agreed and when, then approve it.')
  }
  if (consentOn !== null && on < consentOn) {
    throw invalidInput(['approval', 'on'], `Consent was given on ${consentOn}, which is later.`)
  }
  const photo = db.select().from(attachmentTable).where(eq(attachmentTable.storyId, id)).get()
  if (photo !== undefined && photoAlt === null) {
    throw refuse('The photo has no description for those who do not see it. Write one, then approve the story.')
  }
}

function refuseForeignOrigin(
  db: ReadDb,
  { boardId }: RowOf<'story'>,
  topic: 'pledge' | 'recommendation',
  id: string | null | undefined,
): void {
  if (!id || requireRow(db, topic, id).boardId === boardId) return
  throw invalidInput([`${topic}Id`], `That ${topic} is of another board. Choose one of this board.`)
}
