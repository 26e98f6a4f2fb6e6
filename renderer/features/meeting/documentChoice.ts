import { create } from 'zustand'
import type { MeetingId, MeetingStatus } from '../../../electron/contract/model'

/** The two documents of a meeting. */
export type DocumentKind = 'agenda' | 'minutes'

/** Which document was looked at last, by meeting; dies with the window. */
const useChoices = create<{ readonly byMeeting: Readonly<Record<string, DocumentKind>> }>()(() => ({ byMeeting: {} }))

/** Shows this document of a meeting from now on. */
export function chooseDocument(meetingId: MeetingId, kind: DocumentKind): void {
  useChoices.setState(({ byMeeting }) => ({ byMeeting: { ...byMeeting, [meetingId]: kind } }))
}

/** The document to show: the one chosen, else the agenda before the meeting and the minutes from then on. */
export function useDocumentChoice(meetingId: MeetingId, status: MeetingStatus | undefined): DocumentKind {
  const chosen = useChoices((state) => state.byMeeting[meetingId])
  return chosen ?? (status === 'planned' || status === 'cancelled' ? 'agenda' : 'minutes')
}
