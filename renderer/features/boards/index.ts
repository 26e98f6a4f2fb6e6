export { HomePage, BoardPage, MeetingsPage } from './placeholder'
