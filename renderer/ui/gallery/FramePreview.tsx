import { Shell } from '../../app/shell/Shell'
import type { SidebarData } from '../../app/shell/sidebarData'
import {
  ClothMark,
  FrameSlot,
  Icon,
  IndexTabs,
  PageGrid,
  PageRow,
  PageTitle,
  Pane,
  QuorumMeter,
  RecordBand,
  RecordGlyph,
  ResizablePanes,
  Ribbon,
  SectionLabel,
  StateMark,
  usePaneKeys,
  useSmallWindow,
  useWindowCloth,
} from '..'

const sidebar: SidebarData = {
  institution: 'Tarn Valley Technical College',
  userName: 'Yusra Karim',
  userRole: 'board secretary',
  boards: [
    { id: '1', name: 'Automotive Technology', cloth: 'petrol' },
    { id: '2', name: 'Welding and Fabrication', cloth: 'umber' },
    { id: '3', name: 'Health Care Assisting', cloth: 'plum' },
    { id: '4', name: 'Electrical and Solar', cloth: 'straw' },
  ],
  openActions: 19,
  unseenNotices: 0,
  lastBackup: 'Tue 24 Nov 16:30',
  canAddBoards: true,
  isReadOnly: false,
}

function HomeSample() {
  return (
    <>
      <FrameSlot name="path">Home</FrameSlot>
      <Pane id="page" role="main" label="Home" className="h-full bg-paper">
        <PageGrid margin={128} facts={0}>
          <PageTitle lead={<span className="font-serif text-doc">One meeting tonight. Six actions are overdue.</span>}>
            Thursday 12 November
          </PageTitle>
          <PageRow isRuledAbove className="py-3" margin={<SectionLabel label="Meetings" note="next 30 days" />}>
            Tue 17 Nov, 08:00
          </PageRow>
        </PageGrid>
      </Pane>
    </>
  )
}

function MinutesSample() {
  const isSmall = useSmallWindow()
  useWindowCloth('petrol')
  usePaneKeys({
    pane: 'page',
    title: 'Minutes',
    keys: [
      { keys: '/', label: 'record' },
      { keys: 'Mod+Enter', label: 'next item' },
      { keys: 'Alt+A', label: 'attendance' },
    ],
  })
  return (
    <>
      <FrameSlot name="path">
        <ClothMark cloth="petrol" />
        <b className="truncate text-ink">Automotive Technology</b>
        <span className="text-ink-3">/</span>
        <span className="text-ink">Autumn meeting</span>
        <span className="text-ink-2">Thu 12 Nov 2026</span>
      </FrameSlot>
      <FrameSlot name="tabs">
        <IndexTabs
          label="Modes"
          current="minutes"
          onGo={() => undefined}
          items={[
            { id: 'agenda', label: 'Agenda', href: '#agenda' },
            { id: 'minutes', label: 'Minutes', href: '#minutes' },
            { id: 'record', label: 'Record', href: '#record' },
          ]}
        />
      </FrameSlot>
      <FrameSlot name="status">
        <span className="flex items-center gap-1.5">
          <Icon name="check" /> Saved 18:12:04
        </span>
      </FrameSlot>
      <ResizablePanes
        storageKey="gallery"
        label="Minutes"
        start={{
          id: 'outline',
          label: 'Agenda',
          width: 276,
          min: 208,
          max: 360,
          ...(isSmall ? { fixedWidth: 216 } : {}),
          children: (
            <ol className="py-2">
              <li className="px-4 py-2">1 Welcome and attendance</li>
              <li className="relative border-y border-line bg-paper px-4 py-2 font-semibold">
                <Ribbon />4 High-voltage safety in year two
              </li>
              <li className="px-4 py-2">5 Placement pledges for spring</li>
            </ol>
          ),
        }}
        end={{
          id: 'attendance',
          label: 'Attendance',
          width: 300,
          min: 260,
          max: 360,
          ...(isSmall ? { fixedWidth: 60 } : {}),
          children: (
            <div className={isSmall ? 'flex justify-center py-4' : 'p-4'}>
              <QuorumMeter inRoom={5} online={2} seats={10} needed={6} layout={isSmall ? 'strip' : 'full'} />
            </div>
          ),
        }}
      >
        <PageGrid margin={isSmall ? 96 : 116} facts={isSmall ? 128 : 150} isTabAnchor>
          <PageTitle number={4} lead={<span className="text-sm">For decision, led by Marcus Reyes.</span>}>
            High-voltage safety in year two
          </PageTitle>
          <PageRow margin={<span className="text-xs">17:58</span>} className="pb-3">
            <p className="font-serif text-doc">
              High-voltage work fills six lab hours. Three employers keep new hires off hybrids for their first year
              (paper 4a).
            </p>
          </PageRow>
          <RecordBand
            label="Motion 7"
            note="18:09"
            glyph={<RecordGlyph type="motion" label="" />}
            footer={
              <>
                Moved <b className="text-ink">Tobias Okafor</b>, seconded <b className="text-ink">Lena Brandt</b>
              </>
            }
            facts={
              <>
                <div className="font-serif text-h2 text-ink">6–1–0</div>
                <div className="flex items-center gap-1.5 font-semibold text-green">
                  <StateMark state="pass" label="" /> Carried
                </div>
              </>
            }
          >
            That the board recommend 24 hours of high-voltage safety in AUT 210, in place of carburetor lab.
          </RecordBand>
          <RecordBand
            label="Action 31"
            glyph={<RecordGlyph type="action" label="" />}
            facts={
              <>
                <b className="text-ink">Priya Nandakumar</b>
                <br />
                due Fri 27 Nov
              </>
            }
          >
            Price two isolation training kits and send the quotes to the program lead.
          </RecordBand>
        </PageGrid>
      </ResizablePanes>
    </>
  )
}

const Nothing = () => null

/** The window's frame with sample pages in it. */
export function FramePreview({ view }: { view: string }) {
  const isMeeting = view === 'minutes'
  return (
    <Shell
      sidebar={sidebar}
      path={isMeeting ? '/meetings/1/minutes' : '/'}
      isMeeting={isMeeting}
      boardId={isMeeting ? '1' : undefined}
      palette={Nothing}
    >
      {isMeeting ? <MinutesSample /> : <HomeSample />}
    </Shell>
  )
}
