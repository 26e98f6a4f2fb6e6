/** Home, boards with their people and meetings, and the list of all meetings. */
export { BoardPage, type BoardPageProps, type BoardTab } from './BoardPage'
export { HomePage } from './home/HomePage'
export { MeetingsPage } from './meetings/MeetingsPage'
