import { useTranslation } from 'react-i18next'
import type { BoardDeadlines, BoardListRow, MeetingRow } from '../../../../electron/contract/model'
import { formatList } from '../../../lib/format'
import { ClothMark, StateMark, TextLink } from '../../../ui'
import { boardSteps } from '../nextSteps'
import { StepList } from '../StepList'
import { UserText } from '../UserText'

/** Most names that are listed one by one in the sentence about the boards in order. */
const NAMES_MAX = 4

/** At the right of the home page: what waits, board by board, and which boards are in order. */
export function NextStepsPane(props: {
  boards: readonly BoardListRow[]
  meetings: readonly MeetingRow[]
  deadlines: readonly BoardDeadlines[]
  today: string
}) {
  const { t } = useTranslation('boards')
  const judged = props.boards.map((board) => {
    const deadlines = props.deadlines.find(({ boardId }) => boardId === board.id)
    return { board, steps: boardSteps(board, props.meetings, deadlines, props.today) }
  })
  const waiting = judged.filter(({ steps }) => steps.length > 0)
  const inOrder = judged.filter(({ steps }) => steps.length === 0).map(({ board }) => board.shortName ?? board.name)
  return (
    <div className="px-4 py-5 min-[1180px]:px-5">
      <div className="flex items-baseline justify-between gap-2">
        <h2 className="text-base font-semibold">{t('steps.title')}</h2>
        {props.boards.length === 0 ? null : (
          <span className="text-sm text-ink-3">
            {t('steps.of', { waiting: waiting.length, all: props.boards.length })}
          </span>
        )}
      </div>
      {waiting.map(({ board, steps }) => (
        <section key={board.id} className="border-b border-line py-3" aria-labelledby={`steps-${board.id}`}>
          <h3 id={`steps-${board.id}`} className="mb-1.5 flex items-center gap-2 text-base font-semibold">
            <ClothMark cloth={board.cloth} />
            <TextLink href={`/boards/${board.id}`} variant="quiet" className="min-w-0 truncate">
              <UserText>{board.name}</UserText>
            </TextLink>
          </h3>
          <StepList steps={steps} />
        </section>
      ))}
      {inOrder.length === 0 ? null : (
        <p className="flex items-start gap-2 py-3 text-sm text-ink-2">
          <span className="flex h-[18px] items-center">
            <StateMark state="pass" label="" />
          </span>
          {inOrder.length > NAMES_MAX
            ? t('steps.manyInOrder', { count: inOrder.length })
            : t('steps.inOrder', { count: inOrder.length, names: formatList(inOrder) })}
        </p>
      )}
    </div>
  )
}
