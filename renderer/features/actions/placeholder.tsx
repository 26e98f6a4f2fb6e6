import { Pane } from '../../ui'

/** Stands in for the page until it is written. */
export function ActionsPage() {
  return (
    <Pane id="page" role="main" label="ActionsPage" className="h-full bg-paper">
      <h1>ActionsPage</h1>
    </Pane>
  )
}
