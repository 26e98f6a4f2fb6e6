import type { RequestOf } from '../model/commands'
import { TOPIC_OF_RECORD } from '../model/recordTopics'
import { EntryType, type EntryFacts } from '../model/registers/entries'
import {
  DevelopmentDirection,
  DevelopmentKind,
  GapKind,
  PledgeKind,
  ProspectSource,
  RecommendationType,
  ReviewTopic,
} from '../model/registers/words'
import type { Draw } from './draw'

type EntryCommand = 'entry.revise' | 'entry.remove' | 'topic.mark' | 'topic.unmark'

/** Random changes of register entries from their minutes, and marks of what items reviewed. */
export const randomEntries: { [Name in EntryCommand]: (draw: Draw) => RequestOf<Name> } = {
  'entry.revise': (d) => {
    const recordType = d.of(EntryType.options)
    const facts = d.chance(3) ? ({ recordType } as EntryFacts) : factsOf(d, recordType)
    return { id: d.id(TOPIC_OF_RECORD[recordType]), ...(d.chance(2) ? { text: d.line() } : {}), facts }
  },
  'entry.remove': (d) => {
    const recordType = d.of(EntryType.options)
    return { record: { recordType, recordId: d.id(TOPIC_OF_RECORD[recordType]) } }
  },
  'topic.mark': (d) => ({ agendaItemId: d.id('agenda_item'), topic: d.of(ReviewTopic.options) }),
  'topic.unmark': (d) => {
    const mark = d.row('topic_review')
    return { agendaItemId: mark?.agendaItemId ?? d.id('agenda_item'), topic: mark?.topic ?? 'curriculum' }
  },
}

/** What the words of such an entry may have said. */
export function factsOf(d: Draw, recordType: EntryType): EntryFacts {
  const speaker = d.chance(2)
    ? { personId: d.maybe(() => d.id('person')) }
    : { speakerName: d.maybe(() => d.line()), ...(d.chance(3) ? { personId: d.id('person') } : {}) }
  const about = d.chance(2) ? { organizationId: d.maybe(() => d.id('organization')) } : {}
  switch (recordType) {
    case 'gap':
      return { recordType, kind: d.of(GapKind.options), ...speaker } as EntryFacts
    case 'recommendation':
      return { recordType, kind: d.of(RecommendationType.options), ...speaker } as EntryFacts
    case 'pledge':
      return {
        recordType,
        kind: d.of(PledgeKind.options),
        places: d.maybe(() => d.number(40)),
        term: d.maybe(() => d.of(['2026-fall', '2027-spring', '2026-autumn'])),
        ...about,
      } as EntryFacts
    case 'development':
      return {
        recordType,
        kind: d.of(DevelopmentKind.options),
        direction: d.of(DevelopmentDirection.options),
        heldOn: d.maybe(() => d.date()),
        hours: d.maybe(() => d.number(30) / 2),
        ...(d.chance(3) ? { hostName: d.line() } : {}),
        ...about,
      } as EntryFacts
    case 'prospect':
      return { recordType, source: d.maybe(() => d.of(ProspectSource.options)), ...about } as EntryFacts
    case 'story':
      return { recordType, ...about } as EntryFacts
  }
}
