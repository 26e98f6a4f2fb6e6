import { derivedId } from '../changelog/derivedId'
import { plainTextOf, type RichText } from '../model/richText'
import type { RowOf } from '../schema'
import { isAtOnce, knew, textReader, type RawChange } from './rawLog'

/** A text that was written over by somebody who did not know it. */
export interface LostText {
  change: RawChange
  row: RowOf<'note_variant'>
}

/** What became of the texts of one note. */
export interface NoteTexts {
  /** The text that is shown. */
  body: string
  plainText: string
  revision: number
  savedAt: string
  lost: LostText[]
  /** Texts that were written at the same time as the one that is shown. */
  besides: string[]
}

/** Reads the last text of a note, and those that stand beside it, out of all that was written. */
export function readNoteTexts(
  changes: readonly RawChange[],
  isIgnored: (change: RawChange) => boolean,
): NoteTexts | undefined {
  const bodyOf = textReader(changes, 'body')
  const loggedPlainText = textReader(changes, 'plainText')
  // A block that comes or goes changes the text and not its words, and then only the text is logged.
  const wordsOf = (change: RawChange): string =>
    loggedPlainText(change) ?? plainTextOf(JSON.parse(bodyOf(change) ?? '{"type":"doc","content":[]}') as RichText)
  const writings = changes.filter(({ after }) => after !== null && 'body' in after)
  const counting = writings.filter((change) => !isIgnored(change))
  const last = counting.at(-1)
  const itemId = changes.find(({ operation }) => operation === 'insert')?.after?.['agendaItemId']
  if (last?.after == null || typeof itemId !== 'string') return undefined
  const lostOf = (change: RawChange, reason: RowOf<'note_variant'>['reason']): LostText[] => {
    const [body, plainText] = [bodyOf(change), wordsOf(change)]
    if (body === undefined || (plainText.trim() === '' && !body.includes('"record"'))) return []
    const { siteId, siteSeq, actor, at } = change.step
    const id = derivedId<string>('note_variant', change.rowId, siteId, String(siteSeq))
    return [{ change, row: { id, agendaItemId: itemId, body, plainText, reason, writtenBy: actor, writtenAt: at } }]
  }
  const isSame = (a: RawChange, b: RawChange): boolean => bodyOf(a) === bodyOf(b)
  const ignored = writings.filter(isIgnored)
  const unknown = counting.filter((change) => !knew(last, change))
  return {
    body: bodyOf(last) ?? '',
    plainText: wordsOf(last),
    revision: revisionAfter(counting, last, unknown),
    savedAt: savedAtOf(last, counting),
    besides: unknown.filter((change) => !isWrittenOver(change, counting)).map((change) => bodyOf(change) ?? ''),
    lost: [
      ...lostTips(counting, isSame).flatMap((change) => lostOf(change, 'written_at_once')),
      ...ignored
        .filter((change) => !isWrittenOver(change, ignored) && !isSame(change, last))
        .flatMap((change) => lostOf(change, 'sealed_meanwhile')),
    ],
  }
}

/** When the last text was saved. A write in the very instant of the one before does not log the instant again. */
function savedAtOf(last: RawChange, writings: readonly RawChange[]): string {
  const timed = writings.findLast((change) => change.after?.['savedAt'] !== undefined && knew(last, change))
  return String(timed?.after?.['savedAt'])
}

/** Higher than any that somebody may still hold, so that nobody writes over a text that a merge brought. */
function revisionAfter(writings: readonly RawChange[], last: RawChange, unknown: readonly RawChange[]): number {
  if (unknown.length === 0) return Number(last.after?.['revision'])
  return Math.max(...writings.map(({ after }) => Number(after?.['revision']))) + unknown.length
}

function isWrittenOver(change: RawChange, writings: readonly RawChange[]): boolean {
  return writings.some((other) => other !== change && knew(other, change))
}

/**
 * The texts that lost against a later one of somebody who did not know them, and that nobody wrote on before that. What
 * is written later in knowledge of both changes nothing in it: only a person takes a lost text away.
 */
function lostTips(writings: readonly RawChange[], isSame: (a: RawChange, b: RawChange) => boolean): RawChange[] {
  const isOneLine = writings.every((change, index) => index === 0 || knew(change, writings[index - 1] as RawChange))
  if (isOneLine) return []
  return writings.filter((change, index) => {
    const after = writings.slice(index + 1)
    return after.some(
      (winner) =>
        isAtOnce(winner, change) &&
        !isSame(winner, change) &&
        !after.some((other) => knew(other, change) && !knew(other, winner)),
    )
  })
}
