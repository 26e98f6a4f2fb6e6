import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type {
  AgendaItem,
  AgendaPublication,
  MeetingAttendance,
  MeetingDetail,
  MeetingId,
  Person,
} from '../../../../electron/contract/model'
import { ChairBanner } from '../../../lib/ChairBanner'
import { useErrorText } from '../../../lib/errorText'
import { useQueryOf } from '../../../lib/query'
import {
  Banner,
  Button,
  ConfirmDialog,
  ErrorState,
  LoadingState,
  PageGrid,
  PageRow,
  Pane,
  useHotkey,
  useSmallWindow,
} from '../../../ui'
import { chooseDocument } from '../documentChoice'
import { MeetingFrame } from '../MeetingFrame'
import { PageWithPane } from '../PageWithPane'
import { useExport } from '../useExport'
import { AgendaFoot, AgendaHead, ColumnHeads, EmptyAgenda } from './AgendaFrame'
import { AgendaList } from './AgendaList'
import { AgendaStatus, useAgendaKeys } from './AgendaStatus'
import { childrenOf, planOf } from './agendaPlan'
import { ChangesList } from './ChangesList'
import { EditMeetingDialog } from './EditMeetingDialog'
import { TopicsDialog } from '../topics/TopicsDialog'
import { PapersDialog } from './PapersDialog'
import { PasteDialog } from './paste/PasteDialog'
import { usePasteAgenda } from './paste/usePasteAgenda'
import { PreparePane } from './PreparePane'
import { PublishOffer } from './PublishOffer'
import { useAgenda, type AgendaDesk } from './useAgenda'
import { usePublish } from './usePublish'
import { useRowSteps } from './useRowSteps'
import { hasUnpublished } from './VersionSection'

/** Props of {@link AgendaPage}. */
export interface AgendaPageProps {
  meetingId: MeetingId
  /** The ways in which the meeting leaves for other people; composed by the app. */
  followUp?: ReactNode
}

/** The Agenda mode of a meeting: what comes when, for how long and led by whom. */
export function AgendaPage({ meetingId, followUp }: AgendaPageProps) {
  const { t } = useTranslation('agenda')
  const say = useErrorText()
  const meeting = useQueryOf('meeting.get', { id: meetingId })
  const agenda = useQueryOf('meeting.agenda', { id: meetingId })
  const publication = useQueryOf('agenda.versions', { id: meetingId })
  const attendance = useQueryOf('meeting.attendance', { id: meetingId })
  const people = useQueryOf('person.list', { text: '' })
  const failed = [meeting, agenda, publication, attendance, people].find((query) => query.isError)
  if (meeting.isSuccess && agenda.isSuccess && publication.isSuccess && attendance.isSuccess && people.isSuccess) {
    return (
      <Agenda
        meeting={meeting.data}
        items={agenda.data}
        publication={publication.data}
        attendance={attendance.data}
        people={people.data}
        followUp={followUp}
      />
    )
  }
  return (
    <Pane id="page" role="main" label={t('page')} className="h-full bg-paper">
      <PageGrid margin={132} facts={0}>
        <PageRow>
          {failed ? (
            <ErrorState onRetry={() => void failed.refetch()}>{say(failed.error)}</ErrorState>
          ) : (
            <LoadingState />
          )}
        </PageRow>
      </PageGrid>
    </Pane>
  )
}

interface AgendaProps {
  meeting: MeetingDetail
  items: readonly AgendaItem[]
  publication: AgendaPublication
  attendance: MeetingAttendance
  people: readonly Person[]
  followUp: ReactNode
}

