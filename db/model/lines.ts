import { z } from 'zod'
import { command } from './command'
import { Paragraph } from './fields'
import { ChangeSetNumber } from './history'
import { AgendaItemId } from './ids'
import { EntryFacts } from './registers/entries'
import { RecordReference, RichText, type InlineNode, type ParagraphNode } from './richText'
import { RecordType } from './vocabulary'

/** The records that a line can become, and that can become one another. A declared interest is none of them. */
export const LineType = RecordType.exclude(['interest'])
export type LineType = z.infer<typeof LineType>

/** What a record can be made into: another record, or plain words of the note again. */
export const LineTarget = z.enum([...LineType.options, 'note'])
export type LineTarget = z.infer<typeof LineTarget>

/** A record that can become another one. */
export const LineReference = RecordReference.extend({ recordType: LineType })
export type LineReference = z.infer<typeof LineReference>

interface NoteWritten {
  revision: number
  savedAt: string
}

const NoteAsItWillBe = { agendaItemId: AgendaItemId, baseRevision: z.int().min(0), body: RichText }

/**
 * Lines of a note that become records, records that become others. Words and row are committed together: at no moment
 * are the words in neither or in both.
 */
export const lineCommands = {
  /**
   * A line of the note becomes a record. `body` is the whole note as it is then, with the block of the new record in
   * the place of the line; the id of the record is chosen by whoever asks, so that the text need not wait for it.
   * `facts` of an entry of a register are what its words said for certain.
   */
  'record.fromLine': command<NoteWritten & { number: number | null }>()(
    z
      .strictObject({ ...NoteAsItWillBe, record: LineReference, text: Paragraph, facts: EntryFacts.optional() })
      .refine(({ record, facts }) => facts === undefined || facts.recordType === record.recordType, {
        path: ['facts'],
        message: 'Give the facts of this kind of record.',
      }),
  ),
  /**
   * A record becomes another one, or words of the note, in its place in the text; it takes over the text and the people
   * that fit. CONFLICT when the record holds what cannot be kept: a vote, a result, a state.
   */
  'record.convert': command<NoteWritten & { record: LineReference | null; number: number | null }>()(
    z.strictObject({ record: LineReference, to: LineTarget }),
  ),
  /**
   * Takes such a step back: `removes` goes, `restores` comes back from the change log with all its facts, and the note
   * becomes `body`. Works in both directions, so that a step that was taken back can be taken again.
   */
  'record.takeBack': command<NoteWritten>()(
    z
      .strictObject({
        ...NoteAsItWillBe,
        removes: LineReference.nullable(),
        restores: LineReference.nullable(),
        /** The number of the step in the history: if nothing else was built on it, the history knows it as taken back. */
        takesBack: ChangeSetNumber.nullable(),
      })
      .refine(({ removes, restores }) => removes !== null || restores !== null, 'Nothing is to be taken back.'),
  ),
} as const

/** A text as a paragraph of the note; its line breaks stay. */
export function paragraphOf(text: string): ParagraphNode {
  const content = text
    .split('\n')
    .flatMap((line, index): InlineNode[] => [
      ...(index > 0 ? [{ type: 'hardBreak' as const }] : []),
      ...(line === '' ? [] : [{ type: 'text' as const, text: line }]),
    ])
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content }
}
