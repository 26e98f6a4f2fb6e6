import type { ReadDb } from '../../../db/changelog/store'
import type { MeetingId } from '../../../db/model/ids'
import { getPresenterView } from '../../../db/queries/presenter'
import type { presenterCalls, presenterQueries } from '../../contract/presenter'
import type { Handlers } from '../../ipc/handlers'

/** The window for the projector, as its buttons need it. */
export interface PresenterControl {
  readonly open: (meetingId: MeetingId) => void
  readonly close: () => void
  readonly meetingId: () => MeetingId | null
}

/** What the wall shows, and the window that shows it. */
export function presenterHandlers(
  db: () => ReadDb,
  presenter: PresenterControl,
): Handlers<keyof typeof presenterQueries | keyof typeof presenterCalls> {
  return {
    'presenter.view': (input) => getPresenterView(db(), input),
    'presenter.state': () => ({ meetingId: presenter.meetingId() }),
    'presenter.open': ({ meetingId }) => {
      // An unknown meeting must not open a window that can only say so.
      getPresenterView(db(), { meetingId })
      presenter.open(meetingId)
      return { meetingId }
    },
    'presenter.close': () => {
      presenter.close()
      return null
    },
  }
}
