import { useTranslation } from 'react-i18next'
import type { BoardId } from '../../../electron/contract/model'
import { useScope } from '../../lib/register'
import { PageTabs } from '../../ui'
import { GapsTab } from './gaps/GapsTab'
import { RecommendationsTab } from './recommendations/RecommendationsTab'
import { SkillsTab } from './skills/SkillsTab'

/** The part of the page that the address names, and the entry that is open in it. */
export interface CurriculumAddress {
  tab: 'recommendations' | 'gaps' | 'skills'
  openId: string | null
  /** The board that the registers are narrowed to at first. */
  boardId: BoardId | null
}

/** Props of {@link CurriculumPage}. */
export interface CurriculumPageProps {
  address: CurriculumAddress
  onOpen: (id: string | null) => void
}

function hrefOf(tab: CurriculumAddress['tab'], boardId: BoardId | null): string {
  const search = [
    ...(tab === 'recommendations' ? [] : [`tab=${tab}`]),
    ...(boardId === null ? [] : [`board=${boardId}`]),
  ]
  return search.length === 0 ? '/curriculum' : `/curriculum?${search.join('&')}`
}

/** The three registers of the curriculum, narrowed together. */
export function CurriculumPage({ address: { tab, openId, boardId }, onOpen }: CurriculumPageProps) {
  const { t } = useTranslation('curriculum')
  const [scope, narrow] = useScope(boardId)
  const tabs = (
    <PageTabs
      label={t('tabs.label')}
      current={tab}
      items={(['recommendations', 'gaps', 'skills'] as const).map((id) => ({
        id,
        label: t(`tabs.${id}`),
        href: hrefOf(id, boardId),
      }))}
    />
  )
  const shared = { tabs, scope, narrow, openId, onOpen }
  if (tab === 'gaps') return <GapsTab {...shared} />
  if (tab === 'skills') return <SkillsTab {...shared} />
  return <RecommendationsTab {...shared} />
}
