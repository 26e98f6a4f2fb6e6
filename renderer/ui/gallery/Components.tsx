import { useState, type ReactNode } from 'react'
import {
  Banner,
  Button,
  Checkbox,
  Chip,
  ClothMark,
  ComboBox,
  ContextMenu,
  DateField,
  IconButton,
  Kbd,
  LoopRing,
  MenuButton,
  MenuItem,
  MenuSeparator,
  NumberField,
  PageGrid,
  PageRow,
  PresenceMark,
  QuorumMeter,
  RadioGroup,
  RecordGlyph,
  SectionLabel,
  SegmentedControl,
  Select,
  showToast,
  StateMark,
  Switch,
  TextArea,
  TextField,
  TimeField,
  ToastRegion,
  type Presence,
  type RecordType,
  type State,
} from '..'
import { ConfirmDialog, Pane } from '..'
import { ChartSample } from './ChartSample'
import { TableSample } from './TableSample'

const people = [
  { id: 'ines', label: 'Ines Aldana', detail: 'Halvick Diesel' },
  { id: 'wes', label: 'Wes Tanaka', detail: 'Ostrander Fleet' },
  { id: 'lena', label: 'Lena Brandt', detail: 'Brandt Auto Service' },
]

const records: { type: RecordType; word: string; keys: string }[] = [
  { type: 'action', word: 'Action', keys: '/a' },
  { type: 'motion', word: 'Motion', keys: '/m' },
  { type: 'decision', word: 'Decision', keys: '/d' },
  { type: 'comment', word: 'Industry comment', keys: '/c' },
  { type: 'gap', word: 'Skills gap', keys: '/g' },
  { type: 'recommendation', word: 'Recommendation', keys: '/r' },
  { type: 'pledge', word: 'Placement pledge', keys: '/p' },
  { type: 'idea', word: 'Idea', keys: '/i' },
  { type: 'interest', word: 'Declared interest', keys: '/x' },
]
const states: { state: State; word: string }[] = [
  { state: 'pass', word: 'pass' },
  { state: 'fail', word: 'fail' },
  { state: 'warning', word: 'warning' },
  { state: 'cannotTell', word: 'cannot tell' },
]
const presences: Presence[] = ['room', 'online', 'absent', 'excused', 'left', 'vacant']

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <PageRow margin={<SectionLabel label={label} />} className="py-2.5">
      {children}
    </PageRow>
  )
}

function Fields() {
  const [owner, setOwner] = useState<string | null>(null)
  const [due, setDue] = useState<string | null>('2026-11-27')
  const [starts, setStarts] = useState<string | null>('17:30')
  const [minutes, setMinutes] = useState<number | null>(90)
  const [status, setStatus] = useState<'open' | 'done' | null>('open')
  return (
    <div className="grid grid-cols-4 items-start gap-3">
      <ComboBox label="Owner" placeholder="Type a name" options={people} value={owner} onChange={setOwner} />
      <DateField label="Due" today="2026-11-24" value={due} onChange={setDue} help="27 nov, fri, +2w" />
      <NumberField label="Minutes" value={minutes} onChange={setMinutes} minValue={1} />
      <TextField label="Sealed" value="12 Nov 2026" isReadOnly />
      <TimeField label="Starts" value={starts} onChange={setStarts} />
      <Select
        label="Status"
        options={[
          { id: 'open', label: 'Open' },
          { id: 'done', label: 'Done' },
        ]}
        value={status}
        onChange={setStatus}
      />
      <TextField label="Name" error="Write the name of the board" defaultValue="" />
      <TextArea label="Progress" rows={2} defaultValue="Three of eight dealers called." />
    </div>
  )
}

function Choices() {
  const [mode, setMode] = useState<'pdf' | 'word'>('pdf')
  const [rules, setRules] = useState<'coe' | 'none'>('coe')
  const [span, setSpan] = useState<'day' | 'month' | 'year'>('month')
  const [filter, setFilter] = useState<'open' | 'overdue' | 'done'>('open')
  return (
    <div className="grid grid-cols-[auto_auto_auto_1fr] items-start gap-x-6 gap-y-3">
      <div>
        <Checkbox defaultSelected>Industry comments</Checkbox>
        <Checkbox>Closed item 9</Checkbox>
        <Checkbox isIndeterminate>Some members</Checkbox>
        <Checkbox isDisabled>Not now</Checkbox>
      </div>
      <RadioGroup
        label="File"
        isLabelHidden
        options={[
          { id: 'pdf', label: 'PDF' },
          { id: 'word', label: 'Word' },
        ]}
        value={mode}
        onChange={setMode}
      />
      <div>
        <Switch defaultSelected>Backups</Switch>
        <Switch>Sound</Switch>
      </div>
      <div className="flex flex-col gap-2">
        <SegmentedControl
          label="Span"
          options={[
            { id: 'day', label: 'Day' },
            { id: 'month', label: 'Month' },
            { id: 'year', label: 'Year' },
          ]}
          value={span}
          onChange={setSpan}
        />
        <SegmentedControl
          label="Filter"
          look="pills"
          options={[
            { id: 'open', label: 'Open', count: 19 },
            { id: 'overdue', label: 'Overdue', count: 6 },
            { id: 'done', label: 'Done', count: 112 },
          ]}
          value={filter}
          onChange={setFilter}
        />
      </div>
      <RadioGroup
        className="col-span-4"
        label="Whose rules does it follow?"
        look="cards"
        options={[
          { id: 'coe', label: 'COE', detail: '2 meetings a year, 3 months apart' },
          { id: 'none', label: 'No rules yet', detail: 'take minutes now, choose later' },
        ]}
        value={rules}
        onChange={setRules}
      />
    </div>
  )
}

