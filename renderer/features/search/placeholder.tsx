import { Pane } from '../../ui'

/** Stands in for the page until it is written. */
export function SearchPage(_props: { text: string }) {
  return (
    <Pane id="page" role="main" label="SearchPage" className="h-full bg-paper">
      <h1>SearchPage</h1>
    </Pane>
  )
}

/** Stands in for the page until it is written. */
export function SearchPalette(_props: { isOpen: boolean; onClose: () => void }) {
  return null
}
