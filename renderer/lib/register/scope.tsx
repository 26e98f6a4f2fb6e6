import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardId, ProgramId, RegisterScope } from '../../../electron/contract/model'
import { useQueryOf } from '../query'
import { Select } from '../../ui'

/** Everything of the institution. */
export const wholeScope: RegisterScope = { boardId: null, programId: null, from: null, to: null }

/** Which board and program a register is narrowed to, and how far back it goes; at first only to the board, if any. */
export function useScope(boardId: BoardId | null = null): [RegisterScope, (changed: Partial<RegisterScope>) => void] {
  const [scope, setScope] = useState<RegisterScope>({ ...wholeScope, boardId })
  return [scope, (changed) => setScope((current) => ({ ...current, ...changed }))]
}

/** Props of {@link ScopeFilters}. */
export interface ScopeFiltersProps {
  scope: RegisterScope
  onChange: (changed: Partial<RegisterScope>) => void
  /** Off where a register does not know programs. */
  hasPrograms?: boolean
}

/** Narrows a register to a board, a program and a school year. */
export function ScopeFilters({ scope, onChange, hasPrograms = true }: ScopeFiltersProps) {
  const { t } = useTranslation('registers')
  const boards = useQueryOf('board.list', {})
  const programs = useQueryOf('program.list', {})
  const years = useQueryOf('schoolYear.list', {})
  const all = { id: 'all', label: '' }
  const ofBoard = (programs.data ?? []).filter(
    ({ boardIds }) => scope.boardId === null || boardIds.includes(scope.boardId),
  )
  return (
    <>
      <Select
        label={t('board')}
        value={scope.boardId ?? 'all'}
        options={[
          { ...all, label: t('allBoards') },
          ...(boards.data ?? []).map(({ id, name, shortName }) => ({
            id: id as string,
            label: shortName ?? name,
            isUserContent: true,
          })),
        ]}
        onChange={(id) => onChange({ boardId: id === 'all' ? null : (id as BoardId), programId: null })}
        className="w-44"
      />
      {hasPrograms && (programs.data ?? []).length > 1 ? (
        <Select
          label={t('program')}
          value={scope.programId ?? 'all'}
          options={[
            { ...all, label: t('allPrograms') },
            ...ofBoard.map(({ id, name }) => ({ id: id as string, label: name, isUserContent: true })),
          ]}
          onChange={(id) => onChange({ programId: id === 'all' ? null : (id as ProgramId) })}
          className="w-48"
        />
      ) : null}
      <Select
        label={t('schoolYear')}
        value={scope.from ?? 'all'}
        options={[
          { ...all, label: t('allYears') },
          ...(years.data ?? []).map(({ from, label }) => ({ id: from, label })),
        ]}
        onChange={(id) => {
          const year = years.data?.find(({ from }) => from === id)
          onChange({ from: year?.from ?? null, to: year?.to ?? null })
        }}
        className="w-32"
      />
    </>
  )
}
