import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaItem, NoteVariant } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { useErrorText } from '../../../lib/errorText'
import { formatInstant } from '../../../lib/format'
import { useQueryOf } from '../../../lib/query'
import { takeBack } from '../../../lib/undo'
import { Button, PageRow, showToast } from '../../../ui'
import { compareTexts } from '../history/compare'
import { ComparedLines } from '../history/ComparedText'
import { linesOfVersion, VersionText } from '../history/VersionText'
import { useMinutes } from './minutesData'
import { noteQueue } from './noteSaving'

/** Texts that were written on another machine at the same time, above the one that stands, until somebody decided. */
export function TextsBeside({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('minutes')
  const { meeting } = useMinutes()
  const variants = useQueryOf('note.variants', { meetingId: meeting.id })
  const own = (variants.data ?? []).filter(({ agendaItemId }) => agendaItemId === item.id)
  if (own.length === 0) return null
  return (
    <PageRow>
      <section aria-label={t('beside.title')} className="mb-3 flex flex-col gap-3">
        {own.map((variant) => (
          <TextBeside key={variant.id} variant={variant} />
        ))}
      </section>
    </PageRow>
  )
}

function TextBeside({ variant }: { variant: NoteVariant }) {
  const { t } = useTranslation('minutes')
  const say = useErrorText()
  const { isLocked } = useMinutes()
  const [isComparing, setIsComparing] = useState(false)
  const { id, agendaItemId, writtenBy, writtenAt, reason } = variant
  const decide = async (how: 'instead' | 'below' | 'dismiss') => {
    try {
      await noteQueue.flush(agendaItemId)
      const { revision } = await api.query('note.get', { agendaItemId })
      const { changeSet } =
        how === 'dismiss'
          ? await api.commit('note.dismissVariant', { id })
          : await api.commit('note.useVariant', { id, how, baseRevision: revision })
      const done = {
        instead: t('beside.tookInstead', { name: writtenBy }),
        below: t('beside.tookBelow', { name: writtenBy }),
      }
      showToast({
        message: how === 'dismiss' ? t('beside.dismissed') : done[how],
        ...(changeSet === null ? {} : { undo: () => void takeBack(t, changeSet) }),
      })
    } catch (error) {
      showToast({ message: say(error) })
    }
  }
  return (
    <article
      aria-label={t('beside.by', { name: writtenBy, when: formatInstant(writtenAt) })}
      className="border-l-2 border-ochre pl-3"
    >
      <p className="text-sm text-ink-2">{t(`beside.${reason}`)}</p>
      <p className="mb-1.5 text-sm font-semibold" data-user-content="">
        {t('beside.by', { name: writtenBy, when: formatInstant(writtenAt) })}
      </p>
      {isComparing ? <Compared variant={variant} /> : <VersionText version={variant} />}
      <div className="mt-2 flex flex-wrap gap-2">
        {isLocked ? null : (
          <>
            <Button size="sm" onPress={() => void decide('instead')}>
              {t('beside.instead')}
            </Button>
            <Button size="sm" onPress={() => void decide('below')}>
              {t('beside.below')}
            </Button>
          </>
        )}
        <Button size="sm" onPress={() => void decide('dismiss')}>
          {t('beside.dismiss')}
        </Button>
        <Button size="sm" variant="ghost" onPress={() => setIsComparing(!isComparing)}>
          {isComparing ? t('beside.plain') : t('beside.compare')}
        </Button>
      </div>
    </article>
  )
}

/** What the other text has and lacks beside the one that stands. */
function Compared({ variant }: { variant: NoteVariant }) {
  const { t } = useTranslation('history')
  const note = useQueryOf('note.get', { agendaItemId: variant.agendaItemId })
  if (!note.data) return null
  const standing = linesOfVersion(t, { body: note.data.body, records: variant.records })
  return (
    <>
      <p className="mb-2 text-sm text-ink-2">{t('versions.legend')}</p>
      <ComparedLines lines={compareTexts(standing, linesOfVersion(t, variant))} />
    </>
  )
}
