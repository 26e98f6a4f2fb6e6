import { useTranslation } from 'react-i18next'
import { Button, IconButton, StateMark } from '../../../ui'
import { complaintOf } from './params'
import { WordChoice, type WordsFieldProps } from './WordsField'

/** As many as a rule takes. */
const GROUPS_MAX = 20

/** Groups of which each needs one of its words: a group with several is content with any of them. */
export function GroupsField({ name, label, options, value, onChange }: WordsFieldProps) {
  const { t } = useTranslation('profiles')
  const groups = Array.isArray(value) ? (value as readonly (readonly string[])[]) : []
  const give = (next: readonly (readonly string[])[]) => onChange(next.length === 0 ? undefined : next)
  const complaint = complaintOf(value)
  return (
    <div role="group" aria-label={label} className="flex flex-col gap-2">
      <p className="text-sm font-medium">{label}</p>
      <p className="text-sm text-ink-2">{t('groupsHelp')}</p>
      {groups.map((group, index) => {
        const number = index + 1
        return (
          <div
            // A group is its place in the list: it has nothing else to be told by.
            key={number}
            role="group"
            aria-label={t('group', { number })}
            className="border-t border-line pt-1"
          >
            <div className="flex items-center justify-between">
              <span className="text-sm font-medium">{t('group', { number })}</span>
              <IconButton
                icon="trash"
                size="sm"
                label={t('removeGroup', { number })}
                onPress={() => give(groups.filter((_, at) => at !== index))}
              />
            </div>
            <WordChoice
              name={name}
              options={options}
              chosen={group}
              onChange={(chosen) => give(groups.map((each, at) => (at === index ? chosen : each)))}
            />
            {complaint?.number === number ? (
              <p role="status" className="mt-0.5 flex items-center gap-1 text-sm text-red">
                <StateMark state="fail" label="" />
                {t(complaint.key, { number })}
              </p>
            ) : null}
          </div>
        )
      })}
      <Button
        className="self-start"
        size="sm"
        icon="plus"
        isDisabled={groups.length >= GROUPS_MAX}
        onPress={() => give([...groups, []])}
      >
        {t('addGroup')}
      </Button>
    </div>
  )
}
