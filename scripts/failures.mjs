// Turns whatever stopped set-up into one line: the cause, and what to do next.
import { statfsSync } from 'node:fs'

/** A failure whose line is meant for people. Everything else that is thrown goes through `explain`. */
export class SetupFailure extends Error {
  /**
   * @param {string} cause what is wrong, as the end of "Minutebook cannot …: "
   * @param {string} next what the reader can do about it
   */
  constructor(cause, next) {
    super(`${cause} ${next}`)
    this.name = 'SetupFailure'
  }
}

/**
 * What a failing step hands over: an exception, or a program's exit with its output.
 *
 * @typedef {object} Trouble
 * @property {string} doing what the step does, as the end of "while …"
 * @property {unknown} [error]
 * @property {string} [output]
 * @property {string} [log] the file with all that was printed
 */

// The order matters: a download that ends with a full disk also reports a broken connection, and so on.
const known = [
  {
    signs: /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded|(not|don't) have enough free space/i,
    cause: 'the disk is full.',
    next: 'Free about 2 GB and run the same command again.',
  },
  {
    signs: /EINTEGRITY|integrity checksum failed|did not match expected checksum|Hash Sum mismatch|WRONG_INTEGRITY/i,
    cause: 'a download is not the file it should be (wrong integrity).',
    next: 'Run the same command again; if it stays so, something between this machine and the registry alters files.',
  },
  {
    signs: /SELF_SIGNED_CERT|UNABLE_TO_(GET_ISSUER|VERIFY)|CERT_HAS_EXPIRED|ERR_TLS_CERT|DEPTH_ZERO_SELF_SIGNED/i,
    cause: 'a server is not trusted (certificate).',
    next: "Check this machine's clock, and give npm your network's certificate with: npm config set cafile FILE",
  },
  {
    signs: /\bE401\b|\bE403\b|407 Proxy|ERR_PROXY/i,
    cause: 'the package registry refuses this machine.',
    next: 'Check the registry, proxy and log-in that `npm config list` shows, then run the same command again.',
  },
  {
    signs: /\bE404\b|\bETARGET\b|No matching version found/i,
    cause: 'the package registry does not have a package that Minutebook needs.',
    next: 'Check that `npm config get registry` names a complete registry, then run the same command again.',
  },
  {
    signs: /Could not get lock|Unable to acquire the dpkg|dpkg frontend lock/i,
    cause: 'another program is installing system packages.',
    next: 'Wait until it has finished and run the same command again.',
  },
  {
    signs:
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|fetch failed|UND_ERR_|Temporary failure resolving|Could not (resolve|connect)|Failed to fetch|Connection (timed out|failed)/i,
    cause: 'there is no network connection to the package registry.',
    next: 'Connect this machine (or set a proxy with: npm config set proxy URL) and run the same command again.',
  },
  {
    signs: /Unable to locate package|has no installation candidate/i,
    cause: 'this system does not offer a library that Electron needs.',
    next: 'Enable the main package source of Debian or Ubuntu and run: apt-get update',
  },
  {
    signs: /\bEUSAGE\b|package\.json and package-lock\.json .*in sync/i,
    cause: 'package.json and package-lock.json do not belong together.',
    next: 'Run: npm install',
  },
  {
    signs: /\bEROFS\b|Read-only file system/i,
    cause: 'the disk is read-only.',
    next: 'Put the folder of Minutebook on a disk that can be written and run the same command again.',
  },
  {
    signs: /\bEBUSY\b|resource busy or locked/i,
    cause: 'another program still uses a file that has to be replaced.',
    next: 'Close Minutebook and editors that are open on this folder and run the same command again.',
  },
  {
    signs: /\bEACCES\b|\bEPERM\b|Permission denied/i,
    cause: 'a file or folder may not be written by this user.',
    next: 'Give the folder of Minutebook and your cache folder to the user who runs this, and run the same command again.',
  },
  {
    signs: /\bENOTDIR\b/,
    cause: 'a file stands where a folder is needed.',
    next: 'Move it away, or name another cache folder by XDG_CACHE_HOME, and run the same command again.',
  },
  {
    signs: /cannot open display|Missing X server|Failed to open .*display|Server is already active|no free display/i,
    cause: 'no display can be opened.',
    next: 'Run this in a graphical session, or unset DISPLAY to use a virtual one.',
  },
  {
    signs: /EADDRINUSE|address already in use/i,
    cause: 'the port it needs is taken by another program.',
    next: 'End the other program (another `npm run dev`?) and run the same command again.',
  },
]

/** @param {unknown} error @returns {string} all that an error and its causes say */
function wordsOf(error) {
  if (error === undefined) return ''
  if (!(error instanceof Error)) return JSON.stringify(error)
  const { code } = /** @type {NodeJS.ErrnoException} */ (error)
  const missing = code && !error.message.includes(code) ? code : ''
  return [missing, error.message, error.cause ? wordsOf(error.cause) : ''].filter(Boolean).join(' ')
}

/**
 * Finds the cause and the next step for a failing step.
 *
 * @param {Trouble} trouble
 * @returns {SetupFailure}
 */
export function explain({ doing, error, output = '', log }) {
  if (error instanceof SetupFailure) return error
  const words = `${wordsOf(error)} ${output}`
  const found = known.find(({ signs }) => signs.test(words))
  const more = log ? ` Details: ${log}` : ''
  if (found) return new SetupFailure(`While ${doing}: ${found.cause}`, found.next + more)
  const first = firstTelling(words)
  return new SetupFailure(`While ${doing}: ${first}.`, `Run the same command again.${more}`)
}

/** @param {string} words @returns {string} the one line of a program's output that most likely names the trouble */
function firstTelling(words) {
  const lines = words
    .split('\n')
    .map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim())
    .filter(Boolean)
  const line = lines.find((each) => /error|fail|cannot|not found/i.test(each)) ?? lines[0] ?? 'it ended without a word'
  return line.replace(/\.$/, '').slice(0, 200)
}

