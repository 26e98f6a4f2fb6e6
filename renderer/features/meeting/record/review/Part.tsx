import type { ReactNode, Ref } from 'react'

/** Props of {@link Part}. */
export interface PartProps {
  title: string
  /** At the right of the title: how many, how far. */
  fact?: ReactNode
  headingRef?: Ref<HTMLHeadingElement>
  children: ReactNode
}

/** A named part of the pane beside the pages. Its heading can be given the focus when what had it is gone. */
export function Part({ title, fact, headingRef, children }: PartProps) {
  return (
    <section aria-label={title} className="border-b border-line px-4.5 py-4">
      <div className="mb-2 flex items-baseline justify-between gap-3">
        <h2
          className="text-base font-semibold outline-none"
          tabIndex={-1}
          {...(headingRef === undefined ? {} : { ref: headingRef })}
        >
          {title}
        </h2>
        {fact === undefined ? null : <span className="text-sm text-ink-2">{fact}</span>}
      </div>
      {children}
    </section>
  )
}