function Overlays() {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <div className="flex items-center gap-2">
      <MenuButton label="Action 22" trigger={<Button>Menu</Button>} placement="bottom start">
        <MenuItem label="Mark done" keys="D" />
        <MenuItem label="Move date" keys="M" />
        <MenuSeparator />
        <MenuItem label="Delete" keys="Delete" isDanger />
      </MenuButton>
      <Button onPress={() => setIsOpen(true)}>Dialog</Button>
      <Button onPress={() => showToast({ message: 'Action 22 done', undo: () => undefined })}>Toast</Button>
      <IconButton icon="more" label="More" keys="Mod+Enter" />
      <ContextMenu label="Action 22" items={<MenuItem label="Mark done" keys="D" />}>
        <Button variant="ghost">Right button</Button>
      </ContextMenu>
      <ConfirmDialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        onConfirm={() => undefined}
        question="Adjourn without quorum?"
        consequence="Motion 8 goes to the next agenda."
        confirmLabel="Adjourn"
        stayLabel="Stay"
      />
      <ToastRegion />
    </div>
  )
}

/** Every primitive in its states, as in the design's picture of components. */
export function Components() {
  return (
    <Pane id="page" role="main" label="Components" className="h-full bg-paper">
      <PageGrid margin={128} facts={0} className="max-w-none">
        <h1 className="sr-only">Components</h1>
        <Row label="Type">
          <div className="flex items-baseline gap-8">
            <span className="font-serif text-clock">18:12</span>
            <span className="font-serif text-h1 font-semibold">Placement pledges</span>
            <span className="font-serif text-h2 font-semibold">Actions</span>
            <span className="font-serif text-doc">That the board recommend 24 hours</span>
          </div>
        </Row>
        <Row label="Buttons">
          <div className="flex flex-wrap items-center gap-3">
            <Button variant="primary">Open minutes</Button>
            <Button variant="primary" isDisabled>
              Disabled
            </Button>
            <Button keys="M">Move date</Button>
            <Button isDisabled>Disabled</Button>
            <Button variant="ghost">Copy text</Button>
            <Button variant="danger">Delete meeting</Button>
            <Button size="sm">Small 24</Button>
            <Button size="lg" variant="primary" keys="Mod+Enter">
              Big 34
            </Button>
          </div>
        </Row>
        <Row label="Inputs">
          <Fields />
        </Row>
        <Row label="Choices">
          <Choices />
        </Row>
        <Row label="Records">
          <div className="grid grid-cols-3 gap-y-2">
            {records.map(({ type, word, keys }) => (
              <span key={type} className="flex items-center gap-2">
                <RecordGlyph type={type} label="" /> {word} <Kbd keys={keys} />
              </span>
            ))}
          </div>
          <div className="mt-2 flex gap-4">
            <span className="flex items-center gap-2">
              <LoopRing stage="asked" label="" /> asked
            </span>
            <span className="flex items-center gap-2">
              <LoopRing stage="answered" label="" /> answered
            </span>
            <span className="flex items-center gap-2">
              <LoopRing stage="toldBack" label="" /> told back
            </span>
            <span className="flex items-center gap-2 font-semibold text-red">
              <LoopRing stage="asked" isLate label="" /> no answer, late
            </span>
          </div>
        </Row>
        <Row label="States">
          <div className="flex flex-wrap gap-4">
            {states.map(({ state, word }) => (
              <span key={state} className="flex items-center gap-2">
                <StateMark state={state} label="" /> {word}
              </span>
            ))}
            {presences.map((presence) => (
              <span key={presence} className="flex items-center gap-2 text-sm">
                <PresenceMark presence={presence} label="" /> {presence}
              </span>
            ))}
          </div>
          <div className="mt-2 flex gap-1.5">
            <Chip tone="blue">Open 19</Chip>
            <Chip tone="red" icon="clock">
              9 days over
            </Chip>
            <Chip tone="ochre">today</Chip>
            <Chip tone="green" icon="check">
              Carried
            </Chip>
            <Chip tone="slate">draft</Chip>
            <Chip onRemove={() => undefined} removeLabel="Remove owner:tanaka">
              owner:<b className="font-normal">tanaka</b>
            </Chip>
            <span className="flex items-center gap-2 pl-4">
              <ClothMark cloth="petrol" /> Automotive
            </span>
          </div>
        </Row>
        <Row label="Quorum">
          <div className="flex gap-8">
            <div className="w-52">
              <QuorumMeter inRoom={5} online={2} seats={10} needed={6} />
            </div>
            <div className="w-52">
              <QuorumMeter inRoom={4} online={1} seats={10} needed={6} lostAt="18:29" />
            </div>
            <QuorumMeter layout="strip" inRoom={5} online={2} seats={10} needed={6} />
          </div>
        </Row>
        <Row label="Banners">
          <div className="flex flex-col gap-2">
            <Banner
              tone="red"
              fact="The disk is full."
              detail="29 words wait in memory."
              actions={<Button>Save elsewhere</Button>}
            />
            <Banner
              tone="ochre"
              fact="Send today."
              detail="14 days’ notice ends tonight."
              actions={<Button>Send agenda</Button>}
            />
            <Banner
              tone="plain"
              fact="Restored after a crash."
              detail="Nothing is missing."
              actions={<Button variant="ghost">Show the log</Button>}
            />
          </div>
        </Row>
        <Row label="Over the page">
          <Overlays />
        </Row>
        <TableSample />
        <ChartSample />
      </PageGrid>
    </Pane>
  )
}
