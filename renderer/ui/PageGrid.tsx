import clsx from 'clsx'
import { useEffect, useRef, type CSSProperties, type ReactNode } from 'react'
import { alignTabs } from './windowFrame'

/** Props of {@link PageGrid}. */
export interface PageGridProps {
  /** Width of the margin: minutes 116, register 98, home and board 128, agenda 132; 96 in small windows. */
  margin?: number
  /** Width of the facts column; 0 leaves it out, as on registers whose tables bring their own columns. */
  facts?: number
  /** The rule while quorum is lost is double and red, beside unsaved text dashed and red. */
  rule?: 'plain' | 'lost' | 'unsaved'
  /** The index tabs in the title bar begin where the text column of this page does. */
  isTabAnchor?: boolean
  children: ReactNode
  className?: string
}

const rules = {
  plain: 'w-px bg-rule',
  lost: 'w-[4px] border-x border-red',
  unsaved: 'w-0 border-l border-dashed border-red',
}

/**
 * The page: `margin | rule | text | facts`, the rule drawn through from top to bottom. Its rows are `PageRow`,
 * `SectionLabel` and `RecordBand`. `<PageGrid margin={116}><PageRow>…</PageRow></PageGrid>`
 */
export function PageGrid(props: PageGridProps) {
  const { margin = 116, facts = 150, rule = 'plain', isTabAnchor = false, children, className } = props
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const page = ref.current
    if (!page || !isTabAnchor) return
    const tell = () => alignTabs(page.getBoundingClientRect().left + margin + 21)
    const observer = new ResizeObserver(tell)
    observer.observe(page)
    if (page.parentElement) observer.observe(page.parentElement)
    return () => {
      observer.disconnect()
      alignTabs(0)
    }
  }, [isTabAnchor, margin])
  const widths = { '--page-margin': `${margin}px`, '--page-facts': `${facts}px` } as CSSProperties
  return (
    <div
      ref={ref}
      style={widths}
      data-facts={facts === 0 ? undefined : ''}
      className={clsx('group/page relative mx-auto min-h-full w-full max-w-[1080px] bg-paper pb-8', className)}
    >
      <div
        aria-hidden="true"
        className={clsx('pointer-events-none absolute inset-y-0 left-(--page-margin)', rules[rule])}
      />
      {children}
    </div>
  )
}

const columns =
  'grid grid-cols-[var(--page-margin)_21px_minmax(0,1fr)_24px] group-data-facts/page:grid-cols-[var(--page-margin)_21px_minmax(0,1fr)_18px_var(--page-facts)]'

/** Props of {@link PageRow}. */
export interface PageRowProps {
  /** What stands in the margin, right-aligned to the rule: a number, a time, a section label. */
  margin?: ReactNode
  /** What stands in the column for figures. */
  facts?: ReactNode
  children?: ReactNode
  /** A hairline from the rule to the right edge above the row. */
  isRuledAbove?: boolean
  className?: string
}

/** One row of the page. `<PageRow margin={<time>17:58</time>} facts={…}>text</PageRow>` */
export function PageRow({ margin, facts, children, isRuledAbove = false, className }: PageRowProps) {
  return (
    <div className={clsx(columns, 'relative', className)}>
      {isRuledAbove ? (
        <div
          aria-hidden="true"
          className="absolute top-0 right-6 left-(--page-margin) h-px bg-line group-data-facts/page:right-0"
        />
      ) : null}
      <div className="min-w-0 pr-[11px] pl-2 text-right text-sm text-ink-3">{margin}</div>
      <div className="col-start-3 min-w-0">{children}</div>
      <div className="col-start-5 hidden min-w-0 pr-3 text-sm text-ink-2 group-data-facts/page:block">{facts}</div>
    </div>
  )
}

/** Props of {@link SectionLabel}. */
export interface SectionLabelProps {
  /** What the list beside it is: "Overdue". */
  label: string
  /** How many, or what span: "6 actions". */
  note?: ReactNode
  /** The heading's level. */
  level?: 2 | 3
}

/** The name of a list, in the margin beside it. `<PageRow margin={<SectionLabel label={t('overdue')} note={…} />}>` */
export function SectionLabel({ label, note, level = 2 }: SectionLabelProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="text-sm">
      <Heading className="font-semibold text-ink-2">{label}</Heading>
      {note === undefined ? null : <p className="text-ink-3">{note}</p>}
    </div>
  )
}

/** Props of {@link PageTitle}. */
export interface PageTitleProps {
  /** The name of the page, in serif. */
  children: ReactNode
  /** A sentence below it. */
  lead?: ReactNode
  /** A number in the margin, as of an agenda item. */
  number?: ReactNode
  facts?: ReactNode
}

/** The head of a page. `<PageTitle number={4} lead={…}>{title}</PageTitle>` */
export function PageTitle({ children, lead, number, facts }: PageTitleProps) {
  return (
    <PageRow
      className="pt-4 pb-3"
      margin={
        number === undefined ? undefined : <span className="font-serif text-h1 font-normal text-ink-3">{number}</span>
      }
      facts={facts}
    >
      <h1 className="selectable font-serif text-h1 font-semibold text-balance">{children}</h1>
      {lead === undefined ? null : <p className="mt-0.5 text-ink-2">{lead}</p>}
    </PageRow>
  )
}

/** Props of {@link RecordBand}. */
export interface RecordBandProps {
  /** Name and number of the record: "Motion 7". */
  label: ReactNode
  /** Stands for the label where the margin is narrow; a screen reader is told the label. */
  shortLabel?: string | undefined
  /** Its glyph, the one coloured thing. */
  glyph: ReactNode
  /** Below the label: the time. */
  note?: ReactNode
  /** The text of the record, in serif. */
  children: ReactNode
  /** People and procedure below the text, in sans. */
  footer?: ReactNode
  facts?: ReactNode
  isSelected?: boolean
  className?: string
}

/** A record of the minutes: a tinted band from the rule to the right edge. `<RecordBand label="Motion 7" glyph={<RecordGlyph type="motion" label="" />} facts={…}>text</RecordBand>` */
export function RecordBand(props: RecordBandProps) {
  const { label, shortLabel, glyph, note, children, footer, facts, isSelected = false, className } = props
  return (
    <div className={clsx(columns, 'relative -mt-px', className)}>
      <div
        aria-hidden="true"
        className={clsx(
          'absolute inset-y-0 right-0 left-[calc(var(--page-margin)+1px)] border-y border-line',
          isSelected ? 'bg-blue-wash' : 'bg-paper-2',
        )}
      />
      <div className="relative min-w-0 py-2.5 pr-[11px] text-right text-sm">
        <div className="flex items-center justify-end gap-1.5 font-semibold text-ink-2">
          <span className={clsx('truncate', shortLabel !== undefined && 'max-[1179px]:sr-only')}>{label}</span>
          {shortLabel === undefined ? null : (
            <span aria-hidden="true" className="truncate min-[1180px]:hidden">
              {shortLabel}
            </span>
          )}
          {glyph}
        </div>
        {note === undefined ? null : <div className="pr-[22px] text-xs text-ink-3">{note}</div>}
      </div>
      <div className="selectable relative col-start-3 min-w-0 py-2">
        <div className="font-serif text-doc">{children}</div>
        {footer === undefined ? null : <div className="mt-0.5 text-sm text-ink-2">{footer}</div>}
      </div>
      <div className="relative col-start-5 hidden min-w-0 py-2.5 pr-3 text-sm text-ink-2 group-data-facts/page:block">
        {facts}
      </div>
    </div>
  )
}
