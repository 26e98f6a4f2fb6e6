import { useState } from 'react'
import { ClothMark, DataTable, RecordGlyph, type DataColumn } from '..'

interface SampleAction {
  id: string
  number: number
  text: string
  due: string
  late: string
  isDone: boolean
}

const actions: SampleAction[] = [
  {
    id: 'a',
    number: 19,
    text: 'Send the clinical site agreement to Merrow Care',
    due: 'Tue 20 Oct',
    late: '23 days',
    isDone: false,
  },
  {
    id: 'b',
    number: 22,
    text: 'List dealers without a job-shadow host',
    due: 'Tue 3 Nov',
    late: '9 days',
    isDone: false,
  },
  { id: 'c', number: 28, text: 'Lend a scan tool for the spring term', due: 'Fri 18 Dec', late: '', isDone: false },
  { id: 'd', number: 30, text: 'Publish the year-one tool list', due: 'done 4 Nov', late: '', isDone: true },
]

const columns: DataColumn<SampleAction>[] = [
  {
    id: 'number',
    label: 'No.',
    width: 128,
    isMargin: true,
    render: (action) => (
      <>
        {action.number}
        <RecordGlyph type="action" isDone={action.isDone} label="" />
      </>
    ),
  },
  {
    id: 'text',
    label: 'Action',
    isRowHeader: true,
    render: (action) => (
      <span className={action.isDone ? 'truncate text-ink-3 line-through' : 'truncate'}>{action.text}</span>
    ),
  },
  {
    id: 'board',
    label: 'Board',
    width: 140,
    render: () => (
      <>
        <ClothMark cloth="petrol" /> Automotive
      </>
    ),
  },
  { id: 'due', label: 'Due', width: 110, isSortable: true, render: (action) => action.due },
  {
    id: 'late',
    label: 'Late',
    width: 90,
    align: 'end',
    render: (action) => <b className="text-red">{action.late}</b>,
  },
]

/** A register in the flow of a page, and one that scrolls by itself with its rows in groups. */
export function TableSample() {
  const [selected, setSelected] = useState<string | null>('b')
  return (
    <div className="mt-4 flex flex-col gap-6">
      <DataTable
        label="Actions"
        columns={columns}
        rows={actions}
        rowId={(action) => action.id}
        rowText={(action) => action.text}
        selectedId={selected}
        onSelect={setSelected}
      />
      <div className="h-56">
        <DataTable
          isVirtual
          label="Actions by owner"
          columns={columns}
          groups={[
            {
              id: 'wes',
              text: 'Wes Tanaka',
              head: (
                <>
                  Wes Tanaka <span className="font-normal text-ink-2">2 open</span>
                </>
              ),
              rows: actions.slice(0, 2),
            },
            {
              id: 'you',
              text: 'You',
              head: (
                <>
                  You <span className="font-normal text-ink-2">2 open</span>
                </>
              ),
              rows: actions.slice(2),
            },
          ]}
          rowId={(action) => action.id}
          rowText={(action) => action.text}
          selectedId={selected}
          onSelect={setSelected}
        />
      </div>
    </div>
  )
}
