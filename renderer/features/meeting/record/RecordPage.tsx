import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import {
  ALL_PARTS,
  type DocumentParts,
  type MeetingAttendance,
  type MeetingDetail,
  type MeetingId,
  type MeetingRecords,
  type PaperSize,
} from '../../../../electron/contract/model'
import { useErrorText } from '../../../lib/errorText'
import { useCallOf, useQueryOf } from '../../../lib/query'
import {
  Banner,
  Button,
  ErrorState,
  FrameSlot,
  Icon,
  LoadingState,
  PageGrid,
  PageRow,
  Pane,
  useHotkey,
  usePaneKeys,
  useSmallWindow,
} from '../../../ui'
import { chooseDocument, useDocumentChoice } from '../documentChoice'
import { MeetingHistoryButton } from '../history/MeetingHistory'
import { MeetingFrame } from '../MeetingFrame'
import { PageWithPane } from '../PageWithPane'
import { useExport } from '../useExport'
import { DocumentPane } from './DocumentPane'
import { PageSheets, showPage } from './PageSheets'
import { StatusPane } from './StatusPane'
import { useTypesetPages } from './useTypesetPages'
import { fitFactor, zoomedBy, type Zoom } from './zoom'

/** Props of {@link RecordPage}. */
export interface RecordPageProps {
  meetingId: MeetingId
  /** The ways in which the meeting leaves for other people; composed by the app. */
  followUp?: ReactNode
}

