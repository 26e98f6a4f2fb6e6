import { Pane } from '../../ui'

/** Stands in for the page until it is written. */
export function FirstStartPage() {
  return (
    <Pane id="page" role="main" label="FirstStartPage" className="h-full bg-paper">
      <h1>FirstStartPage</h1>
    </Pane>
  )
}
