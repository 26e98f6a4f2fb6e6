export { FirstStartPage } from './placeholder'
