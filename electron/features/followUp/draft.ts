import MailComposer from 'nodemailer/lib/mail-composer'
import type { DraftAttachment, FollowUpAction, FollowUpPerson } from '../../../db/model/followUp'
import type { Words } from './words'

/** Who writes, as far as this machine knows. */
export interface Sender {
  name: string | null
  email: string | null
}

/** What all drafts of one follow-up share. */
export interface DraftFacts {
  /** The board, or the school when they are about several. */
  about: string
  /** The meeting whose document goes along; null when they are about actions alone. */
  meeting: {
    date: string
    startTime: string
    endTime: string
    place: string | null
    onlineAddress: string | null
  } | null
  kind: DraftAttachment
  sender: Sender
}

/** The words of one person's draft. */
export interface DraftText {
  to: { name: string; address: string }
  subject: string
  lines: string[]
}

/** A file that goes along. */
export interface AttachedFile {
  fileName: string
  contentType: string
  bytes: Uint8Array
}

/**
 * One line without control characters. A break in a name would begin a new line of the header; nodemailer folds it too,
 * and no name needs one.
 */
export const oneLine = (text: string) =>
  text
    .replaceAll(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .trim()

/** What a draft about actions is about: their one board, or what the follow-up as a whole is about. */
export function aboutActions({ actions }: Pick<FollowUpPerson, 'actions'>, about: string): string {
  const [first, ...others] = new Set(actions.map(({ boardName }) => boardName))
  return first === undefined || others.length > 0 ? about : first
}

/** What is written to one person; they have to have an address. */
export function draftText(person: FollowUpPerson & { email: string }, facts: DraftFacts, words: Words): DraftText {
  const { meeting, kind, sender } = facts
  const about = oneLine(facts.about)
  const isOfMeeting = meeting !== null && (kind === 'agenda' || kind === 'minutes')
  const subject = isOfMeeting
    ? words.say(`mail.subject.${kind}`, { date: words.date(meeting.date), board: about })
    : words.say('mail.subject.actions', { board: oneLine(aboutActions(person, facts.about)) })
  const signature = sender.name === null ? [] : [oneLine(sender.name)]
  const paragraphs = [
    [words.say('mail.greeting', { name: oneLine(person.fullName) })],
    leadLines(facts, words),
    ...actionParagraphs(person.actions, isOfMeeting, words),
    [words.say('mail.closing'), ...signature],
  ].filter((lines) => lines.length > 0)
  return {
    to: { name: oneLine(person.fullName), address: person.email },
    subject,
    lines: paragraphs.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines])),
  }
}

function leadLines({ meeting, kind }: DraftFacts, words: Words): string[] {
  if (kind === 'actions') return [words.say('mail.lead.list')]
  if (meeting === null || kind === 'none') return []
  const { date, startTime, endTime, place, onlineAddress } = meeting
  const lead = words.say(`mail.lead.${kind}`, {
    date: words.longDate(date),
    times: words.times(startTime, endTime),
  })
  if (kind === 'minutes') return [lead]
  return [
    lead,
    ...(place === null ? [] : [words.say('mail.place', { place: oneLine(place) })]),
    ...(onlineAddress === null ? [] : [words.say('mail.online', { address: oneLine(onlineAddress) })]),
  ]
}

/** The open actions, board by board where there are several, and what is asked of their owner. */
function actionParagraphs(actions: readonly FollowUpAction[], mayBeNone: boolean, words: Words): string[][] {
  if (actions.length === 0) return mayBeNone ? [] : [[words.say('mail.none')]]
  const boards = [...new Set(actions.map(({ boardName }) => boardName))]
  const lists = boards.map((board) => [
    ...(boards.length > 1 ? [words.say('mail.ofBoard', { board: oneLine(board) })] : []),
    ...actions.filter(({ boardName }) => boardName === board).map((action) => `- ${actionLine(action, words)}`),
  ])
  return [[words.say('mail.open', { count: actions.length })], ...lists, [words.say('mail.ask')]]
}

/** "Action 7: Ask the registrar (was due Nov 1, 2026, 28 days ago; blocked: no answer)" */
export function actionLine(
  { number, text, dueOn, daysOverdue, status, statusReason }: FollowUpAction,
  words: Words,
): string {
  const due =
    dueOn === null
      ? words.say('mail.noDate')
      : daysOverdue > 0
        ? words.say('mail.wasDue', { date: words.date(dueOn), count: daysOverdue })
        : words.say('mail.due', { date: words.date(dueOn) })
  const blocked =
    status !== 'blocked'
      ? []
      : [
          statusReason === null
            ? words.say('mail.blockedPlain')
            : words.say('mail.blocked', { reason: oneLine(statusReason) }),
        ]
  return `${words.say('mail.line', { number, text: oneLine(text) })} (${[due, ...blocked].join('; ')})`
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const inHtml = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)

function htmlOf(lines: readonly string[], language: string): string {
  const body = lines.map((line) => (line === '' ? '<br>' : `<div dir="auto">${inHtml(line)}</div>`)).join('\n')
  return `<!DOCTYPE html>\n<html lang="${inHtml(language)}"><body>\n${body}\n</body></html>\n`
}

/**
 * The draft as a file that mail programs open as a message to be sent (X-Unsent). `id` names the message; it must be new
 * for each file.
 */
export async function draftFile(
  text: DraftText,
  options: { sender: Sender; attached: readonly AttachedFile[]; now: string; id: string; language: string },
): Promise<Buffer> {
  const { sender, attached } = options
  const composer = new MailComposer({
    ...(sender.email === null ? {} : { from: { name: oneLine(sender.name ?? ''), address: sender.email } }),
    to: text.to,
    subject: text.subject,
    text: text.lines.join('\n'),
    html: htmlOf(text.lines, options.language),
    headers: { 'X-Unsent': '1' },
    messageId: `<${options.id}@minutebook.invalid>`,
    date: new Date(options.now),
    attachments: attached.map(({ fileName, contentType, bytes }) => ({
      filename: oneLine(fileName),
      contentType,
      content: Buffer.from(bytes),
      // As bytes, also of a text: its ends of lines are part of a calendar file.
      contentTransferEncoding: 'base64',
    })),
    // Nothing but what is handed in: a name that looks like a path or an address must not be read or fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}

/** Longer links are cut off by Windows and by some mail programs without a word. */
export const MAILTO_MAX = 2000

/** The draft as a link for the mail program (RFC 6068); null when it is too long for one. */
export function mailtoLink({ to, subject, lines }: DraftText): string | null {
  const at = to.address.lastIndexOf('@')
  const address = `${encodeURIComponent(to.address.slice(0, at))}@${encodeURIComponent(to.address.slice(at + 1))}`
  const link = `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines.join('\r\n'))}`
  return link.length > MAILTO_MAX ? null : link
}
