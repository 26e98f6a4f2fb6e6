/** The settings of this machine, the institution and the workspace. */
export { SettingsPage } from './SettingsPage'
