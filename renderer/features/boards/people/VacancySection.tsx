import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MemberCategory, type Vacancy } from '../../../../electron/contract/model'
import { formatList } from '../../../lib/format'
import { Button, DataTable, Dialog, EmptyState, NumberField, StateMark, TextLink, type DataColumn } from '../../../ui'
import { Banner } from '../../../ui'
import { api } from '../../../lib/api'
import { useErrorText } from '../../../lib/errorText'
import { UserText } from '../UserText'
import { Section, type SectionProps } from './section'

function SeatPlanDialog({ board, people, onClose }: SectionProps & { onClose: () => void }) {
  const { t } = useTranslation(['people', 'common', 'boards'])
  const say = useErrorText()
  const [plan, setPlan] = useState(
    () => new Map(people.vacancies.map(({ category, wanted }) => [category, wanted] as const)),
  )
  const [error, setError] = useState<unknown>(null)
  const save = async () => {
    setError(null)
    try {
      const seats = MemberCategory.options.flatMap((category) => {
        const wanted = plan.get(category) ?? null
        return wanted === null ? [] : [{ category, seats: wanted }]
      })
      await api.command('seatPlan.set', { boardId: board.id, seats })
      onClose()
    } catch (thrown) {
      setError(thrown)
    }
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('vacancies.planTitle')}
      sentence={t('vacancies.planSentence')}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('common:save')}
          </Button>
        </>
      }
    >
      {error === null ? null : <Banner tone="red" fact={t('boards:notSaved')} detail={say(error)} />}
      <div className="grid grid-cols-3 gap-3 py-1 [&_label]:inline-block [&_label]:first-letter:uppercase">
        {MemberCategory.options.map((category) => (
          <NumberField
            key={category}
            label={t(`boards:category.${category}`)}
            value={plan.get(category) ?? null}
            onChange={(wanted) => setPlan((current) => new Map(current).set(category, wanted))}
            minValue={0}
            maxValue={500}
          />
        ))}
      </div>
    </Dialog>
  )
}

/** Which kinds of seats are free, and who of the pipeline could fill them. */
export function VacancySection(props: SectionProps) {
  const { people, isChair } = props
  const { t } = useTranslation(['people', 'boards'])
  const [isPlanning, setIsPlanning] = useState(false)
  const names = (candidates: Vacancy['candidates']) =>
    formatList(
      candidates.map(({ name, organizationName }) =>
        organizationName === null || organizationName === name ? name : `${name}, ${organizationName}`,
      ),
    )
  const columns: DataColumn<Vacancy>[] = [
    {
      id: 'category',
      label: t('vacancies.kind'),
      isRowHeader: true,
      width: 170,
      render: ({ category }) => (
        <span className="inline-block font-semibold first-letter:uppercase">{t(`boards:category.${category}`)}</span>
      ),
    },
    { id: 'wanted', label: t('vacancies.wanted'), width: 80, align: 'end', render: ({ wanted }) => wanted },
    { id: 'filled', label: t('vacancies.filled'), width: 80, align: 'end', render: ({ filled }) => filled },
    {
      id: 'vacant',
      label: t('vacancies.vacant'),
      width: 90,
      align: 'end',
      render: ({ vacant, wanted }) =>
        wanted === null ? null : (
          <span className="flex items-center gap-1.5">
            <StateMark state={vacant > 0 ? 'warning' : 'pass'} label="" />
            {vacant}
          </span>
        ),
    },
    {
      id: 'candidates',
      label: t('vacancies.candidates'),
      render: ({ candidates }) => (candidates.length === 0 ? null : <UserText>{names(candidates)}</UserText>),
    },
  ]
  return (
    <Section
      label={t('vacancies.title')}
      tools={isChair ? null : <Button onPress={() => setIsPlanning(true)}>{t('vacancies.plan')}</Button>}
    >
      <DataTable
        label={t('vacancies.title')}
        columns={columns}
        rows={people.vacancies}
        rowId={({ category }) => category}
        rowHeight={30}
        empty={<EmptyState>{t('vacancies.none')}</EmptyState>}
      />
      {people.otherCandidates.length === 0 ? null : (
        <p className="mt-2 text-ink-2">
          {t('vacancies.others')} <UserText>{names(people.otherCandidates)}</UserText>
        </p>
      )}
      {people.otherCandidates.length === 0 &&
      people.vacancies.every(({ candidates }) => candidates.length === 0) ? null : (
        <p className="mt-2">
          <TextLink href="/partners">{t('vacancies.pipeline')}</TextLink>
        </p>
      )}
      {isPlanning ? <SeatPlanDialog {...props} onClose={() => setIsPlanning(false)} /> : null}
    </Section>
  )
}
