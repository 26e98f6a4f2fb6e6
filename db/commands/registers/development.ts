import type { CommandContext, CommandHandlers } from '../../changelog/run'
import type { DevelopmentId } from '../../model/ids'
import type { developmentCommands } from '../../model/registers/development'
import type { RowOf } from '../../schema'
import { openDirectory } from '../directory'
import { removeRecordBlock } from '../recordBlocks'
import { invalidInput } from '../refusals'
import { given, requireChangeableMeeting, requireRow } from '../rows'
import { refuseFrozenWords, refuseUnknownProgram, requireEntryPlace } from './entryPlace'

/** What people of industry and staff learn from each other. */
export const developmentHandlers: CommandHandlers<keyof typeof developmentCommands> = {
  'development.record': (context, input) => {
    const { db, write, newId } = context
    const { boardId, text, kind, direction, recordedOn, hostName = null } = input
    const { on, ...place } = requireEntryPlace(
      db,
      { boardId, agendaItemId: input.agendaItemId, on: recordedOn },
      'recordedOn',
    )
    refuseUnknownProgram(db, input.programId)
    refuseForeignRecommendation(context, boardId, input.recommendationId)
    const days = { heldOn: input.heldOn ?? null, endsOn: input.endsOn ?? null }
    refuseDays(days)
    const id = newId<DevelopmentId>()
    write.insert('development', {
      id,
      boardId,
      ...place,
      programId: input.programId ?? null,
      text,
      kind,
      direction,
      ...hostOf(context, hostName),
      topic: input.topic ?? null,
      ...days,
      hours: input.hours ?? null,
      participants: input.participants ?? null,
      participantNames: input.participantNames ?? null,
      followUp: input.followUp ?? null,
      recommendationId: input.recommendationId ?? null,
      recordedOn: on,
    })
    return { id }
  },
  'development.revise': (context, { id, hostName, ...columns }) => {
    const { db, write } = context
    const row = requireRow(db, 'development', id)
    refuseFrozenWords(db, row, columns.text)
    refuseUnknownProgram(db, columns.programId)
    refuseForeignRecommendation(context, row.boardId, columns.recommendationId)
    refuseDays({ ...row, ...given({ heldOn: columns.heldOn, endsOn: columns.endsOn }) })
    write.update('development', id, {
      ...given(columns),
      ...(hostName === undefined ? {} : hostOf(context, hostName)),
    })
    return { id }
  },
  'development.remove': (context, { id }) => {
    const row = requireRow(context.db, 'development', id)
    if (row.meetingId !== null) requireChangeableMeeting(context.db, row.meetingId)
    if (row.agendaItemId !== null) {
      removeRecordBlock(context, row.agendaItemId, { recordType: 'development', recordId: id })
    }
    context.write.remove('development', id)
    return { id }
  },
}

/** An organization that the workspace knows, or the name as it is: a host need not be a partner. */
function hostOf(context: CommandContext, name: string | null): Pick<RowOf<'development'>, 'hostId' | 'hostName'> {
  const known = name === null ? undefined : openDirectory(context).findOrganization(name)
  return known === undefined ? { hostId: null, hostName: name } : { hostId: known.id, hostName: null }
}

function refuseDays({ heldOn, endsOn }: { heldOn: string | null; endsOn: string | null }): void {
  if (endsOn === null) return
  if (heldOn === null) throw invalidInput(['heldOn'], 'Give the day on which it begins, as it has a last day.')
  if (endsOn < heldOn) throw invalidInput(['endsOn'], 'It ends before it begins.')
}

function refuseForeignRecommendation(
  { db }: CommandContext,
  boardId: string,
  recommendationId: string | null | undefined,
): void {
  if (!recommendationId) return
  if (requireRow(db, 'recommendation', recommendationId).boardId === boardId) return
  throw invalidInput(['recommendationId'], 'That recommendation is of another board. Choose one of this board.')
}
