import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '../../lib/errorText'
import {
  EmptyState,
  ErrorState,
  FrameSlot,
  LoadingState,
  PageGrid,
  PageRow,
  PageTitle,
  Pane,
  SectionLabel,
  TextField,
  TextLink,
  useSmallWindow,
} from '../../ui'
import { HitMark, Snippet, useWhere } from './HitText'
import { placeOf, sectionsOf } from './results'
import { useSearch } from './useSearch'

/** Most hits on one page; whoever gets more adds a word. */
const PAGE_LIMIT = 200

/** Everything that was found, under headings. */
export function SearchPage({ text }: { text: string }) {
  const { t } = useTranslation('search')
  const say = useErrorText()
  const where = useWhere()
  const isSmall = useSmallWindow()
  const [words, setWords] = useState(text)
  const { hits, isCurrent, error } = useSearch(words.trim(), PAGE_LIMIT)
  return (
    <Pane id="page" role="main" label={t('title')} className="h-full bg-paper">
      <FrameSlot name="path">
        <span className="text-ink-2">{t('title')}</span>
      </FrameSlot>
      <PageGrid margin={isSmall ? 96 : 128} facts={0} className="max-w-[1080px] pb-8">
        <PageTitle>{t('title')}</PageTitle>
        <PageRow>
          <TextField label={t('field')} value={words} onChange={setWords} size="lg" maxLength={200} autoFocus />
          <p role="status" className="mt-2 mb-3 text-sm text-ink-2">
            {words.trim() !== '' && isCurrent ? t('found', { count: hits.length }) : ''}
          </p>
        </PageRow>
        {error === null || error === undefined ? null : (
          <PageRow>
            <ErrorState>{say(error)}</ErrorState>
          </PageRow>
        )}
        {!isCurrent && hits.length === 0 ? (
          <PageRow>
            <LoadingState />
          </PageRow>
        ) : null}
        {isCurrent && hits.length === 0 ? (
          <PageRow>
            <EmptyState>{words.trim() === '' ? t('empty') : t('nothing', { words: words.trim() })}</EmptyState>
          </PageRow>
        ) : null}
        {sectionsOf(hits).map((section) => (
          <PageRow
            key={section.section}
            isRuledAbove
            margin={
              <SectionLabel label={t(`section.${section.section}`)} note={t('found', { count: section.hits.length })} />
            }
          >
            <ul className="py-1">
              {section.hits.map((hit) => (
                <li
                  key={`${hit.kind}:${hit.id}`}
                  className="flex min-h-[34px] items-start gap-3 border-b border-line py-1.5 last:border-b-0"
                >
                  <span className="flex h-5 w-4 shrink-0 items-center justify-center">
                    <HitMark hit={hit} />
                  </span>
                  <span className="min-w-0 flex-1">
                    <TextLink href={placeOf(hit)}>
                      <Snippet hit={hit} />
                    </TextLink>
                    <span data-user-content className="block truncate text-sm text-ink-2">
                      {where(hit)}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          </PageRow>
        ))}
      </PageGrid>
    </Pane>
  )
}
