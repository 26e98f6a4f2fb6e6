import type { Editor } from '@tiptap/core'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaItem, MeetingId } from '../../../../electron/contract/model'
import { ChairBanner } from '../../../lib/ChairBanner'
import { useErrorText } from '../../../lib/errorText'
import {
  EmptyState,
  ErrorState,
  LoadingState,
  PageGrid,
  PageRow,
  Pane,
  ResizablePanes,
  showToast,
  TextLink,
  useHotkey,
  usePaneKeys,
  useSmallWindow,
} from '../../../ui'
import { AttendancePane, useIsWithoutQuorum } from '../attendance/AttendancePane'
import { AttendanceStrip } from '../attendance/AttendanceStrip'
import { MeetingSteps } from '../attendance/MeetingSteps'
import { useTakeUp, type TakeUp } from '../attendance/useTakeUp'
import { FormatMenu } from '../editor/FormatMenu'
import { lineKeys, lineTargets } from '../editor/lineKeys'
import { NoteHistoryButton } from '../history/NoteHistory'
import { MeetingFrame } from '../MeetingFrame'
import { SpellingCheck } from '../spelling/SpellingCheck'
import { ComingUpHere } from './ComingUpHere'
import { ItemComments } from './ItemComments'
import { EmailVotesReport } from './EmailVotesReport'
import { ItemHead } from './ItemHead'
import { MattersArising } from './MattersArising'
import { RecommendationsArising } from './RecommendationsArising'
import { MinutesProvider, useMinutes, useMinutesData } from './minutesData'
import { rememberItem, useMinutesUi } from './minutesUi'
import { NotePane, useOpenedNote } from './NotePane'
import { takeOther } from './noteSaving'
import { Outline } from './Outline'
import { itemToShow, neighbourItem, plannedTimes } from './plan'
import { PageRule } from './PageRule'
import { QuorumBanner } from './QuorumBanner'
import { TextsBeside } from './TextsBeside'
import { SaveBanner, SaveStatus, useWorstSaving } from './SaveState'
import { useArrival } from './useArrival'
import { useGoToTextOf } from './useGoToTextOf'

/** Props of {@link MinutesPage}. */
export interface MinutesPageProps {
  meetingId: MeetingId | string
  /** The item that a link points at. */
  itemId: string | undefined
  /** What of it a link points at: see {@link useArrival}. */
  focus?: string | undefined
}

/** The Minutes mode of a meeting: agenda at the left, the current item's text in the middle, attendance at the right. */
export function MinutesPage({ meetingId, itemId, focus }: MinutesPageProps) {
  const { t } = useTranslation('minutes')
  const say = useErrorText()
  const { data, error, retry } = useMinutesData(meetingId as MeetingId)
  const lastItem = useMinutesUi((state) => state.lastItems[meetingId])
  const item = data ? itemToShow(data.agenda, itemId ?? lastItem) : undefined
  if (data && item) {
    return (
      <MinutesProvider value={data}>
        <Minutes item={item} focus={focus} />
      </MinutesProvider>
    )
  }
  return (
    <>
      {data ? <MeetingFrame meeting={data.meeting} mode="minutes" /> : null}
      <Pane id="page" role="main" label={t('page')} className="h-full bg-paper">
        <PageGrid isTabAnchor>
          <PageRow>
            {error ? <ErrorState onRetry={retry}>{say(error)}</ErrorState> : null}
            {data ? (
              <EmptyState action={<TextLink href={`/meetings/${meetingId}/agenda`}>{t('empty.action')}</TextLink>}>
                {t('empty.sentence')}
              </EmptyState>
            ) : null}
            {data || error ? null : <LoadingState />}
          </PageRow>
        </PageGrid>
      </Pane>
    </>
  )
}

