import { useTranslation } from 'react-i18next'
import { storyState, type Story } from '../../../electron/contract/model'
import { StateMark } from '../../ui'

const MARKS = { no_consent: 'fail', consent: 'cannotTell', approved: 'pass' } as const

/** How far a story is from being told, as a mark with its words. */
export function StoryStateMark({ story }: { story: Story }) {
  const { t } = useTranslation('stories')
  const state = storyState(story)
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <StateMark state={MARKS[state]} label="" />
      <span className="truncate">{t(`state.${state}`)}</span>
    </span>
  )
}
