import type { DocumentLogo, StoryData } from '../../../db/model/documents'
import type { Institution } from '../../../db/model/institution'
import type { Story } from '../../../db/model/registers/stories'
import type { PaperSize } from '../../../db/model/vocabulary'
import { cleaned, factOf, isRightToLeft, shortened } from './documentFrame'
import { logoPathOf, photoPathOf } from './logoPath'
import type { Words } from './words'

/** What the page of a story needs besides the story. */
export interface StoryPageOptions {
  institution: Pick<Institution, 'name' | 'language'>
  paper: PaperSize
  words: Words
  logo: DocumentLogo | null
  photo: DocumentLogo | null
}

/**
 * A success story as one page to be typeset. Whoever calls has made sure that there is consent; what is not approved
 * says so on the page.
 */
export function storyDocument(story: Story, options: StoryPageOptions): StoryData {
  const { institution, paper, words, logo, photo } = options
  const [lang = 'en', region = null] = institution.language.split('-')
  const on = story.happenedOn ?? story.recordedOn
  const [year = 1900, month = 1, day = 1] = on.split('-').map(Number)
  const date = words.date(on)
  const isApproved = story.approval !== null
  return cleaned<StoryData>({
    kind: 'story',
    paper,
    lang,
    region,
    dir: isRightToLeft(lang) ? 'rtl' : 'ltr',
    meta: {
      title: story.text,
      authors: [institution.name],
      keywords: [words.say('story.keyword'), story.boardName],
      description: words.say('story.description', { board: story.boardName, date }),
      date: { year, month, day },
    },
    institution: institution.name,
    logo:
      logo === null
        ? null
        : { path: logoPathOf(logo.format), alt: words.say('logoOf', { institution: institution.name }) },
    status: {
      mark: isApproved ? null : words.say('story.notApprovedMark'),
      stamp: isApproved ? null : words.say('story.notApproved'),
    },
    documentName: story.text,
    board: words.say('story.label'),
    sessionLine: subtitleOf(story, words),
    running: {
      left: words.say('story.running', { title: shortened(story.text, 60) }),
      right: date,
      foot: shortened(institution.name, 90),
    },
    pageOf: words.say('pageOf'),
    seal: null,
    facts: [...factOf(words.say('story.board'), story.boardName), ...factOf(words.say('story.day'), date)],
    figure: story.resultFigure,
    photo: photo === null || story.photoAlt === null ? null : { path: photoPathOf(photo.format), alt: story.photoAlt },
    parts: storyParts(story, words),
    quote: story.quote === null ? null : { text: story.quote, by: story.quoteBy },
  })
}

/** "Automotive Technology, with Halvick Diesel", as far as both are known. */
function subtitleOf({ programName, organization, boardName }: Story, words: Words): string {
  if (organization === null) return programName ?? boardName
  const partner = organization.name
  return programName === null
    ? words.say('story.withPartner', { partner })
    : words.say('story.with', { program: programName, partner })
}

/** The paragraphs of a story under their headings, in their order; without those that are not written. */
function storyParts(story: Story, words: Words): { title: string; text: string }[] {
  return (['challenge', 'contribution', 'result'] as const).flatMap((part) => {
    const text = story[part]
    return text === null ? [] : [{ title: words.say(`story.${part}`), text }]
  })
}

/** What of a text Markdown would take for its own. */
const escaped = (text: string) =>
  text
    .replaceAll(/[\\`*_{}[\]<>#|~]/g, '\\$&')
    .replaceAll(/^(\s*)([-+=])/gm, '$1\\$2')
    .replaceAll(/^(\s*\d+)([.)])/gm, '$1\\$2')

/** A success story as Markdown, for a website or a newsletter. Its photo is a file of its own and is named. */
export function storyMarkdown(story: Story, words: Words): string {
  const on = story.happenedOn ?? story.recordedOn
  const quoted = (text: string) => text.split('\n').map((line) => `> ${escaped(line)}`.trimEnd())
  const lines = [
    `# ${escaped(story.text)}`,
    `*${escaped(subtitleOf(story, words))}, ${words.date(on)}*`,
    ...(story.approval === null ? [`**${words.say('story.notApproved')}**`] : []),
    ...(story.resultFigure === null ? [] : [`**${escaped(story.resultFigure)}**`]),
    ...storyParts(story, words).flatMap(({ title, text }) => [`## ${title}`, escaped(text)]),
    ...(story.quote === null
      ? []
      : [
          [
            ...quoted(story.quote),
            ...(story.quoteBy === null ? [] : ['>', `> — ${escaped(story.quoteBy.replaceAll('\n', ' '))}`]),
          ].join('\n'),
        ]),
    ...(story.photo === null || story.photoAlt === null
      ? []
      : [`*${escaped(words.say('story.photo', { alt: story.photoAlt }))}*`]),
  ]
  return `${lines.join('\n\n')}\n`
}
