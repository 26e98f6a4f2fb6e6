import { useTranslation } from 'react-i18next'
import { ItemNumbering, MajorityRule, QuorumRule } from '../../../electron/contract/model'
import { languageOptions } from '../../lib/languages'
import { Checkbox, NumberField, RadioGroup, Select } from '../../ui'
import type { BoardDraft } from './boardDraft'

interface RuleFieldsProps {
  draft: BoardDraft
  onChange: (changed: Partial<BoardDraft>) => void
}

/** Stands for "the school's language": no language tag has this form. */
const SCHOOLS = 'school'

/** How many voting members must be there. */
export function QuorumFields({ draft, onChange }: RuleFieldsProps) {
  const { t } = useTranslation('boards')
  return (
    <>
      <RadioGroup
        label={t('boardForm.quorum')}
        look="cards"
        value={draft.quorumRule}
        onChange={(quorumRule) => onChange({ quorumRule })}
        options={QuorumRule.options.map((rule) => ({
          id: rule,
          label: t(`quorumRule.${rule}`),
          detail: t(`quorumRule.${rule}Detail`),
        }))}
      />
      {draft.quorumRule === 'fixed' ? (
        <div className="grid grid-cols-2 gap-3">
          <NumberField
            label={t('boardForm.quorumFixed')}
            value={draft.quorumFixed}
            onChange={(quorumFixed) => onChange({ quorumFixed })}
            minValue={1}
            maxValue={1000}
            isRequired
          />
        </div>
      ) : null}
      <Checkbox isSelected={draft.recusedInQuorum} onChange={(recusedInQuorum) => onChange({ recusedInQuorum })}>
        {t('boardForm.recused')}
      </Checkbox>
    </>
  )
}

/** When a vote carries, and what a motion needs. */
export function VoteFields({ draft, onChange }: RuleFieldsProps) {
  const { t } = useTranslation('boards')
  return (
    <>
      <Select
        label={t('boardForm.majority')}
        options={MajorityRule.options.map((rule) => ({ id: rule, label: t(`majorityRule.${rule}`) }))}
        value={draft.majorityRule}
        onChange={(majorityRule) => onChange({ majorityRule })}
      />
      <Checkbox isSelected={draft.requiresSeconder} onChange={(requiresSeconder) => onChange({ requiresSeconder })}>
        {t('boardForm.seconder')}
      </Checkbox>
    </>
  )
}

/** The days and numbers that the board's own rules ask for, and how its agendas and minutes are written. */
export function YearFields({ draft, onChange }: RuleFieldsProps) {
  const { t } = useTranslation('boards')
  return (
    <>
      <div className="grid grid-cols-3 gap-3">
        <NumberField
          label={t('boardForm.noticeDays')}
          help={t('boardForm.noticeHelp')}
          value={draft.noticeDays}
          onChange={(noticeDays) => onChange({ noticeDays })}
          minValue={0}
          maxValue={365}
        />
        <NumberField
          label={t('boardForm.minutesDays')}
          help={t('boardForm.minutesHelp')}
          value={draft.minutesDays}
          onChange={(minutesDays) => onChange({ minutesDays })}
          minValue={0}
          maxValue={365}
        />
        <NumberField
          label={t('boardForm.meetingsPerYear')}
          help={t('boardForm.meetingsHelp')}
          value={draft.meetingsPerYear}
          onChange={(meetingsPerYear) => onChange({ meetingsPerYear })}
          minValue={1}
          maxValue={366}
        />
      </div>
      <div className="grid grid-cols-2 gap-3">
        <Select
          label={t('boardForm.numbering')}
          options={ItemNumbering.options.map((rule) => ({ id: rule, label: t(`itemNumbering.${rule}`) }))}
          value={draft.itemNumbering}
          onChange={(itemNumbering) => onChange({ itemNumbering })}
        />
        <Select
          label={t('boardForm.language')}
          options={[{ id: SCHOOLS, label: t('boardForm.schoolsLanguage') }, ...languageOptions(draft.language)]}
          value={draft.language ?? SCHOOLS}
          onChange={(language) => onChange({ language: language === SCHOOLS ? null : language })}
        />
      </div>
    </>
  )
}

/** How long and how often people serve, and how often they should come. */
export function TermFields({ draft, onChange }: RuleFieldsProps) {
  const { t } = useTranslation('boards')
  return (
    <div className="grid grid-cols-2 gap-3">
      <NumberField
        label={t('boardForm.termYears')}
        help={t('boardForm.termYearsHelp')}
        value={draft.termYears}
        onChange={(termYears) => onChange({ termYears })}
        minValue={1}
        maxValue={20}
      />
      <NumberField
        label={t('boardForm.maxTerms')}
        help={t('boardForm.maxTermsHelp')}
        value={draft.maxTerms}
        onChange={(maxTerms) => onChange({ maxTerms })}
        minValue={1}
        maxValue={20}
      />
      <NumberField
        label={t('boardForm.attendancePercent')}
        help={t('boardForm.attendanceHelp')}
        value={draft.attendancePercent}
        onChange={(attendancePercent) => onChange({ attendancePercent })}
        minValue={1}
        maxValue={100}
      />
      <NumberField
        label={t('boardForm.absenceLimit')}
        help={t('boardForm.absenceHelp')}
        value={draft.absenceLimit}
        onChange={(absenceLimit) => onChange({ absenceLimit })}
        minValue={1}
        maxValue={50}
      />
    </div>
  )
}
