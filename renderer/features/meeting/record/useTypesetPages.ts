import { useEffect, useReducer, useState } from 'react'
import type { Output, RequestInput } from '../../../../electron/contract'
import { api } from '../../../lib/api'
import type { DocumentKind } from '../documentChoice'

/** Pages as they were typeset, and of which document. */
export interface TypesetDocument {
  readonly kind: DocumentKind
  readonly pages: Output<'document.pages'>['pages']
  readonly substitutions: Output<'document.pages'>['substitutions']
}

interface State {
  readonly document: TypesetDocument | null
  readonly error: unknown
  readonly isWorking: boolean
  /** Counts the editions that were begun. */
  readonly edition: number
}

type Step =
  | { readonly type: 'begun'; readonly edition: number }
  | { readonly type: 'made'; readonly document: TypesetDocument }
  | { readonly type: 'failed'; readonly error: unknown }

function next(state: State, step: Step): State {
  switch (step.type) {
    case 'begun':
      return { ...state, isWorking: true, edition: step.edition }
    case 'made':
      return { ...state, document: step.document, error: null, isWorking: false }
    case 'failed':
      return { ...state, document: null, error: step.error, isWorking: false }
  }
}

/** Rest after a change before the pages are made again. */
const QUIET_MS = 300
/** Pages that must be there before the old ones go: more do not fit on a screen. */
const FIRST_PAGES = 3

async function drawn(pages: TypesetDocument['pages']): Promise<void> {
  await Promise.allSettled(
    pages.slice(0, FIRST_PAGES).map((page) => {
      const image = new Image()
      image.src = page.address
      return image.decode()
    }),
  )
}

/**
 * The pages of a document, made again whenever something is committed. The old ones stay until the new ones are there,
 * so nothing flickers while somebody types in another window.
 */
export function useTypesetPages({ meetingId, kind, paper, parts }: RequestInput<'document.pages'>) {
  const [state, take] = useReducer(next, { document: null, error: null, isWorking: true, edition: 0 })
  const [edition, setEdition] = useState(0)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = window.minutebook.on('changed', () => {
      clearTimeout(timer)
      timer = setTimeout(() => setEdition((last) => last + 1), QUIET_MS)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [])
  useEffect(() => {
    let isWanted = true
    const make = async () => {
      take({ type: 'begun', edition })
      try {
        const made = await api.call('document.pages', { meetingId, kind, paper, parts })
        await drawn(made.pages)
        if (isWanted) take({ type: 'made', document: { kind, ...made } })
      } catch (error) {
        if (isWanted) take({ type: 'failed', error })
      }
    }
    void make()
    return () => {
      isWanted = false
    }
  }, [meetingId, kind, paper, parts, edition])
  return { ...state, retry: () => setEdition((last) => last + 1) }
}
