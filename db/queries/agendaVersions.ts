import { desc, eq } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import type { AgendaPublication, AgendaVersion } from '../model/agenda'
import { agendaChanges } from '../model/agendaChanges'
import type { AgendaVersionContent } from '../model/agendaTemplate'
import type { AgendaVersionId } from '../model/ids'
import { agendaVersionTable } from '../schema/meeting'
import { listAgendaItems, requireMeeting } from './meeting'

/** A meeting's agenda as it stands now, as a version would keep it. NOT_FOUND without such a meeting. */
export function currentAgenda(db: ReadDb, meetingId: string): AgendaVersionContent {
  const { title, date, startTime, endTime, place, onlineAddress, mode } = requireMeeting(db, meetingId)
  return {
    title,
    date,
    startTime,
    endTime,
    place,
    onlineAddress,
    mode,
    items: listAgendaItems(db, { meetingId }).map((item) => ({
      id: item.id,
      parentId: item.parentId,
      number: item.number,
      kind: item.kind,
      title: item.title,
      question: item.question,
      presenter: item.presenter?.name ?? null,
      minutesAllotted: item.minutesAllotted,
      isConfidential: item.isConfidential,
      papers: item.papers.map(({ fileName }) => fileName),
    })),
  }
}

/** The versions of a meeting's agenda, newest first. */
export function listAgendaVersions(db: ReadDb, meetingId: string): AgendaVersion[] {
  return db
    .select()
    .from(agendaVersionTable)
    .where(eq(agendaVersionTable.meetingId, meetingId))
    .orderBy(desc(agendaVersionTable.number))
    .all()
    .map(({ id, number, publishedOn, publishedAt, content }) => ({
      id: id as AgendaVersionId,
      number,
      publishedOn,
      publishedAt,
      content: JSON.parse(content) as AgendaVersionContent,
    }))
}

/** What was sent out of a meeting's agenda, and what has changed since. */
export function getAgendaPublication(db: ReadDb, input: { id: string }): AgendaPublication {
  const now = currentAgenda(db, input.id)
  const versions = listAgendaVersions(db, input.id)
  const [last] = versions
  return { versions, changes: last === undefined ? [] : agendaChanges(last.content, now) }
}
