import { useTranslation } from 'react-i18next'
import type { BoardDeadlines, Deadline } from '../../../../electron/contract/model'
import { deadlineState, deadlineWords, type DeadlineState } from '../../../lib/deadlineWords'
import { formatDate } from '../../../lib/format'
import { StateMark, TextLink, type State } from '../../../ui'

/** Planned meetings whose agendas are spoken of. */
const AGENDAS_MAX = 3

const marks: Record<DeadlineState, State | null> = {
  ahead: null,
  today: 'warning',
  late: 'fail',
  done: 'pass',
  doneLate: 'warning',
}

interface Line {
  key: string
  /** Null while nothing is wrong and nothing done. */
  state: State | null
  words: string
  href: string
  act: string
}

/** Of the minutes: those that are not out yet, and the last that are. */
function minutesToShow(minutes: readonly Deadline[]): Deadline[] {
  const last = minutes.findLast(({ doneOn }) => doneOn !== null)
  return minutes.filter((each) => each.doneOn === null || each === last)
}

/** What the rules of a board ask for by which day, in words that count the days. */
export function DeadlineList({ deadlines }: { deadlines: BoardDeadlines }) {
  const { t } = useTranslation('deadlines')
  const { boardId, agendas, minutes, toApprove, year } = deadlines
  const lineOf = (deadline: Deadline): Line => ({
    key: `${deadline.kind} ${deadline.meeting.id}`,
    state: marks[deadlineState(deadline)],
    words: deadlineWords(t, deadline),
    href: `/meetings/${deadline.meeting.id}/${deadline.kind === 'agenda' ? 'agenda' : 'record'}`,
    act: t(`act.${deadline.kind}`),
  })
  const missing = year.wanted === null ? 0 : Math.max(0, year.wanted - year.held - year.planned)
  const lines: Line[] = [
    ...agendas.slice(0, AGENDAS_MAX).map(lineOf),
    ...minutesToShow(minutes).map(lineOf),
    ...toApprove.map(({ meeting, at }) => ({
      key: `approve ${meeting.id}`,
      state: at === null ? ('warning' as const) : null,
      words: t(at === null ? 'approve.none' : 'approve.at', {
        meeting: formatDate(meeting.date, 'year'),
        date: at === null ? '' : formatDate(at.date, 'year'),
      }),
      href: `/meetings/${meeting.id}/record`,
      act: t('act.minutes'),
    })),
    ...(year.wanted === null
      ? []
      : [
          {
            key: 'year',
            state: missing > 0 ? ('warning' as const) : ('pass' as const),
            words: t(missing > 0 ? 'year.short' : 'year.enough', { ...year, missing }),
            href: `/boards/${boardId}/meetings`,
            act: missing > 0 ? t('act.year') : '',
          },
        ]),
  ]
  if (lines.length === 0) return <p className="py-0.5 text-ink-2">{t('noRule')}</p>
  return (
    <ul>
      {lines.map(({ key, state, words, href, act }) => (
        <li key={key} className="flex items-start gap-2 border-b border-line py-[5px] last:border-b-0">
          <span className="flex h-5 w-4 items-center">
            {state === null ? null : <StateMark state={state} label="" />}
          </span>
          <span className="min-w-0 flex-1">{words}</span>
          {act === '' ? null : (
            <TextLink href={href} className="shrink-0">
              {act}
            </TextLink>
          )}
        </li>
      ))}
    </ul>
  )
}
