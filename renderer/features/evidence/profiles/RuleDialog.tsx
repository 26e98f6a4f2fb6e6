import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProfileRule, RuleSeverity, sourceOf, type RuleId, type ValueSource } from '../../../../electron/contract/model'
import { useComplianceVoice } from '../../../lib/complianceVoice'
import { useArrival } from '../../../lib/useArrival'
import { Banner, Button, Checkbox, Dialog, Select, TextField } from '../../../ui'
import { ParamField } from './ParamField'
import { complaintOf, keptValue, paramsOf, valueOf, type ParamValue } from './params'

/** Where a value of one's own comes from, until somebody says more. */
export const ownSource = (edition: string): ValueSource => ({ url: null, edition, basis: 'own', verifyEdition: false })

function SourceFields({ value, onChange }: { value: ValueSource; onChange: (value: ValueSource) => void }) {
  const { t } = useTranslation('profiles')
  return (
    <div className="grid grid-cols-2 gap-2">
      <TextField
        label={t('edition')}
        value={value.edition}
        isRequired
        onChange={(edition) => onChange({ ...value, edition })}
      />
      <TextField
        label={t('address')}
        value={value.url ?? ''}
        onChange={(url) => onChange({ ...value, url: url.trim() === '' ? null : url.trim() })}
      />
      <Checkbox
        className="col-span-2"
        isSelected={value.verifyEdition}
        onChange={(verifyEdition) => onChange({ ...value, verifyEdition })}
      >
        {t('verify')}
      </Checkbox>
    </div>
  )
}

/** Props of {@link RuleDialog}. */
export interface RuleDialogProps {
  rule: ProfileRule
  onClose: () => void
  onSave: (rule: ProfileRule) => void
  onRemove: (() => void) | null
}

/** Changes one rule of a copy: its values, each with its source and edition beside it. */
export function RuleDialog({ rule, onClose, onSave, onRemove }: RuleDialogProps) {
  const { t } = useTranslation('profiles')
  const voice = useComplianceVoice()
  const fields = paramsOf(rule.rule as RuleId)
  const [values, setValues] = useState<Record<string, ParamValue | undefined>>(() =>
    Object.fromEntries(fields.map(({ name }) => [name, valueOf(rule, name)])),
  )
  const [sources, setSources] = useState<Record<string, ValueSource>>(() =>
    Object.fromEntries(fields.map(({ name }) => [name, sourceOf(rule, name)])),
  )
  const [source, setSource] = useState(rule.source)
  const [severity, setSeverity] = useState(rule.severity)
  const [wrong, setWrong] = useState<string | null>(null)
  const complaint = useArrival<HTMLDivElement>(wrong !== null)
  const change = (name: string, value: ParamValue | undefined) => {
    setWrong(null)
    setValues((all) => ({ ...all, [name]: value }))
    // A value that somebody changed is no longer the source's.
    setSources((all) => ({ ...all, [name]: ownSource(t('ownEdition')) }))
  }
  /** Says which of the values, or which source, cannot be kept as it stands. */
  const whatIsWrong = (paths: readonly string[][]): string => {
    for (const [name, value] of Object.entries(values)) {
      const complaint = complaintOf(value)
      if (complaint !== null) return `${voice.say(`param.${name}`)}: ${t(complaint.key, { number: complaint.number })}`
    }
    const places = paths.map(([part, name]) =>
      part === 'params' && name !== undefined
        ? voice.say(`param.${name}`)
        : part === 'valueSources' && name !== undefined
          ? t('sourceOfValue', { value: voice.say(`param.${name}`) })
          : t('sourceOfRule'),
    )
    return t('wrongDetail', { list: voice.list([...new Set(places)]) })
  }
  const save = () => {
    const params = Object.fromEntries(
      Object.entries(values)
        .map(([name, value]) => [name, keptValue(value)] as const)
        .filter(([, value]) => value !== undefined),
    )
    const valueSources = Object.fromEntries(Object.keys(params).map((name) => [name, sources[name]]))
    const read = ProfileRule.safeParse({ rule: rule.rule, params, severity, source, valueSources })
    if (read.success) onSave(read.data as ProfileRule)
    else setWrong(whatIsWrong(read.error.issues.map(({ path }) => path.map(String))))
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`${rule.rule} ${voice.say(`rule.${rule.rule}`)}`}
      onSubmit={save}
      isDismissable={false}
      footer={
        <>
          {onRemove === null ? null : (
            <Button variant="danger" onPress={onRemove}>
              {t('removeRule')}
            </Button>
          )}
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <div ref={complaint} tabIndex={-1} className="outline-none empty:hidden">
          {wrong === null ? null : <Banner tone="red" fact={t('wrong')} detail={wrong} />}
        </div>
        <Select
          label={t('severity')}
          options={RuleSeverity.options.map((id) => ({ id, label: t(`severity_${id}`) }))}
          value={severity}
          onChange={setSeverity}
        />
        <fieldset className="border-t border-line pt-2">
          <legend className="sr-only">{t('sourceOfRule')}</legend>
          <p className="mb-1 text-sm text-ink-2">{t('sourceOfRule')}</p>
          <SourceFields value={source} onChange={setSource} />
        </fieldset>
        {fields.map(({ name, kind }) => (
          <fieldset key={name} className="flex flex-col gap-2 border-t border-line pt-2">
            <legend className="sr-only">{voice.say(`param.${name}`)}</legend>
            <ParamField name={name} kind={kind} value={values[name]} onChange={(value) => change(name, value)} />
            {values[name] === undefined ? null : (
              <SourceFields
                value={sources[name] ?? source}
                onChange={(next) => setSources((all) => ({ ...all, [name]: next }))}
              />
            )}
          </fieldset>
        ))}
      </div>
    </Dialog>
  )
}
