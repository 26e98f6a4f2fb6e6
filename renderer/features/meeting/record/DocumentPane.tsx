import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentParts, PaperSize } from '../../../../electron/contract/model'
import { formatLocale } from '../../../lib/format'
import { Button, IconButton, SegmentedControl } from '../../../ui'
import type { DocumentKind } from '../documentChoice'
import { CopyParts } from './CopyParts'
import type { Zoom } from './zoom'

/** Props of {@link DocumentPane}. */
export interface DocumentPaneProps {
  kind: DocumentKind
  onKind: (kind: DocumentKind) => void
  paper: PaperSize
  onPaper: (paper: PaperSize) => void
  parts: DocumentParts
  onParts: (parts: DocumentParts) => void
  zoom: Zoom
  /** The factor that is on the screen now. */
  shown: number
  onZoom: (zoom: Zoom) => void
  onZoomBy: (by: 1 | -1) => void
  onExport: () => void
  isExporting: boolean
  /** The way to what was done to this meeting. */
  history: ReactNode
}

/** What is shown and how: which document, on which paper, how large; and the way to a file. */
export function DocumentPane(props: DocumentPaneProps) {
  const {
    kind,
    onKind,
    paper,
    onPaper,
    parts,
    onParts,
    zoom,
    shown,
    onZoom,
    onZoomBy,
    onExport,
    isExporting,
    history,
  } = props
  const { t } = useTranslation('record')
  return (
    <div className="flex min-h-full flex-col gap-5 px-4 py-3.5">
      <section>
        <h2 className="mb-1.5 text-base font-semibold">{t('document.title')}</h2>
        <SegmentedControl
          label={t('document.title')}
          options={[
            { id: 'minutes', label: t('document.minutes') },
            { id: 'agenda', label: t('document.agenda') },
          ]}
          value={kind}
          onChange={onKind}
        />
      </section>
      <section>
        <h2 className="mb-1.5 text-base font-semibold">{t('paper.title')}</h2>
        <SegmentedControl
          label={t('paper.title')}
          options={[
            { id: 'a4', label: t('paper.a4') },
            { id: 'us-letter', label: t('paper.us-letter') },
          ]}
          value={paper}
          onChange={onPaper}
        />
      </section>
      <CopyParts kind={kind} parts={parts} onParts={onParts} />
      <section>
        <h2 className="mb-1.5 text-base font-semibold">{t('zoom.title')}</h2>
        <div className="flex flex-wrap items-center gap-1.5">
          <IconButton icon="minus" label={t('zoom.out')} keys="Mod+-" onPress={() => onZoomBy(-1)} />
          <output className="w-11 text-center" lang="zxx">
            {new Intl.NumberFormat(formatLocale(), { style: 'percent' }).format(shown)}
          </output>
          <IconButton icon="plus" label={t('zoom.in')} keys="Mod++" onPress={() => onZoomBy(1)} />
          <Button variant="ghost" keys="Mod+0" isDisabled={zoom === 'fit'} onPress={() => onZoom('fit')}>
            {t('zoom.fit')}
          </Button>
        </div>
      </section>
      <div className="mt-auto flex flex-col gap-2">
        {history}
        <Button variant="primary" size="lg" keys="Mod+E" className="w-full" isDisabled={isExporting} onPress={onExport}>
          {t('export.act')}
        </Button>
      </div>
    </div>
  )
}
