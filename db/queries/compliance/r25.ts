import { and, eq, sql } from 'drizzle-orm'
import { plusYears } from '../../model/calendar'
import { membershipTable } from '../../schema/board'
import { attendanceTable } from '../../schema/meeting'
import { hasMembers, rosterOn, seatLink, type RuleContext, type Seat } from './context'
import { combined, fix, noMembers, reason, verdict, type Rule, type Verdict } from './verdict'
import { schoolYearOf } from '../../model/schoolYear'
import { termsInARow, type SeatTerm } from '../../model/terms'

/** Members who were marked at a meeting of the period after the last day of their term. */
function sittingOn({ db, held }: RuleContext): string[] {
  const rows = held.flatMap((meeting) =>
    db
      .select({ fullName: attendanceTable.fullName })
      .from(attendanceTable)
      .innerJoin(membershipTable, eq(membershipTable.id, attendanceTable.membershipId))
      .where(
        and(
          eq(attendanceTable.meetingId, meeting.id),
          eq(attendanceTable.capacity, 'member'),
          sql`${membershipTable.termEnd} < ${meeting.date}`,
        ),
      )
      .all(),
  )
  return [...new Set(rows.map(({ fullName }) => fullName))]
}

const nameOf = ({ fullName }: Seat) => fullName

function expired(context: RuleContext, seats: readonly Seat[]): Verdict {
  const names = sittingOn(context)
  if (names.length > 0) {
    return verdict('fail', 'R25.expired', {
      names,
      numbers: { expired: names.length },
      fix: fix('renew_terms', { names }),
    })
  }
  // Staff without a vote sit by their post and serve no terms.
  const endless = seats.filter(({ termEnd, isVoting, side }) => termEnd === null && (isVoting || side === 'external'))
  if (endless.length > 0) {
    const open = endless.map(nameOf)
    return verdict('cannot_tell', 'R25.endless', {
      names: open,
      numbers: { endless: endless.length, members: seats.length },
      evidence: endless.map((seat) => seatLink(seat, { outcome: 'cannot_tell', reason: reason('R25.noEnd') })),
      missing: ['terms'],
      fix: fix('set_terms', { names: open }),
    })
  }
  return verdict('pass', 'R25.pass', {
    numbers: { members: seats.length },
    evidence: seats.map((seat) =>
      seatLink(seat, {
        outcome: 'pass',
        reason: seat.termEnd === null ? reason('R25.byPost') : reason('R25.until', { dates: { on: seat.termEnd } }),
      }),
    ),
  })
}

function tooLong(seats: readonly Seat[], years: number): Verdict {
  const long = seats.filter(({ termStart, termEnd }) => termEnd !== null && termEnd > plusYears(termStart, years))
  const names = long.map(nameOf)
  return verdict(long.length === 0 ? 'pass' : 'fail', long.length === 0 ? 'R25.length' : 'R25.tooLong', {
    numbers: { years, long: long.length },
    names,
    evidence: long.map((seat) => seatLink(seat, { outcome: 'fail' })),
    fix: long.length === 0 ? null : fix('set_terms', { names }),
  })
}

/** How many terms a person has served without a year's break until the one that covers the day. */
function served({ db, board }: RuleContext, seat: Seat): number {
  const terms = db.all<SeatTerm>(
    sql`select term_start as termStart, term_end as termEnd from membership
      where board_id = ${board.id} and person_id = ${seat.personId} and term_start <= ${seat.termStart}`,
  )
  return termsInARow(terms, seat)
}

/** A reason that the board gave keeps no rule of others; who judges the board should read it. */
const termsOf = ({ beyondReason }: Seat, terms: number) =>
  beyondReason === null
    ? reason('R25.terms', { numbers: { terms } })
    : reason('R25.termsBecause', { numbers: { terms }, names: [beyondReason] })

function tooOften(context: RuleContext, seats: readonly Seat[], renewals: number): Verdict {
  const over = seats.map((seat) => ({ seat, terms: served(context, seat) })).filter(({ terms }) => terms > renewals + 1)
  const names = over.map(({ seat }) => seat.fullName)
  return verdict(over.length === 0 ? 'pass' : 'fail', over.length === 0 ? 'R25.renewals' : 'R25.tooOften', {
    numbers: { renewals, over: over.length },
    names,
    evidence: over.map(({ seat, terms }) => seatLink(seat, { outcome: 'fail', reason: termsOf(seat, terms) })),
    fix: over.length === 0 ? null : fix('find_successors', { names }),
  })
}

/** About a third of the terms ends each year: in no school year more than a third and one. */
function inThirds({ yearStarts }: RuleContext, seats: readonly Seat[]): Verdict {
  const ends = seats.flatMap(({ termEnd }) => (termEnd === null ? [] : [termEnd]))
  if (ends.length < seats.length || ends.length < 3) {
    return verdict('cannot_tell', 'R25.noThirds', { missing: ['terms'], numbers: { ends: ends.length } })
  }
  const years = ends.map((end) => schoolYearOf(end, yearStarts).year)
  const most = Math.max(...years.map((year) => years.filter((each) => each === year).length))
  const limit = Math.ceil(ends.length / 3) + 1
  return verdict(most <= limit ? 'pass' : 'fail', 'R25.thirds', {
    numbers: { most, members: ends.length },
    fix: most <= limit ? null : fix('spread_terms', { count: most - limit }),
  })
}

/** R25: nobody sits on after the term; terms are as long, as often renewed and as staggered as they should be. */
export const r25: Rule<'R25'> = (context, { years, renewals, thirds = false }) => {
  if (!hasMembers(context)) return noMembers()
  const seats = rosterOn(context, context.day)
  return combined([
    expired(context, seats),
    ...(years === undefined ? [] : [tooLong(seats, years)]),
    ...(renewals === undefined ? [] : [tooOften(context, seats, renewals)]),
    ...(thirds ? [inThirds(context, seats)] : []),
  ])
}
