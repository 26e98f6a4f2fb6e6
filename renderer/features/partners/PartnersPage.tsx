import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SegmentedControl } from '../../ui'
import { Organizations } from './Organizations'
import { Pipeline } from './Pipeline'

/** The two lists of partners: who works with the school, and who could. */
export function PartnersPage() {
  const { t } = useTranslation('partners')
  const [list, setList] = useState<'organizations' | 'pipeline'>('pipeline')
  const tabs = (
    <SegmentedControl
      label={t('tabs.label')}
      value={list}
      options={[
        { id: 'pipeline', label: t('tabs.pipeline') },
        { id: 'organizations', label: t('tabs.organizations') },
      ]}
      onChange={setList}
    />
  )
  return list === 'organizations' ? <Organizations tabs={tabs} /> : <Pipeline tabs={tabs} />
}
