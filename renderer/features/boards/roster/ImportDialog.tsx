import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ROSTER_MAX, type BoardDetail, type MembershipRow } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { useErrorText } from '../../../lib/errorText'
import { useQueryOf } from '../../../lib/query'
import { Banner, Button, Checkbox, Dialog, showToast } from '../../../ui'
import { ColumnPicker } from './ColumnPicker'
import { PreviewTable } from './PreviewTable'
import { RosterChoicesForm } from './RosterChoicesForm'
import { previewOf, useRosterFile } from './useRosterFile'

/** Props of {@link ImportDialog}. */
export interface ImportDialogProps {
  board: BoardDetail
  members: readonly MembershipRow[]
  today: string
  onClose: () => void
}

/** Brings in a roster: choose a file, say what its columns are, see what becomes of each line, add all at once. */
export function ImportDialog({ board, members, today, onClose }: ImportDialogProps) {
  const { t } = useTranslation(['boards', 'common'])
  const say = useErrorText()
  const people = useQueryOf('person.list', { text: '' })
  const { file, refusal, choose, setDelimiter, setMapping, setChoices } = useRosterFile(today)
  const [leavesOut, setLeavesOut] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setIsBusy] = useState(false)

  const preview = file && people.data ? previewOf(file, members, people.data) : null
  const lines = preview?.hasName === true ? preview.lines : []
  const fresh = lines.flatMap((line) => (line.verdict === 'new' ? [line.line] : []))
  const errors = lines.filter((line) => line.verdict === 'error').length
  const isTooLong = fresh.length > ROSTER_MAX
  const isReady = fresh.length > 0 && !isTooLong && (errors === 0 || leavesOut) && !isBusy
  const has = (field: 'termStart' | 'termEnd' | 'category') => file?.mapping.includes(field) ?? false

  const add = async () => {
    setIsBusy(true)
    setError(null)
    try {
      const { added } = await api.command('membership.import', { boardId: board.id, lines: fresh })
      showToast({ message: t('import.added', { count: added }) })
      onClose()
    } catch (thrown) {
      setError(thrown)
      setIsBusy(false)
    }
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      isDismissable={false}
      size="lg"
      title={t('import.title')}
      sentence={t('import.sentence')}
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" isDisabled={!isReady} onPress={() => void add()}>
            {t('import.act', { count: fresh.length })}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4 py-1">
        {error === null ? null : <Banner tone="red" fact={t('import.nothingAdded')} detail={say(error)} />}
        <div className="flex items-center gap-3">
          <FileTrigger
            acceptedFileTypes={['.csv', '.txt', '.tsv', 'text/csv']}
            onSelect={(files) => {
              const [chosen] = files ?? []
              if (chosen) void choose(chosen)
            }}
          >
            <Button icon="upload" autoFocus={file === null}>
              {file === null ? t('import.choose') : t('import.chooseOther')}
            </Button>
          </FileTrigger>
          {file === null ? (
            <p className="text-ink-2">{t('import.kinds')}</p>
          ) : (
            <p role="status" className="min-w-0 truncate">
              {t('import.read', {
                name: file.name,
                count: file.table.rows.length,
                encoding: t(`import.encoding.${file.encoding}`),
              })}
            </p>
          )}
        </div>
        {refusal === null ? null : <Banner tone="ochre" fact={t(`import.refusal.${refusal}`)} />}
        {file === null || preview === null ? null : (
          <>
            <RosterChoicesForm
              delimiter={file.table.delimiter}
              choices={file.choices}
              words={preview.words}
              hasDates={has('termStart') || has('termEnd')}
              hasTermStart={has('termStart')}
              hasCategory={has('category')}
              onDelimiter={setDelimiter}
              onChange={setChoices}
            />
            <ColumnPicker table={file.table} mapping={file.mapping} onChange={setMapping} />
            {preview.hasName ? null : <Banner tone="ochre" fact={t('import.noName')} />}
            {isTooLong ? (
              <Banner tone="ochre" fact={t('import.tooLong', { count: fresh.length, max: ROSTER_MAX })} />
            ) : null}
            {errors === 0 ? null : (
              <Checkbox isSelected={leavesOut} onChange={setLeavesOut}>
                {t('import.leaveOut', { count: errors })}
              </Checkbox>
            )}
            {preview.hasName ? <PreviewTable lines={lines} /> : null}
          </>
        )}
      </div>
    </Dialog>
  )
}
