import type { ReactNode } from 'react'
import { PageRow, StateMark } from '../../../ui'

/** Props of {@link PageBanner}. */
export interface PageBannerProps {
  /** In the margin: when, or what. */
  label: ReactNode
  fact: ReactNode
  /** What still works. */
  detail: ReactNode
  actions?: ReactNode
  /** `alert` when text is at risk, else one polite announcement; none inside a region that announces already. */
  role?: 'alert' | 'status'
}

/** A red banner over the full width of the page, on its grid: label and mark in the margin, the fact, then buttons. */
export function PageBanner({ label, fact, detail, actions, role }: PageBannerProps) {
  return (
    <div role={role} className="relative z-[1] border-y border-red-line bg-red-wash">
      <PageRow
        className="py-3"
        margin={
          <span className="flex items-center justify-end gap-1.5 pt-0.5 font-semibold whitespace-nowrap text-red">
            {label} <StateMark state="fail" label="" />
          </span>
        }
      >
        <div className="-mr-[calc(18px+var(--page-facts))] pr-6">
          <p className="text-lg font-semibold text-red">{fact}</p>
          <p className="text-base text-ink">{detail}</p>
          {actions === undefined ? null : <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
        </div>
      </PageRow>
    </div>
  )
}
