import { commandHandlers } from '../commands'
import { requireRow } from '../commands/rows'
import { runCommand, type CommandOrigin } from '../changelog/run'
import type { Store } from '../changelog/store'
import type { CommandName, OutputOf, RequestOf } from '../model/commands'
import type { ActionItemId, AgendaItemId, BoardId, InstitutionId, MeetingId, MotionId, PersonId } from '../model/ids'
import type { BlockNode, RichText } from '../model/richText'
import { institutionTable } from '../schema/institution'

/** Who gives the commands of a test, unless it says otherwise. */
export const testOrigin: CommandOrigin = { actor: 'Dana Whitfield' }

/** Gives one command, as the program does: checked, in one transaction, logged. Throws what the command refuses with. */
export function run<Name extends CommandName>(
  store: Store,
  name: Name,
  input: RequestOf<Name>,
  origin: CommandOrigin = testOrigin,
): OutputOf<Name> {
  return runCommand(store, commandHandlers, name, input, origin).output
}

/** Counts up, so that two built things never have the same name by accident. */
let serial = 0

/** A school. */
export function anInstitution(store: Store, given: Partial<RequestOf<'institution.create'>> = {}): InstitutionId {
  const input = {
    name: 'Fairmont Technical College',
    language: 'en-US',
    timeZone: 'America/Chicago',
    paper: 'us-letter',
  } as const
  return run(store, 'institution.create', { ...input, ...given }).id
}

/** A board; of the first school of the workspace, which is made if there is none. */
export function aBoard(store: Store, given: Partial<RequestOf<'board.create'>> = {}): BoardId {
  serial += 1
  const institutionId =
    given.institutionId ?? store.db.select().from(institutionTable).limit(1).get()?.id ?? anInstitution(store)
  return run(store, 'board.create', {
    name: `Automotive Technology Advisory Committee ${serial}`,
    shortName: null,
    kind: 'program_advisory_committee',
    cloth: 'petrol',
    quorumRule: 'majority',
    quorumFixed: null,
    requiresSeconder: true,
    noticeDays: null,
    programNames: [],
    ...given,
    institutionId,
  }).id
}

/** Somebody in the address book. */
export function aPerson(store: Store, given: Partial<RequestOf<'person.add'>> = {}): PersonId {
  return run(store, 'person.add', { ...newPerson(), ...given }).id
}

/** A person as a form gives one, with a name that nobody else has. */
export function newPerson(given: Partial<RequestOf<'person.add'>> = {}): RequestOf<'person.add'> {
  serial += 1
  return {
    fullName: `Robin Marsh ${serial}`,
    title: 'Service manager',
    organizationName: 'Marsh Motors',
    organizationKind: 'employer',
    email: null,
    phone: null,
    ...given,
  }
}

type Seat = Omit<RequestOf<'membership.add'>, 'boardId' | 'person'>

/** A voting industry member since 2020; somebody new unless `personId` names one. */
export function aMember(
  store: Store,
  boardId: string,
  given: Partial<Seat> & Partial<RequestOf<'person.add'>> & { personId?: string } = {},
): OutputOf<'membership.add'> {
  const { personId, fullName, title, organizationName, organizationKind, email, phone, ...seat } = given
  const named = { fullName, title, organizationName, organizationKind, email, phone }
  const person = personId === undefined ? { new: newPerson(withoutGaps(named)) } : { id: personId }
  return run(store, 'membership.add', {
    boardId,
    person,
    role: 'member',
    category: 'employer',
    isVoting: true,
    side: 'external',
    termStart: '2020-01-01',
    termEnd: null,
    ...seat,
  })
}

function withoutGaps<T extends object>(fields: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof T]?: Exclude<T[Name], undefined>
  }
}

/** A planned meeting with a blank agenda; of a new board unless `boardId` names one. */
export function aMeeting(store: Store, given: Partial<RequestOf<'meeting.create'>> = {}): MeetingId {
  return run(store, 'meeting.create', {
    title: 'Fall meeting',
    kind: 'regular',
    date: '2026-11-12',
    startTime: '17:30',
    endTime: '19:00',
    timeZone: 'America/Chicago',
    place: 'Room 114',
    onlineAddress: null,
    mode: 'in_person',
    agenda: { kind: 'blank' },
    ...given,
    boardId: given.boardId ?? aBoard(store),
  }).id
}

/** An item of an agenda, first of its siblings unless `afterId` says otherwise. */
export function anItem(
  store: Store,
  meetingId: string,
  given: Partial<RequestOf<'agenda.addItem'>> = {},
): AgendaItemId {
  serial += 1
  return run(store, 'agenda.addItem', {
    parentId: null,
    afterId: null,
    kind: 'discussion',
    title: `Topic ${serial}`,
    question: null,
    presenterId: null,
    presenterName: null,
    minutesAllotted: null,
    ...given,
    meetingId,
  }).id
}

/** A pending motion. */
export function aMotion(store: Store, agendaItemId: string, given: Partial<RequestOf<'motion.record'>> = {}): MotionId {
  return run(store, 'motion.record', {
    text: 'To buy two scan tools.',
    moverId: null,
    seconderId: null,
    method: null,
    votesFor: null,
    votesAgainst: null,
    votesAbstain: null,
    ...given,
    agendaItemId,
  }).id
}

/** An open action of an agenda item, or with null of nobody's meeting. */
export function anAction(
  store: Store,
  agendaItemId: string | null,
  given: Partial<RequestOf<'actionItem.create'>> & { boardId: string },
): ActionItemId {
  return run(store, 'actionItem.create', {
    text: 'Send the list of host shops.',
    ownerIds: [],
    dueOn: null,
    ...given,
    agendaItemId,
  }).id
}

/** A note of plain paragraphs and, where an object stands, of that block. */
export function aDoc(...blocks: (string | BlockNode)[]): RichText {
  return {
    type: 'doc',
    content: blocks.map((block) =>
      typeof block === 'string'
        ? { type: 'paragraph', ...(block === '' ? {} : { content: [{ type: 'text', text: block }] }) }
        : block,
    ),
  }
}

/** Takes a planned meeting to its adjournment; everybody who is not marked becomes absent. */
export function holdMeeting(store: Store, id: string): void {
  const meeting = requireRow(store.db, 'meeting', id)
  run(store, 'meeting.callToOrder', { id, at: meeting.startTime })
  run(store, 'meeting.adjourn', { id, at: meeting.endTime })
}

/** Takes a planned meeting to approved minutes: its record is final. */
export function approveMeeting(store: Store, id: string): void {
  holdMeeting(store, id)
  run(store, 'meeting.approveMinutes', { id, on: requireRow(store.db, 'meeting', id).date, asCorrected: false })
}
