import clsx from 'clsx'

const rules = {
  plain: 'w-px bg-rule',
  // Over the bands too: procedure has stopped for all of the page.
  lost: 'z-[1] w-[5px] border-x border-red bg-paper',
  unsaved: 'w-0 border-l border-dashed border-red',
}

/** The margin rule through a part of the page that stands above it, as the page grid draws it. */
export function PageRule({ rule }: { rule: keyof typeof rules }) {
  return (
    <div
      aria-hidden="true"
      className={clsx('pointer-events-none absolute inset-y-0 left-(--page-margin)', rules[rule])}
    />
  )
}
