import clsx from 'clsx'
import { lazy, Suspense, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { drawnPoints, drawnSeries, hasNumbers, type ChartKind, type ChartProps, type DrawnSeries } from './chartData'
import { ChartTable } from './ChartTable'
import { fillOf, Hatching, inkOf } from './ink'

// The library that draws is as large as the rest of the page, and most pages draw nothing.
const Drawing = lazy(async () => ({ default: (await import('./Drawing')).Drawing }))

function Swatch({ series, kind, id }: { series: DrawnSeries; kind: ChartKind; id: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 12" className="h-3 w-4 shrink-0">
      <defs>
        <Hatching series={series} id={id} />
      </defs>
      {kind === 'line' ? (
        <path
          d="M0 6h16"
          stroke={inkOf(series.ink)}
          strokeWidth={2}
          {...(series.fill === 'solid' ? {} : { strokeDasharray: series.fill === 'hatched' ? '2 2' : '5 3' })}
        />
      ) : (
        <rect x={1} y={1} width={14} height={10} fill={fillOf(series, id)} stroke={inkOf(series.ink)} />
      )}
    </svg>
  )
}

function Chart<Key extends string>({ kind, ...props }: ChartProps<Key> & { kind: ChartKind }) {
  const { title, summary, pointName, series, points, max, table = 'beside', level = 2 } = props
  const { i18n } = useTranslation()
  const id = useId()
  const format = props.format ?? ((value: number) => new Intl.NumberFormat(i18n.language).format(value))
  const drawn = drawnSeries(series)
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <figure
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-summary`}
      className="selectable @container break-inside-avoid [print-color-adjust:exact]"
    >
      <Heading id={`${id}-title`} className="font-serif text-h3 font-semibold">
        {title}
      </Heading>
      <p id={`${id}-summary`} className="mt-0.5 max-w-prose text-ink-2">
        {summary}
      </p>
      <div className={clsx('mt-3 flex flex-col gap-4', table === 'beside' && '@2xl:flex-row @2xl:items-start')}>
        {hasNumbers(points, series) ? (
          <div className="min-w-0 flex-1">
            <ul className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-2">
              {drawn.map((one, index) => (
                <li key={one.key} className="flex items-center gap-1.5">
                  <Swatch series={one} kind={kind} id={`${id}-swatch-${index}`} />
                  {one.name}
                </li>
              ))}
            </ul>
            <div
              className="h-56"
              {...(points.some(({ isUserContent }) => isUserContent === true) ? { 'data-user-content': '' } : {})}
            >
              <Suspense fallback={null}>
                <Drawing
                  kind={kind}
                  title={title}
                  summary={summary}
                  series={drawn}
                  points={drawnPoints(points, series)}
                  format={format}
                  max={max}
                />
              </Suspense>
            </div>
          </div>
        ) : null}
        <div className={clsx('min-w-0 overflow-x-auto', table === 'beside' && '@2xl:max-w-[45%] @2xl:shrink-0')}>
          <ChartTable title={title} pointName={pointName} series={series} points={points} format={format} />
        </div>
      </div>
    </figure>
  )
}

/**
 * Bars side by side for each point, such as pledged and filled places by term. Title, summary and table are part of it.
 * `<GroupedBars title={t('byTerm')} summary={…} pointName={t('term')} series={…} points={…} />`
 */
export function GroupedBars<Key extends string>(props: ChartProps<Key>) {
  return <Chart kind="grouped" {...props} />
}

/** Bars whose parts add up to a whole, such as answers to recommendations by year. */
export function StackedBars<Key extends string>(props: ChartProps<Key>) {
  return <Chart kind="stacked" {...props} />
}

/** Lines over points that follow each other in time, such as attendance over meetings. What is not known breaks them. */
export function LineChart<Key extends string>(props: ChartProps<Key>) {
  return <Chart kind="line" {...props} />
}
