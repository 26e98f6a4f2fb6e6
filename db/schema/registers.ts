import { sql } from 'drizzle-orm'
import { check, index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import {
  DevelopmentDirection,
  DevelopmentKind,
  GapKind,
  InstitutionResponse,
  InteractionChannel,
  PledgeKind,
  PledgeStatus,
  ProspectSource,
  ProspectStage,
  RecommendationType,
  SkillKind,
} from '../model/registers/words'
import { MemberCategory } from '../model/vocabulary'
import { boardTable, membershipTable } from './board'
import { idColumn, isDate, isFlag, isNotBlank, oneOf, words } from './columns'
import { organizationTable, personTable, programTable } from './institution'
import { agendaItemTable, meetingTable } from './meeting'
import { motionTable } from './minutes'

/**
 * What every entry of a register holds. `text` is its line as the minutes have it, and is frozen when they are sealed;
 * meeting and item say where it was recorded, both or neither.
 */
const entry = () => ({
  id: idColumn(),
  boardId: text('board_id')
    .notNull()
    .references(() => boardTable.id, { onDelete: 'restrict' }),
  programId: text('program_id').references(() => programTable.id, { onDelete: 'restrict' }),
  meetingId: text('meeting_id').references(() => meetingTable.id, { onDelete: 'restrict' }),
  agendaItemId: text('agenda_item_id').references(() => agendaItemTable.id, { onDelete: 'restrict' }),
  text: text('text').notNull(),
})

/** A possible partner of the board, from the first name to a seat or a pledge. */
export const prospectTable = sqliteTable(
  'prospect',
  {
    ...entry(),
    /** Null while only the line says who it is. */
    organizationId: text('organization_id').references(() => organizationTable.id, { onDelete: 'restrict' }),
    /** The person to talk to. */
    contactId: text('contact_id').references(() => personTable.id, { onDelete: 'restrict' }),
    stage: text('stage', { enum: words(ProspectStage) }).notNull(),
    source: text('source', { enum: words(ProspectSource) }),
    /** Which event, which conference. */
    sourceDetail: text('source_detail'),
    referredById: text('referred_by_id').references(() => personTable.id, { onDelete: 'restrict' }),
    ownerId: text('owner_id').references(() => personTable.id, { onDelete: 'restrict' }),
    /** The gap that they would fill. */
    gapCategory: text('gap_category', { enum: words(MemberCategory) }),
    gapSkill: text('gap_skill'),
    identifiedOn: text('identified_on').notNull(),
    /** The seat that they were given. */
    membershipId: text('membership_id').references(() => membershipTable.id, { onDelete: 'restrict' }),
  },
  (t) => [
    check('prospect_text', isNotBlank(t.text)),
    check('prospect_stage', oneOf(t.stage, ProspectStage.options)),
    check('prospect_source', oneOf(t.source, ProspectSource.options)),
    check('prospect_gap_category', oneOf(t.gapCategory, MemberCategory.options)),
    check('prospect_identified_on', isDate(t.identifiedOn)),
    index('prospect_by_board').on(t.boardId, t.stage),
    index('prospect_by_program').on(t.programId),
    index('prospect_by_meeting').on(t.meetingId),
    index('prospect_by_item').on(t.agendaItemId),
    index('prospect_by_organization').on(t.organizationId),
    index('prospect_by_contact').on(t.contactId),
    index('prospect_by_referrer').on(t.referredById),
    index('prospect_by_owner').on(t.ownerId),
    index('prospect_by_membership').on(t.membershipId),
  ],
)

/** A talk, visit or letter between the school and an organization. */
export const interactionTable = sqliteTable(
  'interaction',
  {
    id: idColumn(),
    organizationId: text('organization_id')
      .notNull()
      .references(() => organizationTable.id, { onDelete: 'restrict' }),
    contactId: text('contact_id').references(() => personTable.id, { onDelete: 'restrict' }),
    /** The board on whose account it was; null = the institution's own. */
    boardId: text('board_id').references(() => boardTable.id, { onDelete: 'restrict' }),
    heldOn: text('held_on').notNull(),
    channel: text('channel', { enum: words(InteractionChannel) }).notNull(),
    /** Who spoke for the school. */
    byId: text('by_id').references(() => personTable.id, { onDelete: 'restrict' }),
    byName: text('by_name'),
    note: text('note').notNull(),
    nextStep: text('next_step'),
    nextStepOn: text('next_step_on'),
    /** The day on which the next step was taken. */
    nextStepDoneOn: text('next_step_done_on'),
  },
  (t) => [
    check('interaction_held_on', isDate(t.heldOn)),
    check('interaction_channel', oneOf(t.channel, InteractionChannel.options)),
    check('interaction_note', isNotBlank(t.note)),
    check('interaction_next_step_on', sql`${t.nextStepOn} is null or ${isDate(t.nextStepOn)}`),
    check('interaction_next_step_done_on', sql`${t.nextStepDoneOn} is null or ${isDate(t.nextStepDoneOn)}`),
    index('interaction_by_organization').on(t.organizationId, t.heldOn),
    index('interaction_by_contact').on(t.contactId),
    index('interaction_by_board').on(t.boardId),
    index('interaction_by_speaker').on(t.byId),
  ],
)

/** What a partner promised for learners. */
export const pledgeTable = sqliteTable(
  'pledge',
  {
    ...entry(),
    /** Null while only the line says who promised it. */
    organizationId: text('organization_id').references(() => organizationTable.id, { onDelete: 'restrict' }),
    contactId: text('contact_id').references(() => personTable.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: words(PledgeKind) }).notNull(),
    /** Places, or pieces of equipment. Null = a number was not said. */
    places: integer('places'),
    /** Such as 2026-fall. */
    term: text('term'),
    pledgedOn: text('pledged_on').notNull(),
    agreementExpiresOn: text('agreement_expires_on'),
    status: text('status', { enum: words(PledgeStatus) })
      .notNull()
      .default('open'),
  },
  (t) => [
    check('pledge_text', isNotBlank(t.text)),
    check('pledge_kind', oneOf(t.kind, PledgeKind.options)),
    check('pledge_places', sql`${t.places} is null or ${t.places} between 0 and 100000`),
    check(
      'pledge_term',
      sql`${t.term} is null or (${t.term} glob '[12][0-9][0-9][0-9]-*' and substr(${t.term}, 6) in ('winter', 'spring', 'summer', 'fall', 'year'))`,
    ),
    check('pledge_pledged_on', isDate(t.pledgedOn)),
    check('pledge_agreement_expires_on', sql`${t.agreementExpiresOn} is null or ${isDate(t.agreementExpiresOn)}`),
    check('pledge_status', oneOf(t.status, PledgeStatus.options)),
    index('pledge_by_board').on(t.boardId, t.term),
    index('pledge_by_program').on(t.programId),
    index('pledge_by_meeting').on(t.meetingId),
    index('pledge_by_item').on(t.agendaItemId),
    index('pledge_by_organization').on(t.organizationId),
    index('pledge_by_contact').on(t.contactId),
  ],
)

