export { SearchPage, SearchPalette } from './placeholder'
