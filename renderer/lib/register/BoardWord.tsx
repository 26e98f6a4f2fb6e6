import { useQueryOf } from '../query'

/** The board of an entry by its short name, as the sidebar has it; the whole name in the tooltip. */
export function BoardWord({ boardId, name }: { boardId: string; name: string }) {
  const boards = useQueryOf('board.list', {})
  return (
    <span data-user-content="" title={name} className="min-w-0 truncate">
      {boards.data?.find(({ id }) => id === boardId)?.shortName ?? name}
    </span>
  )
}
