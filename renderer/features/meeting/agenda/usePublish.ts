import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { showToast } from '../../../ui'
import type { AgendaDesk } from './useAgenda'
import { hasUnpublished } from './VersionSection'

/** Publishing the agenda, and exporting it, which offers to publish first what nobody has in hand yet. */
export function usePublish(desk: AgendaDesk, exportNow: () => void) {
  const { t } = useTranslation('agendaLife')
  const [isOffering, setIsOffering] = useState(false)
  const publish = async (): Promise<boolean> => {
    const done = await desk.run('agenda.publish', { meetingId: desk.meeting.id })
    if (!done) return false
    showToast({ message: t('version.published', { number: done.number }) })
    desk.say(t('version.published', { number: done.number }))
    return true
  }
  return {
    /** The number of the next version. */
    nextNumber: (desk.publication.versions[0]?.number ?? 0) + 1,
    publish: () => void publish(),
    export: () => (hasUnpublished(desk) ? setIsOffering(true) : exportNow()),
    isOffering,
    publishAndExport: () => void publish().then((isDone) => (isDone ? exportNow() : undefined)),
    exportOnly: exportNow,
    close: () => setIsOffering(false),
  }
}
