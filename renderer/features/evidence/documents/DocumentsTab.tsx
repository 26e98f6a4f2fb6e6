import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../../electron/contract'
import { schoolYear, schoolYearOf, type BoardId } from '../../../../electron/contract/model'
import { useErrorText } from '../../../lib/errorText'
import { addDays, formatDate, formatList, localDate } from '../../../lib/format'
import { useQueryOf } from '../../../lib/query'
import { useArrival } from '../../../lib/useArrival'
import {
  Banner,
  Button,
  EmptyState,
  ErrorState,
  FrameSlot,
  LoadingState,
  PageGrid,
  PageRow,
  PageTitle,
  Pane,
  SectionLabel,
  Select,
  useSmallWindow,
} from '../../../ui'
import { periodOf, type PeriodName } from '../health/period'
import { PeriodSelect } from '../health/PeriodSelect'
import { ReportSections } from './ReportSections'
import { useEvidenceExport } from './useEvidenceExport'
import { WorkPlan } from './WorkPlan'

type Contents = Output<'evidence.look'>['contents']

/** A part of the documents that an address can lead to. */
export type DocumentsPart = 'plan' | 'report'

interface PartProps {
  label: string
  note?: string
  isAskedFor?: boolean
  children: ReactNode
}

function Part({ label, note, isAskedFor = false, children }: PartProps) {
  const section = useArrival<HTMLElement>(isAskedFor)
  return (
    <PageRow isRuledAbove className="pt-3 pb-6" margin={<SectionLabel label={label} note={note} />}>
      <section
        ref={section}
        tabIndex={-1}
        aria-label={label}
        className="flex max-w-[760px] scroll-mt-4 flex-col gap-3 outline-none"
      >
        {children}
      </section>
    </PageRow>
  )
}

function ContentsList({ contents }: { contents: Contents }) {
  const { t } = useTranslation('evidence')
  const { meetings, members, recommendations, registers, profiles } = contents
  const drafts = meetings.filter(({ isApproved }) => !isApproved).length
  const entries = registers.reduce((sum, { rows }) => sum + rows, 0)
  const minutes = t('meetings', { count: meetings.length })
  return (
    <ul className="flex flex-col gap-0.5">
      <li>
        {meetings.length === 0
          ? t('noMeetings')
          : drafts === 0
            ? minutes
            : `${minutes}, ${t('drafts', { count: drafts })}`}
      </li>
      <li>{t('members', { count: members })}</li>
      <li>{t('recommendations', { count: recommendations })}</li>
      <li>{t('entries', { count: entries })}</li>
      <li data-user-content={profiles.length === 0 ? undefined : ''}>
        {profiles.length === 0 ? t('noRules') : t('rules', { names: formatList(profiles) })}
      </li>
    </ul>
  )
}

function BoardDocuments({ boardId, periodName, yearStarts, part, paperYear }: BoardDocumentsProps) {
  const { t } = useTranslation('evidence')
  const say = useErrorText()
  const today = localDate()
  const period = periodOf(periodName, today, yearStarts) ?? { from: addDays(today, -364), to: today }
  const look = useQueryOf('evidence.look', { boardId, period }, { placeholderData: (last) => last })
  const work = useEvidenceExport({ boardId, period })
  const year = paperYear ?? schoolYearOf(period.to, yearStarts).year
  const yearNote = t('year', { from: formatDate(schoolYear(year, yearStarts).from, 'year') })
  const { progress } = work
  // What is asked for moves down until all above it is there.
  const isThere = !look.isPending
  return (
    <>
      <Part label={t('holds')} note={t('holdsNote')}>
        {look.isError ? <ErrorState onRetry={() => void look.refetch()}>{say(look.error)}</ErrorState> : null}
        {look.isPending ? <LoadingState /> : null}
        {look.isSuccess ? <ContentsList contents={look.data.contents} /> : null}
      </Part>
      <Part label={t('files')} note={t('filesNote')}>
        <div className="flex flex-wrap gap-2">
          {(['binder', 'folder', 'assessment', 'annual'] as const).map((file) => (
            <Button
              key={file}
              variant={file === 'binder' ? 'primary' : 'secondary'}
              isDisabled={work.running !== null}
              onPress={() => work.run(file)}
            >
              {t(`export.${file}`)}
            </Button>
          ))}
        </div>
        {work.running === null ? null : (
          <div className="flex items-center gap-3">
            <span role="status" className="text-ink-2">
              {progress === null || progress.done === null
                ? t('typesetting')
                : t('reading', { done: progress.done, total: progress.total })}
            </span>
            <Button onPress={work.cancel}>{t('cancel')}</Button>
          </div>
        )}
        {work.error === null ? null : <Banner tone="ochre" fact={t('failed')} detail={say(work.error)} />}
      </Part>
      <Part label={t('plan')} note={yearNote} isAskedFor={isThere && part === 'plan'}>
        <WorkPlan key={`${boardId} ${year}`} boardId={boardId} year={year} />
      </Part>
      <Part label={t('report')} note={t('reportNote')} isAskedFor={isThere && part === 'report'}>
        <ReportSections key={`${boardId} ${year}`} boardId={boardId} year={year} findings={look.data?.findings} />
      </Part>
    </>
  )
}

