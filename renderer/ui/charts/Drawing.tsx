import { useId } from 'react'
import {
  Bar,
  BarChart,
  CartesianGrid,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
  type TooltipContentProps,
} from 'recharts'
import type { ChartKind, DrawnSeries, drawnPoints } from './chartData'
import { fillOf, Hatching, inkOf } from './ink'

interface DrawingProps {
  kind: ChartKind
  title: string
  summary: string
  series: readonly DrawnSeries[]
  points: ReturnType<typeof drawnPoints>
  format: (value: number) => string
  max: number | undefined
}

const dashes = { solid: {}, hollow: { strokeDasharray: '5 3' }, hatched: { strokeDasharray: '2 2' } }
const tick = { fill: 'var(--ink-2)', fontSize: 12 }
const margin = { top: 8, right: 8, bottom: 0, left: 0 }

type NoteProps = Pick<DrawingProps, 'series' | 'format'>

/** What stands at the point under the pointer, or the one that the arrow keys reached. */
function Note({ payload = [], series, format }: Partial<Pick<TooltipContentProps, 'payload'>> & NoteProps) {
  const point = payload[0]?.payload as DrawingProps['points'][number] | undefined
  if (point === undefined) return null
  return (
    <div className="rounded-2 bg-raised px-2.5 py-1.5 text-sm text-ink shadow-lift-2">
      <p className="font-semibold">{point.name}</p>
      {series.map(({ key, name }) => {
        const value = point[`value:${key}`]
        return value === undefined ? null : (
          <p key={key}>
            {name}: {format(value)}
          </p>
        )
      })}
    </div>
  )
}

/**
 * Draws the numbers as SVG, so that they print. Tab reaches the drawing, the arrow keys walk its points. Nothing in it
 * moves, whatever the system asks for.
 */
export function Drawing({ kind, title, summary, series, points, format, max }: DrawingProps) {
  const id = useId().replaceAll(/[^\w-]/g, '')
  const patternOf = (index: number) => `${id}-${index}`
  // Elements and not components: the library reads its parts from the children.
  const parts = [
    <CartesianGrid key="grid" vertical={false} stroke="var(--line)" />,
    <XAxis
      key="x"
      dataKey="label"
      tick={tick}
      tickLine={false}
      stroke="var(--line-2)"
      interval="equidistantPreserveStart"
      {...(kind === 'line' ? { padding: { left: 16, right: 16 } } : {})}
    />,
    <YAxis
      key="y"
      width="auto"
      tick={tick}
      tickLine={false}
      axisLine={false}
      tickFormatter={format}
      allowDecimals={max !== undefined && max <= 10}
      domain={[0, max ?? 'auto']}
    />,
    <Tooltip
      key="note"
      isAnimationActive={false}
      cursor={{ fill: 'var(--blue-wash)', stroke: 'var(--line-2)' }}
      content={<Note series={series} format={format} />}
    />,
  ]
  const common = { data: points, margin, title, desc: summary, accessibilityLayer: true }
  return (
    <ResponsiveContainer width="100%" height="100%">
      {kind === 'line' ? (
        <LineChart {...common}>
          {parts}
          {series.map(({ key, name, ink, fill }) => (
            <Line
              key={key}
              name={name}
              dataKey={`value:${key}`}
              type="linear"
              stroke={inkOf(ink)}
              strokeWidth={2}
              dot={{
                r: 3.5,
                fill: fill === 'solid' ? inkOf(ink) : 'var(--paper)',
                stroke: inkOf(ink),
                strokeDasharray: '',
              }}
              connectNulls={false}
              isAnimationActive={false}
              {...dashes[fill]}
            />
          ))}
        </LineChart>
      ) : (
        // The library sets bars beside each other in the order in which they came, and those of the year before come later.
        <BarChart key={series.map(({ key }) => key).join(' ')} {...common} barGap={2} barCategoryGap="25%">
          <defs>
            {series.map((one, index) => (
              <Hatching key={one.key} series={one} id={patternOf(index)} />
            ))}
          </defs>
          {parts}
          {series.map((one, index) => (
            <Bar
              key={one.key}
              name={one.name}
              dataKey={`value:${one.key}`}
              fill={fillOf(one, patternOf(index))}
              stroke={inkOf(one.ink)}
              maxBarSize={36}
              isAnimationActive={false}
              {...(kind === 'stacked' ? { stackId: 'whole' } : {})}
            />
          ))}
        </BarChart>
      )}
    </ResponsiveContainer>
  )
}
