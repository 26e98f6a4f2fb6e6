import { randomUUID } from 'node:crypto'
import type { ReadDb } from '../../../db/changelog/store'
import { AppError } from '../../../db/model/errors'
import { usableEmail, type DraftRequest, type FollowUpPerson } from '../../../db/model/followUp'
import type { MeetingId } from '../../../db/model/ids'
import type { MeetingDetail } from '../../../db/model/meeting'
import { requireBoard } from '../../../db/queries/board'
import { listFollowUp, listSeatsOn } from '../../../db/queries/followUp'
import { getInstitution, listPeople } from '../../../db/queries/institution'
import { requireMeetingDetail } from '../../../db/queries/meeting'
import { readInvitationFile } from './invitation'
import {
  aboutActions,
  draftFile,
  draftText,
  type AttachedFile,
  type DraftFacts,
  type DraftText,
  type Sender,
} from './draft'
import { loadWords, type Words } from './words'

/** A typeset document. */
export interface Pdf {
  fileName: string
  bytes: Uint8Array
}

/** What drafts are made with. */
export interface DraftTools {
  readonly db: () => ReadDb
  readonly resources: string
  /** The name that this machine's person gave. */
  readonly userName: () => string | null
  readonly meetingPdf: (request: {
    meetingId: MeetingId
    kind: 'agenda' | 'minutes'
    withConfidential: boolean
  }) => Promise<Pdf>
  readonly actionsPdf: (person: FollowUpPerson, about: string, today: string) => Promise<Pdf>
  readonly now: () => Date
  readonly today: () => string
}

type Reachable = FollowUpPerson & { email: string }
const isReachable = (person: FollowUpPerson): person is Reachable => person.email !== null

/** The drafts of one follow-up, made one by one: the people first, the files when they are asked for. */
export interface Drafts {
  /** In the order of their names. Nobody without an address, and nobody who would be told nothing. */
  readonly people: readonly Reachable[]
  /** Names of those who were asked for and have no address. */
  readonly unreached: readonly string[]
  readonly textOf: (person: Reachable) => DraftText
  readonly fileOf: (person: Reachable) => Promise<Buffer>
  readonly words: Words
}

/** Everything that drafts to these people need, read at this moment. */
export function prepareDrafts(tools: DraftTools, asked: DraftRequest, personIds: readonly string[]): Drafts {
  const db = tools.db()
  const meeting = asked.meetingId === null ? null : requireMeetingDetail(db, { id: asked.meetingId })
  // The document of a meeting concerns its board, whatever else was asked.
  const request = meeting === null ? asked : { ...asked, boardId: meeting.boardId }
  const today = tools.today()
  const institution = meeting?.institution ?? getInstitution(db)
  const words = loadWords(tools.resources, institution?.language ?? 'en')
  const hasDocument = request.attachment === 'agenda' || request.attachment === 'minutes'
  const people = listFollowUp(db, { ...request, today }).people.filter(
    (person) => personIds.includes(person.personId) && (hasDocument || person.actions.length > 0),
  )
  const sender = senderOf(db, tools.userName())
  const facts: DraftFacts = {
    about: aboutOf(db, request, institution?.name ?? ''),
    meeting,
    kind: request.attachment,
    sender,
  }
  const attach = attacher(tools, request, meeting, facts.about)
  const textOf = (person: Reachable) => draftText(person, facts, words)
  return {
    people: people.filter(isReachable),
    unreached: people.flatMap((person) => (isReachable(person) ? [] : [person.fullName])),
    textOf,
    fileOf: async (person) =>
      draftFile(textOf(person), {
        sender,
        attached: await attach(person),
        now: tools.now().toISOString(),
        id: randomUUID(),
        language: words.language,
      }),
    words,
  }
}

/** The one person of a draft. Refused when there is nobody to write to, or nothing to tell. */
export function requireDraft(drafts: Drafts): Reachable {
  const [person] = drafts.people
  if (person !== undefined) return person
  const [name] = drafts.unreached
  throw new AppError(
    'CONFLICT',
    name === undefined
      ? 'This person has no open action any more. Look at the list again.'
      : `${name} has no e-mail address. Add it to the person first.`,
  )
}

function aboutOf(db: ReadDb, { boardId }: DraftRequest, school: string): string {
  return boardId === null ? school : requireBoard(db, boardId).name
}

function senderOf(db: ReadDb, name: string | null): Sender {
  if (name === null) return { name, email: null }
  const person = listPeople(db, { text: name }).find(({ fullName }) => fullName === name)
  return { name, email: usableEmail(person?.email ?? null) }
}

/** Makes what goes along. The document of a meeting is typeset once, and once more for those who may see all of it. */
function attacher(
  tools: DraftTools,
  request: DraftRequest,
  meeting: MeetingDetail | null,
  about: string,
): (person: FollowUpPerson) => Promise<AttachedFile[]> {
  const { attachment } = request
  const asFile = ({ fileName, bytes }: Pdf): AttachedFile => ({ fileName, contentType: 'application/pdf', bytes })
  if (attachment === 'none') return async () => []
  if (attachment === 'actions')
    return async (person) => [asFile(await tools.actionsPdf(person, aboutActions(person, about), tools.today()))]
  if (meeting === null) throw new AppError('INVALID_INPUT', 'An agenda and minutes need their meeting.')
  const members = new Set(listSeatsOn(tools.db(), meeting.boardId, tools.today()).map(({ personId }) => personId))
  const made = new Map<boolean, Promise<Pdf>>()
  const calendar = attachment === 'agenda' ? calendarOf(tools, meeting) : []
  return async ({ personId }) => {
    const withConfidential = request.withConfidential && members.has(personId)
    const pdf =
      made.get(withConfidential) ?? tools.meetingPdf({ meetingId: meeting.id, kind: attachment, withConfidential })
    made.set(withConfidential, pdf)
    return [asFile(await pdf), ...calendar]
  }
}

/** An agenda goes out with its place in the calendar, as long as the meeting is to come or was called off. */
function calendarOf(tools: DraftTools, { id, status }: MeetingDetail): AttachedFile[] {
  if (status !== 'planned' && status !== 'in_progress' && status !== 'cancelled') return []
  const { fileName, text, method } = readInvitationFile(tools, id)
  const contentType = `text/calendar; charset=utf-8; method=${method.toUpperCase()}`
  return [{ fileName, contentType, bytes: new TextEncoder().encode(text) }]
}