/** @returns {SetupFailure} for a Node that is older than set-up itself can use or the project needs. */
export function oldNode(/** @type {string} */ have, /** @type {string} */ need) {
  return new SetupFailure(
    `Node ${have} is too old: Minutebook needs ${need} or newer on this system.`,
    'Install a newer Node and run the same command again.',
  )
}

/** @returns {SetupFailure} for a machine that no Electron was built for. */
export function unsupportedPlatform(/** @type {string} */ platform, /** @type {string} */ arch) {
  return new SetupFailure(
    `There is no Electron for this machine (${platform} ${arch}).`,
    'Use Linux, macOS or Windows on an x64 or arm64 processor.',
  )
}

/**
 * Stops before a step that would fill the disk: npm, for one, leaves optional packages out without a word then.
 *
 * @param {string} folder where the step writes
 * @param {number} neededMb
 * @param {number} [freeMb]
 */
export function refuseFullDisk(folder, neededMb, freeMb = freeMbAt(folder)) {
  if (freeMb >= neededMb) return
  throw new SetupFailure(
    `Not enough disk space: ${neededMb} MB are needed at ${folder} and ${Math.floor(freeMb)} MB are free.`,
    'Free some and run the same command again.',
  )
}

/** @param {string} folder */
function freeMbAt(folder) {
  const { bavail, bsize } = statfsSync(folder)
  return (bavail * bsize) / 1e6
}

/** @returns {SetupFailure} for a missing npm. */
export function npmMissing() {
  return new SetupFailure('npm was not found.', 'Install Node with npm, see that `npm --version` works, and try again.')
}

/** @returns {SetupFailure} when system packages are missing and this user may not install them. */
export function librariesMissing(/** @type {readonly string[]} */ names) {
  return new SetupFailure(
    'System libraries are missing and only root may install them.',
    `Run: sudo apt-get install --no-install-recommends ${names.join(' ')}`,
  )
}

/** @returns {SetupFailure} when there is no display and nothing to make a virtual one with. */
export function displayMissing() {
  return new SetupFailure(
    'There is no display, and Xvfb, which makes a virtual one, is not installed.',
    'Run this in a graphical session, or: sudo apt-get install --no-install-recommends xvfb',
  )
}

/** @returns {SetupFailure} when the SQLite of the test runtime does not compile. */
export function compilerFailed(/** @type {string} */ log) {
  return new SetupFailure(
    'SQLite could not be compiled for the test runtime.',
    `See what the compiler says in ${log}, then run the same command again.`,
  )
}

/** @returns {SetupFailure} when no Electron can be had on a system for which no test runtime exists. */
export function electronUnreachable(/** @type {string} */ version) {
  return new SetupFailure(
    `Electron ${version} could not be downloaded: its release page does not answer.`,
    'Connect this machine to the internet, or point ELECTRON_MIRROR at a copy, and run the same command again.',
  )
}

/**
 * Says why a command has to stop, in one line, and gives the exit code for it.
 *
 * @param {unknown} error
 * @param {string} doing
 */
export function report(error, doing) {
  console.error(`Minutebook cannot go on. ${explain({ doing, error }).message.replaceAll('\n', ' ')}`)
  return 1
}
