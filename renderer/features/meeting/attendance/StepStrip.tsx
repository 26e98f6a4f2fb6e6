import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, PageRow, StateMark, TimeField } from '../../../ui'
import { useRun } from '../minutes/useRun'

/** Props of {@link StepStrip}. */
export interface StepStripProps {
  /** In the margin: where the meeting stands, or which step this is. */
  label: string
  /** The accessible name of the strip. */
  name: string
  timeLabel: string
  /** The time that stands there until another one is typed. */
  defaultTime: string
  /** Verb of the step. */
  verb: string
  /** What follows from the step. */
  sentence: ReactNode
  isPrimary?: boolean
  /** The focus begins in the field of the time. */
  autoFocus?: boolean
  /** Further fields, behind the time. */
  children?: ReactNode
  onStep: (at: string) => Promise<unknown>
  /** Where the focus goes when the strip has gone; the page if nothing is said. */
  onDone?: () => void
  /** Puts the strip away; a strip that stands for a state has no such way. */
  onCancel?: () => void
}

function focusPage(): void {
  document.querySelector<HTMLElement>('[data-pane="page"]')?.focus()
}

/** A timed step of the meeting above its page: time, further fields, the verb. In the page, so that nothing is blocked. */
export function StepStrip(props: StepStripProps) {
  const { label, name, timeLabel, defaultTime, verb, sentence, isPrimary = true, autoFocus, children, onStep } = props
  const { onCancel, onDone = focusPage } = props
  const { t } = useTranslation('common')
  const { error, run } = useRun()
  const [typed, setTyped] = useState<string | null>(null)
  const [isEmpty, setIsEmpty] = useState(false)
  const at = isEmpty ? null : (typed ?? defaultTime)
  return (
    <PageRow className="border-b border-line" margin={<span className="block pt-3.5">{label}</span>}>
      {/* Escape puts it away from any field. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form
        aria-label={name}
        className="relative z-[1] -mr-[calc(18px+var(--page-facts))] flex flex-wrap items-end gap-2 py-2 pr-3"
        onSubmit={(event) => {
          event.preventDefault()
          if (at !== null) run(onStep(at).then(onDone))
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented || !onCancel) return
          event.preventDefault()
          onCancel()
          onDone()
        }}
      >
        <TimeField
          label={timeLabel}
          isLabelHidden={children === undefined}
          value={at}
          onChange={(time) => {
            setTyped(time)
            setIsEmpty(time === null)
          }}
          isRequired
          autoFocus={autoFocus === true}
          className={children === undefined ? 'w-24' : 'w-40'}
        />
        {children}
        <Button type="submit" variant={isPrimary ? 'primary' : 'secondary'} isDisabled={at === null}>
          {verb}
        </Button>
        {onCancel ? (
          <Button
            variant="ghost"
            onPress={() => {
              onCancel()
              onDone()
            }}
          >
            {t('cancel')}
          </Button>
        ) : null}
        {error === null ? (
          <p className="min-w-0 flex-1 basis-64 self-center text-sm text-ink-2">{sentence}</p>
        ) : (
          <p role="alert" className="flex items-start gap-1.5 text-sm text-red">
            <StateMark state="fail" label="" /> {error}
          </p>
        )}
      </form>
    </PageRow>
  )
}
