import type { FindingPlace, MeetingId } from '../../../../../electron/contract/model'

/** The address of the place where a finding is put right; the Minutes page gives it the focus. */
export function addressOf(meetingId: MeetingId, place: FindingPlace): string {
  const minutes = `/meetings/${meetingId}/minutes`
  switch (place.kind) {
    case 'item':
      return `${minutes}?item=${place.agendaItemId}&focus=text`
    case 'record':
      return `${minutes}?item=${place.agendaItemId}&focus=record.${place.recordId}`
    case 'attendance':
      return `${minutes}?focus=${place.personId === null ? 'people' : `person.${place.personId}`}`
    case 'action':
      return '/actions'
    case 'meeting':
      if (place.field === 'times') return `${minutes}?focus=times`
      if (place.field === 'presiding' || place.field === 'recorder') return `${minutes}?focus=officers`
      return `/meetings/${meetingId}/agenda`
  }
}
