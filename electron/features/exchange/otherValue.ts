import { commands, type CommandName } from '../../../db/model/commands'
import type { ExchangeNotice } from '../../../db/model/exchange'
import type { Topic } from '../../../db/model/topics'

/** The ordinary command that puts the value of a field in, and the columns that it takes under their own names. */
const COMMANDS: Partial<Record<Topic, readonly [CommandName, readonly string[]][]>> = {
  action_item: [
    ['actionItem.revise', ['text']],
    ['actionItem.reschedule', ['dueOn']],
  ],
  decision: [['decision.revise', ['text']]],
  idea: [['idea.revise', ['text']]],
  industry_comment: [['comment.revise', ['text']]],
  motion: [['motion.revise', ['text', 'moverId', 'seconderId']]],
  meeting: [['meeting.revise', ['title', 'kind', 'place', 'onlineAddress', 'mode', 'presidingId', 'recorderId']]],
  agenda_item: [['agenda.reviseItem', ['title', 'question', 'minutesAllotted', 'presenterId', 'presenterName']]],
  proposal: [['proposal.revise', ['title', 'text']]],
  board: [['board.revise', ['name', 'shortName', 'kind', 'cloth', 'requiresSeconder', 'noticeDays', 'minutesDays']]],
  person: [['person.revise', ['fullName', 'title', 'email', 'phone']]],
  organization: [['organization.revise', ['name', 'kind']]],
  program: [['program.revise', ['name', 'credential']]],
  institution: [['institution.revise', ['name', 'timeZone', 'paper', 'language']]],
}

/** A command and its input, checked. */
export interface ReadyCommand {
  readonly name: CommandName
  readonly input: unknown
}

/** The step that puts the value which did not hold in after all; null where one step cannot say that. */
export function otherValueCommand(notice: ExchangeNotice): ReadyCommand | null {
  if (notice.kind !== 'field') return null
  const { topic, rowId, column, lost } = notice
  const name = COMMANDS[topic]?.find(([, columns]) => columns.includes(column))?.[0]
  if (name === undefined) return null
  const input = { id: rowId, [column]: lost.value }
  return commands[name].input.safeParse(input).success ? { name, input } : null
}
