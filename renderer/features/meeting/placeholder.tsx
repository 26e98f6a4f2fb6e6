import { Pane } from '../../ui'

/** Stands in for the page until it is written. */
export function AgendaPage(_props: { meetingId: string }) {
  return (
    <Pane id="page" role="main" label="AgendaPage" className="h-full bg-paper">
      <h1>AgendaPage</h1>
    </Pane>
  )
}

/** Stands in for the page until it is written. */
export function RecordPage(_props: { meetingId: string }) {
  return (
    <Pane id="page" role="main" label="RecordPage" className="h-full bg-paper">
      <h1>RecordPage</h1>
    </Pane>
  )
}
