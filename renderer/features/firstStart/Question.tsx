import { useId, type ReactNode } from 'react'

/** One numbered question of the first start; its number stands in the margin. */
export function Question({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  const id = useId()
  return (
    <div role="group" aria-labelledby={id} className="relative">
      <span
        aria-hidden="true"
        className="absolute top-0 right-full mr-[38px] font-serif text-h1 leading-6 font-normal text-ink-3"
      >
        {number}
      </span>
      <h2 id={id} className="mb-2.5 font-serif text-h3 font-semibold">
        {title}
      </h2>
      {children}
    </div>
  )
}
