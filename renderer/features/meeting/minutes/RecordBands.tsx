import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { EntryType, type ActionItem, type LineTarget, type RecordReference } from '../../../../electron/contract/model'
import { daysBetween, formatDateNear, formatList, localDate } from '../../../lib/format'
import { useOwnerName } from '../../../lib/ownerName'
import { ConfirmDialog, Icon, MenuButton, RecordBand, RecordGlyph } from '../../../ui'
import { LineMenuItems } from '../editor/LineMenu'
import { ActionForm, DecisionForm } from './ActionForm'
import { EntryFactsOf, EntryFooter, hasEntryFooter, isEntry, useShortEntryLabel } from './Entries'
import { EntryForm } from './EntryForm'
import { InterestForm } from './InterestForm'
import { findRecord, useMinutes, type MinutesRecord } from './minutesData'
import { editRecord, useMinutesUi } from './minutesUi'
import { MotionFacts, MotionFooter } from './MotionBand'
import { MotionForm } from './MotionForm'
import { CommentFacts, CommentFooter, CommentForm, IdeaForm, InterestFacts, InterestSentence } from './Remarks'

/** Props of {@link RecordBandOf}. */
export interface RecordBandOfProps {
  reference: RecordReference
  /** Back to the text behind the band. */
  onLeave: () => void
  /** Takes band and row away for good. */
  onRemove: () => void
  onSelect: () => void
  /** Makes another record, or words, of it. */
  onTurn: (to: LineTarget) => void
  /** Its words while the record itself is on its way to the disk. */
  words: string | undefined
}

/** A record in the flow of the text: what it says, or its form. */
export function RecordBandOf({ reference, onLeave, onRemove, onSelect, onTurn, words }: RecordBandOfProps) {
  const { t } = useTranslation(['minutes', 'lines'])
  const { records, isLocked } = useMinutes()
  const record = findRecord(records, reference)
  const editing = useMinutesUi((state) => (state.editing?.recordId === reference.recordId ? state.editing : null))
  const [isAsking, setIsAsking] = useState(false)
  const label = useRecordLabel(record, reference)
  const shortOf = useShortEntryLabel()
  const close = () => {
    editRecord(null)
    onLeave()
  }
  if (!record) {
    return (
      <RecordBand
        label={t(`record.${reference.recordType}`)}
        glyph={<RecordGlyph type={reference.recordType} label="" />}
      >
        <span aria-busy="true" data-user-content="" className="whitespace-pre-wrap">
          {words ?? '\u00a0'}
        </span>
      </RecordBand>
    )
  }
  const isOpen = editing !== null && !isLocked
  return (
    // The band is pressed to select it; its keys are the editor's, which holds the focus.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      onMouseDown={(event) => {
        if (isOpen || (event.target as Element).closest('button, input, textarea, a')) return
        event.preventDefault()
        onSelect()
      }}
      onDoubleClick={() => (isOpen || isLocked ? undefined : editRecord(record.row.id))}
    >
      <RecordBand
        label={label}
        shortLabel={isEntry(record) ? shortOf(record.row) : undefined}
        glyph={
          <RecordGlyph type={record.type} label="" isDone={record.type === 'action' && record.row.status === 'done'} />
        }
        facts={isOpen ? undefined : <RecordFacts record={record} />}
        footer={isOpen || !hasFooter(record) ? undefined : <RecordFooter record={record} />}
        {...(isOpen || isLocked ? {} : { note: <BandTools label={label} record={record} onTurn={onTurn} /> })}
      >
        {isOpen ? (
          <RecordFields record={record} isNew={editing.isNew} onClose={close} onRemove={() => setIsAsking(true)} />
        ) : (
          <RecordWords record={record} />
        )}
      </RecordBand>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onConfirm={() => {
          editRecord(null)
          onRemove()
        }}
        question={t('remove.question', { record: label })}
        consequence={t('remove.consequence')}
        confirmLabel={t('remove.confirm', { record: label })}
        stayLabel={t('remove.stay')}
        isDestructive
      />
    </div>
  )
}

/** The name of a record in the margin: "Motion 7", "Comment". */
function useRecordLabel(record: MinutesRecord | undefined, { recordType }: RecordReference): string {
  const { t } = useTranslation(['minutes', 'lines', 'entries'])
  if (recordType === 'recommendation') {
    return t('entries:recommendation.label', { number: record && 'number' in record.row ? record.row.number : '' })
  }
  const entry = EntryType.safeParse(recordType)
  if (entry.success) return t(`entries:${entry.data}.label`)
  if (recordType === 'comment' || recordType === 'idea' || recordType === 'interest') {
    return t(`lines:${recordType}.label`)
  }
  return t(`${recordType}.label`, { number: record && 'number' in record.row ? record.row.number : '' })
}