/** The Record mode of a meeting: agenda or minutes as they will print, and what the record is worth today. */
export function RecordPage({ meetingId, followUp }: RecordPageProps) {
  const { t } = useTranslation('record')
  const say = useErrorText()
  const meeting = useQueryOf('meeting.get', { id: meetingId })
  const attendance = useQueryOf('meeting.attendance', { id: meetingId })
  const records = useQueryOf('meeting.records', { id: meetingId })
  const settings = useCallOf('settings.get', {})
  const failed = [meeting, attendance, records, settings].find((query) => query.isError)
  if (meeting.isSuccess && attendance.isSuccess && records.isSuccess && settings.isSuccess) {
    return (
      <Record
        meeting={meeting.data}
        attendance={attendance.data}
        records={records.data}
        usualPaper={settings.data.paper ?? meeting.data.institution.paper}
        followUp={followUp}
      />
    )
  }
  return (
    <Pane id="page" role="main" label={t('page')} className="h-full bg-paper">
      <PageGrid>
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

interface RecordProps {
  meeting: MeetingDetail
  attendance: MeetingAttendance
  records: MeetingRecords
  usualPaper: PaperSize
  followUp: ReactNode
}

/** The width of an element, followed. */
function useWidth() {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, width }
}

function Record({ meeting, attendance, records, usualPaper, followUp }: RecordProps) {
  const { t } = useTranslation('record')
  const isSmall = useSmallWindow()
  const kind = useDocumentChoice(meeting.id, meeting.status)
  const [paper, setPaper] = useState(usualPaper)
  const [parts, setParts] = useState<DocumentParts>(ALL_PARTS)
  const [zoom, setZoom] = useState<Zoom>('fit')
  const [page, setPage] = useState(1)
  const { ref, width } = useWidth()
  const typeset = useTypesetPages({ meetingId: meeting.id, kind, paper, parts })
  const file = useExport({ meetingId: meeting.id, kind, paper, parts })
  const pages = typeset.document?.pages ?? []
  const shown = zoom === 'fit' ? fitFactor(width, pages[0]?.widthPt ?? 595) : zoom
  const zoomBy = (by: 1 | -1) => setZoom(zoomedBy(shown, by))
  const goBy = (by: 1 | -1) => showPage(Math.min(pages.length, Math.max(1, page + by)))
  useHotkey('Mod++', () => zoomBy(1))
  useHotkey('Mod+=', () => zoomBy(1))
  useHotkey('Mod+-', () => zoomBy(-1))
  useHotkey('Mod+0', () => setZoom('fit'))
  useHotkey('Mod+E', file.run)
  useHotkey('PageDown', () => goBy(1))
  useHotkey('PageUp', () => goBy(-1))
  useHotkey('Home', () => showPage(1))
  useHotkey('End', () => showPage(pages.length))
  useRecordKeys()

  return (
    <>
      <MeetingFrame meeting={meeting} mode="record" />
      <RecordStatus meeting={meeting} page={page} count={pages.length} isWorking={typeset.isWorking} />
      <PageWithPane
        storageKey="record"
        label={t('page')}
        start={{
          id: 'outline',
          label: t('document.pane'),
          width: 276,
          min: 208,
          max: 360,
          ...(isSmall ? { fixedWidth: 216 } : {}),
          children: (
            <DocumentPane
              kind={kind}
              onKind={(next) => chooseDocument(meeting.id, next)}
              paper={paper}
              onPaper={setPaper}
              parts={parts}
              onParts={setParts}
              zoom={zoom}
              shown={shown}
              onZoom={setZoom}
              onZoomBy={zoomBy}
              onExport={file.run}
              isExporting={file.isExporting}
              history={
                <>
                  {followUp}
                  <MeetingHistoryButton meeting={meeting} />
                </>
              }
            />
          ),
        }}
        end={{
          id: 'attendance',
          label: t('status.pane'),
          width: 320,
          min: 300,
          max: 400,
          children: (
            <StatusPane
              meeting={meeting}
              attendance={attendance}
              records={records}
              substitutions={typeset.document?.substitutions ?? []}
            />
          ),
        }}
      >
        {(paneButton) => (
          <div ref={ref} className="relative min-h-full bg-desk-2">
            <h1 className="sr-only">{t(`heading.${kind}`)}</h1>
            {paneButton === null ? null : (
              <div className="sticky top-0 z-10 flex h-0 justify-end pr-2">
                <div className="mt-2 h-7 rounded-2 bg-desk">{paneButton}</div>
              </div>
            )}
            <ExportProblem error={file.error} onDismiss={file.dismiss} />
            <Sheets typeset={typeset}>
              {typeset.document === null ? null : (
                <PageSheets document={typeset.document} zoom={zoom} room={width} onPage={setPage} />
              )}
            </Sheets>
          </div>
        )}
      </PageWithPane>
    </>
  )
}

function Sheets({ typeset, children }: { typeset: ReturnType<typeof useTypesetPages>; children: ReactNode }) {
  const { t } = useTranslation('record')
  const say = useErrorText()
  if (typeset.document !== null) return children
  return (
    <div className="mx-auto max-w-2xl px-8 py-6">
      {typeset.error === null ? (
        <LoadingState label={t('typesetting')} />
      ) : (
        <ErrorState onRetry={typeset.retry}>{say(typeset.error)}</ErrorState>
      )}
    </div>
  )
}

function ExportProblem({ error, onDismiss }: { error: unknown; onDismiss: () => void }) {
  const { t } = useTranslation(['record', 'common'])
  const say = useErrorText()
  if (error === null) return null
  return (
    <Banner
      tone="ochre"
      fact={t('export.failed')}
      detail={say(error)}
      actions={
        <Button size="sm" onPress={onDismiss}>
          {t('common:close')}
        </Button>
      }
    />
  )
}

interface RecordStatusProps {
  meeting: MeetingDetail
  page: number
  count: number
  isWorking: boolean
}

function RecordStatus({ meeting, page, count, isWorking }: RecordStatusProps) {
  const { t } = useTranslation('record')
  const isFinal = meeting.status === 'approved' || meeting.status === 'cancelled'
  return (
    <FrameSlot name="status">
      <span className="flex items-center gap-1.5">
        <Icon name={isFinal ? 'lock' : 'document'} className="size-3.5" />
        {t(`status.bar.${meeting.status}`)}
      </span>
      <span aria-live="polite">
        {count === 0 ? (isWorking ? t('typesetting') : '') : t('pages.of', { page: Math.min(page, count), count })}
      </span>
      {isWorking && count > 0 ? <span>{t('typesetting')}</span> : null}
    </FrameSlot>
  )
}

function useRecordKeys(): void {
  const { t } = useTranslation('record')
  usePaneKeys({
    pane: 'page',
    title: t('page'),
    keys: [
      { keys: 'PageDown', label: t('keys.next') },
      { keys: 'Mod++', label: t('keys.zoom') },
      { keys: 'Mod+E', label: t('keys.export') },
      { keys: 'PageUp', label: t('keys.back'), isSecondary: true },
      { keys: 'Mod+-', label: t('zoom.out'), isSecondary: true },
      { keys: 'Mod+0', label: t('zoom.fit'), isSecondary: true },
      { keys: 'Alt+H', label: t('keys.history'), isSecondary: true },
      { keys: 'Alt+P', label: t('keys.pane'), isSecondary: true },
    ],
  })
}
