import type { ReactNode } from 'react'
import type { BoardDetail, BoardPeople } from '../../../../electron/contract/model'
import { PageRow, SectionLabel } from '../../../ui'

/** What every section about a board's people is given. */
export interface SectionProps {
  board: BoardDetail
  people: BoardPeople
  today: string
  /** The chair's machine reads, and changes nothing here. */
  isChair: boolean
}

/** One section of the page: its name in the margin, its tools above what it shows. */
export function Section({ label, tools, children }: { label: string; tools?: ReactNode; children: ReactNode }) {
  return (
    <PageRow isRuledAbove className="pt-3 pb-5" margin={<SectionLabel label={label} />}>
      <section aria-label={label}>
        {tools === undefined || tools === null ? null : <div className="mb-3 flex flex-wrap gap-2">{tools}</div>}
        {children}
      </section>
    </PageRow>
  )
}
