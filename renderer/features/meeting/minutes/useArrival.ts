import type { Editor } from '@tiptap/core'
import { useEffect, useEffectEvent, useRef } from 'react'
import { focusAtEnd } from '../editor/noteEditor'
import { editRecord } from './minutesUi'

/** What a link can point at on the Minutes page, apart from the item: `record.<id>`, `person.<id>`, `people`, `officers`, `times`, `text`. */
export interface Arrival {
  focus: string | undefined
  editor: Editor | null
  isLocked: boolean
  /** Shows the attendance list and, after that, does what is asked. */
  onAttendance: (then: () => void) => void
}

const first = (selector: string) => document.querySelector<HTMLElement>(selector)

/** Gives the focus to what a link pointed at, once: a record's form, a person in the attendance list, the text. */
export function useArrival({ focus, editor, isLocked, onAttendance }: Arrival): void {
  const done = useRef<string | undefined>(undefined)
  const arrive = useEffectEvent((at: string, text: Editor) => {
    const [kind, id = ''] = at.split('.')
    if (kind === 'record' && !isLocked) editRecord(id)
    if (kind === 'text' || (kind === 'record' && isLocked)) focusAtEnd(text)
    if (kind === 'person') onAttendance(() => first(`[data-person="${CSS.escape(id)}"]`)?.focus())
    if (kind === 'people') onAttendance(() => first('[data-person][tabindex="0"]')?.focus())
    if (kind === 'officers') onAttendance(() => first('[data-meeting-officers]')?.focus())
    if (kind === 'times')
      onAttendance(() => (first('[data-meeting-times]') ?? first('[data-meeting-officers]'))?.focus())
  })
  useEffect(() => {
    // Everything else on the page is there when the text is.
    if (focus === undefined || editor === null || done.current === focus) return
    done.current = focus
    arrive(focus, editor)
  }, [focus, editor])
}
