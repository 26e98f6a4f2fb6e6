import { useTranslation } from 'react-i18next'
import type { MemberAttendance } from '../../../../electron/contract/model'
import { formatDate } from '../../../lib/format'
import { DataTable, EmptyState, StateMark, type DataColumn } from '../../../ui'
import { LineChart } from '../../../ui/charts'
import { UserText } from '../UserText'
import { Section, type SectionProps } from './section'

/** How often each member came, held against the board's rule, and how many came to each meeting. */
export function AttendanceSection({ board, people }: SectionProps) {
  const { t } = useTranslation('people')
  const { attendance, turnout } = people
  const mark = (isFailing: boolean) => (isFailing ? <StateMark state="fail" label={t('attendance.against')} /> : null)
  const columns: DataColumn<MemberAttendance>[] = [
    {
      id: 'name',
      label: t('name'),
      isRowHeader: true,
      render: ({ fullName }) => <UserText className="font-semibold">{fullName}</UserText>,
    },
    {
      id: 'came',
      label: t('attendance.came'),
      width: 120,
      align: 'end',
      render: ({ present, meetings }) => t('attendance.of', { present, meetings }),
    },
    {
      id: 'share',
      label: t('attendance.share'),
      width: 110,
      align: 'end',
      render: ({ share, isBelowShare }) => (
        <span className="flex items-center gap-1.5">
          {mark(isBelowShare)}
          {share === null ? t('attendance.unknown') : t('attendance.percent', { share })}
        </span>
      ),
    },
    {
      id: 'row',
      label: t('attendance.row'),
      width: 150,
      align: 'end',
      render: ({ absencesInARow, isOverAbsences }) => (
        <span className="flex items-center gap-1.5">
          {mark(isOverAbsences)}
          {absencesInARow}
        </span>
      ),
    },
  ]
  const { attendancePercent, absenceLimit } = board
  const last = turnout.at(-1)
  return (
    <Section label={t('attendance.title')}>
      <p className="mb-3 text-ink-2">
        {attendancePercent === null && absenceLimit === null ? t('attendance.noRule') : null}
        {attendancePercent === null ? null : t('attendance.ruleShare', { share: attendancePercent })}{' '}
        {absenceLimit === null ? null : t('attendance.ruleRow', { count: absenceLimit })}
      </p>
      <DataTable
        label={t('attendance.title')}
        columns={columns}
        rows={attendance}
        rowId={(row) => row.membershipId}
        rowText={(row) => row.fullName}
        rowHeight={30}
        empty={<EmptyState>{t('nobody')}</EmptyState>}
      />
      {last === undefined ? null : (
        <div className="mt-5">
          <LineChart
            title={t('attendance.chart')}
            summary={t('attendance.summary', {
              count: turnout.length,
              present: last.present,
              members: last.members,
              date: formatDate(last.date, 'year'),
            })}
            pointName={t('attendance.meeting')}
            series={[
              { key: 'members', name: t('attendance.members') },
              { key: 'present', name: t('attendance.present') },
            ]}
            points={turnout.map(({ meetingId, date, members, present }) => ({
              id: meetingId,
              name: formatDate(date, 'year'),
              // A date as the system writes it.
              isUserContent: true,
              values: { members, present },
            }))}
          />
        </div>
      )}
    </Section>
  )
}
