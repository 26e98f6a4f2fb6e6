import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandName, Output, RequestInput } from '../../../../electron/contract'
import {
  instantNow,
  type AgendaItem,
  type AgendaPublication,
  type MeetingDetail,
  type MeetingId,
} from '../../../../electron/contract/model'
import { useIsChair } from '../../../lib/useIsChair'
import { api } from '../../../lib/api'
import { useErrorText } from '../../../lib/errorText'
import { queryClient, queryKey } from '../../../lib/query'
import { movedTo, placeByKey, standsAt, type Direction, type Place } from './agendaMoves'
import type { AgendaPlan } from './agendaPlan'
import { itemMarks, type ItemMark } from './itemMarks'

/** All that is done on the Agenda page of a meeting: every step is a command, refusals stand in words. */
export interface AgendaDesk {
  readonly meeting: MeetingDetail
  readonly items: readonly AgendaItem[]
  readonly plan: AgendaPlan
  readonly publication: AgendaPublication
  /** What differs from the version that was published last, by item. */
  readonly marks: ReadonlyMap<string, readonly ItemMark[]>
  readonly isLocked: boolean
  /** Why the last step was refused; null when it was not. */
  readonly problem: string | null
  readonly dismiss: () => void
  readonly refuse: (reason: string) => void
  /** The last step in words, for screen readers. */
  readonly said: string
  readonly savedAt: Date | null
  /** Gives a command; undefined when it was refused, and then the reason stands on the page. */
  readonly run: <Name extends CommandName>(name: Name, input: RequestInput<Name>) => Promise<Output<Name> | undefined>
  readonly move: (id: string, place: Place) => void
  readonly moveByKey: (id: string, direction: Direction) => void
  readonly say: (words: string) => void
}

/** The desk of one meeting's agenda. */
export function useAgenda(
  meeting: MeetingDetail,
  items: readonly AgendaItem[],
  plan: AgendaPlan,
  publication: AgendaPublication,
): AgendaDesk {
  const { t } = useTranslation('agenda')
  const textOf = useErrorText()
  const isChair = useIsChair()
  const [problem, setProblem] = useState<string | null>(null)
  const [said, say] = useState('')
  const [savedAt, setSavedAt] = useState<Date | null>(null)
  const run: AgendaDesk['run'] = async (name, input) => {
    try {
      const output = await api.command(name, input)
      setProblem(null)
      setSavedAt(instantNow())
      return output
    } catch (error) {
      setProblem(textOf(error))
      return undefined
    }
  }
  const key = queryKey('meeting.agenda', { id: meeting.id as MeetingId })
  // Keys can come faster than the page is drawn: the next step starts from where the last one left the agenda.
  const latest = () => queryClient.getQueryData<AgendaItem[]>(key) ?? items
  const move = (id: string, place: Place) => {
    const before = latest()
    const item = before.find((each) => each.id === id)
    if (!item || standsAt(before, id, place)) return
    const after = movedTo(before, id, place)
    // The row is at its new place at once, and the answer of the database is the same list. An answer that is on its
    // way was asked for before this step and would put the row back for a moment.
    void queryClient.cancelQueries({ queryKey: key })
    queryClient.setQueryData<AgendaItem[]>(key, after)
    say(t('said.moved', { title: item.title, number: after.find((each) => each.id === id)?.number ?? '' }))
    void run('agenda.moveItem', { id: item.id, ...place }).then((done) =>
      done === undefined ? queryClient.invalidateQueries({ queryKey: key }) : undefined,
    )
  }
  return {
    meeting,
    items,
    plan,
    publication,
    marks: itemMarks(publication.changes),
    isLocked: isChair || meeting.status === 'approved' || meeting.status === 'cancelled',
    problem,
    dismiss: () => setProblem(null),
    refuse: setProblem,
    said,
    savedAt,
    run,
    move,
    moveByKey: (id, direction) => {
      const place = placeByKey(latest(), id, direction)
      if (place) move(id, place)
      else say(t(`said.cannot.${direction}`))
    },
    say,
  }
}
