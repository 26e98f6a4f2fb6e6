import { useTranslation } from 'react-i18next'
import { QuorumRule } from '../../../electron/contract/model'
import { Checkbox, NumberField, RadioGroup } from '../../ui'
import { Question } from './Question'
import type { FirstAnswers } from './useFirstStart'

/** The second question: how many must be there, and whether a motion needs a second. */
export function QuorumQuestion(props: { answers: FirstAnswers; onChange: (changed: Partial<FirstAnswers>) => void }) {
  const { t } = useTranslation('firstStart')
  const { quorumRule, quorumFixed, requiresSeconder } = props.answers
  return (
    <Question number={2} title={t('rules.question')}>
      <RadioGroup
        label={t('rules.quorum')}
        isLabelHidden
        look="cards"
        value={quorumRule}
        onChange={(rule) => props.onChange({ quorumRule: rule })}
        options={QuorumRule.options.map((rule) => ({
          id: rule,
          label: t(`rules.${rule}`),
          detail: t(`rules.${rule}Detail`),
        }))}
      />
      <div className="mt-2.5 flex flex-wrap items-end gap-x-8 gap-y-2">
        {quorumRule === 'fixed' ? (
          <NumberField
            label={t('rules.fixedNumber')}
            value={quorumFixed}
            onChange={(next) => props.onChange({ quorumFixed: next })}
            minValue={1}
            maxValue={1000}
            isRequired
            className="w-56"
          />
        ) : null}
        <Checkbox isSelected={requiresSeconder} onChange={(next) => props.onChange({ requiresSeconder: next })}>
          {t('rules.seconder')}
        </Checkbox>
      </div>
    </Question>
  )
}
