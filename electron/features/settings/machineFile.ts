import { mkdirSync, readFileSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { writeWhole } from '../../../db/workspace/durableFiles'
import { MachineSettings, SavedFilter } from '../../contract/machine'
import { MachineView } from '../../contract/machineView'
import { DEFAULT_REMINDERS, ReminderSettings, ReminderState } from '../../../db/model/reminders'
import { Placement } from '../../shell/placement'

/** A look at the desk: it counts in the history of one copy of the workspace. */
const Looked = z.strictObject({ siteId: z.string(), seq: z.int(), at: z.string() })

/** All of machine.json: the settings that windows see, and what only the shell needs. */
export const MachineState = z.strictObject({
  settings: MachineSettings,
  window: Placement.nullable(),
  /** What was told today; null before the first reminder. */
  reminded: ReminderState.nullable(),
  /** The shared folder that a workspace keeps in step with, by the workspace's own folder. */
  stepFolders: z.record(z.string(), z.string()),
  /** Names this installation for good; null before the first workspace was opened. */
  installationId: z.uuid().nullable(),
  /** Where the history stood when the chair's desk was last on the screen; null before the first time. */
  looked: Looked.nullable(),
})
export type MachineState = z.infer<typeof MachineState>

/** What a machine starts with. */
export const defaultMachineState: MachineState = {
  settings: {
    userName: null,
    userRole: null,
    machineName: null,
    theme: 'system',
    isComfortable: false,
    paper: null,
    isSpellingOn: true,
    ownWords: [],
    savedFilters: [],
    reminders: DEFAULT_REMINDERS,
    view: 'secretary',
    paneWidths: {},
  },
  window: null,
  reminded: null,
  stepFolders: {},
  installationId: null,
  looked: null,
}

/** The settings of this machine, in memory and on disk. */
export interface MachineFile {
  readonly state: () => MachineState
  /** Writes the new state as a whole, then takes it over: what is not on disk is not in force. */
  readonly change: (change: (state: MachineState) => MachineState) => MachineState
}

// Settings that a later version added or took away must not cost a person the others.
const Stored = z.object({
  settings: z.unknown().optional(),
  window: Placement.nullable().optional(),
  reminded: ReminderState.nullable().optional().catch(null),
  stepFolders: z.record(z.string(), z.string()).optional().catch({}),
  installationId: z.uuid().nullable().optional().catch(null),
  looked: Looked.nullable().optional().catch(null),
})

// A filter that a later version saved in its own words is left out; the others stay.
const ToleratedSettings = MachineSettings.partial().extend({
  savedFilters: z
    .array(z.unknown())
    .catch([])
    .transform((filters) => filters.flatMap((filter) => SavedFilter.safeParse(filter).data ?? []))
    .optional(),
  reminders: ReminderSettings.catch(DEFAULT_REMINDERS).optional(),
  view: MachineView.catch('secretary').optional(),
})

function understand(text: string): MachineState {
  const stored = Stored.parse(JSON.parse(text))
  const known = z.object(ToleratedSettings.shape).parse(stored.settings ?? {})
  const settings = { ...defaultMachineState.settings, ...definedOnly(known) }
  return MachineState.parse({
    settings,
    window: stored.window ?? null,
    reminded: stored.reminded ?? null,
    stepFolders: stored.stepFolders ?? {},
    installationId: stored.installationId ?? null,
    looked: stored.looked ?? null,
  })
}

function definedOnly<T extends object>(record: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}

/**
 * Opens machine.json. A file that cannot be understood is moved aside, not deleted, and the defaults apply; `onBroken`
 * hears where it went.
 */
export function openMachineFile(path: string, onBroken: (keptAs: string, error: unknown) => void): MachineFile {
  let state = read()

  function read(): MachineState {
    let text: string
    try {
      text = readFileSync(path, 'utf8')
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return defaultMachineState
      onBroken(path, error)
      return defaultMachineState
    }
    try {
      return understand(text)
    } catch (error) {
      const keptAs = `${path}.broken`
      try {
        renameSync(path, keptAs)
        onBroken(keptAs, error)
      } catch (moveError) {
        onBroken(path, moveError)
      }
      return defaultMachineState
    }
  }

  return {
    state: () => state,
    change: (change) => {
      const next = MachineState.parse(change(state))
      mkdirSync(dirname(path), { recursive: true })
      writeWhole(path, `${JSON.stringify(next, null, 2)}\n`)
      state = next
      return state
    },
  }
}
