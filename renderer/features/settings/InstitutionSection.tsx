import { useTranslation } from 'react-i18next'
import { PaperSize, type Institution } from '../../../electron/contract/model'
import { api } from '../../lib/api'
import { useErrorText } from '../../lib/errorText'
import { languageOptions } from '../../lib/languages'
import { timeZoneOptions } from '../../lib/timeZones'
import { Banner, Button, ComboBox, Select } from '../../ui'
import { CommittedField } from '../../lib/CommittedField'
import { MonthDayField } from '../../lib/MonthDayField'
import { Section } from './Section'
import { useAct } from '../../lib/useAct'

/** What every document says of the school, and how it is set. */
export function InstitutionSection({ institution }: { institution: Institution }) {
  const { t } = useTranslation('settings')
  const say = useErrorText()
  const { isBusy, error, act } = useAct()
  const { id, name, language, timeZone, paper, yearStarts, logo } = institution
  const revise = (changed: Partial<Pick<Institution, 'name' | 'language' | 'timeZone' | 'paper' | 'yearStarts'>>) =>
    void act(() => api.command('institution.revise', { id, ...changed }))
  return (
    <Section label={t('institution.title')} note={t('institution.note')}>
      {error === null ? null : <Banner tone="red" fact={t('notSaved')} detail={say(error)} />}
      <CommittedField
        label={t('institution.name')}
        value={name}
        missing={t('institution.nameMissing')}
        onCommit={(text) => revise({ name: text })}
      />
      <div className="grid grid-cols-[5fr_5fr_3fr] gap-3">
        <Select
          label={t('institution.language')}
          options={languageOptions(language)}
          value={language}
          onChange={(tag) => revise({ language: tag })}
        />
        <ComboBox
          label={t('institution.timeZone')}
          options={timeZoneOptions(timeZone)}
          value={timeZone}
          onChange={(zone) => {
            if (zone !== null && zone !== timeZone) revise({ timeZone: zone })
          }}
        />
        <Select
          label={t('institution.paper')}
          options={PaperSize.options.map((size) => ({ id: size, label: t(`institution.${size}`) }))}
          value={paper}
          onChange={(size) => revise({ paper: size })}
        />
      </div>
      <MonthDayField
        monthLabel={t('institution.yearStarts')}
        dayLabel={t('institution.yearStartsDay')}
        value={yearStarts}
        onChange={(day) => revise({ yearStarts: day })}
      />
      <div className="flex min-w-0 items-center gap-3">
        <span className="text-sm font-medium">{t('institution.logo')}</span>
        {logo === null ? (
          <span className="text-ink-2">{t('institution.noLogo')}</span>
        ) : (
          <span data-user-content className="min-w-0 truncate" title={logo.fileName}>
            {logo.fileName}
          </span>
        )}
        <Button
          size="sm"
          isDisabled={isBusy}
          onPress={() => void act(() => api.call('attachment.choose', { institutionId: id, role: 'logo' }))}
        >
          {t(logo === null ? 'institution.chooseLogo' : 'institution.otherLogo')}
        </Button>
        {logo === null ? null : (
          <Button
            size="sm"
            variant="ghost"
            isDisabled={isBusy}
            onPress={() => void act(() => api.command('attachment.remove', { id: logo.id }))}
          >
            {t('institution.removeLogo')}
          </Button>
        )}
      </div>
    </Section>
  )
}
