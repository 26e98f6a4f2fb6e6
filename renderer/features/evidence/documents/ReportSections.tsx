import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ReportSection, type BoardId } from '../../../../electron/contract/model'
import { useErrorText } from '../../../lib/errorText'
import { useCommand, useQueryOf } from '../../../lib/query'
import { useIsChair } from '../../../lib/useIsChair'
import { DateField, ErrorState, LoadingState, TextArea } from '../../../ui'

function SectionText({ section, value, found, isReadOnly, onCommit }: SectionTextProps) {
  const { t } = useTranslation('evidence')
  const [draft, setDraft] = useState<string | null>(null)
  const commit = () => {
    if (draft !== null && draft.trim() !== value) onCommit(draft.trim() === '' ? null : draft.trim())
    setDraft(null)
  }
  return (
    <div>
      <TextArea
        label={t(`section.${section}`)}
        value={draft ?? value}
        onChange={setDraft}
        onBlur={commit}
        isReadOnly={isReadOnly}
        rows={2}
      />
      {found.length === 0 ? null : (
        <details className="mt-1 text-sm text-ink-2">
          <summary>{t('found')}</summary>
          <ul data-user-content="" className="mt-1 list-disc pl-5">
            {found.map((line, index) => (
              <li key={`${index} ${line}`}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

interface SectionTextProps {
  section: ReportSection
  value: string
  /** What the records say; it is printed below the text. */
  found: readonly string[]
  isReadOnly: boolean
  onCommit: (text: string | null) => void
}

/** The yearly statement under its headings, until it is filed. */
export function ReportSections({ boardId, year, findings }: ReportSectionsProps) {
  const { t } = useTranslation('evidence')
  const say = useErrorText()
  const report = useQueryOf('annualReport.get', { boardId, year })
  const isChair = useIsChair()
  const write = useCommand('annualReport.write')
  const file = useCommand('annualReport.file')
  if (report.isError) return <ErrorState onRetry={() => void report.refetch()}>{say(report.error)}</ErrorState>
  if (report.isPending) return <LoadingState />
  const { sections, filedOn } = report.data
  return (
    <>
      {filedOn === null ? null : <p className="text-ink-2">{t('filed')}</p>}
      {write.isError ? <p role="alert">{say(write.error)}</p> : null}
      {ReportSection.options.map((section) => (
        <SectionText
          key={section}
          section={section}
          value={sections[section] ?? ''}
          found={findings?.[section] ?? []}
          isReadOnly={filedOn !== null || isChair}
          onCommit={(text) => write.mutate({ boardId, year, section, text })}
        />
      ))}
      <DateField
        label={t('filedOn')}
        className="w-48"
        yearGuess="past"
        value={filedOn}
        isReadOnly={isChair}
        onChange={(on) => file.mutate({ boardId, year, filedOn: on })}
      />
    </>
  )
}

/** Props of {@link ReportSections}. */
export interface ReportSectionsProps {
  boardId: BoardId
  year: number
  findings: Record<ReportSection, string[]> | undefined
}
