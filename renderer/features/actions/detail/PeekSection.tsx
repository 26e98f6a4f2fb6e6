import type { ReactNode } from 'react'

/** Does something to the action that is looked at; a refusal is said at the top of its details. */
export type Attempt = (work: () => Promise<unknown>) => Promise<void>

/** A part of the details with a heading of its own. */
export function PeekSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="-mx-4 flex flex-col gap-2 border-t border-line px-4 pt-3">
      <h3 className="text-sm font-semibold text-ink-2">{title}</h3>
      {children}
    </section>
  )
}
