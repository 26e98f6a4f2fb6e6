/** What every register has: a page that narrows, and a table that sorts. */
export { RegisterPage, type RegisterPageProps } from './RegisterPage'
export { RegisterTable, type RegisterColumn, type RegisterTableProps } from './RegisterTable'
