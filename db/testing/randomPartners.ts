import type { RequestOf } from '../model/commands'
import {
  DevelopmentDirection,
  DevelopmentKind,
  InteractionChannel,
  ProspectSource,
  ProspectStage,
} from '../model/registers/words'
import { MemberCategory, MemberRole, Side } from '../model/vocabulary'
import type { Draw } from './draw'

type PartnerCommand =
  | `prospect.${'record' | 'revise' | 'remove' | 'appoint'}`
  | 'organization.describe'
  | `interaction.${'record' | 'revise' | 'remove'}`
  | `development.${'record' | 'revise' | 'remove'}`

const maybeId = (d: Draw, topic: 'person' | 'program' | 'board' | 'recommendation') =>
  d.maybe(() => d.id(topic) as never)

/** Mostly an item of a meeting with its own board, so that the place fits; sometimes none, sometimes a foreign one. */
const place = (d: Draw) => {
  const item = d.chance(3) ? undefined : d.row('agenda_item')
  const meeting =
    item === undefined ? undefined : d.row('meeting', (rows) => rows.filter(({ id }) => id === item.meetingId))
  return { boardId: meeting?.boardId ?? d.id('board'), agendaItemId: item?.id ?? null }
}
const prospectFacts = (d: Draw) => ({
  programId: maybeId(d, 'program'),
  organizationName: d.maybe(() => d.line()),
  contactId: maybeId(d, 'person'),
  source: d.maybe(() => d.of(ProspectSource.options)),
  gapCategory: d.maybe(() => d.of(MemberCategory.options)),
  gapSkill: d.maybe(() => d.line()),
})
const developmentFacts = (d: Draw) => ({
  programId: maybeId(d, 'program'),
  hostName: d.maybe(() => d.line()),
  heldOn: d.maybe(() => d.date()),
  hours: d.maybe(() => d.number(40) / 2),
  participants: d.maybe(() => d.number(30)),
  recommendationId: maybeId(d, 'recommendation'),
})

/** Random partners, possible partners and professional development. */
export const randomPartners: { [Name in PartnerCommand]: (draw: Draw) => RequestOf<Name> } = {
  'prospect.record': (d) => ({
    ...place(d),
    text: d.line(),
    stage: d.of(ProspectStage.options),
    identifiedOn: d.maybe(() => d.date()),
    ...prospectFacts(d),
  }),
  'prospect.revise': (d) => ({ id: d.id('prospect'), text: d.line(), ...prospectFacts(d) }),
  'prospect.remove': (d) => ({ id: d.id('prospect') }),
  'prospect.appoint': (d) => ({
    id: d.id('prospect'),
    newPerson: d.maybe(() => ({ fullName: d.line(), title: null })),
    role: d.of(MemberRole.options),
    category: d.of(MemberCategory.options),
    isVoting: d.chance(2),
    side: d.of(Side.options),
    termStart: d.date(),
    termEnd: d.maybe(() => d.date()),
  }),
  'organization.describe': (d) => ({ id: d.id('organization'), place: d.maybe(() => d.line()), note: d.line() }),
  'interaction.record': (d) => ({
    organizationName: d.line(),
    contactId: maybeId(d, 'person'),
    boardId: maybeId(d, 'board'),
    heldOn: d.date(),
    channel: d.of(InteractionChannel.options),
    byName: d.maybe(() => d.line()),
    note: d.line(),
    nextStep: d.maybe(() => d.line()),
    nextStepOn: d.maybe(() => d.date()),
  }),
  'interaction.revise': (d) => ({
    id: d.id('interaction'),
    byId: maybeId(d, 'person'),
    note: d.line(),
    nextStepDoneOn: d.maybe(() => d.date()),
  }),
  'interaction.remove': (d) => ({ id: d.id('interaction') }),
  'development.record': (d) => ({
    ...place(d),
    text: d.line(),
    kind: d.of(DevelopmentKind.options),
    direction: d.of(DevelopmentDirection.options),
    recordedOn: d.maybe(() => d.date()),
    ...developmentFacts(d),
  }),
  'development.revise': (d) => ({ id: d.id('development'), text: d.line(), ...developmentFacts(d) }),
  'development.remove': (d) => ({ id: d.id('development') }),
}
