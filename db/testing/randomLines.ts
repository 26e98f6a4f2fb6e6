import { v7 as uuidv7 } from 'uuid'
import type { RequestOf } from '../model/commands'
import { LineReference, LineTarget, LineType } from '../model/lines'
import { TOPIC_OF_RECORD } from '../model/recordTopics'
import type { BlockNode } from '../model/richText'
import { EntryType } from '../model/registers/entries'
import { ENTRY_TOPICS } from '../model/registers/entryTopics'
import type { Draw } from './draw'
import { factsOf } from './randomEntries'

type LineCommand = 'record.fromLine' | 'record.convert' | 'record.takeBack'

/** Random lines that become records, records that become others, and their undoing: mostly such as the editor asks for. */
export const randomLines: { [Name in LineCommand]: (draw: Draw) => RequestOf<Name> } = {
  'record.fromLine': (d) => {
    const record = { recordType: d.of(LineType.options), recordId: uuidv7() }
    const note = noteOf(d)
    const blocks = [...note.blocks]
    blocks.splice(d.number(blocks.length + 1), d.chance(2) ? 1 : 0, block(record))
    const entry = EntryType.safeParse(record.recordType)
    const facts = entry.success && d.chance(2) ? { facts: factsOf(d, entry.data) } : {}
    return { ...note.at, body: { type: 'doc', content: blocks }, record, text: d.line(), ...facts }
  },
  'record.convert': (d) => ({ record: aRecord(d), to: d.of(LineTarget.options) }),
  'record.takeBack': (d) => {
    const removed = d.chance(4)
      ? undefined
      : d.removed(['motion', 'action_item', 'decision', 'industry_comment', 'idea', ...ENTRY_TOPICS])
    const note = noteOf(d, removed?.agendaItemId)
    const recordType = LineType.options.find((type) => TOPIC_OF_RECORD[type] === removed?.topic)
    const restores = removed && recordType ? LineReference.parse({ recordType, recordId: removed.rowId }) : null
    const shown = note.blocks.find((each) => each.type === 'record' && each.attrs.recordType !== 'interest')
    const removes = shown?.type === 'record' && d.chance(2) ? LineReference.parse(shown.attrs) : null
    const kept = removes ? note.blocks.filter((each) => each !== shown) : note.blocks
    return {
      ...note.at,
      body: { type: 'doc', content: [...kept, ...(restores ? [block(restores)] : [])] },
      removes,
      restores,
      takesBack: d.chance(4) ? d.changeSet() : null,
    }
  },
}

const block = (attrs: LineReference): BlockNode => ({ type: 'record', attrs })

function aRecord(d: Draw): LineReference {
  const recordType = d.of(LineType.options)
  return { recordType, recordId: d.id(TOPIC_OF_RECORD[recordType]) }
}

/** A note as somebody may have it open. */
function noteOf(d: Draw, itemId?: string) {
  const agendaItemId = itemId ?? d.row('minutes_note')?.agendaItemId ?? d.id('agenda_item')
  const note = d.noteOf(agendaItemId)
  return {
    at: { agendaItemId, baseRevision: d.chance(15) ? 3 : (note?.revision ?? 0) },
    blocks: note?.blocks ?? [],
  }
}
