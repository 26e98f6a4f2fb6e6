import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PledgeKind, type BoardId, type Placement, type Pledge, type ProgramId } from '../../../electron/contract/model'
import { api } from '../../lib/api'
import { termsAround, useEntryWords } from '../../lib/entryWords'
import { localDate } from '../../lib/format'
import { contactOf, EntryDialog, RecordedAt, type EntryValues, type FieldSpec } from '../../lib/register'
import { useIsChair } from '../../lib/useIsChair'
import { PlacementDialog, PlacementList } from './PlacementList'

/** Props of {@link PledgeDialog}. */
export interface PledgeDialogProps {
  /** The one to change; null makes a new one. */
  pledge: Pledge | null
  boardId: BoardId | null
  onClose: () => void
}

function factsOf(values: EntryValues) {
  return {
    text: String(values['text']),
    kind: PledgeKind.parse(values['kind']),
    programId: values['programId'] as ProgramId | null,
    organizationName: values['organizationName'] as string | null,
    ...contactOf(values['contactId']),
    places: values['places'] as number | null,
    term: values['term'] as string | null,
    agreementExpiresOn: values['agreementExpiresOn'] as string | null,
  }
}

function useFields(pledge: Pledge | null): FieldSpec[] {
  const { t } = useTranslation(['learning', 'entries'])
  const { termName } = useEntryWords()
  const terms = termsAround(pledge?.pledgedOn ?? localDate())
  const known = pledge === null || pledge.term === null || terms.includes(pledge.term) ? terms : [pledge.term, ...terms]
  const isNew = pledge === null
  return [
    {
      id: 'text',
      label: t('entries:pledge.text'),
      kind: 'paragraph',
      isRequired: true,
      missing: t('field.textMissing'),
    },
    { id: 'organizationName', label: t('entries:pledge.organization'), kind: 'organization' },
    { id: 'contactId', label: t('field.contact'), kind: 'contact' },
    {
      id: 'kind',
      label: t('entries:pledge.kindLabel'),
      kind: 'choice',
      isRequired: true,
      options: PledgeKind.options.map((id) => ({ id, label: t(`entries:pledge.kind.${id}`) })),
    },
    {
      id: 'places',
      label: t('entries:pledge.placesLabel'),
      kind: 'number',
      maxValue: 100_000,
      isShown: ({ kind }) => kind !== 'equipment',
    },
    {
      id: 'pieces',
      label: t('entries:pledge.piecesLabel'),
      kind: 'number',
      maxValue: 100_000,
      isShown: ({ kind }) => kind === 'equipment',
    },
    {
      id: 'term',
      label: t('entries:pledge.termLabel'),
      kind: 'choice',
      options: known.map((id) => ({ id, label: termName(id) })),
    },
    { id: 'programId', label: t('field.program'), kind: 'program' },
    { id: 'agreementExpiresOn', label: t('field.agreementExpiresOn'), kind: 'date' },
    ...(isNew
      ? [
          {
            id: 'boardId',
            label: t('field.board'),
            kind: 'board' as const,
            isRequired: true,
            missing: t('field.boardMissing'),
          },
        ]
      : []),
    ...(isNew || pledge.meeting === null
      ? [{ id: 'pledgedOn', label: t('field.pledgedOn'), kind: 'date' as const, isRequired: true }]
      : []),
  ]
}

/** What a partner promised, and how it was kept so far. */
export function PledgeDialog({ pledge, boardId, onClose }: PledgeDialogProps) {
  const { t } = useTranslation(['learning', 'common'])
  const isChair = useIsChair()
  const fields = useFields(pledge)
  const [open, setOpen] = useState<Placement | 'new' | null>(null)
  const save = (values: EntryValues) => {
    const { text, ...facts } = factsOf({
      ...values,
      places: values['kind'] === 'equipment' ? (values['pieces'] ?? null) : (values['places'] ?? null),
    })
    if (pledge === null) {
      return api.command('pledge.record', {
        boardId: values['boardId'] as BoardId,
        agendaItemId: null,
        pledgedOn: String(values['pledgedOn']),
        text,
        ...facts,
      })
    }
    return api.command('pledge.revise', {
      id: pledge.id,
      // Words that approved minutes hold are not sent again unless they were changed.
      ...(text === pledge.text ? {} : { text }),
      ...facts,
      ...(pledge.meeting === null ? { pledgedOn: String(values['pledgedOn']) } : {}),
    })
  }
  return (
    <>
      <EntryDialog
        title={pledge === null ? t('new') : t('pledge')}
        fields={fields}
        initial={{
          text: pledge?.text ?? null,
          organizationName: pledge?.organization?.name ?? null,
          contactId: pledge?.contact?.personId ?? null,
          kind: pledge?.kind ?? 'internship',
          places: pledge?.places ?? null,
          pieces: pledge?.places ?? null,
          term: pledge?.term ?? null,
          programId: pledge?.programId ?? null,
          agreementExpiresOn: pledge?.agreementExpiresOn ?? null,
          boardId: pledge?.boardId ?? boardId,
          pledgedOn: pledge?.pledgedOn ?? localDate(),
        }}
        saveLabel={pledge === null ? t('add') : t('common:save')}
        isReadOnly={isChair}
        onSave={save}
        onRemove={pledge === null ? undefined : () => api.command('pledge.remove', { id: pledge.id })}
        onClose={onClose}
      >
        {pledge === null ? null : (
          <>
            <PlacementList pledge={pledge} isReadOnly={isChair} onOpen={(placement) => setOpen(placement ?? 'new')} />
            <RecordedAt meeting={pledge.meeting} agendaItemId={pledge.agendaItemId} />
          </>
        )}
      </EntryDialog>
      {pledge === null || open === null ? null : (
        <PlacementDialog
          pledge={pledge}
          placement={open === 'new' ? null : open}
          isReadOnly={isChair}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
