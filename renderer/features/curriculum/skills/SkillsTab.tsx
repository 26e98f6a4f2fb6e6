import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardId, SkillRound } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { useErrorText } from '../../../lib/errorText'
import { localDate } from '../../../lib/format'
import { useQueryOf } from '../../../lib/query'
import { ExportButton } from '../../../lib/register'
import { useIsChair } from '../../../lib/useIsChair'
import { Button, EmptyState, ErrorState, LoadingState, Select } from '../../../ui'
import { RegisterPage } from '../../../ui/register'
import type { TabProps } from '../tab'
import { RoundPart } from './RoundPart'
import { SkillDialog } from './SkillDialog'
import { SkillList } from './SkillList'

const LIST = 'list'

/** The skills that a board asks for, and the yearly rounds in which its members rate them. */
export function SkillsTab({ tabs, scope, narrow }: TabProps) {
  const { t } = useTranslation('curriculum')
  const boards = useQueryOf('board.list', {})
  const boardId = scope.boardId ?? boards.data?.[0]?.id ?? null
  const chooseBoard = (
    <Select
      label={t('board')}
      value={boardId}
      options={(boards.data ?? []).map(({ id, name, shortName }) => ({
        id,
        label: shortName ?? name,
        isUserContent: true,
      }))}
      onChange={(id) => narrow({ boardId: id, programId: null })}
      className="w-44"
    />
  )
  if (boardId === null) {
    return (
      <RegisterPage title={t('title')} tabs={tabs} filter={null}>
        {boards.isSuccess ? <EmptyState className="px-6">{t('skill.noBoard')}</EmptyState> : <LoadingState />}
      </RegisterPage>
    )
  }
  return <SkillsOfBoard key={boardId} boardId={boardId} tabs={tabs} chooseBoard={chooseBoard} scope={scope} />
}

function SkillsOfBoard({
  boardId,
  tabs,
  chooseBoard,
  scope,
}: Pick<TabProps, 'tabs' | 'scope'> & { boardId: BoardId; chooseBoard: TabProps['tabs'] }) {
  const { t } = useTranslation('curriculum')
  const say = useErrorText()
  const isChair = useIsChair()
  const list = useQueryOf('skill.list', { boardId })
  const [chosen, choose] = useState<string | null>(null)
  const [isAdding, setAdding] = useState(false)
  const skills = list.data?.skills ?? []
  const rounds = list.data?.rounds ?? []
  const view = chosen ?? rounds[0]?.id ?? LIST
  const round = rounds.find(({ id }) => id === view)
  const add = isChair ? undefined : () => setAdding(true)
  const body = () => {
    if (list.isError) {
      return (
        <ErrorState className="px-6" onRetry={() => void list.refetch()}>
          {say(list.error)}
        </ErrorState>
      )
    }
    if (list.data === undefined) return <LoadingState className="px-6" />
    if (skills.length === 0) return <EmptyState className="px-6">{t('skill.none')}</EmptyState>
    if (round === undefined) return <SkillList skills={skills} isReadOnly={isChair} />
    return <RoundPart key={round.id} round={round} previous={previousOf(rounds, round)} isReadOnly={isChair} />
  }
  return (
    <>
      <RegisterPage
        title={t('title')}
        lead={list.data === undefined ? undefined : t('skill.lead', { count: skills.length })}
        tabs={tabs}
        filter={null}
        filters={
          <>
            {chooseBoard}
            <Select
              label={t('skill.view')}
              value={view}
              options={[
                { id: LIST, label: t('skill.list') },
                ...rounds.map(({ id, year }) => ({ id: id as string, label: t('round.year', { year: String(year) }) })),
              ]}
              onChange={choose}
              className="w-44"
            />
            {isChair || skills.length === 0 ? null : <OpenRound boardId={boardId} rounds={rounds} onOpened={choose} />}
          </>
        }
        onNew={add}
        actions={
          <>
            <ExportButton register="skills" scope={{ ...scope, boardId }} ids={null} />
            {add === undefined ? null : (
              <Button variant="primary" icon="plus" onPress={add}>
                {t('skill.new')}
              </Button>
            )}
          </>
        }
      >
        {body()}
      </RegisterPage>
      {isAdding ? (
        <SkillDialog
          skill={null}
          boardId={boardId}
          onClose={() => {
            setAdding(false)
            choose(LIST)
          }}
        />
      ) : null}
    </>
  )
}

/** The round before another one. */
function previousOf(rounds: readonly SkillRound[], round: SkillRound): SkillRound | undefined {
  return rounds.find(({ year }) => year < round.year)
}

/** Begins the round of this year, as long as there is none. */
function OpenRound({
  boardId,
  rounds,
  onOpened,
}: {
  boardId: BoardId
  rounds: readonly SkillRound[]
  onOpened: (id: string) => void
}) {
  const { t } = useTranslation('curriculum')
  const say = useErrorText()
  const { data: meetings } = useQueryOf('meeting.list', { boardId })
  const [error, setError] = useState<unknown>(null)
  const today = localDate()
  const year = Number(today.slice(0, 4))
  if (rounds.some((round) => round.year === year)) return null
  const open = async () => {
    try {
      // The meeting of the day, or the one that is in progress, is where it happens.
      const meeting = meetings?.find(({ date, status }) => status === 'in_progress' || date === today)
      const { id } = await api.command('skillRound.open', {
        boardId,
        year,
        openedOn: today,
        meetingId: meeting?.id ?? null,
      })
      onOpened(id)
    } catch (thrown) {
      setError(thrown)
    }
  }
  return (
    <>
      <Button icon="plus" onPress={() => void open()}>
        {t('round.open', { year: String(year) })}
      </Button>
      {error === null ? null : (
        <p role="alert" className="text-sm text-red">
          {say(error)}
        </p>
      )}
    </>
  )
}
