// The lint rule that holds the arrows between the folders: who may import what, and what to do instead.
import { posix, relative, sep } from 'node:path'

/**
 * A border. It is broken when a file of `inside` (and not of `except`) imports something that `refuses` names: a path
 * below the root without its extension, or `package:NAME`. `refuses` may use what `inside` captured as `$1`.
 *
 * @typedef {object} Border
 * @property {RegExp} inside
 * @property {RegExp} [except]
 * @property {string} refuses
 * @property {string} [allows] exceptions from `refuses`
 * @property {string} instead
 */

// The gallery is a page for those who work on the primitives; it is no part of the app.
const tests = /\.test\.tsx?$|(^|\/)testing\/|^renderer\/ui\/gallery\//

/** @type {readonly Border[]} */
const borders = [
  {
    inside: /^db\/model\//,
    except: tests,
    refuses: '^',
    allows: '^db/model(/|$)|^package:zod$',
    instead: 'db/model is the vocabulary of all processes: zod and itself only. What needs more belongs into db/.',
  },
  {
    inside: /^db\//,
    refuses: '^(electron|renderer|scripts)/|^package:(electron|react.*|@tiptap/.*|i18next)$',
    instead: 'db/ imports nothing of ours outside db/. Move what is shared to db/model, or take it as an argument.',
  },
  {
    inside: /^electron\/contract\//,
    except: tests,
    refuses: '^',
    allows: '^(db/model|electron/contract)(/|$)|^package:zod$',
    instead:
      'The contract is what all processes know: zod, db/model and itself only. Code belongs into electron/features.',
  },
  {
    inside: /^electron\/(?!e2e\/|bench\/)/,
    refuses: '^renderer/|^package:(react.*|zustand|@tiptap/.*|@tanstack/.*)$',
    instead: 'The main process does not know the screens. Move what both need to db/model or electron/contract.',
  },
  {
    inside: /^electron\/(?!main\.ts|preload\.ts|shell\/|ipc\/|features\/|e2e\/|bench\/)/,
    refuses: '^package:electron$',
    instead:
      'This has to run in plain Node as well. Use the electron module in electron/shell and pass in what you need.',
  },
  {
    inside: /^electron\/cli(\/|\.ts$)/,
    refuses: '^electron/(shell|ipc|main|preload)(/|$)',
    allows: '^electron/shell/paths$',
    instead: 'The command line runs without windows. Share by way of db/ or a service in electron/features.',
  },
  {
    inside: /^electron\/features\/([^/]+)\//,
    refuses: '^electron/features/(?!$1(/|$))[^/]+/',
    instead:
      'A feature never imports its sibling. Share downward (db/, electron/contract), or compose in electron/main.ts.',
  },
  {
    inside: /^electron\/(?!e2e\/|bench\/)/,
    except: tests,
    refuses: '^electron/(e2e|bench)/',
    instead: 'The app does not import its tests. Move the code to where it is used.',
  },
  {
    inside: /^(db|electron|renderer)\/(?!e2e\/|bench\/)/,
    except: tests,
    refuses: '/testing/',
    instead: 'Only tests import from a testing folder. Move the code out of it if the app needs it.',
  },
  {
    inside: /^renderer\//,
    refuses: '^(db|scripts)/|^electron/',
    allows: '^electron/contract(/|$)',
    instead: 'A screen knows the main process by electron/contract only (names of db/model: electron/contract/model).',
  },
  {
    inside: /^renderer\//,
    except: tests,
    refuses: '^package:(node:.*|electron|better-sqlite3|drizzle-orm.*)$',
    instead: 'Windows are sandboxed: no Node, no Electron, no database. Ask main by api.query or api.command.',
  },
  {
    inside: /^renderer\/features\/([^/]+)\//,
    refuses: '^renderer/features/(?!$1(/|$))[^/]+(/|$)|^renderer/app(/|$)',
    instead:
      'A feature never imports its sibling or the app around it. Share by renderer/ui or renderer/lib, or compose in renderer/app.',
  },
  {
    inside: /^renderer\/(ui|lib)\//,
    except: tests,
    refuses: '^renderer/(features|app)(/|$)',
    instead: 'ui and lib lie below the features and know none of them. Take it as a property or an argument.',
  },
  {
    inside: /^renderer\/ui\//,
    refuses: '^(electron|db)/',
    instead: 'Primitives know no domain. Take what is shown as properties, or make this a component of a feature.',
  },
]

const rawIpc = /^(ipcMain|ipcRenderer)$/
const mayUseRawIpc = /^electron\/(ipc\/|preload\.ts$|main\.ts$|e2e\/)/

/**
 * What a file imports, in the words of the borders.
 *
 * @param {string} file below the root, with forward slashes
 * @param {string} specifier
 */
function targetOf(file, specifier) {
  const bare = specifier.replace(/[?#].*$/, '')
  if (bare.startsWith('.')) return posix.join(posix.dirname(file), bare).replace(/\.(d\.)?[cm]?[jt]sx?$/, '')
  if (bare.startsWith('/')) return bare
  return `package:${
    bare.startsWith('node:')
      ? bare
      : bare
          .split('/')
          .slice(0, bare.startsWith('@') ? 2 : 1)
          .join('/')
  }`
}

/**
 * What is wrong with an import, if anything: the words that say what to do instead.
 *
 * @param {string} file below the root, with forward slashes
 * @param {string} specifier
 * @returns {string | undefined}
 */
export function brokenBorder(file, specifier) {
  const target = targetOf(file, specifier)
  for (const { inside, except, refuses, allows, instead } of borders) {
    const own = inside.exec(file)
    if (!own || except?.test(file)) continue
    if (!new RegExp(refuses.replaceAll('$1', own[1] ?? '')).test(target)) continue
    if (allows && new RegExp(allows).test(target)) continue
    return instead
  }
  return undefined
}

const boundaries = {
  meta: { type: 'problem', docs: { description: 'Holds the arrows between the folders of Minutebook.' }, schema: [] },
  create(/** @type {any} */ context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/')
    const check = (/** @type {any} */ source) => {
      if (typeof source?.value !== 'string') return
      const message = brokenBorder(file, source.value)
      if (message) context.report({ node: source, message })
    }
    return {
      ImportDeclaration(/** @type {any} */ node) {
        check(node.source)
        if (node.source.value !== 'electron' || mayUseRawIpc.test(file)) return
        for (const { imported, local } of node.specifiers) {
          if (!rawIpc.test(imported?.name ?? local.name)) continue
          const message = 'Raw IPC has no types, no parsing and no sender check. Add a channel to electron/contract.'
          context.report({ node, message })
        }
      },
      ExportNamedDeclaration: (/** @type {any} */ node) => check(node.source),
      ExportAllDeclaration: (/** @type {any} */ node) => check(node.source),
      ImportExpression: (/** @type {any} */ node) => check(node.source),
      TSImportType: (/** @type {any} */ node) => check(node.source ?? node.argument?.literal ?? node.argument),
      MemberExpression(/** @type {any} */ node) {
        if (node.property?.name !== 'send' || node.object?.property?.name !== 'webContents') return
        if (mayUseRawIpc.test(file)) return
        context.report({ node, message: 'Events go out by electron/ipc/broadcast, where they are typed.' })
      },
    }
  },
}

export default { meta: { name: 'minutebook' }, rules: { boundaries } }
