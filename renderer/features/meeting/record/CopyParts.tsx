import { useTranslation } from 'react-i18next'
import type { DocumentParts } from '../../../../electron/contract/model'
import { Checkbox } from '../../../ui'
import type { DocumentKind } from '../documentChoice'

const layers = ['notes', 'decisions', 'industryInput'] as const

/** Props of {@link CopyParts}. */
export interface CopyPartsProps {
  kind: DocumentKind
  parts: DocumentParts
  onParts: (parts: DocumentParts) => void
}

/** What goes into this copy: rules of order want what was done, reviewers what industry said, the public no secrets. */
export function CopyParts({ kind, parts, onParts }: CopyPartsProps) {
  const { t } = useTranslation('copy')
  return (
    <section role="group" aria-label={t('title')}>
      <h2 className="mb-1.5 text-base font-semibold">{t('title')}</h2>
      {kind === 'minutes'
        ? layers.map((layer) => (
            <Checkbox key={layer} isSelected={parts[layer]} onChange={(isIn) => onParts({ ...parts, [layer]: isIn })}>
              {t(layer)}
            </Checkbox>
          ))
        : null}
      <Checkbox isSelected={parts.confidential} onChange={(confidential) => onParts({ ...parts, confidential })}>
        {t('confidential')}
      </Checkbox>
    </section>
  )
}
