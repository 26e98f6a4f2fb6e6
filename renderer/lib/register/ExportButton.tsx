import { useTranslation } from 'react-i18next'
import type { RegisterName, RegisterScope } from '../../../electron/contract/model'
import { Button, showToast } from '../../ui'
import { api } from '../api'
import { useErrorText } from '../errorText'

/** Props of {@link ExportButton}. */
export interface ExportButtonProps {
  register: RegisterName
  scope: RegisterScope
  /** The rows that are shown; null = all of the scope. */
  ids: readonly string[] | null
}

/** Writes what a register shows into a file that a spreadsheet opens. */
export function ExportButton({ register, scope, ids }: ExportButtonProps) {
  const { t } = useTranslation('registers')
  const say = useErrorText()
  const write = async () => {
    try {
      const done = await api.call('register.export', { register, scope, ids: ids === null ? null : [...ids] })
      if (done !== null) showToast({ message: t('exported', { count: done.rows }) })
    } catch (error) {
      showToast({ message: say(error) })
    }
  }
  return (
    <Button icon="download" onPress={() => void write()}>
      {t('export')}
    </Button>
  )
}
