import { useTranslation } from 'react-i18next'
import {
  DevelopmentDirection,
  DevelopmentKind,
  GapKind,
  OrganizationId,
  PledgeKind,
  ProspectSource,
  RecommendationType,
  type EntryFacts,
  type RegisterEntry,
} from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { DateField, NumberField } from '../../../ui'
import { folded } from '../editor/people'
import { PickField } from '../editor/PickField'
import { ChoiceField } from './ChoiceField'
import { termsAround, useEntryWords } from '../../../lib/entryWords'
import { useMinutes } from './minutesData'
import type { FormProps } from './MotionForm'
import { SpeakerField } from './Remarks'
import { RecordForm, RecordText } from './RecordForm'
import { useRun } from './useRun'

type EntryFormProps = FormProps<RegisterEntry>
type Change = Omit<EntryFacts, 'recordType'> & Record<string, unknown>

/** The line of a register's entry and what goes with it, in its band. Nothing but the line must be there. */
export function EntryForm({ row, isNew, onClose, onRemove }: EntryFormProps) {
  const { t } = useTranslation('entries')
  const { error, run, setError } = useRun()
  const label =
    row.type === 'recommendation' ? t('recommendation.label', { number: row.number }) : t(`${row.type}.label`)
  const revise = (change: Change) =>
    run(api.command('entry.revise', { id: row.id, facts: { recordType: row.type, ...change } as EntryFacts }))
  return (
    <RecordForm label={label} error={error} onClose={onClose} onRemove={onRemove}>
      <RecordText
        label={t(`${row.type}.text`)}
        value={row.text}
        autoFocus={!isNew}
        onChange={(text) => run(api.command('entry.revise', { id: row.id, text, facts: { recordType: row.type } }))}
      />
      <EntryFields row={row} isNew={isNew} revise={revise} onError={setError} />
    </RecordForm>
  )
}

interface FieldsProps<Row extends RegisterEntry = RegisterEntry> {
  row: Row
  isNew: boolean
  revise: (change: Change) => void
  onError: (error: unknown) => void
}

type OfType<Type extends RegisterEntry['type']> = Extract<RegisterEntry, { type: Type }>

function EntryFields({ row, ...rest }: FieldsProps) {
  switch (row.type) {
    case 'gap':
    case 'recommendation':
      return <AdviceFields row={row} {...rest} />
    case 'pledge':
      return <PledgeFields row={row} {...rest} />
    case 'development':
      return <DevelopmentFields row={row} {...rest} />
    case 'prospect':
      return <ProspectFields row={row} {...rest} />
    case 'story':
      return <StoryFields row={row} {...rest} />
  }
}

function AdviceFields({ row, isNew, revise }: FieldsProps<OfType<'gap' | 'recommendation'>>) {
  const { t } = useTranslation('entries')
  return (
    <div className="grid grid-cols-2 gap-3">
      {row.type === 'gap' ? (
        <ChoiceField
          label={t('gap.kindLabel')}
          options={GapKind.options.map((id) => ({ id, label: t(`gap.kind.${id}`) }))}
          value={row.kind}
          isOptional={false}
          onChange={(kind) => revise(kind ? { kind } : {})}
        />
      ) : (
        <ChoiceField
          label={t('recommendation.kindLabel')}
          options={RecommendationType.options.map((id) => ({ id, label: t(`recommendation.kind.${id}`) }))}
          value={row.kind}
          isOptional={false}
          onChange={(kind) => revise(kind ? { kind } : {})}
        />
      )}
      <SpeakerField
        label={t(`${row.type}.speaker`)}
        value={row.speaker?.name ?? ''}
        autoFocus={isNew}
        onPerson={(personId) => revise({ personId })}
        onName={(speakerName) => revise({ speakerName })}
        onNobody={() => revise({ personId: null, speakerName: null })}
      />
    </div>
  )
}

function PledgeFields({ row, isNew, revise, onError }: FieldsProps<OfType<'pledge'>>) {
  const { t } = useTranslation('entries')
  const { meeting } = useMinutes()
  const { termName } = useEntryWords()
  const terms = termsAround(meeting.date)
  const known = row.term === null || terms.includes(row.term) ? terms : [row.term, ...terms]
  return (
    <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)_minmax(0,1.5fr)_minmax(0,2fr)] gap-3">
      <ChoiceField
        label={t('pledge.kindLabel')}
        options={PledgeKind.options.map((id) => ({ id, label: t(`pledge.kind.${id}`) }))}
        value={row.kind}
        isOptional={false}
        onChange={(kind) => revise(kind ? { kind } : {})}
      />
      <OrganizationField
        label={t('pledge.organization')}
        row={row}
        autoFocus={isNew}
        revise={revise}
        onError={onError}
      />
      <NumberField
        label={t(row.kind === 'equipment' ? 'pledge.piecesLabel' : 'pledge.placesLabel')}
        value={row.places}
        minValue={0}
        maxValue={100_000}
        onChange={(places) => revise({ places })}
      />
      <ChoiceField
        label={t('pledge.termLabel')}
        options={known.map((id) => ({ id, label: termName(id) }))}
        value={row.term}
        onChange={(term) => revise({ term })}
      />
    </div>
  )
}

