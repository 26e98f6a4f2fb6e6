/** Finding things: the palette over every page, and a page for all results. */
export { SearchPage } from './SearchPage'
export { SearchPalette } from './SearchPalette'
