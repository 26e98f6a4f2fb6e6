import type { ReactNode } from 'react'
import { PageRow, SectionLabel } from '../../ui'

/** Props of {@link Section}. */
export interface SectionProps {
  label: string
  note: string
  children: ReactNode
}

/** One part of the page, its name in the margin. */
export function Section({ label, note, children }: SectionProps) {
  return (
    <PageRow isRuledAbove className="pt-3 pb-6" margin={<SectionLabel label={label} note={note} />}>
      <div className="flex max-w-[760px] flex-col gap-3">{children}</div>
    </PageRow>
  )
}
