import type { TFunction } from 'i18next'
import { showToast } from '../ui'
import { api } from './api'
import { stepSentence } from './changeWords'
import { errorText } from './errorText'
import { flushAllText } from './unsaved'

/**
 * Takes a step back by the number of its change set and says so, with the way to do it again. Text that is being typed
 * is written first. A refusal is said too: it names what was changed since, and by whom.
 */
export function takeBack(t: TFunction, changeSet: number): Promise<void> {
  return give(t, changeSet, 'undone')
}

/** Takes the newest step of the person back, also one from before the start. */
export async function undoLast(t: TFunction): Promise<void> {
  await flushAllText()
  const { undo } = await api.query('change.lastUndoable', {})
  if (undo === null) showToast({ message: t('history:nothingToUndo') })
  else await give(t, undo.changeSet, 'undone')
}

/** Does the step again that was taken back last, unless something was done since. */
export async function redoLast(t: TFunction): Promise<void> {
  await flushAllText()
  const { redo } = await api.query('change.lastUndoable', {})
  if (redo === null) showToast({ message: t('history:nothingToRedo') })
  else await give(t, redo.changeSet, 'redone')
}

async function give(t: TFunction, changeSet: number, what: 'undone' | 'redone'): Promise<void> {
  try {
    await flushAllText()
    const { output, changeSet: made } = await api.commit('change.undo', { changeSet })
    const back = made === null ? undefined : () => void give(t, made, what === 'undone' ? 'redone' : 'undone')
    showToast({
      message: t(`history:${what}`, { what: stepSentence(t, output.undone) }),
      ...(back === undefined ? {} : { [what === 'undone' ? 'redo' : 'undo']: back }),
    })
  } catch (error) {
    showToast({ message: errorText(t, error) })
  }
}
