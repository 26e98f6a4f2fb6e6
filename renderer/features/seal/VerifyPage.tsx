import { useTranslation } from 'react-i18next'
import { FrameSlot, PageGrid, PageTitle, Pane, useSmallWindow } from '../../ui'
import { FileSection } from './FileSection'
import { WorkspaceSection } from './WorkspaceSection'

/** Whether sealed minutes were changed: one PDF, or everything that this workspace sealed. */
export function VerifyPage() {
  const { t } = useTranslation('seal')
  const isSmall = useSmallWindow()
  return (
    <>
      <FrameSlot name="path">{t('page')}</FrameSlot>
      <Pane id="page" role="main" label={t('title')} className="h-full bg-paper">
        <PageGrid margin={isSmall ? 112 : 148} facts={0} className="max-w-[1280px]">
          <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
          <WorkspaceSection />
          <FileSection />
        </PageGrid>
      </Pane>
    </>
  )
}
