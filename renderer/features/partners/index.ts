/** Organizations that work with the school, and those that could. */
export { PartnersPage } from './PartnersPage'
