import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardId, PersonId, PlanGoal } from '../../../../electron/contract/model'
import { CommittedField } from '../../../lib/CommittedField'
import { useErrorText } from '../../../lib/errorText'
import { useCommand, useQueryOf } from '../../../lib/query'
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

function GoalRow({ goal, number }: { goal: PlanGoal; number: number }) {
  const { t } = useTranslation('evidence')
  const say = useErrorText()
  const people = useQueryOf('person.list', { text: '' })
  const revise = useCommand('goal.revise')
  const remove = useCommand('goal.remove')
  const { id, owner } = goal
  const failed = revise.error ?? remove.error
  const known = people.data ?? []
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
              onCommit={(text) => revise.mutate({ id, text })}
            />
          </div>
          <Select
            label={t('status')}
            className="w-[110px]"
            value={goal.status}
            options={STATUSES.map((status) => ({ id: status, label: t(`statuses.${status}`) }))}
            onChange={(status) => revise.mutate({ id, status })}
          />
        </div>
        <div className="flex items-start gap-2">
          <ComboBox
            label={t('owner')}
            className="w-48"
            value={owner?.id ?? null}
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
            onChange={(dueOn) => revise.mutate({ id, dueOn })}
          />
          <div className="min-w-0 flex-1">
            <CommittedField
              label={t('progress')}
              value={goal.progress ?? ''}
              onCommit={(text) => revise.mutate({ id, progress: text === '' ? null : text })}
            />
          </div>
          <IconButton
            icon="trash"
            className="mt-[22px]"
            label={t('removeGoal', { number })}
            onPress={() => remove.mutate({ id })}
          />
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
            <GoalRow key={goal.id} goal={goal} number={index + 1} />
          ))}
        </ul>
      )}
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
    </>
  )
}
