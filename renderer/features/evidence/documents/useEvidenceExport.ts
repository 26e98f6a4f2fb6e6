import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestInput } from '../../../../electron/contract'
import { api } from '../../../lib/api'
import { showToast } from '../../../ui'

type Scope = RequestInput<'evidence.exportFolder'>
export type EvidenceFile = 'binder' | 'folder' | 'assessment' | 'annual'

const nameOf = (path: string) => path.split(/[\\/]/).at(-1) ?? path

/** Makes one document at a time, says how far it is, and stops when asked. */
export function useEvidenceExport(scope: Scope | null) {
  const { t } = useTranslation('evidence')
  const [running, setRunning] = useState<EvidenceFile | null>(null)
  const [progress, setProgress] = useState<{ done: number | null; total: number } | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => window.minutebook.on('evidenceProgress', setProgress), [])
  const write = async (file: EvidenceFile, wanted: Scope): Promise<string | null> => {
    if (file === 'folder') {
      const written = await api.call('evidence.exportFolder', wanted)
      return written && t('folderWritten', { name: nameOf(written.path), count: written.files })
    }
    const written = await api.call('evidence.export', { ...wanted, document: file })
    return written && t('written', { name: nameOf(written.path), count: written.pageCount })
  }
  const run = async (file: EvidenceFile) => {
    if (running !== null || scope === null) return
    setRunning(file)
    setProgress(null)
    setError(null)
    try {
      const message = await write(file, scope)
      if (message !== null) showToast({ message })
    } catch (thrown) {
      setError(thrown)
    } finally {
      setRunning(null)
    }
  }
  const cancel = () => {
    void api.call('evidence.cancel', {})
    showToast({ message: t('stopped') })
  }
  return { run: (file: EvidenceFile) => void run(file), cancel, running, progress, error }
}
