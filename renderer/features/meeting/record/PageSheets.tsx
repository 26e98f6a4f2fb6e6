import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { TypesetDocument } from './useTypesetPages'
import { fitFactor, shownWidth, type Zoom } from './zoom'

/** Props of {@link PageSheets}. */
export interface PageSheetsProps {
  document: TypesetDocument
  zoom: Zoom
  /** Width of the desk that the pages lie on. */
  room: number
  /** The page that is looked at, from 1. */
  onPage: (page: number) => void
}

/** The scrolling element around the pages. */
function deskOf(list: HTMLElement | null): HTMLElement | null {
  return list?.closest<HTMLElement>('[data-pane]') ?? null
}

/** Moves to a page, from 1. */
export function showPage(page: number): void {
  document.querySelector(`[data-sheet="${page}"]`)?.scrollIntoView({ block: 'start' })
}

/** The very pages of the PDF as pictures, each with its words for those who do not see it. White in both themes. */
export function PageSheets({ document: { kind, pages }, zoom, room, onPage }: PageSheetsProps) {
  const { t } = useTranslation('record')
  const list = useRef<HTMLOListElement>(null)
  const tell = useRef(onPage)
  useEffect(() => {
    tell.current = onPage
  })
  useEffect(() => {
    const desk = deskOf(list.current)
    if (!desk) return
    const look = () => {
      const middle = desk.getBoundingClientRect().top + desk.clientHeight / 3
      const sheets = [...desk.querySelectorAll<HTMLElement>('[data-sheet]')]
      const shown = sheets.findLastIndex((sheet) => sheet.getBoundingClientRect().top <= middle)
      tell.current(Math.max(0, shown) + 1)
    }
    look()
    desk.addEventListener('scroll', look, { passive: true })
    return () => desk.removeEventListener('scroll', look)
  }, [])
  return (
    <ol
      ref={list}
      aria-label={t(`pages.${kind}`)}
      // The desk scrolls by the arrow keys, so the keyboard must get there.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="outline-none focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-focus flex w-fit min-w-full flex-col items-center gap-5 p-5"
    >
      {pages.map((page, index) => {
        const factor = zoom === 'fit' ? fitFactor(room, page.widthPt) : zoom
        const width = shownWidth(factor, page.widthPt)
        return (
          <li
            key={page.address}
            data-sheet={index + 1}
            className="scroll-mt-5 bg-white shadow-lift-1 forced-color-adjust-none"
            style={{ width, height: Math.round((width * page.heightPt) / page.widthPt) }}
          >
            <img
              src={page.address}
              alt={t(`pages.alt.${kind}`, { page: index + 1, count: pages.length })}
              className="block size-full"
              draggable={false}
            />
            <div className="sr-only" data-user-content="">
              {page.text}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
