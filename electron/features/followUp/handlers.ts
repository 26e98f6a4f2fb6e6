import { AppError } from '../../../db/model/errors'
import { getInvitation, listFollowUp } from '../../../db/queries/followUp'
import { getInstitution } from '../../../db/queries/institution'
import { writeWhole } from '../../../db/workspace/durableFiles'
import { withAppErrors } from '../../../db/workspace/errors'
import type { followUpCalls, followUpQueries } from '../../contract/followUp'
import type { Handlers } from '../../ipc/handlers'
import { mailtoLink } from './draft'
import { prepareDrafts, requireDraft, type DraftTools } from './drafts'
import { intoFolder, plainName } from './folderFiles'
import { readInvitationFile } from './invitation'
import { taskFile } from './taskFile'
import { listTasks } from './tasks'
import { loadWords } from './words'

/** The desktop as far as a follow-up needs it. */
export interface FollowUpDesktop {
  readonly chooseTarget: (windowId: number, fileName: string) => Promise<string | null>
  /** Asks for a folder to write files into. */
  readonly chooseTargetFolder: (windowId: number) => Promise<string | null>
  /** Opens a file that this program has just made, in the program that the system has for it. */
  readonly openMade: (fileName: string, bytes: Uint8Array) => Promise<void>
  /** Hands a `mailto:` link to the mail program. */
  readonly openMail: (link: string) => Promise<void>
}

/** Drafts, invitations and tasks: what leaves for people who do not sit at this machine. */
export function followUpHandlers(
  tools: DraftTools & { readonly desktop: FollowUpDesktop },
): Handlers<keyof typeof followUpQueries | keyof typeof followUpCalls> {
  const { db, desktop, resources } = tools
  const schoolWords = () => loadWords(resources, getInstitution(db())?.language ?? 'en')
  return {
    'followUp.list': (scope) => listFollowUp(db(), { ...scope, today: tools.today() }),
    'followUp.invitation': (input) => getInvitation(db(), input),

    'followUp.writeDrafts': async ({ request, personIds }, { windowId }) => {
      const drafts = prepareDrafts(tools, request, personIds)
      if (drafts.people.length === 0) {
        throw new AppError('CONFLICT', 'Nobody of these can be written to. Choose people with an e-mail address.')
      }
      // Made before asking: a document that cannot be typeset should not cost the person a choice of place first.
      const made: { name: string; message: Buffer }[] = []
      for (const person of drafts.people) {
        // One after another, so that a hundred drafts are not all in the typesetter's queue at once.
        // oxlint-disable-next-line no-await-in-loop
        made.push({
          name: drafts.words.say('files.draft', { name: person.fullName }),
          message: await drafts.fileOf(person),
        })
      }
      const folder = await desktop.chooseTargetFolder(windowId)
      if (folder === null) return null
      const { write, files } = intoFolder(folder, '.eml')
      for (const { name, message } of made) write(name, message)
      return { folder, files, unreached: [...drafts.unreached] }
    },

    'followUp.openDraft': async ({ request, personId }) => {
      const drafts = prepareDrafts(tools, request, [personId])
      const person = requireDraft(drafts)
      const name = plainName(drafts.words.say('files.draft', { name: person.fullName }))
      await desktop.openMade(`${name}.eml`, await drafts.fileOf(person))
      return null
    },

    'followUp.mailto': async ({ request, personId }) => {
      const drafts = prepareDrafts(tools, { ...request, attachment: 'none' }, [personId])
      const link = mailtoLink(drafts.textOf(requireDraft(drafts)))
      if (link === null) return { outcome: 'too_long' }
      await desktop.openMail(link)
      return { outcome: 'opened' }
    },

    'followUp.writeInvitation': async ({ meetingId }, { windowId }) => {
      const { fileName, text, method, invitation } = readInvitationFile(tools, meetingId)
      const path = await desktop.chooseTarget(windowId, fileName)
      if (path === null) return null
      withAppErrors(() => writeWhole(path, text))
      const unreached =
        method === 'publish'
          ? []
          : invitation.attendees.filter(({ email }) => email === null).map(({ fullName }) => fullName)
      return { path, method, unreached }
    },

    'followUp.writeTasks': async ({ perOwner, ...request }, { windowId }) => {
      const lists = listTasks(db(), request, tools.today())
      if (lists.all.length === 0) throw new AppError('CONFLICT', 'There is no action to put into a calendar file.')
      if (perOwner && lists.byOwner.length === 0) {
        throw new AppError('CONFLICT', 'None of these actions has an owner. Write one file for all of them instead.')
      }
      const words = schoolWords()
      const now = tools.now().toISOString()
      if (!perOwner) {
        const path = await desktop.chooseTarget(windowId, `${plainName(words.say('files.tasks'))}.ics`)
        if (path === null) return null
        withAppErrors(() => writeWhole(path, taskFile(lists.all, now, words)))
        return { place: path, files: [path], count: lists.all.length }
      }
      const folder = await desktop.chooseTargetFolder(windowId)
      if (folder === null) return null
      const { write, files } = intoFolder(folder, '.ics')
      for (const { fullName, tasks } of lists.byOwner) {
        write(words.say('files.tasksOf', { name: fullName }), taskFile(tasks, now, words))
      }
      return { place: folder, files, count: lists.all.length }
    },
  }
}
