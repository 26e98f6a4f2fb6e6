import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MotionId, type ActionDetail, type LinkTarget, type SearchHit } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { useQueryOf } from '../../../lib/query'
import { Button, IconButton, RecordGlyph, TextField, TextLink } from '../../../ui'
import { shortDate } from '../words'
import { PeekSection, type Attempt } from './PeekSection'

const FOUND_MAX = 40
const SHOWN_MAX = 6

/** Something that an action can be linked to. */
interface FoundPlace {
  id: string
  type: 'motion' | 'recommendation' | null
  title: string
  date: string | null
  to: LinkTarget
}

function targetOf(hit: Pick<SearchHit, 'id' | 'kind' | 'agendaItemId'>): LinkTarget | null {
  if (hit.kind === 'motion') return { motionId: MotionId.parse(hit.id) }
  return hit.kind === 'agenda_item' && hit.agendaItemId !== null ? { agendaItemId: hit.agendaItemId } : null
}

function FoundPlaces({ action, attempt, onDone }: { action: ActionDetail; attempt: Attempt; onDone: () => void }) {
  const { t } = useTranslation(['actions', 'common', 'curriculum'])
  const [text, setText] = useState('')
  const asked = text.trim().slice(0, 200)
  const found = useQueryOf('search.find', { text: asked, limit: FOUND_MAX }, { enabled: asked.length > 1 })
  const made = useQueryOf('recommendation.list', { boardId: action.boardId, programId: null, from: null, to: null })
  const linked = new Set<string>(
    action.links.flatMap(
      ({ motionId, recommendationId, agendaItemId }) => motionId ?? recommendationId ?? agendaItemId ?? [],
    ),
  )
  const words = asked.toLocaleLowerCase()
  const places = [
    ...(words.length < 2 ? [] : (made.data ?? []))
      .filter(({ number, text: recommended }) =>
        `${t('curriculum:shortName', { number })} ${recommended}`.toLocaleLowerCase().includes(words),
      )
      .map(({ id, text: title, madeOn }): FoundPlace => ({
        id,
        type: 'recommendation',
        title,
        date: madeOn,
        to: { recommendationId: id },
      })),
    ...(found.data ?? []).flatMap(({ id, kind, title, meetingDate: date, ...hit }): FoundPlace[] => {
      const to = targetOf({ id, kind, ...hit })
      return to === null ? [] : [{ id, type: kind === 'motion' ? 'motion' : null, title, date, to }]
    }),
  ]
    .filter(({ id }) => !linked.has(id))
    .slice(0, SHOWN_MAX)
  return (
    <div className="flex flex-col gap-1.5">
      <TextField label={t('links.find')} value={text} onChange={setText} autoFocus maxLength={200} />
      {asked.length > 1 && found.data !== undefined && places.length === 0 ? (
        <p role="status" className="text-sm text-ink-2">
          {t('links.nothing')}
        </p>
      ) : null}
      {places.length === 0 ? null : (
        <ul aria-label={t('links.found')}>
          {places.map(({ id, type, title, date, to }) => (
            <li key={id}>
              <Button
                variant="ghost"
                size="sm"
                className="h-auto! min-h-7 w-full justify-start! text-left"
                onPress={() =>
                  void attempt(async () => {
                    await api.command('actionItem.link', { actionItemId: action.id, to })
                    onDone()
                  })
                }
              >
                {type === null ? null : <RecordGlyph type={type} label={t(`links.${type}`)} />}
                <span data-user-content className="min-w-0 flex-1 truncate">
                  {title}
                </span>
                {date === null ? null : <span className="text-ink-2">{shortDate(date)}</span>}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button variant="ghost" size="sm" className="self-end" onPress={onDone}>
        {t('common:cancel')}
      </Button>
    </div>
  )
}

/** What else the action belongs to: items, motions and recommendations, each with the way there. */
export function Links({ action, attempt }: { action: ActionDetail; attempt: Attempt }) {
  const { t } = useTranslation('actions')
  const [isAdding, setAdding] = useState(false)
  return (
    <PeekSection title={t('links.title')}>
      {action.links.length === 0 ? null : (
        <ul aria-label={t('links.title')} className="flex flex-col">
          {action.links.map((link) => {
            const type = link.motionId ? 'motion' : link.recommendationId ? 'recommendation' : null
            const name = t(`links.${type ?? 'item'}Number`, { number: link.number })
            const href = link.recommendationId
              ? `/curriculum?open=${link.recommendationId}`
              : link.meeting === null
                ? `/boards/${action.boardId}/overview`
                : `/meetings/${link.meeting.id}/minutes${link.agendaItemId === null ? '' : `?item=${link.agendaItemId}`}`
            return (
              <li key={link.id} className="flex min-h-7 items-center gap-2 text-sm">
                {type === null ? null : <RecordGlyph type={type} label="" />}
                <TextLink href={href} className="min-w-0 flex-1 truncate">
                  {name} <span data-user-content>{link.title}</span>
                </TextLink>
                {link.meeting === null ? null : <span className="text-ink-2">{shortDate(link.meeting.date)}</span>}
                <IconButton
                  icon="close"
                  size="sm"
                  label={t('links.remove', { name })}
                  onPress={() => void attempt(() => api.command('actionItem.unlink', { id: link.id }))}
                />
              </li>
            )
          })}
        </ul>
      )}
      {isAdding ? (
        <FoundPlaces action={action} attempt={attempt} onDone={() => setAdding(false)} />
      ) : (
        <Button size="sm" icon="link" className="self-start" onPress={() => setAdding(true)}>
          {t('links.add')}
        </Button>
      )}
    </PeekSection>
  )
}