/** How a pledge was kept: counts only, never a student's name. */
export const placementTable = sqliteTable(
  'placement',
  {
    id: idColumn(),
    pledgeId: text('pledge_id')
      .notNull()
      .references(() => pledgeTable.id, { onDelete: 'restrict' }),
    filled: integer('filled').notNull(),
    /** Hours of all learners together. */
    hours: real('hours'),
    startsOn: text('starts_on'),
    endsOn: text('ends_on'),
    note: text('note'),
  },
  (t) => [
    check('placement_filled', sql`${t.filled} between 0 and 100000`),
    check('placement_hours', sql`${t.hours} is null or ${t.hours} >= 0`),
    check('placement_starts_on', sql`${t.startsOn} is null or ${isDate(t.startsOn)}`),
    check('placement_ends_on', sql`${t.endsOn} is null or ${isDate(t.endsOn)}`),
    index('placement_by_pledge').on(t.pledgeId),
  ],
)

/** A trend of an industry, or a skill that people lack, as somebody raised it. */
export const skillsGapTable = sqliteTable(
  'skills_gap',
  {
    ...entry(),
    kind: text('kind', { enum: words(GapKind) }).notNull(),
    evidence: text('evidence'),
    /** Who raised it: a person, or a free text. */
    raisedById: text('raised_by_id').references(() => personTable.id, { onDelete: 'restrict' }),
    raisedByName: text('raised_by_name'),
    raisedOn: text('raised_on').notNull(),
  },
  (t) => [
    check('skills_gap_text', isNotBlank(t.text)),
    check('skills_gap_kind', oneOf(t.kind, GapKind.options)),
    check('skills_gap_raised_on', isDate(t.raisedOn)),
    index('skills_gap_by_board').on(t.boardId, t.raisedOn),
    index('skills_gap_by_program').on(t.programId),
    index('skills_gap_by_meeting').on(t.meetingId),
    index('skills_gap_by_item').on(t.agendaItemId),
    index('skills_gap_by_person').on(t.raisedById),
  ],
)

