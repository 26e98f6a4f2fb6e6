import type { AgendaItemId, Wordings } from '../../../../electron/contract/model'
import { formatDate, formatTime } from '../../../lib/format'
import { useQueryOf } from '../../../lib/query'
import type { TextStock } from '../editor/offeredTexts'
import { timeInZone } from './meetingClock'
import { useMinutes } from './minutesData'

const none: Wordings = { sentences: [], motions: [], decisions: [] }

/** What the board wrote before under the same item; nothing until it is read, and for what stands under no item. */
export function useWordings(agendaItemId: AgendaItemId | null): Wordings {
  const asked = { agendaItemId: agendaItemId as AgendaItemId }
  return useQueryOf('wording.list', asked, { enabled: agendaItemId !== null }).data ?? none
}

/** What `;` offers under an item, with what its placeholders stand for now. */
export function useTextStock(agendaItemId: AgendaItemId): TextStock {
  const { meeting, attendance } = useMinutes()
  const snippets = useQueryOf('snippet.list', { institutionId: meeting.institution.id })
  const { sentences } = useWordings(agendaItemId)
  const chair = meeting.presiding?.fullName ?? attendance.rows.find(({ role }) => role === 'chair')?.fullName ?? null
  return {
    snippets: snippets.data ?? [],
    sentences,
    facts: {
      date: formatDate(meeting.date, 'longYear'),
      // The time at which it is asked for, not that of the last drawing.
      get time() {
        return formatTime(timeInZone(meeting.timeZone))
      },
      chair,
    },
  }
}
