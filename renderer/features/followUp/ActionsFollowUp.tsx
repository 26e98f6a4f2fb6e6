import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardId } from '../../../electron/contract/model'
import { Button, MenuButton, MenuItem } from '../../ui'
import { DraftsDialog } from './DraftsDialog'
import { TasksDialog } from './TasksDialog'

/** The ways in which actions leave: of one board, or with null of all. */
export function ActionsFollowUp({ boardId }: { boardId: BoardId | null }) {
  const { t } = useTranslation('followUp')
  const [open, setOpen] = useState<'drafts' | 'tasks' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <MenuButton trigger={<Button icon="mail">{t('menu.act')}</Button>} label={t('menu.actions')}>
        <MenuItem label={t('menu.drafts')} icon="mail" onAction={() => setOpen('drafts')} />
        <MenuItem label={t('menu.tasks')} icon="meetings" onAction={() => setOpen('tasks')} />
      </MenuButton>
      {open === 'drafts' ? (
        <DraftsDialog
          boardId={boardId}
          meeting={null}
          start={{ audience: 'owners', attachment: 'none' }}
          onClose={close}
        />
      ) : null}
      {open === 'tasks' ? <TasksDialog boardId={boardId} onClose={close} /> : null}
    </>
  )
}
