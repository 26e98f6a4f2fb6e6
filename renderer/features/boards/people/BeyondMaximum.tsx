import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LINE_MAX, type TermRow } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { useErrorText } from '../../../lib/errorText'
import { Banner, Button, Dialog, StateMark, TextField } from '../../../ui'
import { UserText } from '../UserText'

function ReasonDialog({ term, onClose }: { term: TermRow; onClose: () => void }) {
  const { t } = useTranslation(['people', 'common', 'boards'])
  const say = useErrorText()
  const [reason, setReason] = useState(term.beyondReason ?? '')
  const [error, setError] = useState<unknown>(null)
  const save = async () => {
    setError(null)
    const { membershipId: id, role, category, isVoting, side, termStart, termEnd } = term
    const beyondReason = reason.trim() === '' ? null : reason
    try {
      await api.command('membership.revise', {
        id,
        role,
        category,
        isVoting,
        side,
        termStart,
        termEnd,
        beyondReason,
      })
      onClose()
    } catch (thrown) {
      setError(thrown)
    }
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('beyond.dialog', { name: term.fullName })}
      sentence={t('beyond.sentence')}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('common:save')}
          </Button>
        </>
      }
    >
      {error === null ? null : <Banner tone="red" fact={t('boards:notSaved')} detail={say(error)} />}
      <TextField
        className="py-1"
        label={t('beyond.reason')}
        value={reason}
        onChange={setReason}
        maxLength={LINE_MAX}
        autoFocus
      />
    </Dialog>
  )
}

/** Who serves more terms than the board allows, with the reason that it gave or the want of one. */
export function BeyondMaximum({ terms, isChair }: { terms: readonly TermRow[]; isChair: boolean }) {
  const { t } = useTranslation('people')
  const [editing, setEditing] = useState<TermRow | null>(null)
  const over = terms.filter(({ isBeyondMaximum, isExpired }) => isBeyondMaximum && !isExpired)
  if (over.length === 0) return null
  return (
    <>
      <ul aria-label={t('beyond.title')} className="mt-3 flex flex-col gap-1">
        {over.map((term) => (
          <li key={term.membershipId} className="flex items-start gap-2">
            <span className="flex h-7 items-center">
              <StateMark state={term.beyondReason === null ? 'fail' : 'warning'} label="" />
            </span>
            <span className="min-w-0 flex-1 py-1">
              <UserText className="font-semibold">{term.fullName}</UserText>{' '}
              <span className="text-ink-2">{t('beyond.term', { count: term.termsInARow, ordinal: true })}</span>{' '}
              {term.beyondReason === null ? t('beyond.none') : <UserText>{term.beyondReason}</UserText>}
            </span>
            {isChair ? null : (
              <Button
                aria-label={t(term.beyondReason === null ? 'beyond.giveFor' : 'beyond.changeFor', {
                  name: term.fullName,
                })}
                onPress={() => setEditing(term)}
              >
                {t(term.beyondReason === null ? 'beyond.give' : 'beyond.change')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {editing === null ? null : <ReasonDialog term={editing} onClose={() => setEditing(null)} />}
    </>
  )
}
