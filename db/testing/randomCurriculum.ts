import type { CommandName, RequestOf } from '../model/commands'
import { MeetingId, MotionId, ProgramId } from '../model/ids'
import { GapKind, InstitutionResponse, RecommendationType, SkillKind } from '../model/registers/words'
import { UNKNOWN_ID } from './aWorkspace'
import type { Draw } from './draw'

type Curriculum = Extract<
  CommandName,
  `gap.${string}` | `recommendation.${string}` | `skill.${string}` | `skillRound.${string}` | `skillRating.${string}`
>

/** Under an item of a meeting more often than between meetings. */
const place = (d: Draw) => {
  const item = d.chance(3) ? undefined : d.row('agenda_item')
  const meeting = d.row('meeting', (rows) => rows.filter(({ id }) => id === item?.meetingId))
  return { boardId: d.chance(12) ? d.id('board') : (meeting?.boardId ?? d.id('board')), agendaItemId: item?.id ?? null }
}
const programId = (d: Draw) => d.maybe(() => ProgramId.parse(d.id('program')))
const day = (d: Draw) => d.maybe(() => d.date())
const answer = (d: Draw) => ({
  response: d.of(InstitutionResponse.options),
  reason: d.maybe(() => d.line()),
  by: d.maybe(() => d.line()),
  on: d.date(),
})
/** A meeting that has begun, if one turns up among a few. */
const begunMeeting = (d: Draw): string => {
  const rows = Array.from({ length: 6 }, () => d.row('meeting'))
  return rows.find((row) => row !== undefined && row.status !== 'planned')?.id ?? UNKNOWN_ID
}

/** Random requests about what boards recommend, the skills that they ask for and the gaps that they see. */
export const randomCurriculum: { [Name in Curriculum]: (draw: Draw) => RequestOf<Name> } = {
  'gap.record': (d) => ({
    ...place(d),
    programId: programId(d),
    kind: d.of(GapKind.options),
    text: d.line(),
    evidence: d.maybe(() => d.line()),
    raisedById: d.chance(3) ? d.id('person') : null,
    raisedByName: d.chance(4) ? d.line() : null,
    raisedOn: day(d),
  }),
  'gap.revise': (d) => ({
    id: d.id('skills_gap'),
    kind: d.of(GapKind.options),
    ...(d.chance(2) ? { text: d.line() } : { raisedById: d.id('person') }),
  }),
  'gap.remove': (d) => ({ id: d.id('skills_gap') }),
  'recommendation.record': (d) => ({
    ...place(d),
    programId: programId(d),
    text: d.line(),
    type: d.of(RecommendationType.options),
    fromId: d.chance(3) ? d.id('person') : null,
    fromName: d.chance(5) ? d.line() : null,
    motionId: d.chance(4) ? MotionId.parse(d.id('motion')) : null,
    madeOn: day(d),
  }),
  'recommendation.revise': (d) => ({
    id: d.id('recommendation'),
    type: d.of(RecommendationType.options),
    ...(d.chance(2) ? { text: d.line() } : { fromName: d.line() }),
    ...(d.chance(4) ? { madeOn: d.date() } : {}),
  }),
  'recommendation.respond': (d) => ({ id: d.id('recommendation'), answer: d.chance(6) ? null : answer(d) }),
  'recommendation.setOutcome': (d) => ({
    id: d.id('recommendation'),
    outcome: d.maybe(() => ({ text: d.line(), on: day(d) })),
  }),
  'recommendation.reportBack': (d) => ({
    id: d.row('recommendation', (rows) => rows.filter(({ response }) => response !== null))?.id ?? UNKNOWN_ID,
    meetingId: d.chance(6) ? null : MeetingId.parse(begunMeeting(d)),
  }),
  'recommendation.withdraw': (d) => ({ id: d.id('recommendation'), on: day(d) }),
  'recommendation.remove': (d) => ({ id: d.id('recommendation') }),
  'skill.add': (d) => ({
    boardId: d.id('board'),
    programId: programId(d),
    kind: d.of(SkillKind.options),
    texts: [d.line(), d.line()].slice(0, 1 + d.number(2)),
  }),
  'skill.revise': (d) => ({ id: d.id('skill'), text: d.line(), kind: d.of(SkillKind.options) }),
  'skill.move': (d) => ({ id: d.id('skill'), afterId: d.maybe(() => d.id('skill')) }),
  'skill.retire': (d) => ({ id: d.id('skill'), on: day(d) }),
  'skill.remove': (d) => ({ id: d.id('skill') }),
  'skillRound.open': (d) => ({
    boardId: d.id('board'),
    year: 2025 + d.number(3),
    openedOn: d.date(),
    meetingId: d.chance(3) ? MeetingId.parse(d.id('meeting')) : null,
  }),
  'skillRound.revise': (d) => ({ id: d.id('skill_round'), meetingId: d.maybe(() => MeetingId.parse(d.id('meeting'))) }),
  'skillRound.close': (d) => ({ id: d.id('skill_round'), on: day(d) }),
  'skillRound.remove': (d) => ({ id: d.id('skill_round') }),
  'skillRating.set': (d) => {
    const round = d.row('skill_round')
    const skill = d.row('skill', (rows) => rows.filter(({ boardId }) => boardId === round?.boardId))
    return {
      roundId: round?.id ?? UNKNOWN_ID,
      personId: d.id('person'),
      ratings: [{ skillId: skill?.id ?? UNKNOWN_ID, rating: d.maybe(() => 1 + d.number(5)) }],
    }
  },
}
