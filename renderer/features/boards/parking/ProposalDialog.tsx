import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AgendaItemKind, PARAGRAPH_MAX, type BoardId, type Proposal } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { useErrorText } from '../../../lib/errorText'
import { localDate } from '../../../lib/format'
import { useLineRule } from '../../../lib/lineRule'
import { useQueryOf } from '../../../lib/query'
import { Banner, Button, ComboBox, Dialog, DurationField, Select, TextArea, TextField } from '../../../ui'
import { draftOfProposal, emptyProposal, requestOfProposal, type ProposalDraft } from './proposalDraft'

/** Props of {@link ProposalDialog}. */
export interface ProposalDialogProps {
  boardId: BoardId
  /** The proposal that is edited; null for a new one. */
  proposal: Proposal | null
  onClose: () => void
}

const CUSTOM = 'custom'

/** Asks for the words of a proposal: its topic, what it is for, who leads it and who proposed it. */
export function ProposalDialog({ boardId, proposal, onClose }: ProposalDialogProps) {
  const { t } = useTranslation(['parking', 'agenda', 'common'])
  const say = useErrorText()
  const line = useLineRule()
  const people = useQueryOf('person.list', { text: '' }).data ?? []
  const [draft, setDraft] = useState<ProposalDraft>(proposal === null ? emptyProposal : draftOfProposal(proposal))
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setIsBusy] = useState(false)
  const set = (changed: Partial<ProposalDraft>) => setDraft((current) => ({ ...current, ...changed }))
  const named = people.map(({ id, fullName }) => ({ id: id as string, label: fullName, isUserContent: true }))
  const personOf = (id: string | null) => people.find((person) => person.id === id)?.id ?? null
  const save = async () => {
    setIsBusy(true)
    setError(null)
    const request = requestOfProposal(draft)
    try {
      if (proposal === null) await api.command('proposal.add', { boardId, ...request, proposedOn: localDate() })
      else await api.command('proposal.revise', { id: proposal.id, ...request })
      onClose()
    } catch (thrown) {
      setError(thrown)
      setIsBusy(false)
    }
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(proposal === null ? 'form.newTitle' : 'form.editTitle')}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={isBusy}>
            {t(proposal === null ? 'form.add' : 'form.save')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3 py-1">
        {error === null ? null : <Banner tone="red" fact={t('refused')} detail={say(error)} />}
        <TextField
          label={t('form.title')}
          value={draft.title}
          onChange={(title) => set({ title })}
          validate={line(t('form.titleMissing'))}
          isRequired
          autoFocus
        />
        <TextArea
          label={t('form.question')}
          value={draft.question}
          maxLength={PARAGRAPH_MAX}
          onChange={(question) => set({ question })}
          rows={2}
        />
        <div className="grid grid-cols-2 gap-3">
          <Select
            label={t('form.kind')}
            options={AgendaItemKind.options.map((kind) => ({ id: kind, label: t(`agenda:kind.${kind}`) }))}
            value={draft.kind}
            onChange={(kind) => set({ kind })}
          />
          <DurationField
            label={t('form.minutes')}
            value={draft.minutesAllotted}
            onChange={(minutesAllotted) => set({ minutesAllotted })}
          />
          <ComboBox
            label={t('form.presenter')}
            options={[
              ...(draft.presenterName === null
                ? []
                : [{ id: CUSTOM, label: draft.presenterName, isUserContent: true }]),
              ...named,
            ]}
            value={draft.presenterId ?? (draft.presenterName === null ? null : CUSTOM)}
            onChange={(id) => {
              if (id !== CUSTOM) set({ presenterId: personOf(id), presenterName: null })
            }}
            onCustom={(presenterName) => set({ presenterId: null, presenterName })}
          />
          <ComboBox
            label={t('form.proposedBy')}
            options={named}
            value={draft.proposedById}
            onChange={(id) => set({ proposedById: personOf(id) })}
          />
        </div>
      </div>
    </Dialog>
  )
}