/** Something that graduates should know or be able to do, to be rated by the board. */
export const skillTable = sqliteTable(
  'skill',
  {
    id: idColumn(),
    boardId: text('board_id')
      .notNull()
      .references(() => boardTable.id, { onDelete: 'restrict' }),
    programId: text('program_id').references(() => programTable.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: words(SkillKind) }).notNull(),
    text: text('text').notNull(),
    /** Order in the list. */
    position: integer('position').notNull(),
    /** From when on it is not asked for any more. */
    retiredOn: text('retired_on'),
  },
  (t) => [
    check('skill_kind', oneOf(t.kind, SkillKind.options)),
    check('skill_text', isNotBlank(t.text)),
    check('skill_position', sql`${t.position} >= 0`),
    check('skill_retired_on', sql`${t.retiredOn} is null or ${isDate(t.retiredOn)}`),
    index('skill_by_board').on(t.boardId, t.position),
    index('skill_by_program').on(t.programId),
  ],
)

/** A yearly round in which the members rate the skills of a board's list. */
export const skillRoundTable = sqliteTable(
  'skill_round',
  {
    id: idColumn(),
    boardId: text('board_id')
      .notNull()
      .references(() => boardTable.id, { onDelete: 'restrict' }),
    year: integer('year').notNull(),
    openedOn: text('opened_on').notNull(),
    closedOn: text('closed_on'),
    /** The meeting at which they were rated. */
    meetingId: text('meeting_id').references(() => meetingTable.id, { onDelete: 'restrict' }),
  },
  (t) => [
    check('skill_round_year', sql`${t.year} between 1900 and 2999`),
    check('skill_round_opened_on', isDate(t.openedOn)),
    check('skill_round_closed_on', sql`${t.closedOn} is null or ${isDate(t.closedOn)}`),
    index('skill_round_by_board').on(t.boardId, t.year),
    index('skill_round_by_meeting').on(t.meetingId),
  ],
)

/** What one member thinks of one skill: from 1 (not needed) to 4 (must have). */
export const skillRatingTable = sqliteTable(
  'skill_rating',
  {
    id: idColumn(),
    roundId: text('round_id')
      .notNull()
      .references(() => skillRoundTable.id, { onDelete: 'restrict' }),
    skillId: text('skill_id')
      .notNull()
      .references(() => skillTable.id, { onDelete: 'restrict' }),
    personId: text('person_id')
      .notNull()
      .references(() => personTable.id, { onDelete: 'restrict' }),
    rating: integer('rating').notNull(),
  },
  (t) => [
    check('skill_rating_rating', sql`${t.rating} between 1 and 4`),
    uniqueIndex('skill_rating_triple').on(t.roundId, t.skillId, t.personId),
    index('skill_rating_by_skill').on(t.skillId),
    index('skill_rating_by_person').on(t.personId),
  ],
)

