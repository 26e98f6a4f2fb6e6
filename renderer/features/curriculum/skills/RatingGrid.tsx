import clsx from 'clsx'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { SKILL_RATINGS, type SkillRatingValue, type SkillRoundDetail } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { Button, Kbd } from '../../../ui'
import { movedBy, type Place } from './gridKeys'

/** Props of {@link RatingGrid}. */
export interface RatingGridProps {
  detail: SkillRoundDetail
  isLocked: boolean
  onError: (error: unknown) => void
}

/**
 * A row for each skill, a column for each member. Arrows go from cell to cell, 1 to 4 rate and go on to the next skill of
 * the same member, Delete takes a rating away.
 */
export function RatingGrid({ detail, isLocked, onError }: RatingGridProps) {
  const { t } = useTranslation('curriculum')
  const { skills, members, ratings } = detail
  const [active, setActive] = useState<Place>({ row: 0, column: 0 })
  const grid = useRef<HTMLTableElement>(null)
  const byCell = new Map(ratings.map(({ skillId, personId, rating }) => [`${skillId} ${personId}`, rating]))
  const size = { rows: skills.length, columns: members.length }
  const go = (to: Place) => {
    setActive(to)
    grid.current?.querySelector<HTMLElement>(`[data-cell="${to.row} ${to.column}"]`)?.focus()
  }
  const rate = (place: Place, rating: SkillRatingValue | null) => {
    const [skill, member] = [skills[place.row], members[place.column]]
    if (isLocked || skill === undefined || member === undefined) return
    void api
      .command('skillRating.set', {
        roundId: detail.id,
        personId: member.personId,
        ratings: [{ skillId: skill.id, rating }],
      })
      .then(() => onError(null), onError)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const rating = SKILL_RATINGS.find((value) => String(value) === event.key)
    const to = movedBy(event.key, active, size)
    if (rating !== undefined) {
      rate(active, rating)
      go({ ...active, row: Math.min(active.row + 1, size.rows - 1) })
    } else if (event.key === 'Delete' || event.key === 'Backspace') rate(active, null)
    else if (to !== null) go(to)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  if (members.length === 0) return <p className="text-ink-2">{t('round.nobody')}</p>
  return (
    <div className="flex flex-col gap-2">
      <p id="rating-keys" className="text-sm text-ink-2">
        {t('round.keys')} <Kbd keys="1" /> {t('round.keysTo')} <Kbd keys="4" />
        {SKILL_RATINGS.map((value) => `, ${value} = ${t(`rating.${value}`)}`).join('')}
      </p>
      <div className="max-h-[60vh] overflow-auto border-y border-line">
        {/* The cells take the keys of a grid; a table of real rows and heads is what is read out. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role */}
        <table
          ref={grid}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- its cells take focus and keys
          role="grid"
          aria-label={t('round.grid', { year: String(detail.year) })}
          aria-describedby="rating-keys"
          aria-readonly={isLocked}
          onKeyDown={onKeyDown}
          className="border-collapse text-base"
        >
          <thead className="sticky top-0 z-[2] bg-paper-2">
            <tr>
              <th
                scope="col"
                className="sticky left-0 z-[3] min-w-56 bg-paper-2 pr-3 pl-2 text-left text-xs font-normal"
              >
                {t('skill.text')}
              </th>
              {members.map(({ personId, fullName, affiliation, isMember }) => (
                <th key={personId} scope="col" className="w-24 max-w-24 px-1 py-1 text-xs font-normal">
                  <span data-user-content="" title={affiliation ?? fullName} className="line-clamp-2">
                    {fullName}
                  </span>
                  {isMember ? null : <span className="text-ink-3">{t('round.former')}</span>}
                </th>
              ))}
              <th scope="col" className="w-16 px-2 text-right text-xs font-normal">
                {t('round.mean')}
              </th>
            </tr>
          </thead>
          <tbody>
            {skills.map((skill, row) => (
              <tr key={skill.id} className="h-[30px] border-t border-line">
                <th scope="row" className="sticky left-0 z-[1] max-w-80 bg-paper pr-3 pl-2 text-left font-normal">
                  <span className="mr-1.5 text-ink-3">{row + 1}</span>
                  <span data-user-content="">{skill.text}</span>
                </th>
                {members.map((member, column) => {
                  const rating = byCell.get(`${skill.id} ${member.personId}`)
                  const isActive = row === active.row && column === active.column
                  return (
                    <td
                      key={member.personId}
                      data-cell={`${row} ${column}`}
                      tabIndex={isActive ? 0 : -1}
                      aria-label={t('round.cell', {
                        skill: skill.text,
                        name: member.fullName,
                        rating: rating === undefined ? t('round.notRated') : `${rating}, ${t(`rating.${rating}`)}`,
                      })}
                      onFocus={() => setActive({ row, column })}
                      className={clsx(
                        'ring-focus-inside cursor-default border-l border-line text-center',
                        isActive ? 'bg-blue-wash' : 'hover:bg-paper-2',
                      )}
                    >
                      {rating ?? ''}
                    </td>
                  )
                })}
                <td className="px-2 text-right text-ink-2">{meanOf(detail, skill.id)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {isLocked ? null : (
        <div role="group" aria-label={t('round.rateCell')} className="flex flex-wrap gap-2">
          {SKILL_RATINGS.map((value) => (
            <Button key={value} size="sm" onPress={() => rate(active, value)}>
              {`${value} ${t(`rating.${value}`)}`}
            </Button>
          ))}
          <Button size="sm" variant="ghost" onPress={() => rate(active, null)}>
            {t('round.clear')}
          </Button>
        </div>
      )}
    </div>
  )
}

function meanOf({ summary }: SkillRoundDetail, skillId: string): string {
  const mean = summary.find((each) => each.skillId === skillId)?.mean
  return mean == null ? '' : mean.toFixed(1)
}
