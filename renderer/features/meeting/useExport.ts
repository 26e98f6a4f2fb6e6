import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestInput } from '../../../electron/contract'
import { api } from '../../lib/api'
import { showToast } from '../../ui'

/** Asks for a place, writes the PDF there and names the file; `error` stays until the next try. */
export function useExport(request: RequestInput<'document.export'>) {
  const { t } = useTranslation('record')
  const [isExporting, setIsExporting] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const run = async () => {
    if (isExporting) return
    setIsExporting(true)
    setError(null)
    try {
      const written = await api.call('document.export', request)
      if (written) {
        const name = written.path.split(/[\\/]/).at(-1) ?? written.path
        showToast({ message: t('export.written', { name, count: written.pageCount }) })
      }
    } catch (thrown) {
      setError(thrown)
    } finally {
      setIsExporting(false)
    }
  }
  return { run: () => void run(), isExporting, error, dismiss: () => setError(null) }
}
