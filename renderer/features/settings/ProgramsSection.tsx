import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstitutionId, ProgramOfBoards } from '../../../electron/contract/model'
import { api } from '../../lib/api'
import { CommittedField } from '../../lib/CommittedField'
import { useErrorText } from '../../lib/errorText'
import { formatList } from '../../lib/format'
import { useQueryOf } from '../../lib/query'
import { useAct } from '../../lib/useAct'
import { Banner, Button, DateField, ErrorState, TextField } from '../../ui'
import { Section } from './Section'

type Act = ReturnType<typeof useAct>['act']

function ProgramRow({ program, number, boards, act }: ProgramRowProps) {
  const { t } = useTranslation('settings')
  const { id, name, closedOn } = program
  return (
    <li className="border-b border-line py-2 last:border-b-0">
      <div role="group" aria-label={name} data-user-label="" className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <CommittedField
            label={t('programs.name', { number })}
            value={name}
            missing={t('programs.nameMissing')}
            onCommit={(text) => void act(() => api.command('program.revise', { id, name: text }))}
          />
          {boards.length === 0 ? (
            <p className="mt-0.5 text-sm text-ink-2">{t('programs.noBoard')}</p>
          ) : (
            <p className="mt-0.5 truncate text-sm text-ink-2" data-user-content="" title={formatList(boards)}>
              {formatList(boards)}
            </p>
          )}
        </div>
        <DateField
          label={t('programs.closedOn')}
          className="w-44"
          yearGuess="past"
          value={closedOn}
          onChange={(day) => void act(() => api.command('program.revise', { id, closedOn: day }))}
        />
      </div>
    </li>
  )
}

interface ProgramRowProps {
  program: ProgramOfBoards
  number: number
  /** Names of the boards that advise it. */
  boards: readonly string[]
  act: Act
}

function NewProgram({ institutionId, act }: { institutionId: InstitutionId; act: Act }) {
  const { t } = useTranslation('settings')
  const [name, setName] = useState('')
  const add = async () => {
    const text = name.trim()
    if (text === '') return
    if (await act(() => api.command('program.add', { institutionId, name: text, credential: null }))) setName('')
  }
  return (
    <div className="flex items-end gap-2">
      <TextField
        label={t('programs.add')}
        className="flex-1"
        value={name}
        onChange={setName}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void add()
          event.continuePropagation()
        }}
      />
      <Button isDisabled={name.trim() === ''} onPress={() => void add()}>
        {t('programs.addAct')}
      </Button>
    </div>
  )
}

/** Props of {@link ProgramsSection}. */
export interface ProgramsSectionProps {
  institutionId: InstitutionId
  /** Whether the address leads to this part. */
  isAskedFor: boolean
}

/** The programs of study: renamed, closed when they are taught no more, and added before a board advises them. */
export function ProgramsSection({ institutionId, isAskedFor }: ProgramsSectionProps) {
  const { t } = useTranslation('settings')
  const say = useErrorText()
  const programs = useQueryOf('program.list', {})
  const boards = useQueryOf('board.list', {})
  const { error, act } = useAct()
  const namesOf = ({ boardIds }: ProgramOfBoards) =>
    (boards.data ?? []).filter(({ id }) => boardIds.includes(id)).map(({ name }) => name)
  return (
    <Section label={t('programs.title')} note={t('programs.note')} isAskedFor={isAskedFor}>
      <p className="text-ink-2">{t('programs.lead')}</p>
      {error === null ? null : <Banner tone="red" fact={t('notSaved')} detail={say(error)} />}
      {programs.isError ? <ErrorState onRetry={() => void programs.refetch()}>{say(programs.error)}</ErrorState> : null}
      {programs.data?.length === 0 ? <p className="text-ink-2">{t('programs.none')}</p> : null}
      {programs.data === undefined || programs.data.length === 0 ? null : (
        <ul aria-label={t('programs.title')} className="border-t border-line">
          {programs.data.map((program, index) => (
            <ProgramRow key={program.id} program={program} number={index + 1} boards={namesOf(program)} act={act} />
          ))}
        </ul>
      )}
      <NewProgram institutionId={institutionId} act={act} />
    </Section>
  )
}
