/** The inks of a chart, by the names of the house style's tokens. */
export type ChartInk = 'blue' | 'green' | 'ochre' | 'red' | 'slate'

/** How a series is filled, so that it can be told from the others without its colour. */
export type ChartFill = 'solid' | 'hatched' | 'hollow'

/** One row of bars, or one line. */
export interface ChartSeries<Key extends string> {
  key: Key
  /** Its name in the legend and at the head of its column. */
  name: string
  /** Left out: the series' place in the list decides. */
  ink?: ChartInk
  fill?: ChartFill
  /** Of another unit than the rest: a column of the table that is not drawn. */
  isTableOnly?: boolean
}

/** One term, one meeting, one skill: a place on the axis and a row of the table. */
export interface ChartPoint<Key extends string> {
  id: string
  /** Its whole name, as the table has it. */
  name: string
  /** What stands under the axis, where the name is long. */
  shortName?: string
  /** The name is what a person wrote and no word of ours. */
  isUserContent?: boolean
  /** Null = it is not known; that is a gap in the chart and an empty cell of the table, never a 0. */
  values: Readonly<Record<Key, number | null>>
}

/** What every chart is given. */
export interface ChartProps<Key extends string> {
  title: string
  /** What the chart shows, in one sentence with its numbers. */
  summary: string
  /** What the points are: the head of the table's first column. */
  pointName: string
  series: readonly ChartSeries<Key>[]
  points: readonly ChartPoint<Key>[]
  /** How a number is written; left out: as the locale does. */
  format?: (value: number) => string
  /** The end of the axis, where it is known: 4 for ratings, 100 for shares. */
  max?: number
  /** Whether the table stands beside the drawing (where there is room), or always under it. */
  table?: 'beside' | 'under'
  /** The level of the title's heading. */
  level?: 2 | 3
}

/** Which drawing the numbers get. */
export type ChartKind = 'grouped' | 'stacked' | 'line'

const inks: readonly ChartInk[] = ['slate', 'blue', 'green', 'ochre', 'red']
const fills: readonly ChartFill[] = ['hollow', 'solid', 'hatched']

/** A series with its ink and fill; two neighbours never share either. */
export interface DrawnSeries {
  key: string
  name: string
  ink: ChartInk
  fill: ChartFill
}

const drawn = <Key extends string>(series: readonly ChartSeries<Key>[]) =>
  series.filter(({ isTableOnly }) => isTableOnly !== true)

/** The series as they are drawn. */
export function drawnSeries<Key extends string>(series: readonly ChartSeries<Key>[]): DrawnSeries[] {
  return drawn(series).map(({ key, name, ink, fill }, index) => ({
    key,
    name,
    ink: ink ?? inks[index % inks.length] ?? 'blue',
    fill: fill ?? fills[index % fills.length] ?? 'solid',
  }))
}

/** The points as the drawing wants them: one flat record each. What is not known is left out of it. */
export function drawnPoints<Key extends string>(
  points: readonly ChartPoint<Key>[],
  series: readonly ChartSeries<Key>[],
): { id: string; label: string; name: string; [key: `value:${string}`]: number }[] {
  return points.map(({ id, name, shortName, values }) => {
    const known = drawn(series).flatMap(({ key }) => {
      const value = values[key]
      return value === null ? [] : [[`value:${key}`, value] as const]
    })
    return { id, name, label: shortName ?? name, ...Object.fromEntries(known) }
  })
}

/** Whether there is a number to draw at all. */
export function hasNumbers<Key extends string>(
  points: readonly ChartPoint<Key>[],
  series: readonly ChartSeries<Key>[],
): boolean {
  return points.some(({ values }) => drawn(series).some(({ key }) => values[key] !== null))
}
