import type { ChartInk, DrawnSeries } from './chartData'

const lines: Record<ChartInk, string> = {
  blue: 'var(--blue)',
  green: 'var(--green)',
  ochre: 'var(--ochre)',
  red: 'var(--red)',
  slate: 'var(--slate)',
}

/** The ink of a series, as a value of CSS: it follows the theme by itself. */
export const inkOf = (ink: ChartInk): string => lines[ink]

/** The fill of a series; `patternId` is where {@link Hatching} of it stands. */
export function fillOf({ ink, fill }: DrawnSeries, patternId: string): string {
  if (fill === 'hollow') return 'var(--paper)'
  return fill === 'hatched' ? `url(#${patternId})` : inkOf(ink)
}

/** The hatching of a series, in the defs of a drawing. */
export function Hatching({ series, id }: { series: DrawnSeries; id: string }) {
  return (
    <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={6} height={6} fill="var(--paper)" />
      <rect width={3} height={6} fill={inkOf(series.ink)} />
    </pattern>
  )
}