function Minutes({ item, focus }: { item: AgendaItem; focus: string | undefined }) {
  const { t } = useTranslation('minutes')
  const { meeting, agenda, isLocked } = useMinutes()
  const isSmall = useSmallWindow()
  const navigate = useNavigate()
  const [editor, setEditor] = useState<Editor | null>(null)
  const [isAttendanceOpen, setIsAttendanceOpen] = useState(false)
  const goToTextOf = useGoToTextOf(item.id, editor)
  const taking = useTakeUp()
  useEffect(() => rememberItem(meeting.id, item.id), [meeting.id, item.id])

  const go = (id: string) =>
    void navigate({
      to: '/meetings/$meetingId/minutes',
      params: { meetingId: meeting.id },
      search: { item: id },
      replace: true,
    })
  const goBy = (by: -1 | 1) => {
    const next = neighbourItem(agenda, item.id, by)
    if (next) go(next.id)
  }
  const goOn = () => {
    const next = neighbourItem(agenda, item.id, 1)
    if (!next) return
    goToTextOf(next.id)
    go(next.id)
    taking.takeUp(next.id)
  }
  const showAttendance = (then: () => void) => {
    if (!isSmall) return then()
    setIsAttendanceOpen(true)
    requestAnimationFrame(then)
  }
  const openAttendance = () =>
    showAttendance(() => document.querySelector<HTMLElement>('[data-person][tabindex="0"]')?.focus())
  useArrival({ focus, editor, isLocked, onAttendance: showAttendance })
  const focusText = () => {
    // Right after a move to an item its text is still being made.
    if (editor === null || editor.isDestroyed) goToTextOf(item.id)
    else editor.view.focus()
  }
  useHotkey('Mod+Enter', goOn)
  useHotkey('Alt+Up', () => goBy(-1))
  useHotkey('Alt+Down', () => goBy(1))
  useHotkey('Alt+A', () => (isSmall && isAttendanceOpen ? setIsAttendanceOpen(false) : openAttendance()))
  useHotkey('Alt+F10', () => document.querySelector<HTMLElement>('[data-format-button]')?.click())
  useMinutesKeys()

  return (
    <>
      <MeetingFrame meeting={meeting} mode="minutes" />
      <ResizablePanes
        storageKey="minutes"
        label={t('page')}
        start={{
          id: 'outline',
          label: t('outline.title'),
          children: <Outline currentId={item.id} onGo={go} onEnterText={focusText} />,
          width: 276,
          min: 208,
          max: 360,
          ...(isSmall ? { fixedWidth: 216 } : {}),
        }}
        end={{
          id: 'attendance',
          label: t('attendance.label'),
          children: isSmall ? (
            <AttendanceStrip
              isOpen={isAttendanceOpen}
              onToggle={() => (isAttendanceOpen ? setIsAttendanceOpen(false) : openAttendance())}
            />
          ) : (
            <BesideText item={item} editor={editor} />
          ),
          width: 300,
          min: 260,
          max: 360,
          ...(isSmall ? { fixedWidth: 60 } : {}),
        }}
      >
        <ItemPage
          key={item.id}
          item={item}
          editor={editor}
          onEditor={setEditor}
          onNextItem={goOn}
          taking={taking}
          isLocked={isLocked}
        />
      </ResizablePanes>
      {isSmall && isAttendanceOpen ? (
        <AttendanceOverlay
          item={item}
          editor={editor}
          onClose={() => {
            setIsAttendanceOpen(false)
            focusText()
          }}
        />
      ) : null}
    </>
  )
}

function useMinutesKeys(): void {
  const { t } = useTranslation(['minutes', 'lines', 'presence'])
  usePaneKeys({
    pane: 'page',
    title: t('page'),
    keys: [
      { keys: '/', label: t('keys.record') },
      { keys: 'Mod+Enter', label: t('keys.next') },
      { keys: 'Alt+A', label: t('keys.attendance') },
      { keys: 'Mod+.', label: t('keys.time') },
      { keys: '@', label: t('keys.person'), isSecondary: true },
      { keys: 'Alt+Up', label: t('keys.itemBefore'), isSecondary: true },
      { keys: 'Alt+Down', label: t('keys.itemBehind'), isSecondary: true },
      { keys: 'Alt+F10', label: t('keys.format'), isSecondary: true },
      { keys: 'F7', label: t('spelling:key'), isSecondary: true },
      { keys: 'Alt+H', label: t('keys.versions'), isSecondary: true },
      ...lineTargets.map((to) => ({ keys: lineKeys[to], label: t(`lines:keys.${to}`), isSecondary: true })),
      { keys: 'F10', label: t('lines:keys.menu'), isSecondary: true },
    ],
  })
  usePaneKeys({
    pane: 'outline',
    title: t('outline.title'),
    keys: [
      { keys: 'Up', label: t('keys.itemBefore') },
      { keys: 'Down', label: t('keys.itemBehind') },
      { keys: 'Enter', label: t('keys.text') },
    ],
  })
  usePaneKeys({
    pane: 'attendance',
    title: t('attendance.label'),
    keys: [
      { keys: 'Space', label: t('keys.present') },
      { keys: 'O', label: t('keys.online') },
      { keys: 'L', label: t('presence:keys.left') },
      { keys: 'R', label: t('presence:keys.back') },
      { keys: 'E', label: t('keys.excused'), isSecondary: true },
      { keys: 'A', label: t('keys.absent'), isSecondary: true },
    ],
  })
}

