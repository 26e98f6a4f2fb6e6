import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  ActionPriority,
  ActionStatus,
  CHANGE_MANY_MAX,
  LINE_MAX,
  type ActionOwner,
} from '../../../../electron/contract/model'
import { Button, DateField, Dialog, RadioGroup, Select, TextField } from '../../../ui'
import type { Changes } from '../changes'
import { OwnersField } from '../fields'
import { needsReason } from '../ReasonDialog'
import type { RegisterRow } from '../rows'

/** Props of {@link BulkBar}. */
export interface BulkBarProps {
  chosen: readonly RegisterRow[]
  margin: number
  /** The dialog that asks what is to be changed stands open. */
  isOpen: boolean
  onOpen: () => void
  onClose: () => void
  onDone: () => void
  onClear: () => void
  /** Resolves when the change is on disk, or refused. */
  onChange: (changes: Changes) => Promise<void>
}

/** How many actions are chosen and what can be done to all of them; there from two on. */
export function BulkBar(props: BulkBarProps) {
  const { chosen, margin, isOpen, onOpen, onClose, onDone, onClear, onChange } = props
  const { t } = useTranslation('actions')
  if (chosen.length < 2) return null
  const isTooMany = chosen.length > CHANGE_MANY_MAX
  return (
    <div
      role="group"
      aria-label={t('bulk.label')}
      className="flex h-10 shrink-0 items-center gap-2 border-t border-line bg-blue-wash pr-5"
      style={{ paddingLeft: margin + 21 }}
    >
      <p role="status" className="min-w-0 flex-1 font-semibold">
        {t('bulk.chosen', { count: chosen.length })}
        {isTooMany ? (
          <span className="ml-3 font-normal text-ink-2">{t('bulk.tooMany', { count: CHANGE_MANY_MAX })}</span>
        ) : null}
      </p>
      <Button size="sm" keys="D" isDisabled={isTooMany} onPress={onDone}>
        {t('peek.done')}
      </Button>
      <Button size="sm" keys="E" isDisabled={isTooMany} onPress={onOpen}>
        {t('bulk.change')}
      </Button>
      <Button size="sm" variant="ghost" onPress={onClear}>
        {t('bulk.clear')}
      </Button>
      {isOpen && !isTooMany ? <BulkDialog chosen={chosen} onClose={onClose} onChange={onChange} /> : null}
    </div>
  )
}

const KEEP = 'keep'
type Keep = typeof KEEP

function BulkDialog({ chosen, onClose, onChange }: Pick<BulkBarProps, 'chosen' | 'onClose' | 'onChange'>) {
  const { t } = useTranslation(['actions', 'common'])
  const [status, setStatus] = useState<ActionStatus | Keep>(KEEP)
  const [reason, setReason] = useState('')
  const [priority, setPriority] = useState<ActionPriority | Keep>(KEEP)
  const [due, setDue] = useState<Keep | 'set' | 'none'>(KEEP)
  const [dueOn, setDueOn] = useState<string | null>(null)
  const [who, setWho] = useState<Keep | 'set'>(KEEP)
  const [owners, setOwners] = useState<ActionOwner[]>([])
  const [isTried, setTried] = useState(false)
  const isReasonMissing = needsReason(status) && reason.trim() === ''
  const isDateMissing = due === 'set' && dueOn === null
  const changes: Changes = {
    ...(status === KEEP ? {} : { status: { status, reason: needsReason(status) ? reason.trim() : null } }),
    ...(priority === KEEP ? {} : { priority }),
    ...(due === KEEP ? {} : { dueOn: due === 'set' ? dueOn : null }),
    ...(who === KEEP ? {} : { owners }),
  }
  const isNothing = Object.keys(changes).length === 0
  const submit = async () => {
    setTried(true)
    if (isNothing || isReasonMissing || isDateMissing) return
    await onChange(changes)
    onClose()
  }
  return (
    <Dialog
      isOpen
      title={t('bulk.title', { count: chosen.length })}
      sentence={t('bulk.sentence')}
      onClose={onClose}
      onSubmit={() => void submit()}
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit">
            {t('bulk.submit', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <div className="grid grid-cols-2 gap-3">
          <Select
            label={t('table.status')}
            value={status}
            autoFocus
            options={[
              { id: KEEP, label: t('bulk.keep') },
              ...ActionStatus.options.map((id) => ({ id, label: t(`status.${id}`) })),
            ]}
            onChange={setStatus}
          />
          <Select
            label={t('table.priority')}
            value={priority}
            options={[
              { id: KEEP, label: t('bulk.keep') },
              ...ActionPriority.options.map((id) => ({ id, label: t(`priority.${id}`) })),
            ]}
            onChange={setPriority}
          />
        </div>
        {needsReason(status) ? (
          <TextField
            label={t('reason.label')}
            value={reason}
            onChange={setReason}
            maxLength={LINE_MAX}
            {...(isTried && isReasonMissing ? { error: t('reason.missing') } : {})}
          />
        ) : null}
        <RadioGroup
          label={t('due.label')}
          orientation="horizontal"
          value={due}
          options={[
            { id: KEEP, label: t('bulk.keep') },
            { id: 'set', label: t('bulk.setDate') },
            { id: 'none', label: t('due.clear') },
          ]}
          onChange={setDue}
        />
        {due === 'set' ? (
          <DateField
            label={t('bulk.newDate')}
            value={dueOn}
            onChange={setDueOn}
            {...(isTried && isDateMissing ? { error: t('bulk.dateMissing') } : {})}
          />
        ) : null}
        <RadioGroup
          label={t('table.owners')}
          orientation="horizontal"
          value={who}
          options={[
            { id: KEEP, label: t('bulk.keep') },
            { id: 'set', label: t('bulk.setOwners') },
          ]}
          onChange={setWho}
        />
        {who === 'set' ? <OwnersField label={t('owners.add')} owners={owners} onChange={setOwners} /> : null}
        {isTried && isNothing ? (
          <p role="alert" className="text-sm text-red">
            {t('bulk.nothing')}
          </p>
        ) : null}
      </div>
    </Dialog>
  )
}
