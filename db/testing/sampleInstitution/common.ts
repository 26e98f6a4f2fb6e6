import type { ItemSpec, MemberSpec } from './spec'

export const SCHOOL = 'Weir Valley Technical College'

/** A voting member from outside. */
export function external(
  letter: string,
  name: string,
  title: string | null,
  at: string | null,
  category: MemberSpec['category'],
  term: MemberSpec['term'],
  more: Partial<MemberSpec> = {},
): MemberSpec {
  return { letter, name, title, at, category, term, ...more }
}

/** Somebody of the school, without a vote. */
export function staff(
  letter: string,
  name: string,
  title: string,
  category: 'faculty' | 'administration',
  more: Partial<MemberSpec> = {},
): MemberSpec {
  return {
    letter,
    name,
    title,
    at: SCHOOL,
    kind: 'school',
    category,
    isVoting: false,
    isInternal: true,
    term: ['2022-07-01', null],
    ...more,
  }
}

export const opening: ItemSpec = {
  title: 'Call to order and attendance',
  kind: 'procedural',
  standing: 'call_to_order',
}
export const closing: ItemSpec = { title: 'Next meeting and adjournment', kind: 'procedural', standing: 'adjournment' }

const written = new Intl.DateTimeFormat('en-US', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** Approval of the minutes before, moved and carried. */
export function minutesOf(day: string, mover: string, seconder: string, votes: number): ItemSpec {
  const date = written.format(new Date(`${day}T00:00:00Z`))
  return {
    title: `Minutes of ${date}`,
    kind: 'decision',
    standing: 'previous_minutes',
    motions: [
      { text: `That the minutes of ${date} be approved.`, mover, seconder, votes: [votes, 0, 0], result: 'carried' },
    ],
  }
}
