import clsx from 'clsx'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button'
import { StateMark } from './marks'

/** Props of {@link EmptyState}. */
export interface EmptyStateProps {
  /** One sentence: the fact. */
  children: ReactNode
  /** One action. */
  action?: ReactNode
  className?: string
}

/** Nothing there yet: one sentence, one action, on the page with its rule. `<EmptyState action={<Button>…</Button>}>{t('noMembers')}</EmptyState>` */
export function EmptyState({ children, action, className }: EmptyStateProps) {
  return (
    <div className={clsx('flex flex-col items-start gap-3 py-4', className)}>
      <p className="max-w-prose font-serif text-doc text-ink-2">{children}</p>
      {action}
    </div>
  )
}

const patienceMs = 300

/** Says that something is being opened, but only after 300 ms: what is faster should not flicker. `<LoadingState />` */
export function LoadingState({ label, className }: { label?: string; className?: string }) {
  const { t } = useTranslation('ui')
  const [isLate, setIsLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), patienceMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div role="status" aria-busy="true" className={clsx('min-h-7 py-4 text-ink-2', className)}>
      {isLate ? (label ?? t('loading')) : ''}
    </div>
  )
}

/** Props of {@link ErrorState}. */
export interface ErrorStateProps {
  /** What happened, and what still holds. */
  children: ReactNode
  /** Tries again what failed. */
  onRetry?: () => void
  /** Other ways out. */
  actions?: ReactNode
  className?: string
}

/** Something could not be read: the fact and the way out. `<ErrorState onRetry={refetch}>{t('cannotRead')}</ErrorState>` */
export function ErrorState({ children, onRetry, actions, className }: ErrorStateProps) {
  const { t } = useTranslation('ui')
  return (
    <div role="alert" className={clsx('flex flex-col items-start gap-3 py-4', className)}>
      <p className="flex max-w-prose items-start gap-2">
        <span className="flex h-5 items-center">
          <StateMark state="fail" label="" />
        </span>
        <span>{children}</span>
      </p>
      <div className="flex gap-2">
        {onRetry === undefined ? null : <Button onPress={onRetry}>{t('retry')}</Button>}
        {actions}
      </div>
    </div>
  )
}
