import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaItem } from '../../../../electron/contract/model'
import { localDate } from '../../../lib/format'
import { childrenOf } from './agendaPlan'
import type { Editing } from './AgendaList'
import type { ItemDraft } from './RowEditor'
import type { RowSteps } from './RowMenu'
import type { AgendaDesk } from './useAgenda'

/** The focus on a line, once it is drawn. */
export function focusRow(id: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-item="${id}"]`)?.focus())
}

/** Whether the minutes hold something under an item or its sub-items: then it stays. */
function holdsRecord(items: readonly AgendaItem[], item: AgendaItem): boolean {
  return [item, ...childrenOf(items, item.id)].some(
    (each) =>
      each.hasNote ||
      each.motionCount + each.decisionCount + each.actionCount > 0 ||
      each.commentCount + each.ideaCount + each.interestCount + each.entryCount > 0,
  )
}

/** Which line is written, whose papers are open, which one may go; and the steps of a line that lead there. */
export function useRowSteps(desk: AgendaDesk) {
  const { t } = useTranslation(['agenda', 'agendaLife', 'parking'])
  const navigate = useNavigate()
  const [editing, setEditing] = useState<Editing | null>(null)
  const [papersId, setPapersId] = useState<string | null>(null)
  const [topicsId, setTopicsId] = useState<string | null>(null)
  const [removingId, setRemovingId] = useState<string | null>(null)
  const find = (id: string | null) => desk.items.find((item) => item.id === id)
  const steps: RowSteps = {
    edit: (id) => setEditing({ id }),
    addBelow: (id) => setEditing({ newBehind: id }),
    papers: setPapersId,
    topics: setTopicsId,
    openMinutes: (id) =>
      void navigate({
        to: '/meetings/$meetingId/minutes',
        params: { meetingId: desk.meeting.id },
        search: { item: id },
      }),
    move: desk.moveByKey,
    toggleConfidential: (id) => void toggleConfidential(id),
    toggleConsent: (id) => void toggleConsent(id),
    park: (id) => void park(id),
    remove: (id) => {
      const item = find(id)
      if (item && holdsRecord(desk.items, item)) {
        desk.refuse(t('remove.refused', { number: item.number, title: item.title }))
      } else setRemovingId(id)
    },
  }
  const toggleConfidential = async (id: string) => {
    const item = find(id)
    if (!item) return
    const next = !item.isConfidential
    if (!(await desk.run('agenda.reviseItem', { id: item.id, isConfidential: next }))) return
    const parent = find(item.parentId)
    const isStill = !next && parent?.isConfidential === true
    desk.say(t(`agendaLife:said.${next ? 'confidential' : isStill ? 'byParent' : 'open'}`, { title: item.title }))
  }
  const toggleConsent = async (id: string) => {
    const item = find(id)
    if (!item) return
    const isOnConsent = find(item.parentId)?.kind === 'consent'
    if (!isOnConsent && item.pulledFromId === null) {
      desk.say(t('agendaLife:said.notConsent', { title: item.title }))
      return
    }
    const command = isOnConsent ? 'agenda.pullFromConsent' : 'agenda.returnToConsent'
    if (!(await desk.run(command, { id: item.id }))) return
    desk.say(t(isOnConsent ? 'agendaLife:said.pulled' : 'agendaLife:said.putBack', { title: item.title }))
    focusRow(item.id)
  }
  const park = async (id: string) => {
    const item = find(id)
    if (!item) return
    const neighbour = neighbourOf(item)
    if (!(await desk.run('agenda.park', { itemId: item.id, on: localDate() }))) return
    desk.say(t('parking:here.parked', { title: item.title }))
    if (neighbour) focusRow(neighbour.id)
  }
  /** Where the focus goes when a line and its sub-items go. */
  const neighbourOf = (item: AgendaItem) => {
    const rows = desk.items.filter((each) => each.parentId !== item.id)
    const at = rows.indexOf(item)
    return rows[at + 1] ?? rows[at - 1]
  }
  const save = async (draft: ItemDraft) => {
    if (editing === null) return
    if ('id' in editing) {
      const item = find(editing.id)
      if (!item) return
      setEditing(null)
      focusRow(item.id)
      await desk.run('agenda.reviseItem', { id: item.id, ...draft })
      return
    }
    const behind = find(editing.newBehind) ?? childrenOf(desk.items, null).at(-1)
    const added = await desk.run('agenda.addItem', {
      meetingId: desk.meeting.id,
      parentId: behind?.parentId ?? null,
      afterId: behind?.id ?? null,
      ...draft,
    })
    // The next line is ready to be written: an agenda is typed one item after the other.
    if (added) {
      desk.say(t('said.added', { title: draft.title }))
      setEditing({ newBehind: added.id })
    }
  }
  const cancel = () => {
    setEditing(null)
    const id = editing === null ? null : 'id' in editing ? editing.id : editing.newBehind
    if (id !== null) focusRow(id)
  }
  const remove = async () => {
    const item = find(removingId)
    if (!item) return
    const neighbour = neighbourOf(item)
    if (await desk.run('agenda.removeItem', { id: item.id })) {
      desk.say(t('said.removed', { title: item.title }))
      if (neighbour) focusRow(neighbour.id)
    }
  }
  return {
    steps,
    editing,
    addAtEnd: () => setEditing({ newBehind: null }),
    save: (draft: ItemDraft) => void save(draft),
    cancel,
    papers: find(papersId),
    closePapers: () => setPapersId(null),
    topics: find(topicsId),
    closeTopics: () => setTopicsId(null),
    removing: find(removingId),
    stay: () => {
      setRemovingId(null)
      if (removingId !== null) focusRow(removingId)
    },
    remove: () => void remove(),
  }
}
