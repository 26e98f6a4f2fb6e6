export { SettingsPage } from './placeholder'
