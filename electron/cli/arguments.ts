import { parseArgs } from 'node:util'
import { AppError } from '../../db/model/errors'

/** One call of the command line, understood. */
export type CliCall =
  | { command: 'help' }
  | { command: 'import'; file: string }
  | {
      command: 'exportJson'
      scope: 'workspace' | 'board' | 'meeting'
      board: string | null
      meeting: string | null
      out: string | null
    }
  | {
      command: 'exportPdf'
      kind: 'minutes' | 'agenda'
      board: string | null
      meeting: string
      paper: 'a4' | 'us-letter' | null
      out: string
    }
  | { command: 'check' }
  | { command: 'backup' }
  | { command: 'backups' }
  | { command: 'restore'; file: string }
  | { command: 'verify'; target: string | null }
  | { command: 'handOver'; file: string }
  | { command: 'takeOver'; file: string; isPreview: boolean }

/** A call and the workspace that it is about; null for the default one. */
export interface CliRequest {
  call: CliCall
  workspace: string | null
}

/** What `--help` prints. */
export const HELP = `Minutebook, command line

  minutebook-cli [--workspace DIR] COMMAND

Commands
  import FILE                        brings a Minutebook interchange file in, all or nothing
  export workspace                   writes everything as Minutebook interchange 2
  export board --board NAME          writes one board
  export meeting --meeting ID|DATE   writes one meeting (--board NAME if the date is not enough)
  export minutes --meeting ID|DATE [--board NAME] --out FILE.pdf
  export agenda  --meeting ID|DATE [--board NAME] --out FILE.pdf
  check                              looks for damage in everything: file, rows, log, attachments, backups
  verify FILE.pdf|WORKSPACE          looks whether sealed minutes were changed: a PDF by itself and, with
                                     --workspace, against its chain; or everything sealed in a workspace
  hand-over WORKSPACE FILE           writes everything for another machine into one .minutebook file
  take-over WORKSPACE FILE           takes such a file over, after a backup; --preview only says what it would do
                                     A passphrase is read from MINUTEBOOK_PASSPHRASE.
  backup                             makes a backup now
  backups                            lists the backups
  restore FILE                       puts a backup in place; the file it replaces is kept as a backup

Options
  --workspace DIR     the workspace folder (default: the one that the app opens)
  --format json|pdf   json for workspace, board, meeting; pdf for minutes, agenda
  --paper a4|us-letter
  --out FILE          where to write (json: default is standard output)
  --help
`

/** Understands the words of a call. Throws INVALID_INPUT with a sentence that says what is missing. */
export function parseCliArguments(words: readonly string[]): CliRequest {
  const { values, positionals } = readWords(words)
  const request = (call: CliCall): CliRequest => ({ call, workspace: values.workspace ?? null })
  if (values.help === true) return request({ command: 'help' })
  const [command, ...rest] = positionals
  switch (command) {
    case undefined:
      throw wrong('A command is missing.')
    case 'help':
      return request({ command: 'help' })
    case 'import':
      return request({ command: 'import', file: only(rest, 'import', 'the file to bring in') })
    case 'restore':
      return request({ command: 'restore', file: only(rest, 'restore', 'the backup to put in place') })
    case 'verify':
      if (rest.length === 0 && values.workspace === undefined) {
        throw wrong('"verify" needs a PDF or the folder of a workspace.')
      }
      return request({
        command: 'verify',
        target: rest.length === 0 ? null : only(rest, 'verify', 'a PDF or a folder'),
      })
    case 'hand-over': {
      const [place, file] = placeAndFile(command, rest, values)
      return { call: { command: 'handOver', file }, workspace: place }
    }
    case 'take-over': {
      const [place, file] = placeAndFile(command, rest, values)
      return { call: { command: 'takeOver', file, isPreview: values.preview === true }, workspace: place }
    }
    case 'check':
    case 'backup':
    case 'backups':
      if (rest.length > 0) throw wrong(`"${command}" takes no further words.`)
      return request({ command })
    case 'export':
      return request(exportCall(only(rest, 'export', 'what to export'), values))
    default:
      throw wrong(`There is no command "${command}".`)
  }
}

interface Options {
  workspace?: string
  board?: string
  meeting?: string
  format?: string
  paper?: string
  out?: string
  preview?: boolean
  help?: boolean
}

function readWords(words: readonly string[]): { values: Options; positionals: string[] } {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      strict: true,
      options: {
        workspace: { type: 'string' },
        board: { type: 'string' },
        meeting: { type: 'string' },
        format: { type: 'string' },
        paper: { type: 'string' },
        out: { type: 'string' },
        preview: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error))
  }
}

function exportCall(what: string, options: Options): CliCall {
  const board = options.board ?? null
  const meeting = options.meeting ?? null
  switch (what) {
    case 'workspace':
    case 'board':
    case 'meeting':
      if ((options.format ?? 'json') !== 'json') throw wrong(`"export ${what}" writes json only.`)
      if (what === 'board' && board === null) throw wrong('"export board" needs --board NAME.')
      if (what === 'meeting' && meeting === null) throw wrong('"export meeting" needs --meeting ID or DATE.')
      return { command: 'exportJson', scope: what, board, meeting, out: options.out ?? null }
    case 'minutes':
    case 'agenda': {
      if ((options.format ?? 'pdf') !== 'pdf') throw wrong(`"export ${what}" writes pdf only.`)
      if (meeting === null) throw wrong(`"export ${what}" needs --meeting ID or DATE.`)
      if (options.out === undefined) throw wrong(`"export ${what}" needs --out FILE.`)
      const { paper } = options
      if (paper !== undefined && paper !== 'a4' && paper !== 'us-letter') throw wrong('--paper is a4 or us-letter.')
      return { command: 'exportPdf', kind: what, board, meeting, paper: paper ?? null, out: options.out }
    }
    default:
      throw wrong(`"${what}" cannot be exported.`)
  }
}

/** The workspace may stand before the file or in the option. */
function placeAndFile(command: string, words: readonly string[], options: Options): [workspace: string, file: string] {
  const [first, second, ...more] = words
  const given = options.workspace === undefined ? [first, second] : [options.workspace, first]
  const [place, file] = given
  if (
    place === undefined ||
    file === undefined ||
    more.length > 0 ||
    (options.workspace !== undefined && second !== undefined)
  ) {
    throw wrong(`"${command}" needs the folder of the workspace and the file.`)
  }
  return [place, file]
}

function only(words: readonly string[], command: string, what: string): string {
  const [word, ...more] = words
  if (word === undefined) throw wrong(`"${command}" needs ${what}.`)
  if (more.length > 0) throw wrong(`"${command}" takes one word, not "${more.join(' ')}".`)
  return word
}

function wrong(message: string): AppError {
  return new AppError('INVALID_INPUT', `${message} See --help.`, { isUsage: true })
}
