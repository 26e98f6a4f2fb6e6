import { z } from 'zod'
import type { Substitution } from '../../db/model/documents'
import { AttachmentId, StoryId } from '../../db/model/ids'
import type { Pledge } from '../../db/model/registers/pledges'
import type { Story } from '../../db/model/registers/stories'
import { RegisterScope } from '../../db/model/registers/table'
import type { Topic } from '../../db/model/topics'
import { call, query } from './channel'

const PLACES = ['board', 'program', 'meeting', 'agenda_item', 'organization'] as const satisfies readonly Topic[]

export const learningQueries = {
  /** Pledges with how they were kept, the newest first. */
  'pledge.list': query<Pledge[]>()(RegisterScope, [...PLACES, 'person', 'pledge', 'placement']),
  /** Success stories, those without consent too: for the screen only. The newest first. */
  'story.list': query<Story[]>()(RegisterScope, [...PLACES, 'story', 'attachment']),
} as const

export const learningCalls = {
  /**
   * Asks for a place and writes a story as one page or as Markdown; null when the dialog was closed. CONFLICT while
   * nobody has agreed to the story.
   */
  'story.export': call<{ path: string; pageCount: number; substitutions: Substitution[] } | null>()(
    z.strictObject({ id: StoryId, format: z.enum(['pdf', 'markdown']) }),
  ),
  /** The photo of a story as an address that the page can show; null when it is not its photo any more. */
  'story.photo': call<{ address: string } | null>()(z.strictObject({ id: StoryId, attachmentId: AttachmentId })),
} as const
