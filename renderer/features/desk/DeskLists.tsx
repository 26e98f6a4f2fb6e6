import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { openLists, type Digest } from '../../../electron/contract/model'
import { formatDate } from '../../lib/format'
import { useErrorText } from '../../lib/errorText'
import { isTyping, PageRow, RecordGlyph, SectionLabel, showToast } from '../../ui'
import { closes, giveAnswer, type Answer, type AskedAnswer } from './answers'
import { AnswerStrip } from './AnswerStrip'
import { DeskRow, type DeskAction } from './DeskRow'
import { OwnerTable } from './OwnerTable'

/** The keys that answer the action that has the focus. */
const ANSWER_KEYS: Readonly<Record<string, Answer['kind']>> = {
  d: 'done',
  p: 'in_progress',
  b: 'blocked',
  x: 'dropped',
  t: 'date',
  n: 'note',
}

const LISTS = ['slipped', 'blocked', 'due', 'fresh', 'older'] as const

const rowElements = () => [...document.querySelectorAll<HTMLElement>('[data-desk-row]')]
const rowElement = (id: string | undefined) => rowElements().find((row) => row.dataset['deskRow'] === id)

/** Where the focus goes once an answer has changed the lists: the action itself, or the one beside it. */
interface Arrival {
  /** What the answer was given to: the lists that come after it are waited for. */
  from: Digest
  id: string
  neighbourId: string | undefined
}

/** All that is open, each action answered where it stands; then what was done, and who has how much. */
export function DeskLists({ digest }: { digest: Digest }) {
  const { t } = useTranslation('desk')
  const say = useErrorText()
  const [open, setOpen] = useState<{ id: string; asking: AskedAnswer | null } | null>(null)
  const arrival = useRef<Arrival | null>(null)
  useEffect(() => {
    const to = arrival.current
    if (to === null || to.from === digest) return
    arrival.current = null
    const element = rowElement(to.id) ?? rowElement(to.neighbourId) ?? rowElements()[0]
    ;(element ?? document.querySelector<HTMLElement>('[data-pane="page"]'))?.focus()
  }, [digest])

  const answer = async (action: DeskAction, given: Answer) => {
    const rows = rowElements()
    const at = rows.findIndex((row) => row.dataset['deskRow'] === action.id)
    const neighbour = rows[at + 1] ?? rows[at - 1]
    arrival.current = {
      from: digest,
      id: closes(given) ? '' : action.id,
      neighbourId: neighbour?.dataset['deskRow'],
    }
    try {
      await giveAnswer(t, action, given)
    } catch (error) {
      arrival.current = null
      throw error
    }
    setOpen(null)
  }
  const ask = (id: string, asking: AskedAnswer | null) => setOpen({ id, asking })

  const onKeyDown = (event: KeyboardEvent, action: DeskAction) => {
    if (event.key === 'Escape' && open?.id === action.id) {
      event.preventDefault()
      setOpen(null)
      rowElement(action.id)?.focus()
      return
    }
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const rows = rowElements()
      const at = rows.findIndex((row) => row.dataset['deskRow'] === action.id)
      const next = rows[at + (event.key === 'ArrowDown' ? 1 : -1)]
      if (next === undefined) return
      event.preventDefault()
      next.focus()
      return
    }
    const kind = ANSWER_KEYS[event.key.toLowerCase()]
    if (kind === undefined) return
    event.preventDefault()
    if (kind === 'blocked' || kind === 'dropped' || kind === 'date' || kind === 'note') ask(action.id, kind)
    else if (kind !== action.status) {
      answer(action, { kind, reason: null }).catch((error: unknown) => showToast({ message: say(error) }))
    }
  }

  const lists = openLists(digest)
  const closed = [...digest.done, ...digest.dropped]
  const hasBoard = digest.boards.length > 1
  return (
    <>
      {LISTS.map((name) =>
        lists[name].length === 0 ? null : (
          <PageRow
            key={name}
            isRuledAbove
            className="pt-1.5 pb-4"
            margin={<SectionLabel label={t(`section.${name}`)} note={t(`section.${name}Note`)} />}
          >
            <ul aria-label={t(`section.${name}`)}>
              {lists[name].map((action) => (
                // The keys belong to the buttons in it; here they are heard once for all of them.
                // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
                <li
                  key={action.id}
                  className="border-b border-line last:border-b-0"
                  onKeyDown={(event) => onKeyDown(event, action)}
                >
                  <DeskRow
                    action={action}
                    today={digest.today}
                    hasBoard={hasBoard}
                    isOpen={open?.id === action.id}
                    onToggle={() => setOpen(open?.id === action.id ? null : { id: action.id, asking: null })}
                  />
                  {open?.id === action.id ? (
                    <AnswerStrip
                      action={action}
                      asking={open.asking}
                      onAsk={(asking) => ask(action.id, asking)}
                      onAnswer={(given) => answer(action, given)}
                    />
                  ) : null}
                </li>
              ))}
            </ul>
          </PageRow>
        ),
      )}
      {closed.length === 0 ? null : (
        <PageRow
          isRuledAbove
          className="pt-1.5 pb-4"
          margin={<SectionLabel label={t('section.done')} note={t('section.doneNote')} />}
        >
          <ul aria-label={t('section.done')}>
            {closed.map((action) => (
              <li
                key={action.id}
                className="grid grid-cols-[36px_1fr] gap-x-2 border-b border-line py-1.5 last:border-b-0"
              >
                <span className="flex items-center gap-1.5 text-ink-3">
                  <RecordGlyph type="action" label="" />
                  <span lang="zxx">{action.number}</span>
                </span>
                <span className="min-w-0">
                  <span data-user-content="">{action.text}</span>{' '}
                  <span data-user-content="" className="text-sm text-ink-2">
                    {closedWords(action)}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </PageRow>
      )}
      {digest.owners.length === 0 ? null : (
        <PageRow
          isRuledAbove
          className="pt-1.5 pb-4"
          margin={<SectionLabel label={t('section.owners')} note={t('section.ownersNote')} />}
        >
          <OwnerTable owners={digest.owners} />
        </PageRow>
      )}
    </>
  )

  function closedWords({ status, statusReason: reason, closedOn }: DeskAction): string {
    const date = closedOn === null ? '' : formatDate(closedOn, 'year')
    if (status === 'done') return t('row.done', { date })
    return t(reason === null ? 'row.dropped' : 'row.droppedWhy', { date, reason })
  }
}
