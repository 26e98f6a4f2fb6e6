import { Pane } from '../../ui'

/** Stands in for the page until it is written. */
export function HomePage(_props: { isAddingBoard: boolean }) {
  return (
    <Pane id="page" role="main" label="HomePage" className="h-full bg-paper">
      <h1>HomePage</h1>
    </Pane>
  )
}

/** Stands in for the page until it is written. */
export function BoardPage(_props: { boardId: string; tab: 'overview' | 'members' | 'meetings' | 'actions' }) {
  return (
    <Pane id="page" role="main" label="BoardPage" className="h-full bg-paper">
      <h1>BoardPage</h1>
    </Pane>
  )
}

/** Stands in for the page until it is written. */
export function MeetingsPage() {
  return (
    <Pane id="page" role="main" label="MeetingsPage" className="h-full bg-paper">
      <h1>MeetingsPage</h1>
    </Pane>
  )
}
