import { useTranslation } from 'react-i18next'
import { PaperSize } from '../../../electron/contract/model'
import { useLineRule } from '../../lib/lineRule'
import { timeZoneOptions } from '../../lib/timeZones'
import { ComboBox, Select, TextField } from '../../ui'
import type { FirstAnswers } from './useFirstStart'

/** Who keeps the book, and what the system said about zone and paper: no question, but it can be changed here. */
export function KeeperRow(props: { answers: FirstAnswers; onChange: (changed: Partial<FirstAnswers>) => void }) {
  const { t } = useTranslation('firstStart')
  const line = useLineRule()
  const { userName, timeZone, paper } = props.answers
  return (
    <div className="grid grid-cols-[11fr_9fr_5fr] gap-2.5">
      <TextField
        label={t('keeper.name')}
        value={userName}
        onChange={(next) => props.onChange({ userName: next })}
        validate={line()}
      />
      <ComboBox
        label={t('keeper.timeZone')}
        options={timeZoneOptions(timeZone)}
        value={timeZone}
        onChange={(zone) => {
          if (zone !== null) props.onChange({ timeZone: zone })
        }}
      />
      <Select
        label={t('keeper.paper')}
        options={PaperSize.options.map((size) => ({ id: size, label: t(`keeper.${size}`) }))}
        value={paper}
        onChange={(size) => props.onChange({ paper: size })}
      />
    </div>
  )
}
