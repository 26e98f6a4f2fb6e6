import { z } from 'zod'
import { ruleParams, type ComplianceVoice, type ProfileRule, type RuleId } from '../../../../electron/contract/model'

/** What a value of a rule can be. */
export type ParamKind =
  | { kind: 'number' }
  | { kind: 'yes_no' }
  | { kind: 'one_of'; options: readonly string[] }
  | { kind: 'some_of'; options: readonly string[] }
  | { kind: 'text' }
  | { kind: 'lines' }
  | { kind: 'groups' }

export type ParamValue = string | number | boolean | readonly string[] | readonly (readonly string[])[]

/** The values that a rule can have, by name. */
export function paramsOf(rule: RuleId): { name: string; kind: ParamKind; isRequired: boolean }[] {
  return Object.entries(ruleParams[rule].shape as Record<string, z.ZodType>).map(([name, schema]) => ({
    name,
    kind: kindOf(schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema),
    isRequired: !(schema instanceof z.ZodOptional),
  }))
}

function kindOf(schema: z.ZodType): ParamKind {
  if (schema instanceof z.ZodNumber) return { kind: 'number' }
  if (schema instanceof z.ZodBoolean) return { kind: 'yes_no' }
  if (schema instanceof z.ZodEnum) return { kind: 'one_of', options: schema.options.map(String) }
  if (schema instanceof z.ZodArray) {
    const element = schema.element as z.ZodType
    if (element instanceof z.ZodEnum) return { kind: 'some_of', options: element.options.map(String) }
    return element instanceof z.ZodArray ? { kind: 'groups' } : { kind: 'lines' }
  }
  return { kind: 'text' }
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
  return voice.list(value.flat().map((word) => wordOf(name, word, voice)))
}
