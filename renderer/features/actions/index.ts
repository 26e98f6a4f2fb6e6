export { ActionsPage } from './placeholder'
