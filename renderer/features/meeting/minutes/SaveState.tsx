import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatClock, formatInstant, formatNumber, localDate } from '../../../lib/format'
import { Button, FrameSlot, Icon, StateMark } from '../../../ui'
import {
  keepMine,
  noteQueue,
  settleConflict,
  unsavedText,
  unsavedWords,
  useNoteSaving,
  type NoteSaving,
} from './noteSaving'
import { PageBanner } from './PageBanner'
import { RETRY_MAX_MS } from './saveQueue'

/** After this long without reaching the disk, unsaved text is said to be unsaved. */
const PATIENCE_MS = 2000

/** The note whose text waits longest, else the one shown. */
function worstNote(
  notes: Readonly<Record<string, NoteSaving>>,
  shownId: string,
): { key: string; saving: NoteSaving | undefined } {
  const failed = Object.entries(notes).find(([, saving]) => saving.isUnsaved && saving.failure !== null)
  return failed ? { key: failed[0], saving: failed[1] } : { key: shownId, saving: notes[shownId] }
}

/** Whether a note's text has not reached the disk for longer than is usual; looks again while something waits. */
export function useIsLate(saving: NoteSaving | undefined): boolean {
  const since = saving?.isUnsaved ? saving.unsavedSince : null
  const [lateSince, setLateSince] = useState<number | null>(null)
  useEffect(() => {
    if (since === null) return
    const timer = setTimeout(() => setLateSince(since), Math.max(0, since + PATIENCE_MS - performance.now()))
    return () => clearTimeout(timer)
  }, [since])
  return since !== null && lateSince === since
}

/** The state of saving at the left of the status bar, and the banner when text cannot be written. */
export function useWorstSaving(itemId: string) {
  const notes = useNoteSaving((state) => state.notes)
  const { key, saving } = worstNote(notes, itemId)
  const isLate = useIsLate(saving)
  // A conflict needs a decision at once; anything else gets its two seconds.
  const isAtRisk =
    saving !== undefined &&
    saving.isUnsaved &&
    saving.failure !== null &&
    (isLate || saving.failure.code === 'CONFLICT')
  return { key, saving, isLate, isAtRisk }
}

/** The time of a write to the second; with its day when that is not today. */
function savedTime(instant: string): string {
  return localDate(new Date(instant)) === localDate() ? formatClock(instant, true) : formatInstant(instant)
}

/** A small, honest line: saved and when, saving, or not saved and why. */
export function SaveStatus({ itemId, openedSavedAt }: { itemId: string; openedSavedAt: string | null }) {
  const { t } = useTranslation('minutes')
  const { key, saving, isLate } = useWorstSaving(itemId)
  const savedAt = saving?.savedAt ?? openedSavedAt
  return (
    <FrameSlot name="status">
      {saving?.isUnsaved && isLate ? (
        <>
          <span className="flex items-center gap-1.5 font-semibold text-red">
            <StateMark state="fail" label="" />
            {t('save.words', { count: Math.max(1, unsavedWords(key)) })}
          </span>
          <span className="text-ink-3">
            {savedAt === null ? null : `${t('save.last', { time: savedTime(savedAt) })} `}
            {saving.failure === null ? null : t('save.again', { seconds: formatNumber(RETRY_MAX_MS / 1000) })}
          </span>
        </>
      ) : (
        <>
          <span className="flex items-center gap-1.5">
            {saving?.isUnsaved ? null : <Icon name="check" className="size-3.5" />}
            {saving?.isUnsaved
              ? t('save.saving')
              : savedAt === null
                ? t('save.nothing')
                : t('save.saved', { time: savedTime(savedAt) })}
          </span>
          <span className="text-ink-3">{t('save.here')}</span>
        </>
      )}
    </FrameSlot>
  )
}

/** Says that text is not on disk, what is safe, and what can be done. */
export function SaveBanner({ itemId, onTakeTheirs }: { itemId: string; onTakeTheirs: (noteId: string) => void }) {
  const { t } = useTranslation('minutes')
  const { key, saving, isAtRisk } = useWorstSaving(itemId)
  const isConflict = isAtRisk && saving?.failure?.code === 'CONFLICT'
  const [differing, setDiffering] = useState<string | null>(null)
  useEffect(() => {
    if (!isConflict) return
    let isCurrent = true
    void settleConflict(key).then((outcome) => {
      if (isCurrent) setDiffering(outcome === 'differs' ? key : null)
    })
    return () => {
      isCurrent = false
    }
  }, [isConflict, key])
  if (!isAtRisk || saving?.failure === null || saving === undefined) return null
  const copy = (
    <Button variant="ghost" onPress={() => void navigator.clipboard.writeText(unsavedText(key))}>
      {t('save.copy')}
    </Button>
  )
  if (isConflict) {
    if (differing !== key) return null
    return (
      <PageBanner
        role="alert"
        label={t('save.notSaved')}
        fact={t('save.conflict')}
        detail={t('save.conflictDetail')}
        actions={
          <>
            <Button variant="primary" onPress={() => void keepMine(key)}>
              {t('save.keepMine')}
            </Button>
            <Button onPress={() => onTakeTheirs(key)}>{t('save.takeTheirs')}</Button>
            {copy}
          </>
        }
      />
    )
  }
  const count = Math.max(1, unsavedWords(key))
  const { code, message } = saving.failure
  const fact =
    code === 'DISK_FULL'
      ? t('save.diskFull', { count })
      : code === 'READ_ONLY'
        ? t('save.readOnly', { count })
        : t('save.other', { count })
  return (
    <PageBanner
      role="alert"
      label={t('save.notSaved')}
      fact={fact}
      detail={[
        saving.savedAt === null ? null : t('save.safe', { time: savedTime(saving.savedAt) }),
        code === 'DISK_FULL' || code === 'READ_ONLY' ? null : message,
        t('save.keepWriting'),
      ]
        .filter((sentence) => sentence !== null)
        .join(' ')}
      actions={
        <>
          <Button variant="primary" onPress={() => void noteQueue.flush(key)}>
            {t('save.tryAgain')}
          </Button>
          {copy}
        </>
      }
    />
  )
}
