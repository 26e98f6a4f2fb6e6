import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  MemberCategory,
  ProspectSource,
  ProspectStage,
  type BoardId,
  type PersonId,
  type ProgramId,
  type Prospect,
} from '../../../electron/contract/model'
import { api } from '../../lib/api'
import { localDate } from '../../lib/format'
import { contactOf, EntryDialog, RecordedAt, type EntryValues, type FieldSpec } from '../../lib/register'
import { useIsChair } from '../../lib/useIsChair'
import { Button, TextLink } from '../../ui'
import { AppointDialog } from './AppointDialog'

/** Props of {@link ProspectDialog}. */
export interface ProspectDialogProps {
  /** The one to change; null makes a new one. */
  prospect: Prospect | null
  boardId: BoardId | null
  onClose: () => void
}

function factsOf(values: EntryValues) {
  return {
    text: String(values['text']),
    stage: ProspectStage.parse(values['stage']),
    programId: values['programId'] as ProgramId | null,
    organizationName: values['organizationName'] as string | null,
    ...contactOf(values['contactId']),
    source: values['source'] === null ? null : ProspectSource.parse(values['source']),
    sourceDetail: values['sourceDetail'] as string | null,
    referredById: values['source'] === 'referral' ? (values['referredById'] as PersonId | null) : null,
    ownerId: values['ownerId'] as PersonId | null,
    gapCategory: values['gapCategory'] === null ? null : MemberCategory.parse(values['gapCategory']),
    gapSkill: values['gapSkill'] as string | null,
  }
}

/** A possible partner: who, how far, from where, and which gap they would fill. */
export function ProspectDialog({ prospect, boardId, onClose }: ProspectDialogProps) {
  const { t } = useTranslation(['partners', 'boards', 'common'])
  const isChair = useIsChair()
  const [isAppointing, setAppointing] = useState(false)
  const fields: FieldSpec[] = [
    { id: 'text', label: t('prospect.text'), kind: 'paragraph', isRequired: true, missing: t('prospect.textMissing') },
    { id: 'organizationName', label: t('prospect.organization'), kind: 'organization' },
    { id: 'contactId', label: t('prospect.contact'), kind: 'contact' },
    {
      id: 'stage',
      label: t('prospect.stage'),
      kind: 'choice',
      isRequired: true,
      options: ProspectStage.options.map((id) => ({ id, label: t(`stage.${id}`) })),
    },
    { id: 'ownerId', label: t('prospect.owner'), kind: 'person' },
    {
      id: 'source',
      label: t('prospect.source'),
      kind: 'choice',
      options: ProspectSource.options.map((id) => ({ id, label: t(`source.${id}`) })),
    },
    {
      id: 'sourceDetail',
      label: t('prospect.sourceDetail'),
      kind: 'line',
      isShown: ({ source }) => source !== null && source !== 'referral',
    },
    {
      id: 'referredById',
      label: t('prospect.referredBy'),
      kind: 'person',
      isShown: ({ source }) => source === 'referral',
    },
    {
      id: 'gapCategory',
      label: t('prospect.gapCategory'),
      kind: 'choice',
      options: MemberCategory.options.map((id) => ({ id, label: t(`boards:category.${id}`) })),
    },
    { id: 'gapSkill', label: t('prospect.gapSkill'), kind: 'line' },
    ...(prospect === null
      ? [
          {
            id: 'boardId',
            label: t('prospect.board'),
            kind: 'board' as const,
            isRequired: true,
            missing: t('prospect.boardMissing'),
          },
        ]
      : []),
    { id: 'programId', label: t('prospect.program'), kind: 'program' },
    ...(prospect === null || prospect.meeting === null
      ? [{ id: 'identifiedOn', label: t('prospect.identifiedOn'), kind: 'date' as const, isRequired: true }]
      : []),
  ]
  return (
    <>
      <EntryDialog
        title={prospect === null ? t('prospect.new') : t('prospect.title')}
        fields={fields}
        initial={{
          text: prospect?.text ?? null,
          organizationName: prospect?.organization?.name ?? null,
          contactId: prospect?.contact?.personId ?? null,
          stage: prospect?.stage ?? 'identified',
          ownerId: prospect?.owner?.personId ?? null,
          source: prospect?.source ?? null,
          sourceDetail: prospect?.sourceDetail ?? null,
          referredById: prospect?.referredBy?.personId ?? null,
          gapCategory: prospect?.gapCategory ?? null,
          gapSkill: prospect?.gapSkill ?? null,
          boardId: prospect?.boardId ?? boardId,
          programId: prospect?.program?.id ?? null,
          identifiedOn: prospect?.identifiedOn ?? localDate(),
        }}
        saveLabel={prospect === null ? t('prospect.add') : t('common:save')}
        isReadOnly={isChair}
        onSave={(values) => {
          const { text, ...facts } = factsOf(values)
          return prospect === null
            ? api.command('prospect.record', {
                boardId: values['boardId'] as BoardId,
                identifiedOn: String(values['identifiedOn']),
                text,
                ...facts,
              })
            : api.command('prospect.revise', {
                id: prospect.id,
                // Words that approved minutes hold are not sent again unless they were changed.
                ...(text === prospect.text ? {} : { text }),
                ...facts,
                ...(prospect.meeting === null ? { identifiedOn: String(values['identifiedOn']) } : {}),
              })
        }}
        onRemove={prospect === null ? undefined : () => api.command('prospect.remove', { id: prospect.id })}
        onClose={onClose}
      >
        {prospect === null ? null : (
          <>
            <RecordedAt meeting={prospect.meeting} agendaItemId={prospect.agendaItemId} />
            {prospect.membershipId !== null ? (
              <p className="text-sm">
                <TextLink href={`/boards/${prospect.boardId}/members`}>{t('prospect.appointed')}</TextLink>
              </p>
            ) : isChair ? null : (
              <div>
                <Button icon="person" onPress={() => setAppointing(true)}>
                  {t('prospect.appoint')}
                </Button>
              </div>
            )}
          </>
        )}
      </EntryDialog>
      {prospect !== null && isAppointing ? (
        <AppointDialog prospect={prospect} onDone={onClose} onClose={() => setAppointing(false)} />
      ) : null}
    </>
  )
}
