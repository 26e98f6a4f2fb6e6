import type { ReactNode } from 'react'
import { StateMark, type State } from '../../ui'

/** Props of {@link Outcome}. */
export interface OutcomeProps {
  state: State
  /** What came out, in a few words. */
  fact: string
  children?: ReactNode
}

/** What a check came to: its mark, the fact in bold and what belongs to it. */
export function Outcome({ state, fact, children }: OutcomeProps) {
  return (
    <div className="flex items-start gap-2.5">
      <span className="flex h-6 items-center">
        <StateMark state={state} label="" />
      </span>
      <div className="flex min-w-0 flex-col gap-1.5">
        <h3 className="text-lg leading-6 font-semibold">{fact}</h3>
        {children}
      </div>
    </div>
  )
}
