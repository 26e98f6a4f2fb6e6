import { z } from 'zod'
import {
  MonthDay,
  ReportSection,
  ruleParams,
  STAKEHOLDERS,
  type ComplianceVoice,
  type ProfileRule,
  type RuleId,
} from '../../../../electron/contract/model'

/** What a value of a rule can be. */
export type ParamKind =
  | { kind: 'number' }
  | { kind: 'yes_no' }
  | { kind: 'one_of'; options: readonly string[] }
  | { kind: 'some_of'; options: readonly string[] }
  /** A day of every year. */
  | { kind: 'month_day' }
  /** Words of a list, and others of one's own. */
  | { kind: 'words'; options: readonly string[] }
  /** Groups of words: each needs one of its own. */
  | { kind: 'groups'; options: readonly string[] }

export type ParamValue = string | number | boolean | readonly string[] | readonly (readonly string[])[]

/** The values that a rule can have, by name. */
export function paramsOf(rule: RuleId): { name: string; kind: ParamKind; isRequired: boolean }[] {
  return Object.entries(ruleParams[rule].shape as Record<string, z.ZodType>).map(([name, schema]) => ({
    name,
    kind: kindOf(name, schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema),
    isRequired: !(schema instanceof z.ZodOptional),
  }))
}

/** What a list offers whose words may also be one's own. */
const OFFERED: Record<string, readonly string[]> = { sections: ReportSection.options, stakeholders: STAKEHOLDERS }

function kindOf(name: string, schema: z.ZodType): ParamKind {
  if (schema instanceof z.ZodNumber) return { kind: 'number' }
  if (schema instanceof z.ZodBoolean) return { kind: 'yes_no' }
  if (schema instanceof z.ZodEnum) return { kind: 'one_of', options: schema.options.map(String) }
  if (schema === MonthDay) return { kind: 'month_day' }
  if (!(schema instanceof z.ZodArray)) throw new Error(`There is no field for the value ${name}.`)
  const element = schema.element as z.ZodType
  if (element instanceof z.ZodEnum) return { kind: 'some_of', options: element.options.map(String) }
  if (!(element instanceof z.ZodArray)) return { kind: 'words', options: OFFERED[name] ?? [] }
  const word = element.element as z.ZodType
  return { kind: 'groups', options: word instanceof z.ZodEnum ? word.options.map(String) : [] }
}

/** What is wrong with a value while it is written, as a key of the catalogue with its numbers; null when nothing is. */
export function complaintOf(value: ParamValue | undefined): { key: 'emptyGroup'; number: number } | null {
  if (!Array.isArray(value)) return null
  const empty = (value as readonly (string | readonly string[])[]).findIndex(
    (group) => Array.isArray(group) && group.length === 0,
  )
  return empty === -1 ? null : { key: 'emptyGroup', number: empty + 1 }
}

/** A value as it is kept: words without the empty lines between them; a list without any is no value. */
export function keptValue(value: ParamValue | undefined): ParamValue | undefined {
  if (!Array.isArray(value)) return value
  const words = (value as readonly (string | readonly string[])[]).flatMap((word): (string | readonly string[])[] =>
    typeof word !== 'string' ? [word] : word.trim() === '' ? [] : [word.trim()],
  )
  return words.length === 0 ? undefined : (words as ParamValue)
}

/** The value of a rule by its name; undefined where the profile gives none. */
export function valueOf({ params }: Pick<ProfileRule, 'params'>, name: string): ParamValue | undefined {
  return (params as Record<string, ParamValue | undefined>)[name]
}

const VOCABULARIES: Record<string, string> = {
  categories: 'category',
  groups: 'category',
  topics: 'topic',
  fields: 'header',
  sections: 'section',
  stakeholders: 'stakeholder',
}

/** One word of a value, as a person says it. */
export function wordOf(name: string, word: string, voice: ComplianceVoice): string {
  const key = VOCABULARIES[name] === undefined ? `value.${word}` : `word.${VOCABULARIES[name]}.${word}`
  return voice.knows(key) ? voice.say(key) : word
}

/** A value in words. */
export function valueText(name: string, value: ParamValue | undefined, voice: ComplianceVoice): string {
  if (value === undefined) return voice.say('value.none')
  if (typeof value === 'boolean') return voice.say(value ? 'value.yes' : 'value.no')
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return wordOf(name, value, voice)
  return voice.list(
    (value as readonly (string | readonly string[])[]).map((word) =>
      typeof word === 'string' ? wordOf(name, word, voice) : word.map((each) => wordOf(name, each, voice)).join(' / '),
    ),
  )
}
