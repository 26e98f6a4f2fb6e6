import { writeSync } from 'node:fs'
import { isAppError } from '../model/errors'
import { openWorkspace } from '../workspace/openWorkspace'
import { restoreBackup } from '../workspace/restore'
import { addOrganization, organizationNames } from './testWorkspace'

/** Written at once: what is buffered would be lost with the process. */
function say(text: string): void {
  writeSync(1, `${text}\n`)
}

/** What a child process can do that this one cannot do to itself: be killed, or be another user. */
export const childPrograms = {
  /** Adds organizations without end and says the number of each that is committed. */
  writeForever(folder: string): void {
    const workspace = openWorkspace(folder, { program: 'child' })
    for (let number = organizationNames(workspace).length; ; number += 1) {
      addOrganization(workspace, `Works ${number}`)
      say(String(number))
    }
  },

  /** Opens a workspace, says so and waits to be killed. */
  holdOpen(folder: string): void {
    openWorkspace(folder, { program: 'child' })
    say('open')
    setInterval(() => undefined, 1000)
  },

  /** Restores a backup and dies at the given step, counted from 0. Says each step, and "end" after the last. */
  restoreAndDie(folder: string, file: string, dieAt: string): void {
    let step = 0
    restoreBackup(folder, file, {
      onStep(name) {
        say(name)
        if (step === Number(dieAt)) process.kill(process.pid, 'SIGKILL')
        step += 1
      },
    })
    say('end')
  },

  /** Opens a workspace for a look and a try to write; says what became of both as JSON. */
  lookAndTry(folder: string): void {
    try {
      const workspace = openWorkspace(folder, { program: 'child' })
      let writing = 'written'
      try {
        addOrganization(workspace, 'Too late')
      } catch (error) {
        writing = isAppError(error) ? error.code : String(error)
      }
      const rawWriting = codeOfThrown(() => workspace.sqlite.exec('DELETE FROM organization'))
      say(
        JSON.stringify({
          isReadOnly: workspace.isReadOnly,
          names: organizationNames(workspace),
          problems: workspace.problems.map((problem) => problem.kind),
          writing,
          rawWriting,
        }),
      )
      workspace.close()
    } catch (error) {
      say(JSON.stringify({ opening: isAppError(error) ? error.code : String(error) }))
    }
  },
}

function codeOfThrown(work: () => void): string {
  try {
    work()
    return 'written'
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
}
