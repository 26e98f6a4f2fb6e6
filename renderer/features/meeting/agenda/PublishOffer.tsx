import { useTranslation } from 'react-i18next'
import { Button, Dialog } from '../../../ui'

/** Props of {@link PublishOffer}. */
export interface PublishOfferProps {
  /** The number that the next version gets. */
  number: number
  onPublish: () => void
  onExport: () => void
  onClose: () => void
}

/** Before an agenda that nobody has in hand yet is exported: it may become a version first. */
export function PublishOffer({ number, onPublish, onExport, onClose }: PublishOfferProps) {
  const { t } = useTranslation(['agendaLife', 'common'])
  const then = (act: () => void) => () => {
    onClose()
    act()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('offer.question', { number })}
      sentence={t('offer.sentence')}
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button onPress={then(onExport)}>{t('offer.export')}</Button>
          <Button variant="primary" autoFocus onPress={then(onPublish)}>
            {t('offer.publish', { number })}
          </Button>
        </>
      }
    />
  )
}
