import type { LineTarget } from '../../../../electron/contract/model'

/** What a line can become, in the order of the menu. */
export const lineTargets = [
  'action',
  'motion',
  'decision',
  'comment',
  'gap',
  'recommendation',
  'pledge',
  'development',
  'story',
  'prospect',
  'idea',
  'note',
] as const satisfies LineTarget[]

/** The key of each: pressed in the text, it makes this of the line with the caret. */
export const lineKeys: Readonly<Record<LineTarget, string>> = {
  action: 'Alt+T',
  motion: 'Alt+M',
  decision: 'Alt+D',
  comment: 'Alt+S',
  gap: 'Alt+G',
  recommendation: 'Alt+R',
  pledge: 'Alt+P',
  development: 'Alt+W',
  story: 'Alt+Y',
  prospect: 'Alt+O',
  idea: 'Alt+I',
  note: 'Alt+N',
}
