import { useTranslation } from 'react-i18next'
import type { BoardDetail } from '../../../../electron/contract/model'
import { ChairBanner } from '../../../lib/ChairBanner'
import { useErrorText } from '../../../lib/errorText'
import { useQueryOf } from '../../../lib/query'
import { useIsChair } from '../../../lib/useIsChair'
import { ErrorState, LoadingState, PageRow } from '../../../ui'
import { AttendanceSection } from './AttendanceSection'
import { ExpertiseSection } from './ExpertiseSection'
import { InterestSection } from './InterestSection'
import { OrientationSection } from './OrientationSection'
import { TermsSection } from './TermsSection'
import { VacancySection } from './VacancySection'

/** Props of {@link PeopleTab}. */
export interface PeopleTabProps {
  board: BoardDetail
  today: string
}

/** The people of a board: whose terms end, which seats are free, who comes, and what members bring and declare. */
export function PeopleTab({ board, today }: PeopleTabProps) {
  const { t } = useTranslation('people')
  const say = useErrorText()
  const isChair = useIsChair()
  const people = useQueryOf('people.get', { boardId: board.id })
  if (!people.isSuccess) {
    return (
      <PageRow isRuledAbove className="pt-3">
        {people.isError ? (
          <ErrorState onRetry={() => void people.refetch()}>{say(people.error)}</ErrorState>
        ) : (
          <LoadingState label={t('loading')} />
        )}
      </PageRow>
    )
  }
  const section = { board, people: people.data, today, isChair }
  return (
    <>
      {isChair ? (
        <PageRow isRuledAbove className="pt-3">
          <ChairBanner />
        </PageRow>
      ) : null}
      <TermsSection {...section} />
      <VacancySection {...section} />
      <AttendanceSection {...section} />
      <ExpertiseSection {...section} />
      <InterestSection {...section} />
      <OrientationSection {...section} />
    </>
  )
}
