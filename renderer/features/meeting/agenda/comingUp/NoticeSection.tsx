import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingDetail } from '../../../../../electron/contract/model'
import { deadlineState, deadlineWords } from '../../../../lib/deadlineWords'
import { formatDate } from '../../../../lib/format'
import { useQueryOf } from '../../../../lib/query'

/** How the board's rule on notice stands: in how many days the agenda must leave, or when it left. */
export function NoticeSection({ meeting, children }: { meeting: MeetingDetail; children: ReactNode }) {
  const { t } = useTranslation(['agenda', 'deadlines'])
  const deadlines = useQueryOf('board.deadlines', { boardId: meeting.boardId })
  const due = deadlines.data?.[0]?.agendas.find((deadline) => deadline.meeting.id === meeting.id)
  const state = due === undefined ? 'none' : deadlineState(due)
  const isUrgent = state === 'today' || state === 'late'
  return (
    <section
      className={
        isUrgent ? 'border-b border-ochre-line bg-ochre-wash px-4.5 py-4' : 'border-b border-line bg-paper px-4.5 py-4'
      }
    >
      <h2 className="text-base font-semibold">{t(`deadlines:pane.${state}`)}</h2>
      <p className="mt-0.5 text-sm text-ink-2">
        {due === undefined
          ? t(`notice.status.${meeting.status}`)
          : `${deadlineWords(t, due)} ${t('deadlines:rule.agenda', { count: due.ruleDays, date: formatDate(due.dueOn, 'day') })}`}
      </p>
      {children}
    </section>
  )
}
