import { useTranslation } from 'react-i18next'
import { redoLast, undoLast } from '../lib/undo'
import { useHotkey } from '../ui'

/** Ctrl Z takes the last step back and Ctrl Shift Z does it again, wherever no text is typed: there it is the field's. */
export function useUndoKeys(): void {
  const { t } = useTranslation()
  useHotkey('Mod+Z', () => void undoLast(t), { isLeftToText: true })
  useHotkey('Mod+Shift+Z', () => void redoLast(t), { isLeftToText: true })
}
