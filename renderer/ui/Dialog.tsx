import clsx from 'clsx'
import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { Dialog as AriaDialog, Form, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from './Button'

/** Props of {@link Dialog}. */
export interface DialogProps {
  isOpen: boolean
  /** Called by Escape, by the close button and by a press outside. */
  onClose: () => void
  /** A question or a name, in serif. */
  title: string
  /** One sentence below the title. */
  sentence?: ReactNode
  children?: ReactNode
  /** Buttons, right-aligned, the one that acts last. */
  footer?: ReactNode
  /** Makes body and footer one form: Enter sends it once all fields are valid. The acting button has `type="submit"`. */
  onSubmit?: () => void
  /** 400, 560 or 820 px wide. */
  size?: 'sm' | 'md' | 'lg'
  role?: 'dialog' | 'alertdialog'
  /** A press outside closes it; off for forms with typed text. */
  isDismissable?: boolean
}

const widths = { sm: 'w-[400px]', md: 'w-[560px]', lg: 'w-[820px]' }

/**
 * Grows with its content and does not shrink again: a hint that goes as its field is left must not pull the buttons
 * away from under a pointer that is pressing one of them.
 */
function SteadyHeight({ children }: { children: ReactNode }) {
  const content = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = content.current
    if (!element) return
    let highest = 0
    const observer = new ResizeObserver(() => {
      if (element.offsetHeight <= highest) return
      highest = element.offsetHeight
      element.style.minHeight = `${highest}px`
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return <div ref={content}>{children}</div>
}

/** `<Dialog isOpen={isOpen} onClose={close} title={t('addMember')} onSubmit={add} footer={<Button type="submit" variant="primary">…</Button>}>fields</Dialog>` */
export function Dialog(props: DialogProps) {
  const { isOpen, onClose, title, sentence, children, footer, onSubmit, size = 'md', role = 'dialog' } = props
  const { t } = useTranslation('ui')
  const body = (
    <>
      {children === undefined ? null : (
        <div className="min-h-0 flex-1 overflow-auto px-4 py-1">
          <SteadyHeight>{children}</SteadyHeight>
        </div>
      )}
      {footer === undefined ? null : <div className="flex justify-end gap-2 px-4 pt-3 pb-4">{footer}</div>}
    </>
  )
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable={props.isDismissable ?? onSubmit === undefined}
      onOpenChange={(open) => (open ? undefined : onClose())}
      className="fixed inset-0 z-40 flex items-start justify-center overflow-auto bg-veil p-6 pt-[14vh]"
    >
      <Modal className={clsx('fade-overlay max-h-[80vh] max-w-full', widths[size])}>
        <AriaDialog
          role={role}
          data-dialog=""
          className="flex max-h-[80vh] flex-col rounded-4 bg-raised shadow-lift-3 outline-none forced-colors:border"
        >
          <header className="flex items-start gap-2 px-4 pt-4 pb-2">
            <div className="min-w-0 flex-1">
              <Heading slot="title" className="font-serif text-h3 font-semibold text-balance">
                {title}
              </Heading>
              {sentence === undefined ? null : <p className="mt-1 text-base text-ink-2">{sentence}</p>}
            </div>
            {role === 'alertdialog' ? null : (
              <IconButton icon="close" label={t('close')} keys="Escape" onPress={onClose} className="-mt-1 -mr-1" />
            )}
          </header>
          {onSubmit === undefined ? (
            body
          ) : (
            <Form
              className="flex min-h-0 flex-1 flex-col"
              onSubmit={(event) => {
                event.preventDefault()
                onSubmit()
              }}
            >
              {body}
            </Form>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Props of {@link ConfirmDialog}. */
export interface ConfirmDialogProps {
  isOpen: boolean
  onClose: () => void
  onConfirm: () => void
  /** "Delete the spring meeting?" */
  question: string
  /** What follows from it. */
  consequence: ReactNode
  /** Verb and object: "Delete meeting". */
  confirmLabel: string
  /** The way back; "Cancel" when left out. */
  stayLabel?: string
  /** The act destroys something: the safe button gets the first focus. */
  isDestructive?: boolean
}

/** A serif question, one sentence, two buttons. `<ConfirmDialog isOpen={…} question={t('deleteQuestion')} … isDestructive />` */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, onClose, onConfirm, question, consequence, confirmLabel, stayLabel, isDestructive = false } = props
  const { t } = useTranslation('common')
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      role="alertdialog"
      size="sm"
      title={question}
      sentence={consequence}
      footer={
        <>
          <Button autoFocus={isDestructive} onPress={onClose}>
            {stayLabel ?? t('cancel')}
          </Button>
          <Button
            autoFocus={!isDestructive}
            variant={isDestructive ? 'danger' : 'primary'}
            onPress={() => {
              onConfirm()
              onClose()
            }}
          >
            {confirmLabel}
          </Button>
        </>
      }
    />
  )
}
