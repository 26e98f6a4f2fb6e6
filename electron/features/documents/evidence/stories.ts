import type { BinderStory, Fact } from '../../../../db/model/documents'
import type { Story } from '../../../../db/model/registers/stories'
import { factOf } from '../documentFrame'
import type { Words } from '../words'

/** A success story among others. Whoever calls has made sure that its words may be told. */
export function storyBlock(story: Story, words: Words, more: Pick<BinderStory, 'level' | 'anchor'>): BinderStory {
  const { programName, organization, quote, quoteBy } = story
  const day = words.date(story.happenedOn ?? story.recordedOn)
  const parts = (['challenge', 'contribution', 'result'] as const).flatMap((part): Fact[] =>
    factOf(words.say(`story.${part}`), story[part]),
  )
  const who =
    organization === null
      ? programName
      : programName === null
        ? words.say('story.withPartner', { partner: organization.name })
        : words.say('story.with', { program: programName, partner: organization.name })
  return {
    kind: 'story',
    ...more,
    title: story.text,
    about: [who, day].filter((part) => part !== null).join(', '),
    figure: story.resultFigure,
    parts,
    quote: quote === null ? null : { text: quote, by: quoteBy },
  }
}
