import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MembershipRow } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { useErrorText } from '../../../lib/errorText'
import { formatDate } from '../../../lib/format'
import { Banner, Button, DateField, Dialog, showToast } from '../../../ui'

/** Props of {@link EndTermDialog}. */
export interface EndTermDialogProps {
  member: MembershipRow
  today: string
  onClose: () => void
}

/** Asks for the last day of a term. The seat and its record stay. */
export function EndTermDialog({ member, today, onClose }: EndTermDialogProps) {
  const { t } = useTranslation(['boards', 'common'])
  const say = useErrorText()
  const [termEnd, setTermEnd] = useState<string | null>(today < member.termStart ? member.termStart : today)
  const [error, setError] = useState<unknown>(null)
  const isTooEarly = termEnd !== null && termEnd < member.termStart

  const end = async () => {
    if (termEnd === null || isTooEarly) return
    setError(null)
    try {
      const { changeSet } = await api.commit('membership.end', { id: member.id, termEnd })
      showToast({
        message: t('endTerm.done', { name: member.fullName, date: formatDate(termEnd, 'year') }),
        ...(changeSet === null ? {} : { undo: () => void api.command('change.undo', { changeSet }) }),
      })
    } catch (thrown) {
      setError(thrown)
      return
    }
    onClose()
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="sm"
      title={t('endTerm.title', { name: member.fullName })}
      sentence={t('endTerm.sentence')}
      onSubmit={() => void end()}
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('endTerm.act')}
          </Button>
        </>
      }
    >
      {error === null ? null : <Banner tone="red" fact={t('notSaved')} detail={say(error)} />}
      <DateField
        label={t('endTerm.date')}
        value={termEnd}
        onChange={setTermEnd}
        yearGuess="thisYear"
        minDate="1900-01-01"
        maxDate="2199-12-31"
        error={isTooEarly ? t('endTerm.tooEarly', { start: formatDate(member.termStart, 'year') }) : undefined}
        isRequired
        autoFocus
      />
    </Dialog>
  )
}
