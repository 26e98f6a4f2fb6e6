import { sql } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import type { DeskLook, DeskNews, DeskNewsList } from '../model/deskNews'

/** The most that is told one by one; more belongs to the history. */
export const NEWS_MAX = 30

/** The number of the newest step, and which copy of the workspace it counts in. */
export function historyStands(db: ReadDb): { siteId: string | null; seq: number } {
  return db.get(sql`select (select site_id from site) as siteId, coalesce((select max(seq) from change_set), 0) as seq`)
}

/**
 * The steps of others that came here after a look, counted by when they arrived: what another machine did last week and
 * was taken over today is news. What the person did on this machine is none, nor is a step that was taken back.
 */
export function getDeskNews(db: ReadDb, { look, actor }: { look: DeskLook | null; actor: string }): DeskNewsList {
  const { seq } = historyStands(db)
  const news = look === null ? [] : newsSince(db, look.seq, actor)
  return { news: news.slice(0, NEWS_MAX), hasMore: news.length > NEWS_MAX, seq, lookedAt: look?.at ?? null }
}

function newsSince(db: ReadDb, seq: number, actor: string): DeskNews[] {
  return db
    .all<Omit<DeskNews, 'isNew'> & { isNew: number }>(
      // With one max() the plain columns are those of its row: who changed it last, and when.
      sql`with step as (
          select s.seq as seq, s.at as at, s.actor as actor, c.topic as topic, c.row_id as rowId, c.operation as operation
          from change_set s join change c on c.change_set_seq = s.seq
          where s.seq > ${seq} and s.undoes_seq is null
            and not (s.site_id = (select site_id from site) and s.actor = ${actor})
            and not exists (select 1 from change_set u where u.undoes_seq = s.seq)
        ), about as (
          select step.*, case step.topic
              when 'action_item' then step.rowId
              when 'action_note' then (select action_item_id from action_note where id = step.rowId)
              when 'due_change' then (select action_item_id from due_change where id = step.rowId)
              when 'action_owner' then (select action_item_id from action_owner where id = step.rowId)
            end as actionId,
            case step.topic
              when 'meeting' then step.rowId
              when 'minutes_draft' then (select meeting_id from minutes_draft where id = step.rowId)
              when 'review_comment' then (select meeting_id from review_comment where id = step.rowId)
            end as meetingId
          from step
        )
        select 'action' as kind, a.id as id, b.id as boardId, coalesce(b.short_name, b.name) as boardName,
          b.cloth as cloth, a.text as label, a.number as number,
          sum(about.topic = 'action_item' and about.operation = 'insert') > 0 as isNew,
          about.actor as "by", about.at as at, max(about.seq) as seq
        from about join action_item a on a.id = about.actionId join board b on b.id = a.board_id group by a.id
        union all
        select case about.topic when 'minutes_draft' then 'draft' when 'review_comment' then 'comment' else 'meeting' end,
          m.id, b.id, coalesce(b.short_name, b.name), b.cloth, m.title,
          (select number from minutes_draft where id = about.rowId),
          sum(about.operation = 'insert') > 0, about.actor, about.at, max(about.seq)
        from about join meeting m on m.id = about.meetingId join board b on b.id = m.board_id group by m.id, about.topic
        order by seq desc limit ${NEWS_MAX + 1}`,
    )
    .map(({ kind, id, boardId, boardName, cloth, label, number, isNew, by, at }) => {
      return { kind, id, boardId, boardName, cloth, label, number, isNew: isNew === 1, by, at }
    })
}