/** What the board recommended, what the institution answered, what came of it, and when the board heard of that. */
export const recommendationTable = sqliteTable(
  'recommendation',
  {
    ...entry(),
    /** Running number of the board. */
    number: integer('number').notNull(),
    type: text('type', { enum: words(RecommendationType) }).notNull(),
    /** Who made it: a person, a free text, or neither for the board as a whole. */
    fromId: text('from_id').references(() => personTable.id, { onDelete: 'restrict' }),
    fromName: text('from_name'),
    /** The motion that made it the board's. */
    motionId: text('motion_id').references(() => motionTable.id, { onDelete: 'restrict' }),
    madeOn: text('made_on').notNull(),
    response: text('response', { enum: words(InstitutionResponse) }),
    responseReason: text('response_reason'),
    respondedBy: text('responded_by'),
    respondedOn: text('responded_on'),
    outcome: text('outcome'),
    outcomeOn: text('outcome_on'),
    /** The later meeting at which the answer was reported back. */
    reportedAtId: text('reported_at_id').references(() => meetingTable.id, { onDelete: 'restrict' }),
    /** When it was taken back as not to be pursued; it then leaves every list of what is open. */
    withdrawnOn: text('withdrawn_on'),
  },
  (t) => [
    check('recommendation_number', sql`${t.number} >= 1`),
    check('recommendation_text', isNotBlank(t.text)),
    check('recommendation_type', oneOf(t.type, RecommendationType.options)),
    check('recommendation_made_on', isDate(t.madeOn)),
    check(
      'recommendation_response',
      sql`${oneOf(t.response, InstitutionResponse.options)} and (${t.response} is null) = (${t.respondedOn} is null)`,
    ),
    check('recommendation_responded_on', sql`${t.respondedOn} is null or ${isDate(t.respondedOn)}`),
    check('recommendation_outcome_on', sql`${t.outcomeOn} is null or ${isDate(t.outcomeOn)}`),
    check('recommendation_withdrawn_on', sql`${t.withdrawnOn} is null or ${isDate(t.withdrawnOn)}`),
    // Not unique: two machines can give the same number before they hear of each other; the merge counts anew.
    index('recommendation_by_number').on(t.boardId, t.number),
    index('recommendation_by_program').on(t.programId),
    index('recommendation_by_meeting').on(t.meetingId),
    index('recommendation_by_item').on(t.agendaItemId),
    index('recommendation_by_person').on(t.fromId),
    index('recommendation_by_motion').on(t.motionId),
    index('recommendation_by_reported').on(t.reportedAtId),
  ],
)

/**
 * How an open recommendation stood when a meeting was adjourned that had it before it. Before that the list is computed;
 * from then on it is history.
 */
export const recommendationArisingTable = sqliteTable(
  'recommendation_arising',
  {
    id: idColumn(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetingTable.id, { onDelete: 'restrict' }),
    recommendationId: text('recommendation_id')
      .notNull()
      .references(() => recommendationTable.id, { onDelete: 'restrict' }),
    /** Null = not answered. */
    responseThen: text('response_then', { enum: words(InstitutionResponse) }),
  },
  (t) => [
    check('recommendation_arising_response', oneOf(t.responseThen, InstitutionResponse.options)),
    uniqueIndex('recommendation_arising_pair').on(t.meetingId, t.recommendationId),
    index('recommendation_arising_by_recommendation').on(t.recommendationId),
  ],
)

