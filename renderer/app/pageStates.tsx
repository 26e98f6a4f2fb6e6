import { useTranslation } from 'react-i18next'
import { EmptyState, ErrorState, LoadingState, PageGrid, PageRow, Pane, TextLink } from '../ui'

/** A page that is still being fetched. */
export function PageOpening() {
  const { t } = useTranslation('shell')
  return (
    <Pane id="page" role="main" label={t('page')} className="h-full bg-paper">
      <PageGrid facts={0}>
        <PageRow>
          <LoadingState />
        </PageRow>
      </PageGrid>
    </Pane>
  )
}

/** A page that broke: the rest of the window lives on. */
export function PageFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('shell')
  return (
    <Pane id="page" role="main" label={t('page')} className="h-full bg-paper">
      <PageGrid facts={0}>
        <PageRow>
          <ErrorState onRetry={onRetry} actions={<TextLink href="/">{t('goHome')}</TextLink>}>
            {t('pageFailed', { message: error instanceof Error ? error.message : String(error) })}
          </ErrorState>
        </PageRow>
      </PageGrid>
    </Pane>
  )
}

/** An address that leads nowhere. */
export function PageMissing() {
  const { t } = useTranslation('shell')
  return (
    <Pane id="page" role="main" label={t('page')} className="h-full bg-paper">
      <PageGrid facts={0}>
        <PageRow>
          <EmptyState action={<TextLink href="/">{t('goHome')}</TextLink>}>{t('pageMissing')}</EmptyState>
        </PageRow>
      </PageGrid>
    </Pane>
  )
}
