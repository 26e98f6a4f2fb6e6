import type { ReadDb } from '../../changelog/store'
import type { RegisterScope, RegisterTable } from '../../model/registers/table'
import { listDevelopments } from './developments'
import { listInteractions, listProspects } from './partners'

/** The pipeline of possible partners as plain rows. */
export function prospectsTable(db: ReadDb, scope: RegisterScope): RegisterTable {
  return {
    register: 'prospects',
    columns: [
      { key: 'identifiedOn', kind: 'date' },
      { key: 'board', kind: 'text' },
      { key: 'program', kind: 'text' },
      { key: 'text', kind: 'text' },
      { key: 'organization', kind: 'text' },
      { key: 'contact', kind: 'text' },
      { key: 'stage', kind: 'text' },
      { key: 'source', kind: 'text' },
      { key: 'sourceDetail', kind: 'text' },
      { key: 'referredBy', kind: 'text' },
      { key: 'owner', kind: 'text' },
      { key: 'gapCategory', kind: 'text' },
      { key: 'gapSkill', kind: 'text' },
      { key: 'meeting', kind: 'date' },
    ],
    rows: listProspects(db, scope)
      .filter(({ isConfidential }) => !isConfidential)
      .map((row) => ({
        id: row.id,
        boardId: row.boardId,
        meetingId: row.meeting?.id ?? null,
        agendaItemId: row.agendaItemId,
        cells: [
          row.identifiedOn,
          row.boardName,
          row.program?.name ?? null,
          row.text,
          row.organization?.name ?? null,
          row.contact?.fullName ?? null,
          row.stage,
          row.source,
          row.sourceDetail,
          row.referredBy?.fullName ?? null,
          row.owner?.fullName ?? null,
          row.gapCategory,
          row.gapSkill,
          row.meeting?.date ?? null,
        ],
      })),
  }
}

/** What was talked over with whom, as plain rows. Those of no board belong to the institution as a whole. */
export function interactionsTable(db: ReadDb, scope: RegisterScope): RegisterTable {
  return {
    register: 'interactions',
    columns: [
      { key: 'heldOn', kind: 'date' },
      { key: 'organization', kind: 'text' },
      { key: 'contact', kind: 'text' },
      { key: 'board', kind: 'text' },
      { key: 'channel', kind: 'text' },
      { key: 'by', kind: 'text' },
      { key: 'note', kind: 'text' },
      { key: 'nextStep', kind: 'text' },
      { key: 'nextStepOn', kind: 'date' },
      { key: 'nextStepDoneOn', kind: 'date' },
    ],
    rows: listInteractions(db, { organizationId: null, scope }).map((row) => ({
      id: row.id,
      boardId: row.board?.id ?? null,
      meetingId: null,
      agendaItemId: null,
      cells: [
        row.heldOn,
        row.organization.name,
        row.contact?.fullName ?? null,
        row.board?.name ?? null,
        row.channel,
        row.by?.name ?? null,
        row.note,
        row.nextStep,
        row.nextStepOn,
        row.nextStepDoneOn,
      ],
    })),
  }
}

/** Professional development as plain rows. */
export function developmentTableOf(db: ReadDb, scope: RegisterScope): RegisterTable {
  return {
    register: 'development',
    columns: [
      { key: 'heldOn', kind: 'date' },
      { key: 'endsOn', kind: 'date' },
      { key: 'board', kind: 'text' },
      { key: 'program', kind: 'text' },
      { key: 'text', kind: 'text' },
      { key: 'kind', kind: 'text' },
      { key: 'direction', kind: 'text' },
      { key: 'host', kind: 'text' },
      { key: 'topic', kind: 'text' },
      { key: 'hours', kind: 'number' },
      { key: 'participants', kind: 'number' },
      { key: 'participantNames', kind: 'text' },
      { key: 'followUp', kind: 'text' },
      { key: 'recommendation', kind: 'number' },
      { key: 'meeting', kind: 'date' },
    ],
    rows: listDevelopments(db, scope)
      .filter(({ isConfidential }) => !isConfidential)
      .map((row) => ({
        id: row.id,
        boardId: row.boardId,
        meetingId: row.meeting?.id ?? null,
        agendaItemId: row.agendaItemId,
        cells: [
          row.heldOn,
          row.endsOn,
          row.boardName,
          row.program?.name ?? null,
          row.text,
          row.kind,
          row.direction,
          row.host?.name ?? null,
          row.topic,
          row.hours,
          row.participants,
          row.participantNames,
          row.followUp,
          row.recommendation?.number ?? null,
          row.meeting?.date ?? null,
        ],
      })),
  }
}
