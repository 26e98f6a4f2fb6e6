import { GroupedBars, LineChart, StackedBars } from '../charts'

const terms = [
  { id: '2025-fall', name: 'Fall 2025', values: { pledged: 12, filled: 9 } },
  { id: '2026-spring', name: 'Spring 2026', values: { pledged: 15, filled: 14 } },
  { id: '2026-fall', name: 'Fall 2026', values: { pledged: 18, filled: 4 } },
]

const years = [
  { id: '2024', name: '2024/25', values: { accepted: 4, partly: 2, open: 0 } },
  { id: '2025', name: '2025/26', values: { accepted: 3, partly: 1, open: 2 } },
]

const meetings = [
  { id: 'a', name: '18 September 2025', shortName: 'Sep', values: { share: 82 } },
  { id: 'b', name: '20 November 2025', shortName: 'Nov', values: { share: null } },
  { id: 'c', name: '12 February 2026', shortName: 'Feb', values: { share: 64 } },
  { id: 'd', name: '14 May 2026', shortName: 'May', values: { share: 91 } },
]

/** Every kind of chart with its numbers. */
export function ChartSample() {
  return (
    <div className="mt-4 flex flex-col gap-8">
      <GroupedBars
        title="Places by term"
        summary="27 of 45 pledged places were filled in three terms."
        pointName="Term"
        series={[
          { key: 'pledged', name: 'Pledged' },
          { key: 'filled', name: 'Filled' },
        ]}
        points={terms}
      />
      <StackedBars
        title="Answers to recommendations"
        summary="7 of 12 recommendations were accepted as they stood."
        pointName="School year"
        series={[
          { key: 'accepted', name: 'Accepted', ink: 'green', fill: 'solid' },
          { key: 'partly', name: 'Partly', ink: 'ochre', fill: 'hatched' },
          { key: 'open', name: 'Open', ink: 'slate', fill: 'hollow' },
        ]}
        points={years}
      />
      <LineChart
        title="Attendance"
        summary="Between 64 and 91 of 100 members came; of one meeting nobody wrote down who did."
        pointName="Meeting"
        series={[{ key: 'share', name: 'Share', ink: 'blue', fill: 'solid' }]}
        points={meetings}
        max={100}
      />
    </div>
  )
}
