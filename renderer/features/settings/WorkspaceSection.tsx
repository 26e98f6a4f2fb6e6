import { useTranslation } from 'react-i18next'
import type { Output } from '../../../electron/contract'
import { api } from '../../lib/api'
import { useErrorText } from '../../lib/errorText'
import { queryClient } from '../../lib/query'
import { Banner, Button, showToast } from '../../ui'
import { Section } from './Section'
import { useAct } from '../../lib/useAct'
import { useIsChair } from '../../lib/useIsChair'

/** Where the data lies, and how it goes out and comes in. */
export function WorkspaceSection({ workspace }: { workspace: Output<'workspace.state'> }) {
  const { t } = useTranslation('settings')
  const say = useErrorText()
  const { isBusy, error, act } = useAct()
  const isChair = useIsChair()
  const exportAll = () =>
    void act(async () => {
      const done = await api.call('workspace.export', {})
      if (done !== null) showToast({ message: t('workspace.exported', { path: done.path }) })
    })
  const importFile = () =>
    void act(async () => {
      const done = await api.call('workspace.import', {})
      if (done === null) return
      await queryClient.invalidateQueries()
      showToast({ message: t('workspace.imported', { boards: done.boards, meetings: done.meetings }) })
    })
  return (
    <Section label={t('workspace.title')} note={t('workspace.note')}>
      {error === null ? null : <Banner tone="red" fact={t('workspace.failed')} detail={say(error)} />}
      {workspace.isReadOnly ? <Banner tone="ochre" fact={t('workspace.readOnly')} /> : null}
      <p className="selectable break-all" data-user-content>
        {workspace.folder}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button isDisabled={isBusy} onPress={() => void act(() => api.call('workspace.showFolder', {}))}>
          {t('workspace.show')}
        </Button>
        <Button icon="download" isDisabled={isBusy} onPress={exportAll}>
          {t('workspace.export')}
        </Button>
        {isChair ? null : (
          <Button icon="upload" isDisabled={isBusy || workspace.isReadOnly} onPress={importFile}>
            {t('workspace.import')}
          </Button>
        )}
      </div>
    </Section>
  )
}
