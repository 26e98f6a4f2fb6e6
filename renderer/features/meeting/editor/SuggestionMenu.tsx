import type { Editor } from '@tiptap/core'
import { useEffect, useId, useMemo } from 'react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { formatDate, formatList } from '../../../lib/format'
import { Icon, RecordGlyph, StateMark } from '../../../ui'
import { FloatingList, FloatingOption } from './FloatingList'
import { slashWords } from './slashLine'
import { useEntryLineFacts } from './useEntryLineFacts'
import type { Offer, Suggestions } from './suggestions'
import { useVoteLineWords } from './voteLineWords'

/** Props of {@link SuggestionMenu}. */
export interface SuggestionMenuProps {
  editor: Editor
  suggestions: Suggestions
}

/** The menu under the caret: records behind a slash, people behind an at sign. */
export function SuggestionMenu({ editor, suggestions }: SuggestionMenuProps) {
  const { t } = useTranslation(['minutes', 'lines'])
  const { trigger, offer, index, error, isBusy } = useStore(suggestions.store)
  const id = useId()
  const from = trigger?.from
  const active = offer === null ? null : `${id}-${index}`
  useEffect(() => {
    const { dom } = editor.view
    if (active === null) return
    dom.setAttribute('aria-autocomplete', 'list')
    dom.setAttribute('aria-controls', id)
    dom.setAttribute('aria-activedescendant', active)
    return () => {
      for (const name of ['aria-autocomplete', 'aria-controls', 'aria-activedescendant']) dom.removeAttribute(name)
    }
  }, [editor, active, id])
  const anchor = useMemo(
    () => ({
      getBoundingClientRect: () => {
        const size = editor.state.doc.content.size
        const place = editor.view.coordsAtPos(Math.min(from ?? 0, size))
        return new DOMRect(place.left, place.top, 0, place.bottom - place.top)
      },
      contextElement: editor.view.dom,
    }),
    [editor, from],
  )
  if (offer === null) return null
  const choose = (at: number) => suggestions.choose(editor.view, at)
  return (
    <FloatingList
      id={id}
      label={title(offer, t)}
      anchor={anchor}
      heading={offer.kind === 'line' ? undefined : title(offer, t)}
      foot={<Foot offer={offer} error={error} isBusy={isBusy} />}
    >
      <Options id={id} offer={offer} index={index} choose={choose} />
    </FloatingList>
  )
}

function title(offer: Offer, t: TFunction<['minutes', 'lines']>): string {
  if (offer.kind === 'texts') return t('lines:texts.title')
  return offer.kind === 'people' ? t('slash.people') : t('slash.records')
}

function Options({
  id,
  offer,
  index,
  choose,
}: {
  id: string
  offer: Offer
  index: number
  choose: (at: number) => void
}) {
  const { t } = useTranslation('minutes')
  const factsOf = useEntryLineFacts()
  if (offer.kind === 'types') {
    return offer.types.map((type, at) => (
      <FloatingOption
        key={type}
        id={`${id}-${at}`}
        isActive={at === index}
        onChoose={() => choose(at)}
        mark={<RecordGlyph type={type} label="" />}
        detail={t(`slash.detail.${type}`)}
        keys={`/${slashWords[type][0] ?? ''}`}
      >
        {t(`record.${type}`)}
      </FloatingOption>
    ))
  }
  if (offer.kind === 'people') {
    return offer.people.map((person, at) => (
      <FloatingOption
        key={person.personId}
        id={`${id}-${at}`}
        isActive={at === index}
        onChoose={() => choose(at)}
        detail={person.detail}
        isUserContent
      >
        {person.fullName}
      </FloatingOption>
    ))
  }
  if (offer.kind === 'texts') {
    return offer.texts.map(({ abbreviation, text }, at) => (
      <FloatingOption
        key={`${abbreviation ?? ''};${text}`}
        id={`${id}-${at}`}
        isActive={at === index}
        onChoose={() => choose(at)}
        mark={abbreviation === null ? <Icon name="clock" className="text-ink-2" /> : undefined}
        detail={abbreviation === null ? undefined : text}
        isUserContent
        isLong={abbreviation === null}
      >
        {abbreviation === null ? text : `;${abbreviation}`}
      </FloatingOption>
    ))
  }
  const { type, text, action, entry } = offer
  const facts = [
    action && action.owners.length > 0 ? formatList(action.owners.map(({ fullName }) => fullName)) : null,
    action?.dueOn ? t('action.due', { date: formatDate(action.dueOn, 'weekday') }) : null,
    ...(entry ? factsOf(entry) : []),
  ].filter((fact) => fact !== null)
  return (
    <FloatingOption
      id={`${id}-0`}
      isActive
      onChoose={() => choose(0)}
      mark={<RecordGlyph type={type} label="" />}
      detail={
        <span data-user-content="" className="text-ink">
          {text}
          {facts.length === 0 ? null : <span className="text-ink-2"> · {facts.join(', ')}</span>}
        </span>
      }
    >
      {t(`record.${type}`)}
    </FloatingOption>
  )
}

function Foot({ offer, error, isBusy }: { offer: Offer; error: string | null; isBusy: boolean }) {
  const { t } = useTranslation(['minutes', 'lines'])
  const inWords = useVoteLineWords()
  if (error !== null) {
    return (
      <span role="alert" className="flex items-start gap-1.5 text-red">
        <StateMark state="fail" label="" /> {error}
      </span>
    )
  }
  if (offer.kind === 'people') return t('slash.peopleFoot')
  if (offer.kind === 'texts') return t('lines:texts.foot')
  if (offer.kind === 'types') {
    return (
      <span className="flex gap-3">
        {t('slash.oneLine')}
        <span lang="zxx" className="text-ink">
          {t('slash.example')}
        </span>
      </span>
    )
  }
  if (isBusy) return t('slash.busy')
  if (offer.text === '') return t(`slash.write.${offer.type}`)
  if (!offer.vote) return t('slash.enter')
  return (
    <>
      <span data-user-content="" className="block text-sm text-ink">
        {inWords(offer.vote)}
      </span>
      {t('slash.enter')}
    </>
  )
}
