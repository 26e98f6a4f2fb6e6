import { useTranslation } from 'react-i18next'
import { useScope } from '../../lib/register'
import { PageTabs } from '../../ui'
import { GapsTab } from './gaps/GapsTab'
import { RecommendationsTab } from './recommendations/RecommendationsTab'
import { SkillsTab } from './skills/SkillsTab'

/** The part of the page that the address names, and the entry that is open in it. */
export interface CurriculumAddress {
  tab: 'recommendations' | 'gaps' | 'skills'
  openId: string | null
}

/** Props of {@link CurriculumPage}. */
export interface CurriculumPageProps {
  address: CurriculumAddress
  onOpen: (id: string | null) => void
}

/** The three registers of the curriculum, narrowed together. */
export function CurriculumPage({ address: { tab, openId }, onOpen }: CurriculumPageProps) {
  const { t } = useTranslation('curriculum')
  const [scope, narrow] = useScope()
  const tabs = (
    <PageTabs
      label={t('tabs.label')}
      current={tab}
      items={(['recommendations', 'gaps', 'skills'] as const).map((id) => ({
        id,
        label: t(`tabs.${id}`),
        href: id === 'recommendations' ? '/curriculum' : `/curriculum?tab=${id}`,
      }))}
    />
  )
  const shared = { tabs, scope, narrow, openId, onOpen }
  if (tab === 'gaps') return <GapsTab {...shared} />
  if (tab === 'skills') return <SkillsTab {...shared} />
  return <RecommendationsTab {...shared} />
}
