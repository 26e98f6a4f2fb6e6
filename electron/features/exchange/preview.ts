import { and, asc, eq, gt, max } from 'drizzle-orm'
import { listNotices, takeOver, workspaceIdentity } from '../../../db/exchange'
import type { ExchangedSet } from '../../../db/model/exchange'
import type { ChangeSummary } from '../../../db/model/history'
import { summarize } from '../../../db/queries/changeFacts'
import { placeOfRow } from '../../../db/queries/rowPlace'
import { changeSetTable, changeTable } from '../../../db/schema/changeLog'
import type { Workspace } from '../../../db/workspace/workspace'
import type { ChangeGroup, NoticeRow, TakeOverPreview } from '../../contract/exchange'
import { filesNamedBy } from './handOver'
import { noticeRows } from './noticeRows'
import type { Packet } from './packet/packetFormat'
import { missingSteps, requireSameWorkspace } from './takeOver'

/** Ahead of this much a clock makes later changes lose against its own for long. */
const CLOCK_AHEAD_MS = 24 * 60 * 60 * 1000
/** How many changes of one meeting or board are told one by one, and of how many places. */
const CHANGES_MAX = 40
const GROUPS_MAX = 40

/** What a preview tells, without what its window needs to come back to it. */
export type Preview = Omit<TakeOverPreview, 'token' | 'fileName'>

/** What taking the packet over would do. It is done, looked at and taken back in one transaction. */
export function previewPacket(workspace: Workspace, packet: Packet, options: { actor: string; now: Date }): Preview {
  requireSameWorkspace(workspace, packet)
  const isFirst = workspaceIdentity(workspace.db) === null
  const looked = isFirst
    ? { steps: packet.sets.length, known: 0, missing: [], groups: [], notices: [], taken: packet.sets }
    : lookAndTakeBack(workspace, packet, options)
  const { manifest, attachments } = packet
  const files = filesNamedBy(packet.sets)
  const { taken, ...told } = looked
  return {
    ...told,
    from: manifest.from.name,
    institution: manifest.institution,
    madeAt: manifest.madeAt,
    isLocked: packet.isLocked,
    isFirst,
    authors: authorsOf(taken),
    attachments: {
      count: attachments.length,
      sizeBytes: attachments.reduce((sum, { bytes }) => sum + bytes.byteLength, 0),
      absent: files.length - new Set(attachments.map(({ sha256 }) => sha256)).size,
    },
    clockAheadMs: clockAhead(packet.sets, options.now),
  }
}

/** Ends the transaction with what was seen in it. */
class TakenBack<T> extends Error {
  constructor(readonly seen: T) {
    super('The preview is taken back.')
  }
}

function lookAndTakeBack(workspace: Workspace, packet: Packet, options: { actor: string; now: Date }) {
  const { db, sqlite } = workspace
  const look = () => {
    const last =
      db
        .select({ seq: max(changeSetTable.seq) })
        .from(changeSetTable)
        .get()?.seq ?? 0
    const told = new Set(listNotices(db).map(({ id }) => id))
    const merged = takeOver(workspace, packet.sets, { actor: options.actor, nowMs: options.now.getTime() })
    const fresh = noticeRows(db).filter(({ id }) => id === null || !told.has(id))
    return {
      steps: merged.applied,
      known: merged.known,
      missing: missingSteps(workspace, merged, packet),
      groups: groupChanges(workspace, last),
      notices: fresh.map((row): NoticeRow => ({ ...row, id: null, at: null, canUseOther: false })),
      taken: setsBehind(workspace, last, packet.sets),
    }
  }
  try {
    sqlite
      .transaction(() => {
        throw new TakenBack(look())
      })
      .immediate()
  } catch (thrown) {
    if (thrown instanceof TakenBack) return (thrown as TakenBack<ReturnType<typeof look>>).seen
    throw thrown
  }
  throw new Error('The preview was not taken back.')
}

/** The steps that were entered behind a number of the log. */
function setsBehind({ db }: Workspace, last: number, sets: readonly ExchangedSet[]): ExchangedSet[] {
  const entered = new Set(
    db
      .select()
      .from(changeSetTable)
      .where(gt(changeSetTable.seq, last))
      .all()
      .map(({ siteId, siteSeq }) => `${siteId} ${siteSeq}`),
  )
  return sets.filter(({ siteId, siteSeq }) => entered.has(`${siteId} ${siteSeq}`))
}

/** The steps behind a number of the log in words' facts, under the meeting or board that each is about. */
function groupChanges({ db }: Workspace, last: number): ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>()
  const sets = db
    .select()
    .from(changeSetTable)
    .where(gt(changeSetTable.seq, last))
    .orderBy(asc(changeSetTable.seq))
    .all()
  for (const set of sets) {
    const first = db
      .select({ topic: changeTable.topic, rowId: changeTable.rowId })
      .from(changeTable)
      .where(and(eq(changeTable.changeSetSeq, set.seq), eq(changeTable.ordinal, 0)))
      .get()
    // A step of which nothing held has nothing to tell here; what became of it stands among the notices.
    if (first === undefined) continue
    const place = placeOfRow(db, first.topic, first.rowId)
    const key = place.meetingId ?? place.boardId ?? ''
    const group = groups.get(key) ?? { place: { ...place, agendaItemId: null, itemTitle: null }, changes: [], more: 0 }
    groups.set(key, group)
    if (group.changes.length < CHANGES_MAX) group.changes.push(summarize(db, set) satisfies ChangeSummary)
    else group.more += 1
  }
  return [...groups.values()].slice(0, GROUPS_MAX)
}

function authorsOf(sets: readonly ExchangedSet[]): Preview['authors'] {
  const authors = new Map<string, Preview['authors'][number]>()
  for (const { actor, at } of sets) {
    const author = authors.get(actor) ?? { actor, steps: 0, first: at, last: at }
    authors.set(actor, {
      actor,
      steps: author.steps + 1,
      first: at < author.first ? at : author.first,
      last: at > author.last ? at : author.last,
    })
  }
  return [...authors.values()].toSorted((a, b) => b.steps - a.steps)
}

/** How far the latest step lies in the future of this machine's clock; null when it is nothing to speak of. */
export function clockAhead(sets: readonly Pick<ExchangedSet, 'time'>[], now: Date): number | null {
  const latest = sets.reduce((most, { time }) => Math.max(most, Number(time.slice(0, 13))), 0)
  const ahead = latest - now.getTime()
  return ahead > CLOCK_AHEAD_MS ? ahead : null
}
