import type { ReadDb } from '../../changelog/store'
import type { RegisterScope, RegisterTable } from '../../model/registers/table'
import { listPledges } from './pledges'

/** Pledges and how they were kept, one row for each pledge. What was said in confidence stays out of every copy. */
export function pledgesTable(db: ReadDb, scope: RegisterScope): RegisterTable {
  return {
    register: 'pledges',
    columns: [
      { key: 'pledgedOn', kind: 'date' },
      { key: 'board', kind: 'text' },
      { key: 'program', kind: 'text' },
      { key: 'organization', kind: 'text' },
      { key: 'contact', kind: 'text' },
      { key: 'kind', kind: 'text' },
      { key: 'text', kind: 'text' },
      { key: 'term', kind: 'text' },
      { key: 'places', kind: 'number' },
      { key: 'filled', kind: 'number' },
      { key: 'hours', kind: 'number' },
      { key: 'agreementExpiresOn', kind: 'date' },
      { key: 'status', kind: 'text' },
      { key: 'meeting', kind: 'date' },
    ],
    rows: listPledges(db, scope)
      .filter(({ isConfidential }) => !isConfidential)
      .map((pledge) => ({
        id: pledge.id,
        boardId: pledge.boardId,
        meetingId: pledge.meeting?.id ?? null,
        agendaItemId: pledge.agendaItemId,
        cells: [
          pledge.pledgedOn,
          pledge.boardName,
          pledge.programName,
          pledge.organization?.name ?? null,
          pledge.contact?.fullName ?? null,
          pledge.kind,
          pledge.text,
          pledge.term,
          pledge.places,
          pledge.filled,
          pledge.hours,
          pledge.agreementExpiresOn,
          pledge.status,
          pledge.meeting?.date ?? null,
        ],
      })),
  }
}
