import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type {
  BoardId,
  DraftAttachment,
  DraftAudience,
  DraftRequest,
  FollowUpList,
  FollowUpPerson,
  MeetingId,
} from '../../../electron/contract/model'
import { api } from '../../lib/api'
import { useErrorText } from '../../lib/errorText'
import { useQueryOf } from '../../lib/query'
import { Banner, Button, Checkbox, Dialog, EmptyState, ErrorState, LoadingState, Select, showToast } from '../../ui'
import { fileNameIn } from './fileName'
import { PersonLine } from './PersonLine'

/** Props of {@link DraftsDialog}. */
export interface DraftsDialogProps {
  /** Whose actions; null for all boards. */
  boardId: BoardId | null
  /** The meeting that it is opened from, with the document that it has to give. */
  meeting: { id: MeetingId; document: 'agenda' | 'minutes' } | null
  start: { audience: DraftAudience; attachment: DraftAttachment }
  onClose: () => void
}

/** Whether this person would be told anything by a draft of this kind. */
const isTold = (person: FollowUpPerson, attachment: DraftAttachment) =>
  attachment === 'agenda' || attachment === 'minutes' || person.actions.length > 0

/** Chooses who gets a mail draft, with what; writes them to a folder, or opens one in the mail program. */
export function DraftsDialog({ boardId, meeting, start, onClose }: DraftsDialogProps) {
  const { t } = useTranslation(['followUp', 'common'])
  const say = useErrorText()
  const [audience, setAudience] = useState(start.audience)
  const [attachment, setAttachment] = useState(start.attachment)
  const [withConfidential, setWithConfidential] = useState(false)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const list = useQueryOf(
    'followUp.list',
    { boardId, audience, withConfidential },
    { placeholderData: (previous) => previous },
  )
  const people = list.data?.people ?? []
  const reachable = people.filter(({ email }) => email !== null)
  const chosen = reachable.filter((person) => isTold(person, attachment) && !left.has(person.personId))
  const request: DraftRequest = { boardId, meetingId: meeting?.id ?? null, audience, attachment, withConfidential }

  const attempt = async (work: () => Promise<void>) => {
    setError(null)
    setIsBusy(true)
    try {
      await work()
    } catch (thrown) {
      setError(thrown)
    } finally {
      setIsBusy(false)
    }
  }
  const save = () =>
    attempt(async () => {
      const personIds = chosen.map(({ personId }) => personId)
      const written = await api.call('followUp.writeDrafts', { request, personIds })
      if (written === null) return
      showToast({ message: t('drafts.saved', { count: written.files.length, folder: fileNameIn(written.folder) }) })
      onClose()
    })
  const openOne = ({ personId, fullName }: FollowUpPerson) =>
    void attempt(async () => {
      const asLink = attachment === 'none' ? (await api.call('followUp.mailto', { request, personId })).outcome : null
      if (asLink !== 'opened') await api.call('followUp.openDraft', { request, personId })
      showToast({ message: t(asLink === 'too_long' ? 'drafts.tooLong' : 'drafts.opened', { name: fullName }) })
    })
  const toggle = (personId: string, isChosen: boolean) => {
    const next = new Set(left)
    if (isChosen) next.delete(personId)
    else next.add(personId)
    setLeft(next)
  }

  const attachments: DraftAttachment[] = ['none', 'actions', ...(meeting === null ? [] : [meeting.document])]
  const title =
    start.attachment === 'none' || start.audience === 'owners' ? 'title' : `${meeting?.document ?? 'agenda'}Title`
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="lg"
      title={t(`drafts.${title as 'title' | 'agendaTitle' | 'minutesTitle'}`)}
      sentence={t('drafts.sentence')}
      onSubmit={() => void save()}
      footer={
        <>
          <span role="status" className="mr-auto self-center text-sm text-ink-2">
            {list.isSuccess ? t('drafts.chosen', { count: chosen.length }) : ''}
          </span>
          <Button onPress={onClose}>{t('common:close')}</Button>
          <Button type="submit" variant="primary" isDisabled={isBusy || chosen.length === 0}>
            {t('drafts.save')}
          </Button>
        </>
      }
    >
      {error === null ? null : <Banner tone="red" fact={t('drafts.failed')} detail={say(error)} />}
      <div className="grid grid-cols-2 gap-3 py-1">
        <Select
          label={t('drafts.audience')}
          options={(['owners', 'members'] as const).map((id) => ({ id, label: t(`drafts.${id}`) }))}
          value={audience}
          onChange={setAudience}
        />
        <Select
          label={t('drafts.attachment')}
          options={attachments.map((id) => ({ id, label: t(`drafts.attachments.${id}`) }))}
          value={attachment}
          onChange={setAttachment}
        />
      </div>
      {meeting === null && (list.data?.confidential ?? 0) === 0 ? null : (
        <Checkbox isSelected={withConfidential} onChange={setWithConfidential}>
          {t('drafts.confidential')}
        </Checkbox>
      )}
      {list.isPending ? <LoadingState /> : null}
      {list.isError ? <ErrorState onRetry={() => void list.refetch()}>{say(list.error)}</ErrorState> : null}
      {list.isSuccess && people.length === 0 ? (
        <EmptyState className="py-2">{t(audience === 'owners' ? 'drafts.nobody' : 'drafts.noMembers')}</EmptyState>
      ) : null}
      {reachable.length === 0 ? null : (
        <ul aria-label={t('drafts.people')} className="mt-2 border-t border-line">
          {reachable.map((person) => (
            <PersonLine
              key={person.personId}
              person={person}
              isTold={isTold(person, attachment)}
              isChosen={chosen.includes(person)}
              isBusy={isBusy}
              onChoose={(isChosen) => toggle(person.personId, isChosen)}
              onOpen={() => openOne(person)}
            />
          ))}
        </ul>
      )}
      {list.isSuccess ? <Unreached list={list.data} /> : null}
    </Dialog>
  )
}

/** Those whom no draft reaches: nobody is left out without a word. */
function Unreached({ list: { people, unowned } }: { list: FollowUpList }) {
  const { t } = useTranslation('followUp')
  const unreached = people.filter(({ email }) => email === null)
  return (
    <>
      {unreached.length === 0 ? null : (
        <section className="mt-3">
          <h3 className="text-sm font-semibold text-ink-2">{t('drafts.unreached')}</h3>
          <ul aria-label={t('drafts.unreached')} className="flex flex-wrap gap-x-4">
            {unreached.map(({ personId, fullName }) => (
              <li key={personId} data-user-content="">
                {fullName}
              </li>
            ))}
          </ul>
          <p className="text-sm text-ink-2">{t('drafts.unreachedNote')}</p>
        </section>
      )}
      {unowned === 0 ? null : <p className="mt-2 text-sm text-ink-2">{t('drafts.unowned', { count: unowned })}</p>}
    </>
  )
}
