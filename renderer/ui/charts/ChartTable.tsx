import type { ChartProps } from './chartData'

type ChartTableProps<Key extends string> = Pick<ChartProps<Key>, 'title' | 'pointName' | 'series' | 'points'> & {
  format: (value: number) => string
}

/** The numbers of a chart as a table: what is not known is an empty cell. */
export function ChartTable<Key extends string>({ title, pointName, series, points, format }: ChartTableProps<Key>) {
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">{title}</caption>
      <thead>
        <tr className="h-[26px] border-y border-line bg-paper-2 text-xs text-ink-2">
          <th scope="col" className="pr-3 pl-2 text-left font-normal">
            {pointName}
          </th>
          {series.map(({ key, name }) => (
            <th key={key} scope="col" className="px-2 text-right font-normal">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.id} className="h-[26px] border-b border-line">
            <th
              scope="row"
              className="pr-3 pl-2 text-left font-normal"
              {...(point.isUserContent === true ? { 'data-user-content': '' } : {})}
            >
              {point.name}
            </th>
            {series.map(({ key }) => {
              const value = point.values[key]
              return (
                <td key={key} className="px-2 text-right whitespace-nowrap">
                  {value === null ? '' : format(value)}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
