import { useTranslation } from 'react-i18next'
import type { Story } from '../../../electron/contract/model'
import { useQueryOf } from '../../lib/query'
import { wholeScope } from '../../lib/register'
import { TextLink } from '../../ui'

/** The pledge and the recommendation that a story came of, with the way to each; nothing where it names none. */
export function StoryOrigins({ story: { boardId, pledgeId, recommendationId } }: { story: Story }) {
  const { t } = useTranslation('stories')
  const scope = { ...wholeScope, boardId }
  const pledges = useQueryOf('pledge.list', scope, { enabled: pledgeId !== null })
  const recommendations = useQueryOf('recommendation.list', scope, { enabled: recommendationId !== null })
  const pledge = pledges.data?.find(({ id }) => id === pledgeId)
  const recommendation = recommendations.data?.find(({ id }) => id === recommendationId)
  if (pledge === undefined && recommendation === undefined) return null
  return (
    <section aria-label={t('origins')} className="text-sm">
      <h3 className="font-semibold text-ink-2">{t('origins')}</h3>
      <ul className="mt-1 flex flex-col gap-1">
        {pledge === undefined ? null : (
          <li>
            <TextLink href={`/work-based-learning?open=${pledge.id}`}>
              <span data-user-content="">{pledge.text}</span>
            </TextLink>
          </li>
        )}
        {recommendation === undefined ? null : (
          <li>
            <TextLink href={`/curriculum?open=${recommendation.id}`}>
              <span data-user-content="">
                {t('recommendationNo', { number: recommendation.number, text: recommendation.text })}
              </span>
            </TextLink>
          </li>
        )}
      </ul>
    </section>
  )
}
