import {
  ICalAlarmType,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
  type ICalTemporalPlainDateTimeStub,
  type ICalTemporalZonedDateTimeStub,
} from 'ical-generator'
import type { Invitation, Invited } from '../../../db/model/followUp'
import type { AgendaItem, MeetingDetail } from '../../../db/model/meeting'
import type { Revision } from '../../../db/queries/followUpRevision'
import { calendarLine, calendarText, PRODUCT, uidOf } from './calendarText'
import { timeZoneComponent } from './timeZone'
import type { Words } from './words'

/** What an invitation is made of. */
export interface InvitationFacts {
  meeting: MeetingDetail
  items: readonly AgendaItem[]
  invitation: Invitation
  revision: Revision
  /** The moment of the writing, ISO in UTC. */
  now: string
}

/** A day before, so that the agenda can still be read. */
const ALARM_S = 24 * 60 * 60

const METHODS = {
  request: ICalCalendarMethod.REQUEST,
  publish: ICalCalendarMethod.PUBLISH,
  cancel: ICalCalendarMethod.CANCEL,
}

/** A meeting as a calendar file: an invitation, a bare event, or a cancellation. */
export function invitationFile(facts: InvitationFacts, words: Words): string {
  const { meeting, invitation, revision } = facts
  const calendar = new ICalCalendar({
    prodId: PRODUCT,
    method: METHODS[invitation.method],
    // Without a name: with one the generator writes every instant in local time of the machine.
    timezone: { name: null, generator: (zone) => timeZoneComponent(zone, meeting.date) },
  })
  const title = calendarLine(meeting.title)
  const isCancelled = invitation.method === 'cancel'
  const place = calendarLine(meeting.place ?? meeting.onlineAddress ?? '')
  const event = calendar.createEvent({
    id: uidOf('meeting', meeting.id),
    sequence: revision.sequence,
    stamp: new Date(facts.now),
    created: new Date(revision.createdAt),
    lastModified: new Date(revision.changedAt),
    timezone: meeting.timeZone,
    start: wallTime(meeting.date, meeting.startTime),
    end: wallTime(meeting.date, meeting.endTime),
    summary: words.say('calendar.summary', { title, board: calendarLine(meeting.board.name) }),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    description: descriptionOf(facts, words),
    ...(place === '' ? {} : { location: { title: place } }),
    ...(webAddress(meeting.onlineAddress) === null ? {} : { url: webAddress(meeting.onlineAddress) }),
  })
  const { organizer } = invitation
  if (organizer !== null && organizer.email !== null) {
    event.organizer({ name: calendarLine(organizer.fullName) || organizer.email, email: organizer.email })
    // RFC 5546: a published event has no attendees.
    if (invitation.method !== 'publish')
      for (const person of invitation.attendees) addAttendee(event, person, isCancelled)
  }
  if (!isCancelled) {
    event.createAlarm({
      type: ICalAlarmType.display,
      trigger: ALARM_S,
      description: words.say('calendar.alarm', { title, time: words.time(meeting.startTime) }),
    })
  }
  return `${calendar.toString()}\r\n`
}

type Event = ReturnType<ICalCalendar['createEvent']>

function addAttendee(event: Event, { fullName, email }: Invited, isCancelled: boolean): void {
  if (email === null) return
  event.createAttendee({
    name: calendarLine(fullName) || email,
    email,
    type: ICalAttendeeType.INDIVIDUAL,
    role: ICalAttendeeRole.REQ,
    status: ICalAttendeeStatus.NEEDSACTION,
    ...(isCancelled ? {} : { rsvp: true }),
  })
}

/** The online address as a link; null for one that is no web address, such as a telephone number. */
function webAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null
  const { protocol, href } = new URL(address)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}

/** Online address and agenda. Of confidential items not even the number: an invitation travels far. */
function descriptionOf({ meeting, items }: InvitationFacts, words: Words): string {
  const closed = new Set(items.filter((item) => item.isConfidential).map(({ id }) => id))
  const open = items.filter((item) => !closed.has(item.id) && (item.parentId === null || !closed.has(item.parentId)))
  const lines = open.map(({ number, title, minutesAllotted, presenter, parentId }) => {
    const values = { number, title: calendarLine(title), minutes: minutesAllotted ?? 0 }
    const item = words.say(minutesAllotted === null ? 'calendar.item' : 'calendar.itemMinutes', values)
    const line = presenter === null ? item : words.say('calendar.lead', { item, name: calendarLine(presenter.name) })
    return parentId === null ? line : `  ${line}`
  })
  const online =
    meeting.onlineAddress === null
      ? []
      : [words.say('calendar.online', { address: calendarLine(meeting.onlineAddress) })]
  return calendarText(
    [
      ...online,
      ...(lines.length === 0 ? [] : [...(online.length === 0 ? [] : ['']), words.say('calendar.agenda'), ...lines]),
    ].join('\n'),
  )
}

/**
 * Day and time on the wall, in the form of Temporal that the generator takes as they are. A Date would be read in the
 * zone of this machine, where that time may not exist on that day.
 */
function wallTime(date: string, time: string): ICalTemporalPlainDateTimeStub {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const fields = { year, month, day, hour, minute, second: 0 }
  const text = `${date}T${time}:00`
  const write = { toString: () => text, toJSON: () => text }
  const plain: ICalTemporalPlainDateTimeStub = {
    ...fields,
    ...write,
    toPlainDate: () => ({ year, month, day, toString: () => date, toJSON: () => date }),
    toZonedDateTime: (timeZone) => zoned(timeZone),
  }
  const zoned = (timeZoneId: string): ICalTemporalZonedDateTimeStub => ({
    ...fields,
    ...write,
    timeZoneId,
    toPlainDateTime: () => plain,
    withTimeZone: zoned,
    toInstant: () => {
      throw new Error('A time on the wall is no instant.')
    },
  })
  return plain
}
