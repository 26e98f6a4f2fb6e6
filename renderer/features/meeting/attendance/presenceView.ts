import type {
  AttendanceMode,
  AttendanceRow,
  MeetingPresence,
  PresenceChange,
  PresenceMoment,
} from '../../../../electron/contract/model'
import type { Presence } from '../../../ui'

/** Where people are after all that is recorded, by person. */
export type Here = ReadonlyMap<string, AttendanceMode>

/** Where people are after all that is recorded. */
export function hereOf(presence: Pick<MeetingPresence, 'here'>): Here {
  return new Map(presence.here.map(({ personId, mode }) => [personId, mode]))
}

/** How somebody's presence is drawn; about whom nobody has said anything yet is drawn as absent. */
export function presenceOf({ personId, status }: Pick<AttendanceRow, 'personId' | 'status'>, here: Here): Presence {
  const mode = here.get(personId)
  if (mode !== undefined) return mode === 'online' ? 'online' : 'room'
  if (status === 'present') return 'left'
  return status === 'excused' ? 'excused' : 'absent'
}

/** What happened to one person, in order. */
export function changesOf(changes: readonly PresenceChange[], personId: string): PresenceChange[] {
  return changes.filter((change) => change.personId === personId)
}

/** Whether somebody who is not there left, rather than stepping out for an item, by their own changes. */
export function hasLeft(changes: readonly PresenceChange[]): boolean {
  return changes.at(-1)?.kind === 'left'
}

/** Something that is said of one person with its time: a change of presence, or stepping back from an item. */
export type Happening = Pick<PresenceChange, 'at' | 'agendaItemId'> & {
  readonly id: string
  readonly kind: PresenceChange['kind'] | 'recused' | 'returned'
}

/** What happened to one person, comings and goings and items stepped back from, in order. */
export function happeningsOf(
  { changes, moments, interests }: Pick<MeetingPresence, 'changes' | 'moments' | 'interests'>,
  personId: string,
): Happening[] {
  const aside = interests
    .filter((interest) => interest.person.personId === personId && interest.isRecused && interest.at !== null)
    .map(({ id, at, agendaItemId }) => ({ id: id as string, kind: 'recused' as const, at: at ?? '', agendaItemId }))
  const returns = moments
    .filter(({ reason, person }) => reason === 'returned' && person?.personId === personId)
    .map(({ at, agendaItemId }) => ({ id: `returned ${at}`, kind: 'returned' as const, at, agendaItemId }))
  // Stable: what is of the same minute stays in this order.
  return [...changesOf(changes, personId), ...aside, ...returns].toSorted((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  )
}

/** Voting members in the room and online. */
export function countVoting(rows: readonly AttendanceRow[], here: Here): { inRoom: number; online: number } {
  const modes = rows.filter(({ isVoting }) => isVoting).map(({ personId }) => here.get(personId))
  return {
    inRoom: modes.filter((mode) => mode === 'in_person').length,
    online: modes.filter((mode) => mode === 'online').length,
  }
}

/** A moment at which there was a quorum no more, or again. */
export interface QuorumTurn {
  readonly moment: PresenceMoment
  /** Voting members who were there just before. */
  readonly presentBefore: number
}

/** When the quorum was lost and came back, in order. Whoever is marked before the call to order makes no turn. */
export function quorumTurns(moments: readonly PresenceMoment[]): QuorumTurn[] {
  return moments.flatMap((moment, index) => {
    const before = moments[index - 1]
    return before && before.isMet !== moment.isMet ? [{ moment, presentBefore: before.present }] : []
  })
}

/** The moment from which there is no quorum any more; null while there is one, or when there never was. */
export function lossOf(moments: readonly PresenceMoment[]): PresenceMoment | null {
  const last = quorumTurns(moments).at(-1)
  return last && !last.moment.isMet ? last.moment : null
}
