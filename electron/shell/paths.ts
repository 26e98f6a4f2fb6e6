import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** What can be said on the command line. */
export interface CommandLine {
  readonly userData: string | undefined
  readonly workspace: string | undefined
  readonly locale: string | undefined
  readonly theme: 'light' | 'dark' | undefined
  /** A packet to take over, as the desktop hands it when it is double-clicked. */
  readonly packet: string | undefined
  /** What stands after `--cli`: no window then, but the command line tool. */
  readonly cli: readonly string[] | undefined
}

/** Where things are on this machine. */
export interface Paths {
  readonly userData: string
  readonly workspace: string
  readonly machineFile: string
  readonly logs: string
}

/** Folder of the app under the system's place for such folders. */
const APP_FOLDER = 'Minutebook'

/**
 * Reads the arguments. Both `--workspace DIR` and `--workspace=DIR` are understood, since a second instance and
 * the system's launchers may reorder words; everything unknown is Chromium's or Node's and none of our business.
 */
export function parseCommandLine(argv: readonly string[], folder: string = process.cwd()): CommandLine {
  const cliAt = argv.indexOf('--cli')
  const words = cliAt === -1 ? argv : argv.slice(0, cliAt)
  const valueOf = (flag: string) => {
    const at = words.findIndex((word) => word === flag || word.startsWith(`${flag}=`))
    const word = words[at]
    if (word === undefined) return undefined
    const value = word === flag ? words[at + 1] : word.slice(flag.length + 1)
    return value === undefined || value === '' || value.startsWith('--') ? undefined : value
  }
  const theme = valueOf('--theme')
  return {
    userData: valueOf('--user-data'),
    workspace: valueOf('--workspace'),
    locale: valueOf('--locale'),
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
    packet: packetOf(words.slice(1), folder),
    cli: cliAt === -1 ? undefined : argv.slice(cliAt + 1),
  }
}

/** The last word that names a packet, as a whole path. */
function packetOf(words: readonly string[], folder: string): string | undefined {
  const named = words.findLast((word) => word.toLowerCase().endsWith('.minutebook') && !word.startsWith('-'))
  return named === undefined ? undefined : resolve(folder, named)
}

/** The place where this system keeps an app's data: the one that Electron would choose, known without Electron. */
export function defaultUserData(
  platform: NodeJS.Platform = process.platform,
  environment: Readonly<Record<string, string | undefined>> = process.env,
  home: string = homedir(),
): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', APP_FOLDER)
  if (platform === 'win32') return join(environment['APPDATA'] ?? join(home, 'AppData', 'Roaming'), APP_FOLDER)
  return join(environment['XDG_CONFIG_HOME'] || join(home, '.config'), APP_FOLDER)
}

/** All places, from the command line and the defaults. The window and the command line tool must agree on them. */
export function pathsFor(
  commandLine: Pick<CommandLine, 'userData' | 'workspace'>,
  fallbackUserData: string = defaultUserData(),
): Paths {
  const userData = resolve(commandLine.userData ?? fallbackUserData)
  return {
    userData,
    workspace: commandLine.workspace === undefined ? join(userData, 'workspace') : resolve(commandLine.workspace),
    machineFile: join(userData, 'machine.json'),
    logs: join(userData, 'logs'),
  }
}
