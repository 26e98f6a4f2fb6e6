import { create } from 'zustand'

/** What of the Minutes page dies with the window. */
interface MinutesUi {
  /** The record whose form is open, and where its focus begins. */
  readonly editing: { readonly recordId: string; readonly isNew: boolean } | null
  /** The last item shown of each meeting, to come back to. */
  readonly lastItems: Readonly<Record<string, string>>
}

/** State of the Minutes pages of this window. */
export const useMinutesUi = create<MinutesUi>()(() => ({ editing: null, lastItems: {} }))

/** Opens the form of a record, or closes the open one. */
export function editRecord(recordId: string | null, isNew = false): void {
  useMinutesUi.setState({ editing: recordId === null ? null : { recordId, isNew } })
}

/** Remembers the item that is shown. */
export function rememberItem(meetingId: string, itemId: string): void {
  useMinutesUi.setState(({ lastItems }) => ({ lastItems: { ...lastItems, [meetingId]: itemId } }))
}
