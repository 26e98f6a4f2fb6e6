import i18next, { type TFunction } from 'i18next'
import type { ChangeFacts, ChangeSummary, ColumnChange } from '../../electron/contract/model'
import { formatDate, formatNumber } from './format'

/** Longest wording of a record that a sentence repeats, in characters. */
const LABEL_MAX = 60

/** What a step did, as a sentence: "Motion 3 recorded: To buy two scan tools." */
export function factsSentence(t: TFunction, { command, label, number, count }: ChangeFacts): string {
  const words = { label: shortened(label), number: number === null ? '' : formatNumber(number), count, command }
  return t([`history:command.${command}`, 'history:command.other'], words).trim()
}

/** What a change set did; of an undo what it took back. */
export function changeSentence(t: TFunction, { facts, undone, isRedo }: ChangeSummary): string {
  if (undone === null) return factsSentence(t, facts)
  return t(isRedo ? 'history:redid' : 'history:undid', { what: factsSentence(t, undone) })
}

/** The step that a change set is about, whether it did it, took it back or did it again. */
export function stepSentence(t: TFunction, { facts, undone }: ChangeSummary): string {
  return factsSentence(t, undone ?? facts)
}

/** The changed columns that have a name, each as "Place: Room 114 → Room 12". */
export function columnSentences(t: TFunction, columns: readonly ColumnChange[]): string[] {
  return columns
    .filter(({ column }) => i18next.exists(`history:column.${column}`))
    .map(({ column, before, after }) =>
      t('history:columnChange', {
        column: t(`history:column.${column}` as 'history:column.title'),
        before: readable(t, before),
        after: readable(t, after),
      }),
    )
}

function readable(t: TFunction, value: ColumnChange['before']): string {
  if (value === null || value === '') return t('history:empty')
  if (typeof value === 'number') return formatNumber(value)
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value, 'weekdayYear')
  return shortened(String(value))
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > LABEL_MAX ? `${line.slice(0, LABEL_MAX - 1).trimEnd()}…` : line
}
