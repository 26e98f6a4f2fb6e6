import { useTranslation } from 'react-i18next'
import type { BoardId } from '../../../electron/contract/model'
import { PageTabs } from '../../ui'
import { ConsultationsTab } from './consultations/ConsultationsTab'
import { DocumentsTab, type DocumentsPart } from './documents/DocumentsTab'

/** The part of the page that the address names. */
export interface EvidenceAddress {
  tab: 'documents' | 'consultations'
  boardId: BoardId | null
  /** The part of the documents to begin with. */
  part: DocumentsPart | null
  /** The school year of that part, by the calendar year in which it begins. */
  year: number | null
  /** The consultation that is open. */
  openId: string | null
}

/** Props of {@link EvidencePage}. */
export interface EvidencePageProps {
  address: EvidenceAddress
  onBoard: (id: BoardId | null) => void
  onOpen: (id: string | null) => void
}

/** What proves the work of boards: their documents, and the groups that were asked. */
export function EvidencePage({ address: { tab, boardId, part, year, openId }, onBoard, onOpen }: EvidencePageProps) {
  const { t } = useTranslation('evidence')
  const board = boardId === null ? '' : `board=${boardId}`
  const tabs = (
    <PageTabs
      label={t('tabs.label')}
      current={tab}
      items={[
        { id: 'documents', label: t('tabs.documents'), href: board === '' ? '/evidence' : `/evidence?${board}` },
        {
          id: 'consultations',
          label: t('tabs.consultations'),
          href: `/evidence?tab=consultations${board === '' ? '' : `&${board}`}`,
        },
      ]}
    />
  )
  if (tab === 'consultations') {
    return <ConsultationsTab tabs={tabs} boardId={boardId} onBoard={onBoard} openId={openId} onOpen={onOpen} />
  }
  return (
    <DocumentsTab key={`${part} ${year}`} tabs={tabs} boardId={boardId} onBoard={onBoard} part={part} year={year} />
  )
}
