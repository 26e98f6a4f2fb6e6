import type { ReactNode } from 'react'
import { useArrival } from '../../lib/useArrival'
import { PageRow, SectionLabel } from '../../ui'

/** Props of {@link Section}. */
export interface SectionProps {
  label: string
  note: string
  /** Whether the address leads to this part. */
  isAskedFor?: boolean
  children: ReactNode
}

/** One part of the settings, its name in the margin. */
export function Section({ label, note, isAskedFor = false, children }: SectionProps) {
  const section = useArrival<HTMLDivElement>(isAskedFor)
  return (
    <PageRow isRuledAbove className="pt-3 pb-6" margin={<SectionLabel label={label} note={note} />}>
      <div ref={section} tabIndex={-1} className="flex max-w-[640px] scroll-mt-4 flex-col gap-3 outline-none">
        {children}
      </div>
    </PageRow>
  )
}