interface BoardDocumentsProps {
  boardId: BoardId
  periodName: PeriodName
  yearStarts: string
  part: DocumentsPart | null
  /** Of which school year plan and report are; null = that in which the period ends. */
  paperYear: number | null
}

/** Props of {@link DocumentsTab}. */
export interface DocumentsTabProps {
  tabs: ReactNode
  /** The board that the address names; null = the first one. */
  boardId: BoardId | null
  onBoard: (id: BoardId) => void
  /** The part to begin with, and of which school year; null = the running one. */
  part: DocumentsPart | null
  year: number | null
}

/** What proves a board's work in a period: binder, self-assessment, work plan and yearly report. */
export function DocumentsTab({ tabs, boardId: chosen, onBoard, part, year }: DocumentsTabProps) {
  const { t } = useTranslation('evidence')
  const say = useErrorText()
  const isSmall = useSmallWindow()
  const boards = useQueryOf('board.list', {})
  const institution = useQueryOf('institution.get', {})
  const [chosenPeriod, choosePeriod] = useState<PeriodName | null>(null)
  const yearStarts = institution.data?.institution?.yearStarts ?? '07-01'
  // What the address asks for stands until somebody chooses a period.
  const isLastYear = year === schoolYearOf(localDate(), yearStarts).year - 1
  const periodName = chosenPeriod ?? (isLastYear ? 'lastYear' : 'thisYear')
  const boardId = boards.data?.find(({ id }) => id === chosen)?.id ?? boards.data?.[0]?.id ?? null
  return (
    <>
      <FrameSlot name="path">{t('title')}</FrameSlot>
      <Pane id="page" role="main" label={t('title')} className="h-full bg-paper">
        <PageGrid margin={isSmall ? 96 : 126} facts={0} className="max-w-[1280px]">
          <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
          <PageRow className="pb-3">{tabs}</PageRow>
          {boards.isError ? (
            <PageRow>
              <ErrorState onRetry={() => void boards.refetch()}>{say(boards.error)}</ErrorState>
            </PageRow>
          ) : null}
          {boards.isPending || institution.isPending ? (
            <PageRow>
              <LoadingState />
            </PageRow>
          ) : null}
          {boards.data?.length === 0 ? (
            <PageRow>
              <EmptyState>{t('noBoards')}</EmptyState>
            </PageRow>
          ) : null}
          {boardId === null ? null : (
            <PageRow className="pb-4">
              <div className="flex flex-wrap items-end gap-3">
                <Select
                  label={t('board')}
                  className="w-72"
                  value={boardId}
                  options={(boards.data ?? []).map(({ id, name }) => ({ id, label: name, isUserContent: true }))}
                  onChange={onBoard}
                />
                <PeriodSelect value={periodName} onChange={choosePeriod} />
              </div>
            </PageRow>
          )}
          {boardId === null || institution.isPending ? null : (
            <BoardDocuments
              boardId={boardId}
              periodName={periodName}
              yearStarts={yearStarts}
              paperYear={chosenPeriod === null ? year : null}
              part={part}
            />
          )}
        </PageGrid>
      </Pane>
    </>
  )
}