function Agenda({ meeting, items, publication, attendance, people, followUp }: AgendaProps) {
  const { t } = useTranslation('agenda')
  const navigate = useNavigate()
  const isSmall = useSmallWindow()
  const plan = planOf(items, meeting)
  const desk = useAgenda(meeting, items, plan, publication)
  const rows = useRowSteps(desk)
  const file = useExport({ meetingId: meeting.id, kind: 'agenda', paper: null })
  const sending = usePublish(desk, file.run)
  const pasting = usePasteAgenda(items, desk.isLocked || rows.editing !== null)
  const [isEditingMeeting, setIsEditingMeeting] = useState(false)
  const preview = () => {
    chooseDocument(meeting.id, 'agenda')
    void navigate({ to: '/meetings/$meetingId/record', params: { meetingId: meeting.id } })
  }
  useHotkey('Mod+E', sending.export)
  useHotkey('Mod+Shift+E', sending.publish, { isDisabled: !hasUnpublished(desk) })
  useHotkey('N', rows.addAtEnd, { isDisabled: desk.isLocked })
  useHotkey('Mod+Shift+V', pasting.open, { isDisabled: desk.isLocked })
  useAgendaKeys(desk.isLocked)
  const chair = meeting.presiding?.fullName ?? attendance.rows.find(({ role }) => role === 'chair')?.fullName

  return (
    <>
      <MeetingFrame meeting={meeting} mode="agenda" />
      <AgendaStatus desk={desk} />
      <PageWithPane
        storageKey="agenda"
        label={t('page')}
        end={{
          id: 'prepare',
          label: t('prepare'),
          width: 340,
          min: 300,
          max: 400,
          children: (
            <PreparePane
              desk={desk}
              attendance={attendance}
              onPublish={sending.publish}
              onExport={sending.export}
              isExporting={file.isExporting}
              onPreview={preview}
              onPaste={pasting.open}
              followUp={followUp}
            />
          ),
        }}
      >
        {(paneButton) => (
          <PageGrid margin={isSmall ? 96 : 132} facts={0} isTabAnchor>
            <AgendaHead
              meeting={meeting}
              chair={chair}
              tools={
                <>
                  {desk.isLocked ? null : (
                    <Button icon="pencil" onPress={() => setIsEditingMeeting(true)}>
                      {t('meeting.edit')}
                    </Button>
                  )}
                  {paneButton}
                </>
              }
            />
            <AgendaNotices desk={desk} exportError={file.error} onExportSeen={file.dismiss} />
            <ColumnHeads />
            <AgendaList
              desk={desk}
              people={people}
              editing={rows.editing}
              steps={rows.steps}
              onSave={rows.save}
              onCancel={rows.cancel}
            />
            {items.length === 0 && rows.editing === null ? (
              <EmptyAgenda desk={desk} onNew={rows.addAtEnd} onPaste={pasting.open} />
            ) : (
              <AgendaFoot desk={desk} onNew={rows.addAtEnd} />
            )}
            <ChangesList publication={publication} />
            <p role="status" className="sr-only">
              {desk.said}
            </p>
          </PageGrid>
        )}
      </PageWithPane>
      {sending.isOffering ? (
        <PublishOffer
          number={sending.nextNumber}
          onPublish={sending.publishAndExport}
          onExport={sending.exportOnly}
          onClose={sending.close}
        />
      ) : null}
      {isEditingMeeting ? (
        <EditMeetingDialog meeting={meeting} people={people} onClose={() => setIsEditingMeeting(false)} />
      ) : null}
      {pasting.text === null ? null : (
        <PasteDialog desk={desk} people={people} first={pasting.text} onClose={pasting.close} onAdded={pasting.goTo} />
      )}
      {rows.papers ? <PapersDialog item={rows.papers} isLocked={desk.isLocked} onClose={rows.closePapers} /> : null}
      {rows.topics ? <TopicsDialog item={rows.topics} isLocked={desk.isLocked} onClose={rows.closeTopics} /> : null}
      {rows.removing ? (
        <ConfirmDialog
          isOpen
          isDestructive
          onClose={rows.stay}
          onConfirm={rows.remove}
          question={t('remove.question', { title: rows.removing.title })}
          consequence={t('remove.consequence', {
            count: childrenOf(items, rows.removing.id).length,
            context: childrenOf(items, rows.removing.id).length > 0 ? 'subs' : 'alone',
          })}
          confirmLabel={t('remove.act')}
        />
      ) : null}
    </>
  )
}

function AgendaNotices({
  desk,
  exportError,
  onExportSeen,
}: {
  desk: AgendaDesk
  exportError: unknown
  onExportSeen: () => void
}) {
  const { t } = useTranslation(['agenda', 'common'])
  const say = useErrorText()
  const margin = useSmallWindow() ? 96 : 132
  const isFinal = desk.meeting.status === 'approved' || desk.meeting.status === 'cancelled'
  const close = (onPress: () => void) => (
    <Button size="sm" onPress={onPress}>
      {t('common:close')}
    </Button>
  )
  return (
    <>
      <ChairBanner margin={margin} />
      {desk.isLocked && isFinal ? (
        <Banner
          tone="plain"
          icon="lock"
          margin={margin}
          fact={t('locked.fact')}
          detail={t(desk.meeting.status === 'cancelled' ? 'locked.cancelled' : 'locked.approved')}
        />
      ) : null}
      {desk.problem === null ? null : (
        <Banner tone="ochre" margin={margin} fact={t('refused')} detail={desk.problem} actions={close(desk.dismiss)} />
      )}
      {exportError === null ? null : (
        <Banner
          tone="ochre"
          margin={margin}
          fact={t('exportFailed')}
          detail={say(exportError)}
          actions={close(onExportSeen)}
        />
      )}
    </>
  )
}
