import type { TypesetPdf } from '../../../db/model/documents'
import type { StoryId } from '../../../db/model/ids'
import { listPledges } from '../../../db/queries/registers/pledges'
import { listStories, requireStory } from '../../../db/queries/registers/stories'
import { readAttachment } from '../../../db/workspace/attachments'
import { writeWhole } from '../../../db/workspace/durableFiles'
import { withAppErrors } from '../../../db/workspace/errors'
import type { Workspace } from '../../../db/workspace/workspace'
import type { learningCalls, learningQueries } from '../../contract/learning'
import type { Handlers } from '../../ipc/handlers'

/** What the registers of pledges and stories need of the rest of the app. */
export interface LearningTools {
  readonly workspace: () => Pick<Workspace, 'db' | 'paths'>
  readonly storyPdf: (id: StoryId) => Promise<TypesetPdf & { fileName: string }>
  readonly storyText: (id: StoryId) => { text: string; fileName: string }
  /** Asks where to write; null when the person closed the dialog. */
  readonly chooseTarget: (windowId: number, fileName: string) => Promise<string | null>
}

/** What partners promised for learners, and the stories that came of it. */
export function learningHandlers(
  tools: LearningTools,
): Handlers<keyof typeof learningQueries | keyof typeof learningCalls> {
  const db = () => tools.workspace().db
  return {
    'pledge.list': (scope) => listPledges(db(), scope),
    'story.list': (scope) => listStories(db(), scope),
    'story.export': async ({ id, format }, { windowId }) => {
      // Made before asking: a file that cannot be made should not cost the person a choice of place first.
      const made =
        format === 'pdf'
          ? await tools.storyPdf(id).then(({ pdf, ...rest }) => ({ ...rest, content: pdf }))
          : { ...textOf(tools.storyText(id)), pageCount: 1, substitutions: [] }
      const path = await tools.chooseTarget(windowId, made.fileName)
      if (path === null) return null
      withAppErrors(() => writeWhole(path, made.content))
      return { path, pageCount: made.pageCount, substitutions: made.substitutions }
    },
    'story.photo': ({ id, attachmentId }) => {
      const { paths } = tools.workspace()
      const { photo } = requireStory(db(), { id })
      if (photo?.id !== attachmentId) return null
      const bytes = readAttachment(paths, photo.sha256).toString('base64')
      return { address: `data:${photo.mediaType};base64,${bytes}` }
    },
  }
}

const textOf = ({ text, fileName }: { text: string; fileName: string }) => ({ content: text, fileName })
