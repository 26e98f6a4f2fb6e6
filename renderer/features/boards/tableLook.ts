/** The row of column heads of a small table on the page: words only, hairline below. */
export const headClass =
  'h-[26px] border-b border-line text-xs text-ink-2 [&>th]:pr-3 [&>th]:font-normal [&>th:last-child]:pr-0'

/** A row of a small table on the page: 30 high, a hairline above the next. */
export const cellClass =
  'h-[calc(30px+var(--row-extra,0px))] border-b border-line last:border-b-0 hover:bg-paper-2 [&>*]:pr-3 [&>*:last-child]:pr-0'
