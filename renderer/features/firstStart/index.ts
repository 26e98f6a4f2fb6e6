/** The choice on an empty workspace. */
export { FirstStartPage } from './FirstStartPage'