/** Comments on the item while the minutes are a draft, over the attendance. */
function BesideText({ item, editor }: { item: AgendaItem; editor: Editor | null }) {
  return (
    <div className="flex h-full flex-col">
      <ItemComments item={item} editor={editor} />
      <div className="min-h-0 flex-1">
        <AttendancePane />
      </div>
    </div>
  )
}

function AttendanceOverlay(props: { item: AgendaItem; editor: Editor | null; onClose: () => void }) {
  const { item, editor, onClose } = props
  const { t } = useTranslation('minutes')
  const box = useRef<HTMLDivElement>(null)
  const close = useEffectEvent(onClose)
  useHotkey('Escape', onClose)
  useEffect(() => {
    // A press on the page puts it away; menus and dialogs that it opened stand outside of it too.
    const onPress = (event: PointerEvent) => {
      const pane = event.target instanceof Element ? event.target.closest('[data-pane]') : null
      if (pane && !box.current?.contains(pane) && pane.getAttribute('data-pane') !== 'attendance') close()
    }
    document.addEventListener('pointerdown', onPress)
    return () => document.removeEventListener('pointerdown', onPress)
  }, [])
  return (
    // Escape closes it from anywhere within.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={box}
      className="fixed top-(--titlebar) right-[61px] bottom-(--statusbar) z-20 w-[300px] border-l border-line bg-desk shadow-lift-2"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose()
      }}
    >
      <Pane id="attendance-list" label={t('attendance.list')} className="h-full">
        <BesideText item={item} editor={editor} />
      </Pane>
    </div>
  )
}

interface ItemPageProps {
  item: AgendaItem
  editor: Editor | null
  onEditor: (editor: Editor | null) => void
  onNextItem: () => void
  taking: TakeUp
  isLocked: boolean
}

function ItemPage({ item, editor, onEditor, onNextItem, taking, isLocked }: ItemPageProps) {
  const { meeting, agenda } = useMinutes()
  const isSmall = useSmallWindow()
  const isLost = useIsWithoutQuorum()
  const { isAtRisk } = useWorstSaving(item.id)
  const say = useErrorText()
  const note = useOpenedNote(item)
  const takeTheirs = (noteId: string) => {
    takeOther(noteId).catch((error: unknown) => showToast({ message: say(error) }))
  }
  const rule = isLost ? 'lost' : isAtRisk ? 'unsaved' : 'plain'
  return (
    <PageGrid
      margin={isSmall ? 96 : 116}
      facts={isSmall ? 128 : 150}
      rule={rule}
      isTabAnchor
      className="flex flex-col pb-0!"
    >
      {isLost ? <PageRule rule="lost" /> : null}
      <SaveStatus itemId={item.id} openedSavedAt={note.data?.savedAt ?? null} />
      <div className="sticky top-0 z-[2] bg-paper">
        {/* The head covers what scrolls below it, and with it the rule of the page. */}
        <PageRule rule={rule} />
        <ChairBanner margin={isSmall ? 96 : 116} />
        <SaveBanner itemId={item.id} onTakeTheirs={takeTheirs} />
        <MeetingSteps />
        <ItemHead
          item={item}
          times={plannedTimes(agenda, meeting.startTime).get(item.id)}
          taking={{
            ...taking,
            takeUp: (id) => {
              taking.takeUp(id)
              // The button that was pressed goes; what is said now is to be written.
              editor?.view.focus()
            },
          }}
          tools={
            <>
              <NoteHistoryButton item={item} isLocked={isLocked} />
              {editor && !isLocked ? <FormatMenu editor={editor} /> : null}
            </>
          }
        />
      </div>
      <QuorumBanner />
      <ComingUpHere item={item} />
      {item.standing === 'matters_arising' ? <MattersArising /> : null}
      {item.standing === 'recommendations' ? <RecommendationsArising /> : null}
      <EmailVotesReport item={item} />
      <TextsBeside item={item} />
      <NotePane item={item} onEditor={onEditor} onNextItem={onNextItem} />
      <SpellingCheck editor={isLocked ? null : editor} />
    </PageGrid>
  )
}
