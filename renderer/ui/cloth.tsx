import clsx from 'clsx'

/** The colours that boards may have. */
export const cloths = ['petrol', 'umber', 'plum', 'straw', 'moss', 'slate', 'rose', 'navy'] as const

/** A board's colour; navy is the app itself, outside any board. */
export type ClothName = (typeof cloths)[number]

const grounds: Record<ClothName, string> = {
  petrol: 'bg-cloth-petrol',
  umber: 'bg-cloth-umber',
  plum: 'bg-cloth-plum',
  straw: 'bg-cloth-straw',
  moss: 'bg-cloth-moss',
  slate: 'bg-cloth-slate',
  rose: 'bg-cloth-rose',
  navy: 'bg-cloth-navy',
}

/** The class of a cloth's ground. */
export function clothGround(cloth: ClothName): string {
  return grounds[cloth]
}

/** The 4 x 14 mark before a board's name or its two letters, never alone. `<ClothMark cloth="petrol" />` */
export function ClothMark({ cloth, className }: { cloth: ClothName; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={clsx('inline-block h-3.5 w-1 shrink-0 forced-color-adjust-none', grounds[cloth], className)}
    />
  )
}

/** The swallow-tailed mark of "now", one per view; stands at the left edge of its row, which is positioned. `<Ribbon />` */
export function Ribbon({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={clsx(
        'absolute top-0 -bottom-1.5 left-0 w-[7px] bg-blue-solid forced-color-adjust-none',
        '[clip-path:polygon(0_0,100%_0,100%_100%,50%_calc(100%-4px),0_100%)]',
        className,
      )}
    />
  )
}
