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

function targetOf(hit: SearchHit): LinkTarget | null {
  if (hit.kind === 'motion') return { motionId: MotionId.parse(hit.id) }
  return hit.kind === 'agenda_item' && hit.agendaItemId !== null ? { agendaItemId: hit.agendaItemId } : null
}

function FoundPlaces({ action, attempt, onDone }: { action: ActionDetail; attempt: Attempt; onDone: () => void }) {
  const { t } = useTranslation(['actions', 'common'])
  const [text, setText] = useState('')
  const asked = text.trim().slice(0, 200)
  const found = useQueryOf('search.find', { text: asked, limit: FOUND_MAX }, { enabled: asked.length > 1 })
  const linked = new Set<string>(action.links.flatMap(({ motionId, agendaItemId }) => motionId ?? agendaItemId ?? []))
  const places = (found.data ?? [])
    .flatMap((hit) => {
      const to = targetOf(hit)
      return to === null || linked.has(hit.id) ? [] : [{ hit, to }]
    })
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
          {places.map(({ hit, to }) => (
            <li key={hit.id}>
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
                {hit.kind === 'motion' ? <RecordGlyph type="motion" label={t('links.motion')} /> : null}
                <span data-user-content className="min-w-0 flex-1 truncate">
                  {hit.title}
                </span>
                {hit.meetingDate === null ? null : <span className="text-ink-2">{shortDate(hit.meetingDate)}</span>}
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

/** What else the action belongs to: items and motions, each with the way there. */
export function Links({ action, attempt }: { action: ActionDetail; attempt: Attempt }) {
  const { t } = useTranslation('actions')
  const [isAdding, setAdding] = useState(false)
  return (
    <PeekSection title={t('links.title')}>
      {action.links.length === 0 ? null : (
        <ul aria-label={t('links.title')} className="flex flex-col">
          {action.links.map((link) => {
            const name =
              link.motionId === null
                ? t('links.itemNumber', { number: link.number })
                : t('links.motionNumber', { number: link.number })
            const href =
              link.meeting === null
                ? `/boards/${action.boardId}/overview`
                : `/meetings/${link.meeting.id}/minutes${link.agendaItemId === null ? '' : `?item=${link.agendaItemId}`}`
            return (
              <li key={link.id} className="flex min-h-7 items-center gap-2 text-sm">
                {link.motionId === null ? null : <RecordGlyph type="motion" label="" />}
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
