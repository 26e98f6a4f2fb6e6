import clsx from 'clsx'
import { useTranslation } from 'react-i18next'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { VoteChoice, type AttendanceRow, type Motion, type PersonId } from '../../../../electron/contract/model'

/** Props of {@link RollCall}. */
export interface RollCallProps {
  motion: Motion
  /** Voting members who were there and did not step back. */
  voters: readonly AttendanceRow[]
  /** Those who stepped back: from the item, or in this roll call. */
  recused: readonly AttendanceRow[]
  /** Null takes a vote back. */
  onCast: (personId: PersonId, choice: VoteChoice | null) => void
}

/** Who voted how, name by name; the counts of the motion follow by themselves. Who declared an interest is not called. */
export function RollCall({ motion, voters, recused, onCast }: RollCallProps) {
  const { t } = useTranslation(['minutes', 'motions'])
  const choiceOf = (personId: PersonId) => motion.votes.find((vote) => vote.personId === personId)?.choice
  const steppedBack = recused.filter(({ personId }) => choiceOf(personId) !== 'recused')
  const called = [...voters, ...recused.filter(({ personId }) => choiceOf(personId) === 'recused')].toSorted((a, b) =>
    a.fullName.localeCompare(b.fullName),
  )
  if (called.length === 0) return <p className="text-sm text-ink-2">{t('motion.nobodyToCall')}</p>
  const done = called.filter(({ personId }) => choiceOf(personId) !== undefined).length
  return (
    <div>
      <ul aria-label={t('motion.rollCall')} className="list-none! border-y border-line pl-0!">
        {called.map(({ personId, fullName }) => {
          const cast = choiceOf(personId)
          return (
            <li key={personId} className="flex h-[30px] items-center gap-3 border-b border-line last:border-b-0">
              <span data-user-content="" className="min-w-0 flex-1 truncate">
                {fullName}
              </span>
              <ToggleButtonGroup
                aria-label={t('motion.voteOf', { name: fullName })}
                selectionMode="single"
                selectedKeys={cast === undefined ? [] : [cast]}
                onSelectionChange={(keys) =>
                  onCast(personId, VoteChoice.options.find((choice) => keys.has(choice)) ?? null)
                }
                className="flex shrink-0 gap-0.5"
              >
                {VoteChoice.options.map((choice) => (
                  <ToggleButton
                    key={choice}
                    id={choice}
                    className={clsx(
                      'ring-focus h-6 rounded-2 px-2 text-sm text-ink-2 hover:bg-desk-2',
                      'selected:bg-blue-wash selected:font-semibold selected:text-blue',
                    )}
                  >
                    {t(`motion.choice.${choice}`)}
                  </ToggleButton>
                ))}
              </ToggleButtonGroup>
            </li>
          )
        })}
        {steppedBack.map(({ personId, fullName }) => (
          <li
            key={personId}
            className="flex h-[30px] items-center gap-3 border-b border-line text-ink-2 last:border-b-0"
          >
            <span data-user-content="" className="min-w-0 flex-1 truncate">
              {fullName}
            </span>
            <span className="px-2 text-sm">{t('motions:rollCall.steppedBack')}</span>
          </li>
        ))}
      </ul>
      <p className="mt-1 text-sm text-ink-2">{t('motions:rollCall.progress', { done, count: called.length })}</p>
    </div>
  )
}