function DevelopmentFields({ row, isNew, revise, onError }: FieldsProps<OfType<'development'>>) {
  const { t } = useTranslation('entries')
  const { meeting } = useMinutes()
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,2fr)] gap-3">
        <ChoiceField
          label={t('development.kindLabel')}
          options={DevelopmentKind.options.map((id) => ({ id, label: t(`development.kind.${id}`) }))}
          value={row.kind}
          isOptional={false}
          onChange={(kind) => revise(kind ? { kind } : {})}
        />
        <ChoiceField
          label={t('development.directionLabel')}
          options={DevelopmentDirection.options.map((id) => ({ id, label: t(`development.direction.${id}`) }))}
          value={row.direction}
          isOptional={false}
          onChange={(direction) => revise(direction ? { direction } : {})}
        />
        <OrganizationField
          label={t('development.organization')}
          row={row}
          autoFocus={isNew}
          revise={revise}
          onError={onError}
        />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,2fr)] gap-3">
        <DateField
          label={t('development.heldOn')}
          value={row.heldOn}
          today={meeting.date}
          onChange={(heldOn) => revise({ heldOn })}
        />
        <NumberField
          label={t('development.hoursLabel')}
          value={row.hours}
          minValue={0}
          maxValue={10_000}
          onChange={(hours) => revise({ hours })}
        />
      </div>
    </>
  )
}

function ProspectFields({ row, isNew, revise, onError }: FieldsProps<OfType<'prospect'>>) {
  const { t } = useTranslation('entries')
  return (
    <div className="grid grid-cols-2 gap-3">
      <OrganizationField
        label={t('prospect.organization')}
        row={row}
        autoFocus={isNew}
        revise={revise}
        onError={onError}
      />
      <ChoiceField
        label={t('prospect.sourceLabel')}
        options={ProspectSource.options.map((id) => ({ id, label: t(`prospect.source.${id}`) }))}
        value={row.source}
        onChange={(source) => revise({ source })}
      />
    </div>
  )
}

function StoryFields({ row, isNew, revise, onError }: FieldsProps<OfType<'story'>>) {
  const { t } = useTranslation('entries')
  return (
    <>
      <OrganizationField
        label={t('story.organization')}
        row={row}
        autoFocus={isNew}
        revise={revise}
        onError={onError}
      />
      <p className="text-sm text-ink-2">{t('story.hint')}</p>
    </>
  )
}

interface OrganizationFieldProps {
  label: string
  row: Exclude<RegisterEntry, { speaker: unknown }>
  autoFocus: boolean
  revise: (change: Change) => void
  onError: (error: unknown) => void
}

/** An organization of the address book; a new name is added to it, and a host may be just a name. */
function OrganizationField({ label, row, autoFocus, revise, onError }: OrganizationFieldProps) {
  const { t } = useTranslation('entries')
  const { organizations } = useMinutes()
  const mayBeName = row.type === 'development'
  const add = async (name: string) => {
    const { id } = await api.command('organization.add', { name, kind: 'employer' })
    revise({ organizationId: id })
  }
  return (
    <PickField
      label={label}
      value={row.organization?.name ?? ''}
      placeholder={t('organizationHint')}
      suggest={(typed) =>
        organizations
          .filter(({ name }) => folded(name).includes(folded(typed.trim())))
          .slice(0, 8)
          .map(({ id, name }) => ({ id, label: name, isUserContent: true }))
      }
      onPick={(id) => revise({ organizationId: OrganizationId.parse(id) })}
      onClear={() => revise(mayBeName ? { organizationId: null, hostName: null } : { organizationId: null })}
      newLabel={(name) => {
        if (name.length < 3 || name.length > 300) return null
        if (organizations.some((known) => folded(known.name) === folded(name))) return null
        return t(mayBeName ? 'hostName' : 'addOrganization', { name })
      }}
      onNew={(name) => {
        if (mayBeName) revise({ hostName: name })
        else void add(name).catch(onError)
      }}
      autoFocus={autoFocus}
      isUserContent
    />
  )
}
