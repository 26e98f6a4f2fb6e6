import type { CommandName, RequestOf } from '../model/commands'
import { PledgeId, ProgramId, RecommendationId, StoryId } from '../model/ids'
import { PledgeKind, Season } from '../model/registers/words'
import type { Draw } from './draw'

type Learning = Extract<CommandName, `pledge.${string}` | `placement.${string}` | `story.${string}`>

/** Under an item of a meeting more often than between meetings. */
const place = (d: Draw) => {
  const item = d.chance(3) ? undefined : d.row('agenda_item')
  const meeting = d.row('meeting', (rows) => rows.filter(({ id }) => id === item?.meetingId))
  return { boardId: d.chance(12) ? d.id('board') : (meeting?.boardId ?? d.id('board')), agendaItemId: item?.id ?? null }
}
const programId = (d: Draw) => d.maybe(() => ProgramId.parse(d.id('program')))
const term = (d: Draw) => `${2025 + d.number(3)}-${d.of(Season.options)}`
const pledgeId = (d: Draw) => PledgeId.parse(d.id('pledge'))
const storyId = (d: Draw) => StoryId.parse(d.id('story'))
const who = (d: Draw) => d.maybe(() => ({ by: d.line(), on: d.date() }))

/** Random requests about what partners promise, how it is kept, and what came of it. */
export const randomLearning: { [Name in Learning]: (draw: Draw) => RequestOf<Name> } = {
  'pledge.record': (d) => ({
    ...place(d),
    programId: programId(d),
    kind: d.of(PledgeKind.options),
    text: d.line(),
    places: d.maybe(() => d.number(20)),
    term: d.maybe(() => term(d)),
    organizationName: d.chance(5) ? d.line() : null,
    contactId: d.chance(3) ? d.id('person') : null,
    pledgedOn: d.maybe(() => d.date()),
  }),
  'pledge.revise': (d) => ({
    id: pledgeId(d),
    ...(d.chance(2) ? { text: d.line() } : { places: d.number(30) }),
    ...(d.chance(3) ? { term: term(d) } : {}),
    ...(d.chance(4) ? { agreementExpiresOn: d.date() } : {}),
  }),
  'pledge.withdraw': (d) => ({ id: pledgeId(d), isWithdrawn: d.chance(2) }),
  'pledge.remove': (d) => ({ id: pledgeId(d) }),
  'placement.record': (d) => ({
    pledgeId: pledgeId(d),
    filled: d.number(12),
    hours: d.maybe(() => d.number(400)),
    startsOn: d.maybe(() => d.date()),
    endsOn: d.maybe(() => d.date()),
  }),
  'placement.revise': (d) => ({
    id: d.id('placement'),
    ...(d.chance(2) ? { filled: d.number(12) } : { endsOn: d.date() }),
  }),
  'placement.remove': (d) => ({ id: d.id('placement') }),
  'story.record': (d) => ({
    ...place(d),
    text: d.line(),
    programId: programId(d),
    recordedOn: d.maybe(() => d.date()),
  }),
  'story.revise': (d) => ({
    id: storyId(d),
    ...(d.chance(2) ? { challenge: d.line(), result: d.line() } : { quote: d.line(), quoteBy: d.line() }),
    ...(d.chance(4) ? { pledgeId: pledgeId(d) } : {}),
    ...(d.chance(6) ? { recommendationId: RecommendationId.parse(d.id('recommendation')) } : {}),
  }),
  'story.setConsent': (d) => ({ id: storyId(d), consent: who(d) }),
  'story.approve': (d) => ({ id: storyId(d), approval: who(d) }),
  'story.remove': (d) => ({ id: storyId(d) }),
}
