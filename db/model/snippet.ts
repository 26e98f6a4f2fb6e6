import { z } from 'zod'
import { command } from './command'
import { Paragraph } from './fields'
import { InstitutionId, SnippetId } from './ids'

/** A text of the users' own that is called up by typing `;` and its abbreviation. */
export interface Snippet {
  id: SnippetId
  abbreviation: string
  /** May hold `@date`, `@time` and `@chair`, which are filled in when it is called up. */
  text: string
}

/** Sentences and wordings of a board's earlier meetings that may fit again. Never from confidential items. */
export interface Wordings {
  /** From the notes of the same item of the last meetings, the newest meeting first. */
  sentences: string[]
  motions: string[]
  decisions: string[]
}

/** Letters, digits, hyphen and underscore: what can be typed behind `;` without ending it. */
export const Abbreviation = z
  .string()
  .trim()
  .min(1, 'Must not be empty.')
  .max(20, 'Must be at most 20 characters.')
  .regex(/^[\p{L}\p{N}_-]+$/u, 'Letters, digits, hyphens and underscores only.')

export const snippetCommands = {
  /** A new snippet with `id` null, else another wording or abbreviation. CONFLICT when the abbreviation is taken. */
  'snippet.save': command<{ id: SnippetId }>()(
    z.strictObject({
      id: SnippetId.nullable(),
      institutionId: InstitutionId,
      abbreviation: Abbreviation,
      text: Paragraph,
    }),
  ),
  'snippet.remove': command<{ id: SnippetId }>()(z.strictObject({ id: SnippetId })),
} as const