function RecordWords({ record }: { record: MinutesRecord }) {
  if (record.type === 'interest') return <InterestSentence interest={record.row} />
  return (
    <span data-user-content="" className="whitespace-pre-wrap">
      {record.row.text}
    </span>
  )
}

function BandTools(props: { label: string; record: MinutesRecord; onTurn: (to: LineTarget) => void }) {
  const { t } = useTranslation(['minutes', 'lines'])
  const { label, record, onTurn } = props
  return (
    <span className="record-edit flex items-center justify-end gap-1">
      <button
        type="button"
        aria-label={t('form.edit', { record: label })}
        onClick={() => editRecord(record.row.id)}
        className="rounded-1 px-1 text-xs text-blue underline-offset-2 hover:underline"
      >
        {t('form.editShort')}
      </button>
      {record.type === 'interest' ? null : (
        <MenuButton
          label={t('lines:become.title')}
          placement="bottom start"
          trigger={
            <AriaButton
              aria-label={t('lines:become.turn', { record: label })}
              className="ring-focus flex h-4 items-center rounded-1 px-0.5 text-blue"
            >
              <Icon name="more" className="size-3.5" />
            </AriaButton>
          }
        >
          <LineMenuItems current={record.type} onChoose={onTurn} />
        </MenuButton>
      )}
    </span>
  )
}

function RecordFields(props: { record: MinutesRecord; isNew: boolean; onClose: () => void; onRemove: () => void }) {
  const { record, ...rest } = props
  if (record.type === 'motion') return <MotionForm row={record.row} {...rest} />
  if (record.type === 'action') return <ActionForm row={record.row} {...rest} />
  if (record.type === 'comment') return <CommentForm row={record.row} {...rest} />
  if (record.type === 'idea') return <IdeaForm row={record.row} {...rest} />
  if (record.type === 'interest') return <InterestForm row={record.row} {...rest} />
  if (isEntry(record)) return <EntryForm row={record.row} {...rest} />
  return <DecisionForm row={record.row} {...rest} />
}

function RecordFacts({ record }: { record: MinutesRecord }) {
  const { t } = useTranslation('minutes')
  if (record.type === 'motion') return <MotionFacts motion={record.row} />
  if (record.type === 'action') return <ActionFacts action={record.row} />
  if (record.type === 'comment') return <CommentFacts comment={record.row} />
  if (record.type === 'interest') return <InterestFacts interest={record.row} />
  // An idea has no facts, by design.
  if (record.type === 'idea') return null
  if (isEntry(record)) return <EntryFactsOf entry={record.row} />
  return <span>{t('decision.noVote')}</span>
}

function hasFooter(record: MinutesRecord): boolean {
  if (isEntry(record)) return hasEntryFooter(record.row)
  return record.type === 'motion' || (record.type === 'comment' && record.row.speaker !== null)
}

function RecordFooter({ record }: { record: MinutesRecord }) {
  if (record.type === 'motion') return <MotionFooter motion={record.row} />
  if (isEntry(record)) return <EntryFooter entry={record.row} />
  return record.type === 'comment' ? <CommentFooter comment={record.row} /> : null
}

/** Owners and due date of an action, red when late. */
export function ActionFacts({ action, isStateShown = true }: { action: ActionItem; isStateShown?: boolean }) {
  const { t } = useTranslation('minutes')
  const nameOf = useOwnerName()
  const today = localDate()
  const isClosed = action.status === 'done' || action.status === 'dropped'
  const late = action.dueOn !== null && !isClosed ? daysBetween(action.dueOn, today) : 0
  return (
    <div className="flex flex-col">
      {action.owners.length === 0 ? (
        <span>{t('action.noOwner')}</span>
      ) : (
        <span data-user-content="" className="font-semibold text-ink">
          {formatList(action.owners.map(nameOf))}
        </span>
      )}
      {action.dueOn === null ? null : <span>{t('action.due', { date: formatDateNear(action.dueOn, today) })}</span>}
      {late > 0 ? <span className="font-semibold text-red">{t('action.late', { count: late })}</span> : null}
      {action.status === 'open' || !isStateShown ? null : <span>{t(`action.status.${action.status}`)}</span>}
      {action.statusReason === null || !isStateShown ? null : (
        <span data-user-content="" className="line-clamp-3">
          {action.statusReason}
        </span>
      )}
    </div>
  )
}
