import { useTranslation } from 'react-i18next'
import {
  sourceOf,
  type ComplianceProfile,
  type ProfileRule,
  type RuleId,
  type ValueSource,
} from '../../../../electron/contract/model'
import { useComplianceVoice } from '../../../lib/complianceVoice'
import { Button, Chip } from '../../../ui'
import { paramsOf, valueOf, valueText } from './params'

function Source({ source }: { source: ValueSource }) {
  const { t } = useTranslation('profiles')
  const voice = useComplianceVoice()
  return (
    <div className="text-sm text-ink-2">
      <span data-user-content="">{source.edition}</span>
      {source.verifyEdition ? (
        <span className="ml-1.5 inline-block">
          <Chip tone="ochre">{t('verify')}</Chip>
        </span>
      ) : null}
      <span className="block text-ink-3">{voice.say(`basis.${source.basis}`)}</span>
      {source.url === null ? null : (
        <span data-user-content="" className="selectable block text-xs break-all text-ink-3">
          {source.url}
        </span>
      )}
    </div>
  )
}

/** The values of a rule, each beside its source; one line for a rule without values. */
function linesOf(rule: ProfileRule) {
  const given = paramsOf(rule.rule as RuleId).filter(({ name }) => valueOf(rule, name) !== undefined)
  return given.length === 0
    ? [{ name: null, source: rule.source }]
    : given.map(({ name }) => ({ name, source: sourceOf(rule, name) }))
}

/** The rules of a profile with their values, sources and editions. */
export function RuleTable({
  profile,
  onEdit,
}: {
  profile: ComplianceProfile
  onEdit: ((rule: ProfileRule) => void) | null
}) {
  const { t } = useTranslation('profiles')
  const voice = useComplianceVoice()
  return (
    <table className="w-full border-collapse text-left align-top">
      <caption className="sr-only" data-user-content="">
        {profile.name}
      </caption>
      <thead>
        <tr className="border-b border-line text-xs text-ink-2 [&>th]:py-1 [&>th]:pr-3 [&>th]:font-normal">
          <th scope="col">{t('rule')}</th>
          <th scope="col" className="w-[26%]">
            {t('value')}
          </th>
          <th scope="col" className="w-[44%]">
            {t('source')}
          </th>
          {onEdit === null ? null : (
            <th scope="col">
              <span className="sr-only">{t('change')}</span>
            </th>
          )}
        </tr>
      </thead>
      {profile.rules.map((rule) => (
        <tbody key={rule.rule}>
          {linesOf(rule).map(({ name, source }, index) => (
            <tr key={name ?? ''} className="border-b border-line [&>*]:py-1.5 [&>*]:pr-3 [&>*]:align-top">
              <th scope="row" className="font-normal">
                {index > 0 ? (
                  <span lang="zxx" className="sr-only">
                    {rule.rule}
                  </span>
                ) : (
                  <>
                    <span lang="zxx" className="text-ink-3">
                      {rule.rule}
                    </span>{' '}
                    {voice.say(`rule.${rule.rule}`)}
                    {rule.severity === 'warn' ? (
                      <span className="block text-sm text-ink-2">{t('severity_warn')}</span>
                    ) : null}
                  </>
                )}
              </th>
              <td>
                {name === null ? (
                  <span className="text-ink-3">{t('noValue')}</span>
                ) : (
                  <>
                    <span className="text-ink-2">{voice.say(`param.${name}`)}: </span>
                    <span data-user-content="">{valueText(name, valueOf(rule, name), voice)}</span>
                  </>
                )}
              </td>
              <td>
                <Source source={source} />
              </td>
              {onEdit === null ? null : (
                <td>
                  {index > 0 ? null : (
                    <Button size="sm" onPress={() => onEdit(rule)} aria-label={t('changeOf', { rule: rule.rule })}>
                      {t('change')}
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}
