/** The check of sealed minutes. */
export { VerifyPage } from './VerifyPage'