/** A workshop, an externship, a day in a plant: people of industry and staff learn from each other. */
export const developmentTable = sqliteTable(
  'development',
  {
    ...entry(),
    kind: text('kind', { enum: words(DevelopmentKind) }).notNull(),
    direction: text('direction', { enum: words(DevelopmentDirection) }).notNull(),
    /** Who hosts it: an organization, or a free text. */
    hostId: text('host_id').references(() => organizationTable.id, { onDelete: 'restrict' }),
    hostName: text('host_name'),
    topic: text('topic'),
    /** Null = offered, without a day yet. */
    heldOn: text('held_on'),
    endsOn: text('ends_on'),
    /** Hours of one participant. */
    hours: real('hours'),
    participants: integer('participants'),
    /** Names of staff, never of students. */
    participantNames: text('participant_names'),
    followUp: text('follow_up'),
    recommendationId: text('recommendation_id').references(() => recommendationTable.id, { onDelete: 'restrict' }),
    recordedOn: text('recorded_on').notNull(),
  },
  (t) => [
    check('development_text', isNotBlank(t.text)),
    check('development_kind', oneOf(t.kind, DevelopmentKind.options)),
    check('development_direction', oneOf(t.direction, DevelopmentDirection.options)),
    check('development_held_on', sql`${t.heldOn} is null or ${isDate(t.heldOn)}`),
    check('development_ends_on', sql`${t.endsOn} is null or ${isDate(t.endsOn)}`),
    check('development_hours', sql`${t.hours} is null or ${t.hours} >= 0`),
    check('development_participants', sql`${t.participants} is null or ${t.participants} between 0 and 100000`),
    check('development_recorded_on', isDate(t.recordedOn)),
    index('development_by_board').on(t.boardId, t.heldOn),
    index('development_by_program').on(t.programId),
    index('development_by_meeting').on(t.meetingId),
    index('development_by_item').on(t.agendaItemId),
    index('development_by_host').on(t.hostId),
    index('development_by_recommendation').on(t.recommendationId),
  ],
)

/** What a partnership brought, to be told outside once the people in it agreed. `text` is its title. */
export const storyTable = sqliteTable(
  'story',
  {
    ...entry(),
    organizationId: text('organization_id').references(() => organizationTable.id, { onDelete: 'restrict' }),
    challenge: text('challenge'),
    /** What the partner did. */
    contribution: text('contribution'),
    result: text('result'),
    /** The number that shows it, such as "14 of 16 hired". */
    resultFigure: text('result_figure'),
    quote: text('quote'),
    quoteBy: text('quote_by'),
    photoAlt: text('photo_alt'),
    happenedOn: text('happened_on'),
    recordedOn: text('recorded_on').notNull(),
    /** Whether those who are named or shown agreed. Without it no word of the story leaves the program. */
    hasConsent: integer('has_consent', { mode: 'boolean' }).notNull().default(false),
    consentBy: text('consent_by'),
    consentOn: text('consent_on'),
    /** Null = not approved for publication. */
    approvedOn: text('approved_on'),
    approvedBy: text('approved_by'),
    pledgeId: text('pledge_id').references(() => pledgeTable.id, { onDelete: 'restrict' }),
    recommendationId: text('recommendation_id').references(() => recommendationTable.id, { onDelete: 'restrict' }),
  },
  (t) => [
    check('story_text', isNotBlank(t.text)),
    check('story_happened_on', sql`${t.happenedOn} is null or ${isDate(t.happenedOn)}`),
    check('story_recorded_on', isDate(t.recordedOn)),
    check('story_has_consent', isFlag(t.hasConsent)),
    check('story_consent_on', sql`${t.consentOn} is null or ${isDate(t.consentOn)}`),
    check('story_approved_on', sql`${t.approvedOn} is null or ${isDate(t.approvedOn)}`),
    index('story_by_board').on(t.boardId),
    index('story_by_program').on(t.programId),
    index('story_by_meeting').on(t.meetingId),
    index('story_by_item').on(t.agendaItemId),
    index('story_by_organization').on(t.organizationId),
    index('story_by_pledge').on(t.pledgeId),
    index('story_by_recommendation').on(t.recommendationId),
  ],
)
