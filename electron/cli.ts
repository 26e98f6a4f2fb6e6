import { userInfo } from 'node:os'
import { join } from 'node:path'
import { isAppError } from '../db/model/errors'
import { asAppError } from '../db/workspace/errors'
import { parseCliArguments } from './cli/arguments'
import { runCli } from './cli/run'
import { createDocumentsService } from './features/documents/documentsService'
import { pathsFor } from './shell/paths'

/**
 * The command line of the same app, without a window: runs under Electron as Node, so that it has the same SQLite and
 * the same typesetter. Exit codes: 0 done, 1 damage found or refused, 2 the call was not understood.
 */
export async function main(words: readonly string[]): Promise<number> {
  const resources = join(import.meta.dirname, '../resources')
  const documents = createDocumentsService({
    workerPath: join(import.meta.dirname, 'documentsWorker.js'),
    resources,
  })
  try {
    const { call, workspace } = parseCliArguments(words)
    const paths = pathsFor({ userData: undefined, workspace: workspace ?? undefined })
    return await runCli(call, {
      workspace: paths.workspace,
      isWorkspaceNamed: workspace !== null,
      resources,
      documents,
      actor: userInfo().username,
      passphrase: process.env['MINUTEBOOK_PASSPHRASE'] ?? null,
      print: (text) => process.stdout.write(`${text}\n`),
    })
  } catch (thrown) {
    const error = asAppError(thrown)
    if (!isAppError(error)) throw thrown
    process.stderr.write(`${error.code}: ${error.message}\n`)
    return error.data?.['isUsage'] === true ? 2 : 1
  } finally {
    await documents.dispose()
  }
}

// Set, not called: what is still to be written to standard output must come out.
const marker = process.argv.indexOf('--cli')
process.exitCode = await main(process.argv.slice(marker === -1 ? 2 : marker + 1))
