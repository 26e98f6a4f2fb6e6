import { Pane } from '../../ui'

/** Stands in for the page until it is written. */
export function SettingsPage() {
  return (
    <Pane id="page" role="main" label="SettingsPage" className="h-full bg-paper">
      <h1>SettingsPage</h1>
    </Pane>
  )
}
