import type { ReadDb } from '../../changelog/store'
import type { RegisterScope, RegisterTable } from '../../model/registers/table'
import { listStoriesToTell } from './stories'

/** Success stories with consent, one row for each. Of all others there is not even a row. */
export function storiesTable(db: ReadDb, scope: RegisterScope): RegisterTable {
  return {
    register: 'stories',
    columns: [
      { key: 'heldOn', kind: 'date' },
      { key: 'board', kind: 'text' },
      { key: 'program', kind: 'text' },
      { key: 'organization', kind: 'text' },
      { key: 'title', kind: 'text' },
      { key: 'challenge', kind: 'text' },
      { key: 'contribution', kind: 'text' },
      { key: 'result', kind: 'text' },
      { key: 'resultFigure', kind: 'text' },
      { key: 'quote', kind: 'text' },
      { key: 'quoteBy', kind: 'text' },
      { key: 'consentOn', kind: 'date' },
      { key: 'approvedOn', kind: 'date' },
      { key: 'meeting', kind: 'date' },
    ],
    rows: listStoriesToTell(db, scope).map((story) => ({
      id: story.id,
      boardId: story.boardId,
      meetingId: story.meeting?.id ?? null,
      agendaItemId: story.agendaItemId,
      cells: [
        story.happenedOn ?? story.recordedOn,
        story.boardName,
        story.programName,
        story.organization?.name ?? null,
        story.text,
        story.challenge,
        story.contribution,
        story.result,
        story.resultFigure,
        story.quote,
        story.quoteBy,
        story.consent?.on ?? null,
        story.approval?.on ?? null,
        story.meeting?.date ?? null,
      ],
    })),
  }
}
