import { randomBytes } from 'node:crypto'
import { APP_ORIGIN } from './origin'
import type { Resource, ResourceSource } from './protocol'
import type { Say, TextKey } from './texts'

/** What a person can do on the problem page. */
export type ProblemAction = 'restore' | 'retry' | 'choose' | 'show' | 'log' | 'quit'

/** Why there is a problem page instead of the app. */
export interface Problem {
  readonly kind: string
  readonly folder: string
  readonly detail: string
  /** The newest sound copy, where the file itself is of no use. */
  readonly backup?: { readonly file: string; readonly madeAt: string } | undefined
}

const kinds = [
  'NOT_OURS',
  'NEWER_VERSION',
  'CORRUPT',
  'LOCKED',
  'READ_ONLY',
  'DISK_FULL',
  'NOT_FOUND',
  'crash',
  'INTERNAL',
] as const
type Kind = (typeof kinds)[number]

const allActions: readonly ProblemAction[] = ['restore', 'retry', 'choose', 'show', 'log', 'quit']

const actionsOf: Readonly<Record<Kind, readonly ProblemAction[]>> = {
  NOT_OURS: ['choose', 'show', 'quit'],
  NEWER_VERSION: ['choose', 'show', 'quit'],
  CORRUPT: ['show', 'choose', 'log', 'quit'],
  LOCKED: ['retry', 'choose', 'quit'],
  READ_ONLY: ['choose', 'retry', 'show', 'quit'],
  DISK_FULL: ['retry', 'show', 'quit'],
  NOT_FOUND: ['retry', 'choose', 'quit'],
  crash: ['retry', 'log', 'quit'],
  INTERNAL: ['retry', 'log', 'quit'],
}

/** First segment of the problem page's addresses. */
export const PROBLEM_SEGMENT = 'problem'

const ACTION_PREFIX = `${APP_ORIGIN}/${PROBLEM_SEGMENT}/do/`
/** Address of the problem page. */
export const PROBLEM_URL = `${APP_ORIGIN}/${PROBLEM_SEGMENT}/page`

/** The action that an address stands for. The page runs no script, so its buttons are links that main intercepts. */
export function problemAction(address: string): ProblemAction | undefined {
  const action = address.startsWith(ACTION_PREFIX) ? address.slice(ACTION_PREFIX.length) : undefined
  return allActions.find((known) => known === action)
}

const escape = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`)

const style = `
:root{color-scheme:light dark;--desk:#edf0ec;--paper:#fcfdfb;--rule:#e3b9b5;--ink:#1a1f28;--ink2:#454c57;--blue:#27458c;--line:#818a83;--raised:#fff;--focus:#3560c8;--on:#fff;--solid:#27458c}
@media (prefers-color-scheme:dark){:root{--desk:#131619;--paper:#1a1e22;--rule:#63403f;--ink:#e8ebe7;--ink2:#bac1c2;--blue:#a3bcf7;--line:#6e7982;--raised:#262c32;--focus:#8fb0ff;--solid:#4569c6}}
*{box-sizing:border-box}html,body{height:100%;margin:0}
body{background:var(--desk);color:var(--ink);font:14px/20px system-ui,sans-serif;padding-top:40px}
header{position:fixed;inset:0 0 auto;height:40px;-webkit-app-region:drag}
main{background:var(--paper);min-height:100%;padding:56px 48px 48px 144px;position:relative}
main::before{content:"";position:absolute;left:123px;top:0;bottom:0;width:1px;background:var(--rule)}
h1{font:400 24px/32px Georgia,serif;margin:0 0 12px;max-width:34em}
p{max-width:62ch;margin:0 0 16px;color:var(--ink2)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px;margin:0 0 24px;max-width:80ch}
dt{color:var(--ink2)}dd{margin:0;overflow-wrap:anywhere}
nav{display:flex;gap:8px;flex-wrap:wrap}
a{display:inline-flex;align-items:center;min-height:28px;padding:0 12px;border-radius:5px;border:1px solid var(--line);background:var(--raised);color:var(--ink);text-decoration:none}
a:first-child{background:var(--solid);border-color:var(--solid);color:var(--on)}
a:focus-visible{outline:2px solid var(--focus);outline-offset:2px}`

/** The page that is shown when the workspace cannot be opened or the renderer will not stay up: no script, no bundle. */
export function problemPage(problem: Problem, say: Say): Resource {
  const kind = kinds.find((known) => known === problem.kind) ?? 'INTERNAL'
  const nonce = randomBytes(18).toString('base64')
  const text = (key: TextKey) => escape(say(key))
  const actions: readonly ProblemAction[] = [...(problem.backup ? (['restore'] as const) : []), ...actionsOf[kind]]
  const links = actions.map((action) => `<a href="${ACTION_PREFIX}${action}">${text(`problem.${action}`)}</a>`)
  const backup = problem.backup ? `<dt>${text('problem.backup')}</dt><dd>${escape(problem.backup.file)}</dd>` : ''
  const heading = text(`problem.${kind}.heading`)
  return {
    mimeType: 'text/html; charset=utf-8',
    policy: `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    body: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${heading}</title><style nonce="${nonce}">${style}</style></head>
<body><header></header><main>
<h1>${heading}</h1>
<p>${text(`problem.${kind}.body`)}</p>
<dl><dt>${text('problem.folder')}</dt><dd>${escape(problem.folder)}</dd><dt>${text('problem.details')}</dt><dd>${escape(problem.detail)}</dd>${backup}</dl>
<nav aria-label="${heading}">${links.join('')}</nav>
</main></body>
</html>
`,
  }
}

/** Serves the page of the problem that there is at that moment. */
export function problemSource(problem: () => Problem | undefined, say: Say): ResourceSource {
  return ([page]) => {
    const current = problem()
    return page === 'page' && current ? problemPage(current, say) : undefined
  }
}
