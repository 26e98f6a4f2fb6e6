import { sql } from 'drizzle-orm'
import { isCounted, isHeld, meetingLink, type MeetingSql, type RuleContext } from './context'
import { fix, noMeetings, noValue, verdict, type Rule } from './verdict'
import { pastYears } from './windows'

/** Whether a held meeting has minutes: approved ones, or words or records under its items. */
function hasMinutes({ db }: RuleContext, { id, status }: MeetingSql): boolean {
  if (status === 'approved' || status === 'correcting') return true
  const found = db.get<{ found: number }>(
    sql`select exists (select 1 from minutes_note n join agenda_item i on i.id = n.agenda_item_id
        where i.meeting_id = ${id} and trim(n.plain_text) <> '')
      or exists (select 1 from motion where meeting_id = ${id})
      or exists (select 1 from decision where meeting_id = ${id})
      or exists (select 1 from industry_comment where meeting_id = ${id})
      or exists (select 1 from action_item where meeting_id = ${id}) as found`,
  )
  return found?.found === 1
}

/** R24: minutes of the last school years are on file, of so many meetings each. */
export const r24: Rule<'R24'> = (context, { years, meetings: needed = 1 }) => {
  if (years === undefined) return noValue()
  const first = context.meetings.find(isHeld)
  if (first === undefined) return noMeetings(context)
  const judged = pastYears(context, years).map((year) => {
    const onFile = context.meetings.filter(
      (each) =>
        isHeld(each) && isCounted(each) && each.date >= year.from && each.date <= year.to && hasMinutes(context, each),
    )
    // Minutes of before the first meeting on record may lie on paper.
    const isEnough = onFile.length >= needed
    return { year, onFile, outcome: isEnough ? 'pass' : first.date > year.from ? 'cannot_tell' : 'fail' } as const
  })
  const lacking = judged.filter(({ outcome }) => outcome !== 'pass')
  const outcome =
    (['fail', 'cannot_tell'] as const).find((each) => judged.some((year) => year.outcome === each)) ?? 'pass'
  const names = lacking.map(({ year }) =>
    year.from.endsWith('-01-01') ? `${year.year}` : `${year.year}–${year.year + 1}`,
  )
  return verdict(outcome, outcome === 'pass' ? 'R24.pass' : outcome === 'fail' ? 'R24.fail' : 'R24.before', {
    numbers: { years, needed, lacking: lacking.length },
    names: names.toReversed(),
    evidence: judged.toReversed().flatMap(({ onFile }) => onFile.map((meeting) => meetingLink(meeting))),
    missing: judged.some((each) => each.outcome === 'cannot_tell') ? ['earlier_records'] : [],
    fix: outcome === 'pass' ? null : fix('bring_in_minutes', { count: lacking.length, names: names.toReversed() }),
  })
}
