import { z } from 'zod'
import { MeetingId } from '../../db/model/ids'
import type { PresenterView } from '../../db/model/presenter'
import { call, query } from './channel'

const nothing = z.strictObject({})

export const presenterQueries = {
  /** What the wall may show of a meeting. */
  'presenter.view': query<PresenterView>()(z.strictObject({ meetingId: MeetingId }), [
    'meeting',
    'board',
    'agenda_item',
    'attendance',
    'presence_change',
    'recess',
    'item_span',
    'declared_interest',
    'motion',
    'membership',
    'person',
  ]),
} as const

/** The window for the projector: one at a time. */
export const presenterCalls = {
  'presenter.state': call<{ meetingId: MeetingId | null }>()(nothing),
  /** Opens it on a second screen if there is one, or shows this meeting in the one that is open. */
  'presenter.open': call<{ meetingId: MeetingId }>()(z.strictObject({ meetingId: MeetingId })),
  'presenter.close': call<null>()(nothing),
} as const

/** All that the window for the projector may ask for, so that nothing else can ever reach a wall. */
export const PRESENTER_CHANNELS: ReadonlySet<string> = new Set([
  'presenter.view',
  'window.state',
  'window.toggleMaximize',
  'window.close',
  'window.flushed',
])
