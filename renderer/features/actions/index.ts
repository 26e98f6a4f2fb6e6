/** The register of actions: over all boards, and of one board for its page. */
export { ActionRegister, type ActionRegisterProps } from './ActionRegister'
export { ActionsPage } from './ActionsPage'
