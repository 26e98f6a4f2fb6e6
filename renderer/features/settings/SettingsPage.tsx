import { useTranslation } from 'react-i18next'
import { useErrorText } from '../../lib/errorText'
import { useCallOf, useQueryOf } from '../../lib/query'
import { ErrorState, FrameSlot, LoadingState, PageGrid, PageRow, PageTitle, Pane, useSmallWindow } from '../../ui'
import { AboutSection } from './AboutSection'
import { BackupsSection } from './BackupsSection'
import { InstitutionSection } from './InstitutionSection'
import { PersonSection } from './PersonSection'
import { ProgramsSection } from './ProgramsSection'
import { RemindersSection } from './RemindersSection'
import { SealsSection } from './SealsSection'
import { SnippetsSection } from './SnippetsSection'
import { SpellingSection } from './SpellingSection'
import { ViewSection } from './ViewSection'
import { WorkspaceSection } from './WorkspaceSection'

/** What belongs to this person and machine, to the institution, and to the file with its backups. */
export function SettingsPage({ part }: { part: 'programs' | null }) {
  const { t } = useTranslation('settings')
  const say = useErrorText()
  const isSmall = useSmallWindow()
  const settings = useCallOf('settings.get', {})
  const workspace = useCallOf('workspace.state', {})
  const institution = useQueryOf('institution.get', {})
  const failed = [settings, workspace, institution].find((query) => query.isError)
  return (
    <>
      <FrameSlot name="path">{t('title')}</FrameSlot>
      <Pane id="page" role="main" label={t('title')} className="h-full bg-paper">
        <PageGrid margin={isSmall ? 112 : 128} facts={0} className="max-w-[1280px]">
          <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
          {failed ? (
            <PageRow>
              <ErrorState onRetry={() => void failed.refetch()}>{say(failed.error)}</ErrorState>
            </PageRow>
          ) : null}
          {!failed && !(settings.isSuccess && workspace.isSuccess && institution.isSuccess) ? (
            <PageRow>
              <LoadingState />
            </PageRow>
          ) : null}
          {settings.isSuccess && workspace.isSuccess && institution.isSuccess ? (
            <>
              <PersonSection settings={settings.data} />
              <ViewSection settings={settings.data} />
              <RemindersSection settings={settings.data} />
              <SpellingSection settings={settings.data} />
              {institution.data.institution === null || settings.data.view === 'chair' ? null : (
                <>
                  <InstitutionSection institution={institution.data.institution} />
                  <ProgramsSection institutionId={institution.data.institution.id} isAskedFor={part === 'programs'} />
                  <SnippetsSection institutionId={institution.data.institution.id} />
                </>
              )}
              <BackupsSection />
              <SealsSection />
              <WorkspaceSection workspace={workspace.data} />
              <AboutSection workspace={workspace.data} />
            </>
          ) : null}
        </PageGrid>
      </Pane>
    </>
  )
}
