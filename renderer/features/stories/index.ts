/** What partnerships brought, to be told outside once the people in it agreed. */
export { StoriesPage } from './StoriesPage'
