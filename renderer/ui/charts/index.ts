/**
 * The only door to charts: each brings its title, a sentence that says what it shows, and its numbers as a table. The
 * library that draws comes in a chunk of its own, when the first chart is shown.
 */
export { GroupedBars, LineChart, StackedBars } from './Chart'
export type { ChartFill, ChartInk, ChartPoint, ChartProps, ChartSeries } from './chartData'
