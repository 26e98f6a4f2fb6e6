import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardId, PersonId, PlanGoal } from '../../../../electron/contract/model'
import { CommittedField } from '../../../lib/CommittedField'
import { useErrorText } from '../../../lib/errorText'
import { daysBetween, localDate } from '../../../lib/format'
import { useCommand, useQueryOf } from '../../../lib/query'
import { useIsChair } from '../../../lib/useIsChair'
import {
  Banner,
  Button,
  ComboBox,
  DateField,
  ErrorState,
  IconButton,
  LoadingState,
  Select,
  TextField,
} from '../../../ui'

const STATUSES = ['open', 'done', 'dropped'] as const

function GoalRow({ goal, number, isReadOnly }: { goal: PlanGoal; number: number; isReadOnly: boolean }) {
  const { t } = useTranslation('evidence')
  const say = useErrorText()
  const people = useQueryOf('person.list', { text: '' })
  const revise = useCommand('goal.revise')
  const remove = useCommand('goal.remove')
  const { id, owner } = goal
  const failed = revise.error ?? remove.error
  const known = people.data ?? []
  const daysLate = goal.status !== 'open' || goal.dueOn === null ? 0 : daysBetween(goal.dueOn, localDate())
  // The list holds so many people only; the owner is in it all the same.
  const missing = owner === null || known.some((person) => person.id === owner.id) ? [] : [owner]
  return (
    <li className="border-b border-line pb-3 last:border-b-0">
      <div role="group" aria-label={t('goal', { number })} className="flex flex-col gap-2">
        {failed === null ? null : <Banner tone="red" fact={t('notSaved')} detail={say(failed)} />}
        <div className="flex items-start gap-2">
          <div className="min-w-0 flex-1">
            <CommittedField
              label={t('goal', { number })}
              value={goal.text}
              missing={t('missing')}
              isReadOnly={isReadOnly}
              onCommit={(text) => revise.mutate({ id, text })}
            />
          </div>
          <Select
            label={t('status')}
            className="w-[110px]"
            value={goal.status}
            isDisabled={isReadOnly}
            options={STATUSES.map((status) => ({ id: status, label: t(`statuses.${status}`) }))}
            onChange={(status) => revise.mutate({ id, status })}
          />
        </div>
        <div className="flex items-start gap-2">
          <ComboBox
            label={t('owner')}
            className="w-48"
            value={owner?.id ?? null}
            isDisabled={isReadOnly}
            options={[...missing, ...known].map((person) => ({
              id: person.id,
              label: person.fullName,
              isUserContent: true,
            }))}
            onChange={(ownerId) => revise.mutate({ id, ownerId: ownerId as PersonId | null })}
          />
          <DateField
            label={t('due')}
            className="w-40"
            value={goal.dueOn}
            isReadOnly={isReadOnly}
            {...(daysLate > 0 ? { help: t('late', { count: daysLate }) } : {})}
            onChange={(dueOn) => revise.mutate({ id, dueOn })}
          />
          <div className="min-w-0 flex-1">
            <CommittedField
              label={t('progress')}
              value={goal.progress ?? ''}
              isReadOnly={isReadOnly}
              onCommit={(text) => revise.mutate({ id, progress: text === '' ? null : text })}
            />
          </div>
          {isReadOnly ? null : (
            <IconButton
              icon="trash"
              className="mt-[22px]"
              label={t('removeGoal', { number })}
              onPress={() => remove.mutate({ id })}
            />
          )}
        </div>
      </div>
    </li>
  )
}

/** The goals of a board for one school year. */
export function WorkPlan({ boardId, year }: { boardId: BoardId; year: number }) {
  const { t } = useTranslation('evidence')
  const say = useErrorText()
  const goals = useQueryOf('plan.goals', { boardId, year })
  const isChair = useIsChair()
  const add = useCommand('goal.add')
  const [text, setText] = useState('')
  const submit = () => {
    if (text.trim() === '') return
    add.mutate({ boardId, year, text: text.trim() }, { onSuccess: () => setText('') })
  }
  if (goals.isError) return <ErrorState onRetry={() => void goals.refetch()}>{say(goals.error)}</ErrorState>
  if (goals.isPending) return <LoadingState />
  return (
    <>
      {goals.data.length === 0 ? <p className="text-ink-2">{t('noGoals')}</p> : null}
      {goals.data.length === 0 ? null : (
        <ul aria-label={t('plan')} className="flex flex-col gap-3">
          {goals.data.map((goal, index) => (
            <GoalRow key={goal.id} goal={goal} number={index + 1} isReadOnly={isChair} />
          ))}
        </ul>
      )}
      {isChair ? null : (
        <div className="flex items-end gap-2">
          <TextField
            label={t('newGoal')}
            className="flex-1"
            value={text}
            onChange={setText}
            error={add.isError ? say(add.error) : undefined}
            onKeyDown={(event) => {
              if (event.key === 'Enter') submit()
              event.continuePropagation()
            }}
          />
          <Button onPress={submit} isDisabled={text.trim() === ''}>
            {t('addGoal')}
          </Button>
        </div>
      )}
    </>
  )
}
