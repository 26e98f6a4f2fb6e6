import { useEffect, useRef, useState } from 'react'
import type { TakenOver, TakeOverPreview } from '../../../../electron/contract/exchange'
import { api } from '../../../lib/api'
import { queryClient } from '../../../lib/query'
import { flushAllText } from '../../../lib/unsaved'
import { packetProblemOf } from '../problemText'

/** How far taking a file over has come. */
export type TakeOverStage =
  | { stage: 'reading' }
  | { stage: 'locked'; path: string; fileName: string; isBusy: boolean; error: unknown }
  | { stage: 'refused'; error: unknown }
  | { stage: 'preview'; preview: TakeOverPreview; isBusy: boolean; error: unknown }
  | { stage: 'done'; taken: TakenOver }

/** Goes through the stages: read, unlock, look, take over. `onClose` is called when the person chose no file. */
export function useTakeOver(path: string | null, onClose: () => void) {
  const [stage, setStage] = useState<TakeOverStage>({ stage: 'reading' })
  const isBegun = useRef(false)

  const read = async (wanted: string | null, passphrase: string | null) => {
    // What is typed here counts as known before the others' changes are laid over it.
    await flushAllText()
    const opened = await api.call('exchange.open', { path: wanted, passphrase })
    if (opened === null) onClose()
    else if (opened.state === 'locked') setStage({ stage: 'locked', ...opened, isBusy: false, error: null })
    else setStage({ stage: 'preview', preview: opened, isBusy: false, error: null })
  }
  const open = (wanted: string | null) => {
    setStage({ stage: 'reading' })
    read(wanted, null).catch((error: unknown) => setStage({ stage: 'refused', error }))
  }
  const unlock = (passphrase: string) => {
    if (stage.stage !== 'locked') return
    const { path: locked } = stage
    setStage({ ...stage, isBusy: true, error: null })
    read(locked, passphrase).catch((error: unknown) => {
      const isPassphrase = packetProblemOf(error) === 'passphrase_wrong'
      setStage(isPassphrase ? { ...stage, isBusy: false, error } : { stage: 'refused', error })
    })
  }
  const take = () => {
    if (stage.stage !== 'preview') return
    const { token } = stage.preview
    setStage({ ...stage, isBusy: true, error: null })
    const merge = async () => {
      await flushAllText()
      const taken = await api.call('exchange.takeOver', { token })
      await queryClient.invalidateQueries()
      setStage({ stage: 'done', taken })
    }
    merge().catch((error: unknown) => setStage({ ...stage, isBusy: false, error }))
  }

  useEffect(() => {
    if (isBegun.current) return
    isBegun.current = true
    open(path)
  })
  return { stage, open, unlock, take }
}
