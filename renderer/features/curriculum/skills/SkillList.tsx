import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Skill } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { formatDate, localDate } from '../../../lib/format'
import { Button, IconButton } from '../../../ui'
import { SkillDialog } from './SkillDialog'

/** The list of skills in its order, each moved, changed and retired in place. */
export function SkillList({ skills, isReadOnly }: { skills: readonly Skill[]; isReadOnly: boolean }) {
  const { t } = useTranslation('curriculum')
  const [openId, setOpenId] = useState<string | null>(null)
  const opened = skills.find(({ id }) => id === openId)
  const today = localDate()
  return (
    <>
      <ol aria-label={t('skill.list')} className="px-6 pb-6">
        {skills.map((skill, index) => {
          const isRetired = skill.retiredOn !== null && skill.retiredOn <= today
          return (
            <li key={skill.id} className="flex min-h-[34px] items-center gap-3 border-b border-line">
              <span className="w-8 text-right text-ink-3">{index + 1}</span>
              <span className="w-24 shrink-0 text-sm text-ink-2">{t(`skill.kind.${skill.kind}`)}</span>
              <span data-user-content="" className={isRetired ? 'min-w-0 flex-1 text-ink-3' : 'min-w-0 flex-1'}>
                {skill.text}
              </span>
              {skill.programName === null ? null : (
                <span data-user-content="" className="max-w-40 truncate text-sm text-ink-2">
                  {skill.programName}
                </span>
              )}
              {skill.retiredOn === null ? null : (
                <span className="text-sm text-ink-2">
                  {t('skill.retired', { date: formatDate(skill.retiredOn, 'year') })}
                </span>
              )}
              {isReadOnly ? null : (
                <span className="flex items-center gap-1">
                  <IconButton
                    icon="arrowUp"
                    size="sm"
                    label={t('skill.up', { skill: skill.text })}
                    isDisabled={index === 0}
                    onPress={() =>
                      void api.command('skill.move', { id: skill.id, afterId: skills[index - 2]?.id ?? null })
                    }
                  />
                  <IconButton
                    icon="arrowDown"
                    size="sm"
                    label={t('skill.down', { skill: skill.text })}
                    isDisabled={index === skills.length - 1}
                    onPress={() =>
                      void api.command('skill.move', { id: skill.id, afterId: skills[index + 1]?.id ?? null })
                    }
                  />
                  <Button
                    size="sm"
                    aria-label={t('skill.change', { skill: skill.text })}
                    onPress={() => setOpenId(skill.id)}
                  >
                    {t('edit')}
                  </Button>
                </span>
              )}
            </li>
          )
        })}
      </ol>
      {opened === undefined ? null : (
        <SkillDialog key={opened.id} skill={opened} boardId={opened.boardId} onClose={() => setOpenId(null)} />
      )}
    </>
  )
}
